import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DatabaseProblem, type DatabaseProblemCode } from '../engines/engine';
import { BackupProblem, type BackupProblemCode } from './problem';
import { type Answer, type Tasks } from './tasks';

/**
 * Runs a task on a file of the embedded store in a thread of its own. libSQL lets go of a file only with the thread that
 * opened it, and Windows neither renames nor removes a file that somebody has open.
 * @throws BackupProblem, DatabaseProblem
 */
export async function alone<T extends keyof Tasks>(
  task: T,
  ...args: Parameters<Tasks[T]>
): Promise<Awaited<ReturnType<Tasks[T]>>> {
  const thread = new Worker(path.join(__dirname, 'thread.js'), { workerData: { task, args } });
  const gone = once(thread, 'exit');
  // A failure of the thread itself rejects here.
  const [answer] = (await once(thread, 'message')) as [Answer];
  await gone;
  if ('value' in answer) return answer.value as Awaited<ReturnType<Tasks[T]>>;
  if (answer.problem === BackupProblem.name) throw new BackupProblem(answer.code as BackupProblemCode);
  throw new DatabaseProblem(answer.code as DatabaseProblemCode);
}
