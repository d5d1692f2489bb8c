import { type DestinationProblem } from '../../destinations/types';
import { type Heads } from './heads';
import { isPassing, keepOutbox, type OutboxItem, trySend } from './outbox';
import { type Places } from './places';
import { type Retrying } from './retrying';
import { noticeOf } from './running';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface Delivering {
  /** Puts a submission into the outbox and tries it once; it stays there until its receipt is here. */
  deliver(item: Pick<OutboxItem, 'submission' | 'to'>): Promise<DestinationProblem | null>;
  /** Tries everything that may go by itself again, and says what became of it. */
  flush(): Promise<void>;
  drop(id: string): void;
}

export function delivering(
  store: Store,
  tools: PaneTools,
  { places, heads, retry }: { readonly places: Places; readonly heads: Heads; readonly retry: Retrying },
): Delivering {
  let isFlushing = false;

  function keep(items: readonly OutboxItem[]): void {
    store.set({ outbox: items, settingsKept: keepOutbox(tools.memory, items) && store.get().settingsKept });
  }

  const without = (id: string): OutboxItem[] => store.get().outbox.filter(({ submission }) => submission.id !== id);

  async function attempt({
    submission,
    to,
  }: Pick<OutboxItem, 'submission' | 'to'>): Promise<DestinationProblem | null> {
    const outcome = await trySend(places.of(to), submission);
    if (outcome.kind === 'received') {
      keep(without(submission.id));
      heads.set(to, submission, outcome.receipt.submissionId);
      store.set({ receipt: outcome.receipt, comparison: null, isHubAway: false });
      return null;
    }
    const { problem } = outcome;
    const mark = (item: OutboxItem): OutboxItem =>
      item.submission.id === submission.id ? { ...item, problem: problem.code } : item;
    keep(store.get().outbox.map(mark));
    if (isPassing(problem.code)) retry.later(secondsOf(problem));
    return problem;
  }

  async function sendWaiting(): Promise<void> {
    let sent = 0;
    let refusal: DestinationProblem | null = null;
    for (const item of store.get().outbox) {
      if (item.problem !== null && !isPassing(item.problem)) continue;
      const problem = await attempt(item);
      if (problem === null) sent += 1;
      else if (!isPassing(problem.code)) refusal = problem;
    }
    if (refusal !== null) {
      const { say } = noticeOf(refusal, tools.report);
      store.set({ notice: { tone: 'error', say: (m) => m.sending.outboxRefused(say(m)) } });
    } else if (sent > 0) {
      store.set({ notice: { tone: 'success', say: (m) => m.sending.outboxSent(sent) } });
    }
  }

  return {
    async deliver({ submission, to }) {
      keep([...store.get().outbox, { submission, to, problem: null }]);
      const problem = await attempt({ submission, to });
      // Its sender stands before it and mends it: it is not to go by itself.
      if (problem !== null && !isPassing(problem.code)) keep(without(submission.id));
      return problem;
    },

    async flush() {
      if (isFlushing || store.get().busy === 'sending') return;
      isFlushing = true;
      try {
        await sendWaiting();
      } catch (error) {
        tools.report(error);
      } finally {
        isFlushing = false;
      }
    },

    drop: (id) => keep(without(id)),
  };
}

function secondsOf({ facts }: DestinationProblem): number {
  const { retryAfter } = facts;
  return typeof retryAfter === 'number' ? retryAfter : 0;
}
