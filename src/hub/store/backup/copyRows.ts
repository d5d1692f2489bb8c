import { type Kysely, sql } from 'kysely';
import { type Tables } from '../tables';

/** Rows read at once: a submission may have some hundred kilobytes. */
const PAGE = 100;

/** The key of every table; a table after those it refers to. */
export const KEYS: { readonly [T in keyof Tables]: readonly (string & keyof Tables[T])[] } = {
  periods: ['period'],
  tokens: ['id'],
  sign_ins: ['id'],
  plans: ['plan', 'version'],
  row_decisions: ['plan', 'from_key', 'number'],
  publications: ['period', 'number'],
  submissions: ['period', 'unit', 'revision'],
  answers: ['id'],
  reviews: ['id'],
  audit: ['id'],
};

/** Copies every row of every table, a page at a time, into tables of the same version. */
export async function copyRows(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  for (const table of Object.keys(KEYS) as (keyof Tables)[]) {
    for await (const rows of pages(from, table)) {
      await to
        .insertInto(table)
        .values(rows as never)
        .execute();
    }
  }
}

type Row = Readonly<Record<string, unknown>>;

async function* pages(db: Kysely<Tables>, table: keyof Tables): AsyncGenerator<readonly Row[]> {
  const keys: readonly string[] = KEYS[table];
  const names = sql.join(keys.map((key) => sql.ref(key)));
  for (let last: Row | undefined; ;) {
    const beyond: Row | undefined = last;
    const where =
      beyond === undefined ? sql`` : sql`where (${names}) > (${sql.join(keys.map((key) => sql.val(beyond[key])))})`;
    const page = sql<Row>`select * from ${sql.table(table)} ${where} order by ${names} limit ${sql.lit(PAGE)}`;
    const { rows } = await page.execute(db);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}

/** True when there is anything in it but an audit trail. */
export async function holdsAnything(db: Kysely<Tables>): Promise<boolean> {
  for (const table of Object.keys(KEYS) as (keyof Tables)[]) {
    if (table === 'audit') continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}
