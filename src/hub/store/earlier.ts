import { type Kysely } from 'kysely';
import { type RowJudgement } from '../../submission/types';
import { type Tables } from './tables';

/** Ids of the periods somebody has reported for, in no order. */
export async function reportedPeriods(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('submissions').select('period').distinct().execute();
  return rows.map(({ period }) => period);
}

/** Revisions read at a time. */
const AT_ONCE = 200;

/** How the rows of these revisions were judged on receipt, without the rows themselves. */
export async function judgementsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<RowJudgement[]> {
  const found: RowJudgement[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const rows = await db.selectFrom('submissions').select('judgements').where('id', 'in', some).execute();
    for (const { judgements } of rows) found.push(...(JSON.parse(judgements) as RowJudgement[]));
  }
  return found;
}
