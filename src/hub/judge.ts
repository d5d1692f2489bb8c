import { assessRecord } from '../examine/fromRecord';
import { completeRow, type SentRow } from '../submission/row';
import { type RowJudgement } from '../submission/types';
import { todayInVietnam } from '../values/dates';
import { type Period } from '../values/types';

/** The hub's own judgement of every row on the day of receipt, in row order; all `null` for group rows. */
export function judgeRows(rows: readonly SentRow[], period: Period | null, now: Date): RowJudgement[] {
  const context = { asOf: todayInVietnam(now), period };
  return rows.map((row) => {
    const assessment = assessRecord(completeRow(row), context);
    return {
      status: assessment?.status ?? null,
      basis: assessment?.basis ?? null,
      pace: assessment?.pace ?? null,
    };
  });
}
