import { type Kysely } from 'kysely';
import { type PeriodPolicy, type PeriodSettings, unsetPeriod } from '../../submission/period';
import { type AuditLine, writeAudit } from './audit';
import { type Store } from './store';
import { type Tables } from './tables';

/** Calendar and policy of a period; what nobody has set is open. */
export async function periodSettings(db: Kysely<Tables>, period: string): Promise<PeriodSettings> {
  const row = await db.selectFrom('periods').selectAll().where('period', '=', period).executeTakeFirst();
  if (row === undefined) return unsetPeriod(period);
  return {
    period,
    opens: row.opens,
    due: row.due,
    closes: row.closes,
    policy: JSON.parse(row.policy) as PeriodPolicy,
    units: row.units === null ? null : (JSON.parse(row.units) as string[]),
  };
}

/** Sets a period; the audit trail keeps what it was set to before. */
export async function setPeriod(
  store: Store,
  settings: PeriodSettings,
  by: Pick<AuditLine, 'actor' | 'at'>,
): Promise<void> {
  const { period, opens, due, closes, policy, units } = settings;
  const values = {
    opens,
    due,
    closes,
    policy: JSON.stringify(policy),
    units: units === null ? null : JSON.stringify(units),
    changed_at: by.at,
  };
  await store.transaction(async (trx) => {
    const before = await trx.selectFrom('periods').select('changes').where('period', '=', period).executeTakeFirst();
    const changed = { ...values, changes: (before?.changes ?? 0) + 1 };
    await trx
      .insertInto('periods')
      .values({ period, ...changed })
      .onConflict((conflict) => conflict.column('period').doUpdateSet(changed))
      .execute();
    await writeAudit(trx, {
      ...by,
      action: 'period-set',
      subject: period,
      detail: { opens, due, closes, policy, units },
    });
  });
}
