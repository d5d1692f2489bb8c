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

/**
 * Changes a period's settings as they are at that moment, so that of two people who set it neither undoes the other;
 * the audit trail keeps what it was set to before. What `change` throws leaves everything as it was.
 */
export async function changePeriod(
  store: Store,
  period: string,
  change: (before: PeriodSettings) => PeriodSettings,
  by: Pick<AuditLine, 'actor' | 'at'>,
): Promise<PeriodSettings> {
  return store.transaction(async (trx) => {
    const settings = change(await periodSettings(trx, period));
    const { opens, due, closes, policy, units } = settings;
    const before = await trx.selectFrom('periods').select('changes').where('period', '=', period).executeTakeFirst();
    const changed = {
      opens,
      due,
      closes,
      policy: JSON.stringify(policy),
      units: units === null ? null : JSON.stringify(units),
      changed_at: by.at,
      changes: (before?.changes ?? 0) + 1,
    };
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
    return settings;
  });
}
