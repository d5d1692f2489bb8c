import { WorkbookProblem } from '../port/workbookPort';
import { problemFrom } from './problems';

/** Milliseconds: a request of the largest block takes a few seconds on an old machine, a hung Excel takes for ever. */
const PATIENCE = 30_000;

export interface Batch {
  /** For the problem, when there is one. */
  readonly where?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: number | undefined;
}

/**
 * Runs a batch on a request context of its own. `Excel.run` would track every range and send one more request to let
 * them go; here no range outlives the request it was asked for, so there is nothing to let go. Office errors leave as
 * `WorkbookProblem`; a request that Excel does not answer (while a cell is typed into, or for ever) as `no-answer`.
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { where, signal, patience = PATIENCE }: Batch = {},
): Promise<T> {
  try {
    const context = new Excel.RequestContext();
    const sync = context.sync.bind(context);
    context.sync = (passed) => answered(sync(passed), patience, signal);
    return await batch(context);
  } catch (error) {
    throw problemFrom(error, where ?? null);
  }
}

/** @throws WorkbookProblem no-answer; the signal's reason when it stops the waiting */
function answered<T>(request: Promise<T>, patience: number, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = <V>(how: (value: V) => void) => {
      return (value: V): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        how(value);
      };
    };
    const stop = (): void => settle(reject)(signal?.reason);
    const timer = setTimeout(() => settle(reject)(new WorkbookProblem('no-answer')), patience);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted === true) stop();
    else request.then(settle(resolve), settle(reject));
  });
}
