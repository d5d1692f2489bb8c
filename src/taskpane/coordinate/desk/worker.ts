import { deskCalls } from './calls';
import { type DeskAnswer, type DeskQuestion } from './protocol';
import { DeskProblem, type Watch } from './types';

/** The coordinator's desk, off the page's thread: 130 workbooks are read and put together while the page stays alive. */
self.addEventListener('message', ({ data }: MessageEvent<DeskQuestion>) => {
  void answer(data);
});

async function answer({ id, call, args }: DeskQuestion): Promise<void> {
  const watch: Watch = {
    at: (done, total, name) => tell({ id, kind: 'at', done, total, name }),
    // Who no longer wants the work ends this worker.
    signal: new AbortController().signal,
  };
  try {
    const act = deskCalls[call] as (...all: readonly unknown[]) => Promise<unknown>;
    tell({ id, kind: 'done', value: await act(...args, ...(call === 'handOut' ? [watch] : [])) });
  } catch (error) {
    if (error instanceof DeskProblem) tell({ id, kind: 'problem', code: error.code, file: error.file });
    else tell({ id, kind: 'failure', where: placeOf(error) });
  }
}

function tell(message: DeskAnswer): void {
  self.postMessage(message);
}

/** The message may quote cells; where it happened does not. */
function placeOf(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : '';
}
