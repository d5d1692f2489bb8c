import { type ItemRecord, type TableRecord } from '../examine/records';
import { contentHash } from './contentHash';
import { type Submission } from './types';

export interface SubmissionDraft {
  readonly unit: string;
  readonly period: string;
  readonly plan: string;
  /** Id of the unit's current submission for the period, `null` for the first. */
  readonly replaces: string | null;
  readonly sentBy: string;
  readonly ruleset: string;
  readonly rows: readonly ItemRecord[];
  readonly findings: Submission['findings'];
}

/**
 * Makes the immutable submission of a draft. The sender hands in the id (UUIDv7) and its own time, and keeps both with
 * the submission: sending again must send the same id.
 */
export async function buildSubmission(
  draft: SubmissionDraft,
  made: { readonly id: string; readonly sentAt: string },
): Promise<Submission> {
  return { id: made.id, ...draft, sentAt: made.sentAt, contentHash: await contentHash(draft) };
}

/** A plan whose title lines name nothing is still a plan. */
export const UNNAMED_PLAN = 'khong-ro';

/**
 * The plan a workbook reports on: of its tables that name one, the plan with most rows, the first of equals;
 * {@link UNNAMED_PLAN} when no table names one.
 */
export function planOf(tables: readonly Pick<TableRecord, 'plan' | 'rowsRead'>[]): string {
  const rows = new Map<string, number>();
  for (const { plan, rowsRead } of tables) if (plan !== null) rows.set(plan.id, (rows.get(plan.id) ?? 0) + rowsRead);
  let best: string | null = null;
  for (const [id, count] of rows) if (best === null || count > (rows.get(best) ?? 0)) best = id;
  return best ?? UNNAMED_PLAN;
}
