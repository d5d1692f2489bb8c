import fc from 'fast-check';
import { consolidate, periodLedger } from '../../src/consolidate';
import { type ItemRecord } from '../../src/examine/records';
import { type PlanVersion } from '../../src/plan/types';
import { type LedgerEntry } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { sonLa } from '../plan/realPlans';

const SL = sonLa();
const tasks = SL.rows.filter(({ kind }) => kind === 'tasks');
const bullets = tasks.filter(({ number }) => number === '');
const isBullet = new Set(bullets);

function entry(unit: string, rows: readonly ItemRecord[]): LedgerEntry {
  return {
    submission: {
      id: `id-${unit}`,
      unit,
      period: '2026-Q3',
      plan: SL.plan,
      replaces: null,
      sentAt: '2026-09-04T08:30:00+07:00',
      sentBy: unit,
      ruleset: '1.0.0',
      contentHash: unit,
      rows,
      findings: { errors: 0, warnings: 0, confirmed: [] },
    },
    revision: 1,
    receivedAt: '2026-09-04T02:00:00.000Z',
    state: 'sent',
    late: false,
    review: null,
  };
}

const titles = (entries: readonly LedgerEntry[], plans: readonly PlanVersion[] = []): string[] => {
  const { rows } = consolidate(periodLedger(entries, '2026-Q3'), {
    period: readPeriod('2026-Q3')!,
    asOf: '2026-09-06',
    expected: [],
    unitName: (id) => id,
    plans,
  });
  return rows.filter(({ kind }) => kind === 'tasks').map(({ title }) => title);
};
const titlesOf = (rows: readonly ItemRecord[]): string[] => rows.map(({ title }) => title);
/** A unit's own sheet, where the same rows stand elsewhere. */
const sheetOf = (rows: readonly ItemRecord[]): ItemRecord[] => rows.map((row, index) => ({ ...row, row: index + 6 }));

describe('the bullets without number under “Triển khai các Hệ thống thông tin, CSDL chuyên ngành”', () => {
  it('are nine under number 5 of section V of the real table', () => {
    expect(bullets).toHaveLength(9);
    expect(tasks[tasks.indexOf(bullets[0]!) - 1]).toMatchObject({ section: 'V', number: '5', group: true });
  });

  it.each([
    ['with the plan', [SL]],
    ['without it', []],
  ])('stay under it, %s', (_, plans) => {
    expect(titles([entry('sl-so-khcn', sheetOf(tasks))], plans)).toEqual(titlesOf(tasks));
  });

  it('stay under it when every unit holds some of the rows', () => {
    const all = [
      entry('sl-so-ct', sheetOf(tasks.filter((row) => !isBullet.has(row) || bullets.indexOf(row) % 3 === 0))),
      entry('sl-so-nnmt', sheetOf(tasks.filter((row) => row.number === '5' || bullets.indexOf(row) % 3 === 1))),
      entry('sl-so-xd', sheetOf(tasks.filter((row) => row.number === '5' || bullets.indexOf(row) % 3 === 2))),
    ];
    const distinct = (found: readonly string[]) => [...new Set(found)];
    expect(distinct(titles(all, [SL]))).toEqual(titlesOf(tasks));
    const unplanned = distinct(titles(all));
    const from = unplanned.indexOf(tasks.find(({ group }) => group === true)!.title);
    expect(unplanned.slice(from + 1, from + 10).sort()).toEqual(titlesOf(bullets).sort());
  });
});

describe('rows of a plan', () => {
  it('stand as the plan has them though its numbers run otherwise, and unknown ones after the row above them', () => {
    const [one, two, three] = tasks as [ItemRecord, ItemRecord, ItemRecord];
    const turned = { ...SL, rows: [three, one, two] };
    const own: ItemRecord = { ...one, key: 'son-la-2026/tasks/I/9/00000000', number: '9', title: 'Việc riêng' };
    expect(titles([entry('sl-so-khcn', sheetOf([one, own, two, three]))], [turned])).toEqual(
      titlesOf([three, one, own, two]),
    );
  });

  it('stand in plan order, one item’s units together, whoever reports what', () => {
    const some = fc.array(fc.subarray(tasks, { minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, (parts) => {
        const sent = parts.map((rows, index) => entry(`xa-0000${String(index)}`, sheetOf(rows)));
        const order = titlesOf(tasks.flatMap((row) => parts.filter((rows) => rows.includes(row)).map(() => row)));
        expect(titles(sent, [SL])).toEqual(order);
        expect(titles([...sent].reverse())).toEqual(titles(sent));
      }),
      { numRuns: 50 },
    );
  });
});
