import { type Kysely } from 'kysely';
import { NOT_PUBLISHED, type Publication } from '../../submission/publication';
import { type AuditLine, writeAudit } from './audit';
import { type Store } from './store';
import { type Tables } from './tables';

/** What was published of a period, by whom and when. */
export interface KeptPublication extends Publication {
  readonly period: string;
  /** From 1; the highest counts. */
  readonly number: number;
  /** Unit of the coordinator. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Keeps what a coordinator chose to publish of a period; it counts from now on, earlier choices stay in the history. */
export async function setPublication(
  store: Store,
  period: string,
  choice: Publication,
  by: Pick<AuditLine, 'actor' | 'at'> & { readonly unit: string },
): Promise<KeptPublication> {
  const { published, parts, note } = choice;
  return store.transaction(async (trx) => {
    const history = await publicationHistory(trx, period);
    const number = (history.at(-1)?.number ?? 0) + 1;
    await trx
      .insertInto('publications')
      .values({
        period,
        number,
        body: JSON.stringify({ published, parts, note }),
        made_by: by.unit,
        made_at: by.at,
      })
      .execute();
    await writeAudit(trx, {
      at: by.at,
      actor: by.actor,
      action: 'publication-set',
      subject: period,
      detail: { published, parts },
    });
    return { period, number, published, parts, note, by: by.unit, at: by.at };
  });
}

/** What counts for a period now, with its number; what nobody has published stays inside (number 0). */
export async function publicationOf(
  db: Kysely<Tables>,
  period: string,
): Promise<Publication & { readonly number: number; readonly at: string | null }> {
  return (await publicationHistory(db, period)).at(-1) ?? { ...NOT_PUBLISHED, number: 0, at: null };
}

/** Every choice for a period, oldest first. */
export async function publicationHistory(db: Kysely<Tables>, period: string): Promise<KeptPublication[]> {
  const rows = await db.selectFrom('publications').selectAll().where('period', '=', period).orderBy('number').execute();
  return rows.map((row) => ({
    period,
    number: row.number,
    ...(JSON.parse(row.body) as Publication),
    by: row.made_by,
    at: row.made_at,
  }));
}

/** The periods of which something is published now, newest first. */
export async function publishedPeriods(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom('publications')
    .select(['period', 'body'])
    .orderBy('period')
    .orderBy('number')
    .execute();
  const newest = new Map(rows.map(({ period, body }) => [period, JSON.parse(body) as Publication]));
  return [...newest].flatMap(([period, { published }]) => (published ? [period] : [])).reverse();
}
