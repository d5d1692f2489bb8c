import { type Host } from '../protocol/host';
import { type EventEntry } from '../protocol/types';
import { appContext, type PaneOptions } from './appContext';
import { attempt, later } from './delivery';
import { documentMethod } from './documentMethods';

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const FOR_CALLING = 0;
const FOR_EVENTING = 1;

/** A message of the pane, as JSON text through `postMessage`. */
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/**
 * One pane of Excel on the web: answers the messages of Office.js inside a frame. Give it the texts that arrive with
 * `receive`; it hands its own to `post`.
 */
export class WacPane {
  private readonly registered = new Map<string, Message>();
  private readonly stopEvents: () => void;
  private readonly running = new Map<string, () => void>();
  private nextCommand = 1;
  private readonly whenReady: (() => void)[] = [];

  constructor(
    private readonly host: Host,
    private readonly options: PaneOptions,
    private readonly post: (text: string) => void,
  ) {
    const stopObjects = host.events.subscribe((entries) => {
      this.sendEvents(entries);
    });
    // `workbook.onSelectionChanged` is older than the object events and carries nothing.
    const stopSelection = host.book.on(({ kind }) => {
      if (kind === 'selection') this.raise('documentSelectionChanged', {});
    });
    this.stopEvents = () => {
      stopObjects();
      stopSelection();
    };
  }

  close(): void {
    this.stopEvents();
  }

  /** Whether Office.js has told that it can take ribbon commands. */
  get takesCommands(): boolean {
    return this.registered.has('appCommandInvoked');
  }

  /**
   * Runs a function command the add-in registered with `Office.actions.associate` under `callbackName`; resolves when
   * the add-in says `event.completed()`.
   */
  invokeCommand(callbackName: string, controlId: string): Promise<void> {
    return new Promise((resolve) => {
      const start = (): void => {
        const id = `command${String(this.nextCommand++)}`;
        this.running.set(id, resolve);
        this.raise('appCommandInvoked', [id, callbackName, JSON.stringify({ source: { id: controlId } })]);
      };
      if (this.takesCommands) start();
      else this.whenReady.push(start);
    });
  }

  /** Takes a message from the frame; anything that is not one of Office.js's is ignored. */
  receive(text: unknown): void {
    const message = parse(text);
    if (message === null) return;
    if (message._actionType === INVOKE) this.invoke(message);
    else if (message._actionType === REGISTER) this.register(message);
    else {
      this.registered.delete(message._actionName);
      this.reply(message, { Error: 0 });
    }
  }

  private invoke(message: Message): void {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.reply(message, appContext(this.host, this.options));
        return;
      case 'ContextActivationManager_notifyHost':
        return;
      case 'executeMethod':
        attempt(() => {
          documentMethod(
            this.host,
            message._data,
            (id) => {
              this.running.get(id)?.();
              this.running.delete(id);
            },
            (answer) => {
              this.reply(message, answer);
            },
          );
        });
        return;
      default:
        this.host.trace.recordMissing(`frame call ${message._actionName}`);
    }
  }

  private register(message: Message): void {
    this.registered.set(message._actionName, message);
    this.reply(message, { Error: 0 });
    if (message._actionName === 'appCommandInvoked') for (const start of this.whenReady.splice(0)) start();
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    this.raise('richApiMessage', { ArrayData: entries });
  }

  private raise(name: string, data: unknown): void {
    const registration = this.registered.get(name);
    if (registration !== undefined) this.send(registration, data, FOR_EVENTING);
  }

  private reply(message: Message, data: unknown): void {
    this.send(message, data, FOR_CALLING);
  }

  private send(to: Message, data: unknown, responseType: number): void {
    const text = JSON.stringify({
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _actionType: to._actionType,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: this.options.hostOrigin,
      _serializerVersion: 1,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
    });
    later(this.host, () => {
      this.post(text);
    });
  }
}

function parse(text: unknown): Message | null {
  if (typeof text !== 'string') return null;
  try {
    const message = JSON.parse(text) as Partial<Message> | null;
    const isOurs = message?._messageType === REQUEST && typeof message._actionName === 'string';
    return isOurs ? (message as Message) : null;
  } catch {
    // Other scripts of the page may post texts of their own.
    return null;
  }
}
