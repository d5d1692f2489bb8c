import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseProblem } from '../engines/engine';
import { vacateEmbedded } from './embedded';
import { dumpPostgres, loadPostgres } from './postgres';
import { BackupProblem } from './problem';
import { prove } from './proof';

/** Runs in a thread of its own (thread.js, alone.ts): what opens a file that is then renamed or removed. */
const TASKS = { prove, vacateEmbedded, dumpPostgres, loadPostgres };
export type Tasks = typeof TASKS;

export type Answer = { readonly value: unknown } | { readonly problem: string; readonly code: string };

async function answer(): Promise<Answer> {
  const { task, args } = workerData as { task: keyof Tasks; args: readonly string[] };
  try {
    return { value: await (TASKS[task] as (...args: readonly string[]) => Promise<unknown>)(...args) };
  } catch (error) {
    if (!(error instanceof BackupProblem || error instanceof DatabaseProblem)) throw error;
    return { problem: error.name, code: error.code };
  }
}

void answer().then((answered) => parentPort?.postMessage(answered));
