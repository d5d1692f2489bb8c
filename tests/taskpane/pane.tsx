import './environment';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { uuidv7 } from 'uuidv7';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { examineWorkbook } from '../../src/examine/examine';
import { App } from '../../src/taskpane/App';
import { periodOf } from '../../src/values/period';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { type Memory, type PaneGraph, type PaneTools, type SavedHow } from '../../src/taskpane/session/tools';
import { readXlsx } from '../../src/xlsx/read';
import { MemoryGraph } from './memoryGraph';
import { MemoryHub } from './memoryHub';
import { MemoryWorkbook } from './memoryWorkbook';

/** How many errors, warnings and notes a workbook has on the day the pane is opened in these tests. */
export function countsIn(snapshot: WorkbookSnapshot): { errors: number; warnings: number; notes: number } {
  const period = periodOf(TODAY, 'quarter');
  const { findings: all } = examineWorkbook(snapshot, { asOf: TODAY, period, province: null });
  const count = (severity: string): number => all.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

const TODAY = '2026-09-05';

export const sample = (name: string): WorkbookSnapshot =>
  readXlsx(readFileSync(path.resolve(__dirname, `../../samples/${name}.xlsx`)));

export class TextMemory implements Memory {
  readonly texts = new Map<string, string>();
  get(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  set(key: string, value: string | null): boolean {
    if (value === null) this.texts.delete(key);
    else this.texts.set(key, value);
    return true;
  }
}

export interface OpenPane {
  readonly session: Session;
  readonly workbook: MemoryWorkbook;
  readonly hub: MemoryHub;
  readonly memory: TextMemory;
  /** Lets everything that waits for calm go on. */
  calm(): Promise<void>;
  /** Errors that are our own fault. */
  readonly reported: unknown[];
  /** Files given to the user, by name, and the clipboard. */
  readonly saved: ReadonlyMap<string, string>;
  close(): void;
}

export const READY_TO_SEND = {
  hub: '',
  token: 'pl.1.abc',
  unit: 'sl-so-khcn',
  sender: 'Lò Thị Mai',
  language: 'vi',
  coordinates: false,
};

export interface OpenOptions {
  readonly settings?: Partial<typeof READY_TO_SEND>;
  readonly hub?: MemoryHub;
  readonly graph?: PaneGraph;
  readonly hubAccount?: PaneTools['hubAccount'];
  readonly savedHow?: SavedHow;
  readonly memory?: TextMemory;
  readonly now?: string;
}

/** The whole pane over a real workbook, as the composition root would put it together. */
export async function openPane(snapshot: WorkbookSnapshot, options: OpenOptions = {}): Promise<OpenPane> {
  window.location.hash = '';
  // News of the hash comes late; it belongs to the test before.
  await settled();
  const workbook = new MemoryWorkbook(snapshot);
  const hub = options.hub ?? new MemoryHub();
  const memory = options.memory ?? new TextMemory();
  if (options.settings !== undefined) memory.set('phuluc.settings', JSON.stringify(options.settings));
  const waiting = new Set<() => void>();
  const reported: unknown[] = [];
  const saved = new Map<string, string>();
  const session = createSession(
    {
      port: workbook,
      examine: (read, context) => Promise.resolve(examineWorkbook(read, context)),
      hub: () => hub,
      hubAccount: options.hubAccount ?? {
        ways: () => Promise.resolve(null),
        signIn: () => Promise.reject(new Error('Nobody signs in here.')),
        signOut: () => Promise.reject(new Error('Nobody signs out here.')),
      },
      graph: () => options.graph ?? new MemoryGraph(),
      saveText: (name, text) => {
        saved.set(name, text);
        return Promise.resolve(options.savedHow ?? 'saved');
      },
      copyText: (text) => {
        saved.set('clipboard', text);
        return Promise.resolve(true);
      },
      whenOnline: (listener) => window.addEventListener('online', listener),
      coordinator: () => Promise.reject(new Error('No room is opened here.')),
      memory,
      now: () => new Date(options.now ?? `${TODAY}T02:00:00Z`),
      newId: uuidv7,
      later: (_, callback) => {
        waiting.add(callback);
        return () => waiting.delete(callback);
      },
      report: (error) => reported.push(error),
    },
    'overview',
  );
  const { unmount } = render(<App session={session} theme={webLightTheme} />);
  await act(() => session.start());
  return {
    session,
    workbook,
    hub,
    memory,
    reported,
    saved,
    calm: () =>
      act(async () => {
        const callbacks = [...waiting];
        waiting.clear();
        for (const callback of callbacks) callback();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }),
    close: unmount,
  };
}

/** What views start by themselves goes on in turns of its own. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Presses a control and waits until the pane has nothing more to do. */
export async function press(testId: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getAllByTestId(testId)[0]!);
    await settled();
  });
  await waitFor(() => expect(screen.queryByTestId('busy')).toBeNull());
  await act(settled);
}

export async function type(testId: string, value: string): Promise<void> {
  await act(async () => {
    const field = screen.getByTestId(testId);
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

export const findings = (rule?: string): HTMLElement[] =>
  screen.queryAllByTestId('finding').filter(({ dataset }) => rule === undefined || dataset['rule'] === rule);

/** Selects a finding as a user would. */
export async function select(rule: string): Promise<void> {
  await act(async () => {
    fireEvent.click(findings(rule)[0]!.querySelector('button')!);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Violations of WCAG as axe sees them; colours and sizes are not laid out here. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
