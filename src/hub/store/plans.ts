import { type Kysely } from 'kysely';
import { type PlanVersion } from '../../plan/types';
import { type AuditLine, writeAudit } from './audit';
import { type Store } from './store';
import { type Tables } from './tables';

/** What is known of a plan's version without its rows. */
export interface PlanSummary {
  readonly plan: string;
  /** From 1; the highest is in force. */
  readonly version: number;
  readonly title: string;
  /** How many items and groups it has. */
  readonly rowCount: number;
  /** Unit of the coordinator. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A plan's version as the store keeps it. */
export interface KeptPlan extends PlanSummary {
  readonly content: PlanVersion;
}

const SUMMARY = ['plan', 'version', 'title', 'row_count', 'made_by', 'made_at'] as const;

/** Adds a version, which is in force from now on; earlier ones stay. */
export async function addPlanVersion(
  store: Store,
  content: PlanVersion,
  by: Pick<AuditLine, 'actor' | 'at'> & { readonly unit: string },
): Promise<PlanSummary> {
  const { plan, title, rows } = content;
  return store.transaction(async (trx) => {
    const last = await newest(trx, plan);
    const version = (last ?? 0) + 1;
    const row = { plan, version, title, row_count: rows.length, made_by: by.unit, made_at: by.at };
    await trx
      .insertInto('plans')
      .values({ ...row, body: JSON.stringify(content) })
      .execute();
    await writeAudit(trx, {
      at: by.at,
      actor: by.actor,
      action: 'plan-added',
      subject: plan,
      detail: { version, rows: rows.length },
    });
    return summaryOf(row);
  });
}

/** A version of a plan, the one in force unless another is named; `null` when there is none. */
export async function planVersionOf(db: Kysely<Tables>, plan: string, version?: number): Promise<KeptPlan | null> {
  let query = db.selectFrom('plans').selectAll().where('plan', '=', plan);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? null : { ...summaryOf(row), content: JSON.parse(row.body) as PlanVersion };
}

/** All versions of a plan, or of all plans, oldest first. */
export async function planVersions(db: Kysely<Tables>, plan?: string): Promise<PlanSummary[]> {
  let query = db.selectFrom('plans').select(SUMMARY);
  if (plan !== undefined) query = query.where('plan', '=', plan);
  const rows = await query.orderBy('plan').orderBy('version').execute();
  return rows.map(summaryOf);
}

/** The versions in force of these plans, or of all, by plan; a plan nobody has put here is absent. */
export async function plansInForce(db: Kysely<Tables>, plans?: readonly string[]): Promise<KeptPlan[]> {
  const known = plans ?? [...new Set((await planVersions(db)).map(({ plan }) => plan))];
  const found: KeptPlan[] = [];
  for (const plan of [...new Set(known)].sort()) {
    const kept = await planVersionOf(db, plan);
    if (kept !== null) found.push(kept);
  }
  return found;
}

async function newest(db: Kysely<Tables>, plan: string): Promise<number | null> {
  const row = await db
    .selectFrom('plans')
    .select('version')
    .where('plan', '=', plan)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version ?? null;
}

function summaryOf(row: {
  readonly plan: string;
  readonly version: number;
  readonly title: string;
  readonly row_count: number;
  readonly made_by: string;
  readonly made_at: string;
}): PlanSummary {
  const { plan, version, title } = row;
  return { plan, version, title, rowCount: row.row_count, by: row.made_by, at: row.made_at };
}
