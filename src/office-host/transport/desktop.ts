import { type Host } from '../protocol/host';
import { type EventEntry } from '../protocol/types';
import { appContext, hostInfo, type PaneOptions } from './appContext';
import { attempt, later } from './delivery';
import { COPY_CALL } from './documentCopies';
import { documentMethod, type MethodAnswer } from './documentMethods';

/** An array as the desktop's script engine hands it over. */
interface SafeArray {
  dimensions(): number;
  toArray(): readonly unknown[];
}

const safeArray = (items: readonly unknown[]): SafeArray => ({
  // Tables would have two; nothing here asks for one.
  dimensions: () => 1,
  toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item as unknown[]) : item)),
});

type Callback = (answer: SafeArray) => void;
type Handler = (event: number, payload: SafeArray) => void;

/** Numbers of calls and events, as in `documentMethods`. */
const CALL = { richApi: 93, commandCompleted: 94 } as const;
const EVENT = {
  documentSelectionChanged: 2,
  officeThemeChanged: 9,
  richApiMessage: 33,
  appCommandInvoked: 39,
} as const;
const INTERNAL_ERROR = 5001;

/** What Office.js finds as `window.external` in Excel for Windows. */
export interface DesktopExternal {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, (...args: never[]) => unknown>>;
  Execute(call: number, params: unknown, callback: Callback): void;
  RegisterEvent(event: number, target: string, handler: Handler, callback: (status: number) => void): void;
  UnregisterEvent(event: number, target: string, callback: (status: number) => void): void;
}

/**
 * One pane of Excel for Windows: the object the library calls, which must be there before the library is. It proves the
 * library's desktop half; the native object of a real Excel is not ours to prove.
 */
export class DesktopPane {
  readonly external: DesktopExternal;
  private readonly handlers = new Map<number, Handler>();
  private readonly running = new Map<string, () => void>();
  private readonly whenReady: (() => void)[] = [];
  private readonly stops: readonly (() => void)[];
  private nextCommand = 1;

  constructor(
    private readonly host: Host,
    options: PaneOptions,
  ) {
    this.external = {
      GetHostInfo: () => hostInfo('Win32', '|', options),
      GetContext: () => this.context(options),
      Execute: (call, params, callback) => {
        attempt(() => {
          this.execute(call, params, callback);
        });
      },
      RegisterEvent: (event, _target, handler, callback) => {
        this.register(event, handler, callback);
      },
      UnregisterEvent: (event, _target, callback) => {
        this.handlers.delete(event);
        later(host, () => {
          callback(0);
        });
      },
    };
    this.stops = [
      host.events.subscribe((entries: readonly EventEntry[]) => {
        this.raise(EVENT.richApiMessage, entries);
      }),
      host.book.on(({ kind }) => {
        if (kind === 'selection') this.raise(EVENT.documentSelectionChanged, []);
      }),
    ];
  }

  close(): void {
    for (const stop of this.stops) stop();
  }

  /** Runs a function command; resolves when the add-in says `event.completed()`. */
  invokeCommand(callbackName: string, controlId: string): Promise<void> {
    return new Promise((resolve) => {
      const start = (): void => {
        const id = `command${String(this.nextCommand++)}`;
        this.running.set(id, resolve);
        this.raise(EVENT.appCommandInvoked, [id, callbackName, JSON.stringify({ source: { id: controlId } })]);
      };
      if (this.handlers.has(EVENT.appCommandInvoked)) start();
      else this.whenReady.push(start);
    });
  }

  private execute(call: number, params: unknown, callback: Callback): void {
    const list = (params ?? []) as readonly unknown[];
    const data =
      call === CALL.richApi
        ? { ArrayData: (list[0] ?? []) as readonly unknown[] }
        : call === CALL.commandCompleted
          ? { 0: list[0] }
          : COPY_CALLS.includes(call)
            ? { ...list }
            : {};
    documentMethod(
      this.host,
      { DdaMethod: { DispatchId: call }, ...data },
      (id) => {
        this.running.get(id)?.();
        this.running.delete(id);
      },
      (answer) => {
        later(this.host, () => {
          callback(safeArray([answer.Error, ...payloadOf(answer)]));
        });
      },
    );
  }

  private register(event: number, handler: Handler, callback: (status: number) => void): void {
    const isKnown = Object.values<number>(EVENT).includes(event);
    if (isKnown) this.handlers.set(event, handler);
    else this.host.trace.recordMissing(`desktop event ${String(event)}`);
    later(this.host, () => {
      callback(isKnown ? 0 : INTERNAL_ERROR);
      if (event === EVENT.appCommandInvoked) for (const start of this.whenReady.splice(0)) start();
    });
  }

  private raise(event: number, payload: readonly unknown[]): void {
    const handler = this.handlers.get(event);
    if (handler === undefined) return;
    later(this.host, () => {
      handler(event, safeArray(payload));
    });
  }

  private context(options: PaneOptions): ReturnType<DesktopExternal['GetContext']> {
    const context = appContext(this.host, options);
    const { documentSettings } = this.host.book;
    const text = (name: string) => (): unknown => context[name];
    return {
      GetAppType: () => EXCEL,
      GetSolutionRef: text('_id'),
      GetAppVersionMajor: text('_appVersion'),
      GetAppVersionMinor: () => 1,
      GetAppUILocale: text('_appUILocale'),
      GetAppDataLocale: text('_dataLocale'),
      GetDocUrl: text('_docUrl'),
      // The desktop counts from nought where the web counts from one.
      GetAppCapabilities: () => READ_WRITE,
      GetActivationMode: text('_reason'),
      GetControlIntegrationLevel: text('_osfControlType'),
      GetSolutionToken: () => '',
      GetCorrelationId: text('_appInstanceId'),
      GetInstanceId: text('_appInstanceId'),
      GetTouchEnabled: () => false,
      GetSupportedMatrix: text('_requirementMatrix'),
      GetDialogRequirementMatrix: text('_dialogRequirementMatrix'),
      GetHostFullVersion: text('_hostFullVersion'),
      GetInitialDisplayMode: text('_initialDisplayMode'),
      GetOfficeThemeInfo: () => JSON.stringify(THEMES[options.theme ?? 'light']),
      GetSettings: () => ({
        Read: (keys: string[], values: string[]) => {
          keys.push(...documentSettings.keys());
          values.push(...documentSettings.values());
        },
        Write: (keys: readonly string[], values: readonly string[]) => {
          documentSettings.clear();
          keys.forEach((key, index) => documentSettings.set(key, values[index] ?? ''));
        },
      }),
    };
  }
}

/** Office's colours as numbers, 0xRRGGBB; they do not change while a pane is open here. */
const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
} as const;

const COPY_CALLS: readonly number[] = Object.values(COPY_CALL);
const EXCEL = 1;
const READ_WRITE = 0;

const payloadOf = (answer: MethodAnswer): readonly unknown[] => {
  if (answer[1] !== undefined) return [answer[0], answer[1]];
  return Array.isArray(answer.Data) ? (answer.Data as unknown[]) : [];
};
