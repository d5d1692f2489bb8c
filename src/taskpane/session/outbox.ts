import { type Destination, DestinationProblem, type DestinationProblemCode } from '../../destinations/types';
import { type Receipt, type Submission } from '../../submission/types';
import { type SendTo } from './settings';
import { type Memory } from './tools';

/**
 * Submissions that have no receipt yet. A submission goes in before it is sent for the first time and leaves with its
 * receipt, so that neither a dead network nor a closed Excel loses it; sending again sends the same id.
 */
export interface OutboxItem {
  readonly submission: Submission;
  /** Why the last try failed; `null` before the first. */
  readonly problem: DestinationProblemCode | null;
  /** Where it goes, whatever is chosen since. */
  readonly to: Exclude<SendTo, 'file'>;
}

const KEY = 'phuluc.outbox';

/** Problems that pass by themselves: the same submission is tried again. All others need the user. */
const PASSING: ReadonlySet<DestinationProblemCode> = new Set([
  'unreachable',
  'server-error',
  'too-many-requests',
  'locked',
]);

export const isPassing = (code: DestinationProblemCode): boolean => PASSING.has(code);

export function loadOutbox(memory: Memory): OutboxItem[] {
  const text = memory.get(KEY);
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as OutboxItem[]).map((item) => ({ ...item, to: item.to ?? 'hub' })) : [];
  } catch {
    return [];
  }
}

/** False when this computer could not keep it. */
export function keepOutbox(memory: Memory, items: readonly OutboxItem[]): boolean {
  return memory.set(KEY, items.length === 0 ? null : JSON.stringify(items));
}

export type SendOutcome =
  | { readonly kind: 'received'; readonly receipt: Receipt }
  | { readonly kind: 'waiting' | 'refused'; readonly problem: DestinationProblem };

/** Tries one submission once. Errors that are not the destination's are ours, and are passed on. */
export async function trySend(destination: Destination, submission: Submission): Promise<SendOutcome> {
  try {
    return { kind: 'received', receipt: await destination.submit(submission) };
  } catch (error) {
    if (!(error instanceof DestinationProblem)) throw error;
    return { kind: isPassing(error.code) ? 'waiting' : 'refused', problem: error };
  }
}
