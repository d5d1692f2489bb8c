import { uuidv7 } from 'uuidv7';
import { examineWorkbook } from '../../src/examine/examine';
import { type WorkbookPort } from '../../src/port/workbookPort';
import { createSession, type Session } from '../../src/taskpane/session/session';
import { MemoryGraph } from '../taskpane/memoryGraph';
import { MemoryHub } from '../taskpane/memoryHub';

export interface OpenSession {
  readonly session: Session;
  readonly hub: MemoryHub;
  /** Errors that are our own fault. */
  readonly reported: unknown[];
  /** Lets everything that waits for calm go on. */
  calm(): Promise<void>;
}

const SETTINGS = { hub: '', token: 'pl.1.abc', unit: 'sl-so-khcn', sender: 'Lò Thị Mai', language: 'vi' };

/** The pane's whole behaviour, without its looks, over any port. */
export async function sessionOver(port: WorkbookPort): Promise<OpenSession> {
  const hub = new MemoryHub();
  const texts = new Map([['phuluc.settings', JSON.stringify(SETTINGS)]]);
  const waiting = new Set<() => void>();
  const reported: unknown[] = [];
  const session = createSession(
    {
      port,
      examine: (read, context) => Promise.resolve(examineWorkbook(read, context)),
      hub: () => hub,
      hubAccount: {
        ways: () => Promise.resolve(null),
        signIn: () => Promise.reject(new Error('Nobody signs in.')),
        signOut: () => Promise.reject(new Error('Nobody signs out.')),
      },
      graph: () => new MemoryGraph(),
      saveText: () => Promise.resolve('saved'),
      copyText: () => Promise.resolve(true),
      whenOnline: () => undefined,
      coordinator: () => Promise.reject(new Error('No room is opened here.')),
      memory: {
        get: (key) => texts.get(key) ?? null,
        set: (key, value) => {
          if (value === null) texts.delete(key);
          else texts.set(key, value);
          return true;
        },
      },
      now: () => new Date('2026-09-05T02:00:00Z'),
      newId: uuidv7,
      later: (_, callback) => {
        waiting.add(callback);
        return () => waiting.delete(callback);
      },
      report: (error) => reported.push(error),
    },
    'check',
  );
  await session.start();
  return {
    session,
    hub,
    reported,
    async calm() {
      // Events of the workbook come in turns of their own.
      await new Promise((resolve) => setTimeout(resolve, 5));
      const callbacks = [...waiting];
      waiting.clear();
      for (const callback of callbacks) callback();
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}
