import { type Store } from './state';
import { type PaneTools } from './tools';

const FIRST = 30_000;
const LONGEST = 15 * 60_000;

/** Tries again by itself what failed for a reason that passes, after ever longer pauses. */
export interface Retrying {
  /** Something failed; `atLeast` are the seconds the other side asked for. */
  later(atLeast?: number): void;
  /** Nothing waits any more. */
  settled(): void;
}

/** Pauses of half a minute, one, two …, at most a quarter of an hour; a part is random, since many wait for one hub. */
export function retrying(store: Store, tools: Pick<PaneTools, 'now' | 'later'>, again: () => void): Retrying {
  let failures = 0;
  let stop: () => void = () => undefined;
  return {
    later: (atLeast = 0) => {
      stop();
      const longest = Math.min(FIRST * 2 ** failures, LONGEST);
      const pause = Math.max(longest / 2 + (Math.random() * longest) / 2, atLeast * 1_000);
      failures += 1;
      store.set({ retryAt: new Date(tools.now().getTime() + pause).toISOString() });
      stop = tools.later(pause, () => {
        store.set({ retryAt: null });
        again();
      });
    },
    settled: () => {
      stop();
      failures = 0;
      if (store.get().retryAt !== null) store.set({ retryAt: null });
    },
  };
}
