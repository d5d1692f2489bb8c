import { readFile } from 'node:fs/promises';
import { type RowDecision } from '../plan/types';
import { UsageError } from './io';

/**
 * Decisions on reported rows out of a JSON file: a list of `{ plan, from, to }`, with `by` and `at` where known.
 * @throws UsageError when the file is not such a list
 */
export async function readDecisions(file: string): Promise<RowDecision[]> {
  let list: unknown;
  try {
    list = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new UsageError('not-json', { file });
  }
  const decisions = Array.isArray(list) ? list.map(decisionOf) : [null];
  return decisions.map((decision) => {
    if (decision === null) throw new UsageError('bad-decisions', { file });
    return decision;
  });
}

function decisionOf(value: unknown): RowDecision | null {
  if (typeof value !== 'object' || value === null) return null;
  const { plan, from, to, by = '', at = '' } = value as Readonly<Record<string, unknown>>;
  const isText = (one: unknown): one is string => typeof one === 'string';
  if (!isText(plan) || !isText(from) || !(isText(to) || to === null) || !isText(by) || !isText(at)) return null;
  return { plan, from, to, by, at };
}
