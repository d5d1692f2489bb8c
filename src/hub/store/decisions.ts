import { type Kysely, type Transaction } from 'kysely';
import { type RowDecision } from '../../plan/types';
import { type AuditLine, writeAudit } from './audit';
import { type Store } from './store';
import { type Tables } from './tables';

/** A step in the history of decisions: one made, or the one before taken back. */
export type DecisionStep = RowDecision & { readonly takenBack: boolean };

type Decider = Pick<AuditLine, 'actor' | 'at'> & {
  /** Unit of the coordinator. */
  readonly unit: string;
};

/** Keeps what a person decided on reported rows, all or none; a new decision on a row counts from now on. */
export async function decideRows(
  store: Store,
  plan: string,
  decisions: readonly Pick<RowDecision, 'from' | 'to'>[],
  by: Decider,
): Promise<RowDecision[]> {
  return store.transaction(async (trx) => {
    const made: RowDecision[] = [];
    for (const { from, to } of decisions) {
      const last = await lastStep(trx, plan, from);
      await addStep(trx, { plan, from, to, takenBack: false, by: by.unit, at: by.at }, last?.number ?? 0);
      await writeAudit(trx, { ...lineOf(by), action: 'row-decided', subject: plan, detail: { from, to } });
      made.push({ plan, from, to, by: by.unit, at: by.at });
    }
    return made;
  });
}

/** Takes the decision on a reported row back, so that it is open again; `false` when there was none. */
export async function takeBackDecision(store: Store, plan: string, from: string, by: Decider): Promise<boolean> {
  return store.transaction(async (trx) => {
    const last = await lastStep(trx, plan, from);
    if (last === undefined || last.taken_back === 1) return false;
    await addStep(trx, { plan, from, to: null, takenBack: true, by: by.unit, at: by.at }, last.number);
    await writeAudit(trx, { ...lineOf(by), action: 'row-decision-taken-back', subject: plan, detail: { from } });
    return true;
  });
}

/** Every step on the rows of a plan, by reported key, oldest first. */
export async function decisionHistory(db: Kysely<Tables>, plan: string): Promise<DecisionStep[]> {
  const rows = await db
    .selectFrom('row_decisions')
    .selectAll()
    .where('plan', '=', plan)
    .orderBy('from_key')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    plan,
    from: row.from_key,
    to: row.to_key,
    by: row.decided_by,
    at: row.decided_at,
    takenBack: row.taken_back === 1,
  }));
}

/** The decisions that count: of every reported key the newest, unless it was taken back. */
export async function decisionsOf(db: Kysely<Tables>, plan: string): Promise<RowDecision[]> {
  const newest = new Map<string, DecisionStep>();
  for (const step of await decisionHistory(db, plan)) newest.set(step.from, step);
  return [...newest.values()]
    .filter(({ takenBack }) => !takenBack)
    .map(({ from, to, by, at }) => ({ plan, from, to, by, at }));
}

function lineOf({ actor, at }: Decider): Pick<AuditLine, 'actor' | 'at'> {
  return { actor, at };
}

function lastStep(trx: Transaction<Tables>, plan: string, from: string) {
  return trx
    .selectFrom('row_decisions')
    .select(['number', 'taken_back'])
    .where('plan', '=', plan)
    .where('from_key', '=', from)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function addStep(trx: Transaction<Tables>, step: DecisionStep, after: number): Promise<void> {
  await trx
    .insertInto('row_decisions')
    .values({
      plan: step.plan,
      from_key: step.from,
      number: after + 1,
      to_key: step.to,
      taken_back: step.takenBack ? 1 : 0,
      decided_by: step.by,
      decided_at: step.at,
    })
    .execute();
}
