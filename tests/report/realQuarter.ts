import { readFileSync } from 'node:fs';
import path from 'node:path';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { type CheckContext } from '../../src/check/types';
import { consolidate, periodLedger } from '../../src/consolidate';
import { dashboardOf } from '../../src/dashboard';
import { examineWorkbook } from '../../src/examine/examine';
import { type ItemRecord } from '../../src/examine/records';
import { reportOf } from '../../src/report';
import { buildSubmission } from '../../src/submission/build';
import { reportedBy } from '../../src/submission/reported';
import { type LedgerEntry } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { readXlsx } from '../../src/xlsx/read';
import { wordsOf } from '../../src/cli/words';

const PERIOD = readPeriod('2026-Q3')!;
const catalogue = agencyCatalogue('son-la');
export const AS_OF = '2026-09-05';

/** The filled Sơn La appendices of the samples, every row sent by the unit that owns it; one unit sends nothing. */
export async function realQuarter() {
  const context: CheckContext = { asOf: AS_OF, period: PERIOD, province: 'son-la' };
  const rows = ['son-la-2026-phu-luc-1', 'son-la-2026-phu-luc-2'].flatMap((name): readonly ItemRecord[] => {
    const file = path.join(__dirname, '..', '..', 'samples', `${name}-bao-cao-2026-q3.xlsx`);
    return reportedBy(examineWorkbook(readXlsx(readFileSync(file)), context), wordsOf('vi'))?.rows ?? [];
  });
  const byUnit = new Map<string, ItemRecord[]>();
  for (const row of rows) {
    const [unit] = row.ownerIds;
    if (unit != null) byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
  }
  const entries = await Promise.all([...byUnit].map(async ([unit, own], i) => entryOf(unit, own, i)));
  const picture = consolidate(periodLedger(entries, PERIOD.id), {
    period: PERIOD,
    asOf: AS_OF,
    expected: [...byUnit.keys(), 'sl-bchqs'],
    unitName: (id) => catalogue.byId(id)?.name ?? id,
  });
  const dashboard = dashboardOf(picture, { due: AS_OF });
  return { rows, picture, dashboard, report: reportOf(picture, dashboard) };
}

async function entryOf(unit: string, rows: readonly ItemRecord[], index: number): Promise<LedgerEntry> {
  const id = `01994b2e-0000-7000-8000-${String(index).padStart(12, '0')}`;
  const submission = await buildSubmission(
    {
      unit,
      period: PERIOD.id,
      plan: 'son-la-2026',
      replaces: null,
      sentBy: 'Người gửi',
      ruleset: '1',
      rows,
      findings: { errors: 0, warnings: 0, confirmed: [] },
    },
    { id, sentAt: '2026-09-04T01:00:00.000Z' },
  );
  const receivedAt = '2026-09-04T02:00:00.000Z';
  return { submission, revision: 1, receivedAt, state: 'sent', late: index === 0, review: null };
}
