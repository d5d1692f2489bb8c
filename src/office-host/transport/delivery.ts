import { type Host } from '../protocol/host';

/** Hands something to the client after the current call has returned, late if the host is told to be slow. */
export function later(host: Host, act: () => void): void {
  if (host.faults.latency > 0) setTimeout(act, host.faults.latency);
  else queueMicrotask(act);
}

/** Runs `act`; what it throws is also thrown where nobody can catch it. */
export function attempt<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
    throw error;
  }
}
