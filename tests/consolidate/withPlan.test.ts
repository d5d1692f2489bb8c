import fc from 'fast-check';
import { consolidate, periodLedger, type Consolidated, type ConsolidateContext } from '../../src/consolidate';
import { rowKey } from '../../src/appendix/rowKey';
import { type ItemRecord } from '../../src/examine/records';
import { owingUnits } from '../../src/plan';
import { type Aggregation, type PlanVersion, type RowDecision } from '../../src/plan/types';
import { type LedgerEntry } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { laiChau2026, owedBy, sonLa, withProgress, withResult } from '../plan/realPlans';
import sources from '../fixtures/tables/lai-chau-2026-indicators.json';

const SL = sonLa();
const LC = laiChau2026();

/** What a unit sent, without the trouble of a content hash, which consolidating does not look at. */
function entry(
  unit: string,
  rows: readonly ItemRecord[],
  plan = SL.plan,
  changes: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    submission: {
      id: `id-${unit}-${changes.revision ?? 1}`,
      unit,
      period: '2026-Q3',
      plan,
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
    ...changes,
  };
}

function picture(entries: readonly LedgerEntry[], context: Partial<ConsolidateContext> = {}): Consolidated {
  return consolidate(periodLedger(entries, '2026-Q3'), {
    period: readPeriod('2026-Q3')!,
    asOf: '2026-09-06',
    expected: [],
    unitName: (id) => id,
    plans: [SL],
    ...context,
  });
}

const at = (title: RegExp, version: PlanVersion = SL): ItemRecord => version.rows.find((row) => title.test(row.title))!;
const rekeyed = (row: ItemRecord, changes: Partial<ItemRecord>): ItemRecord => {
  const changed = { ...row, ...changes };
  return { ...changed, key: rowKey({ plan: SL.plan, ...changed }) };
};
const declaring = (kinds: Readonly<Record<string, Aggregation>>): PlanVersion => ({ ...SL, aggregations: kinds });
const decide = (from: string, to: string | null): RowDecision => ({
  plan: SL.plan,
  from,
  to,
  by: 'sl-so-khcn',
  at: '2026-09-05T00:00:00Z',
});

const paperless = at(/phi tiếp xúc/);
const clouds = at(/điện toán đám mây/);

it('takes a group of the plan for a group where a unit’s table has lost its parts', () => {
  const { group, ...alone } = SL.rows.find((row) => row.group === true)!;
  expect(group).toBe(true);
  const told = withProgress(alone, 'Đã hoàn thành', true);
  const { rows, scores } = picture([entry('sl-so-xd', [alone]), entry('sl-so-yt', [told])]);
  expect(rows.map(({ unit, group: isGroup, assessed }) => [unit, isGroup === true, assessed === null])).toEqual([
    ['sl-so-xd', true, true],
    ['sl-so-yt', false, false],
  ]);
  expect(scores.total.rows).toBe(1);
});

describe('two values for one indicator, as the Lai Châu documents have them', () => {
  // Document 000 gives one figure in its part I.2, and 000 II.5 with 003 I.4 another.
  it.each([
    ['C1', '92,30%', '94,38%'],
    ['C2', '92,50%', '83,12%'],
    ['C3', '93,38%', '91,96%'],
  ])('%s: %s and %s stand side by side with both cells, and are not added up', (id, one, other) => {
    const said = sources.conflicts.find((conflict) => conflict.id === id)!;
    expect(said.values[0]).toContain(one);
    expect(said.values[1]).toContain(other);
    const row = at(/^Tỷ lệ hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa/, LC);
    const { conflicts, totals } = picture(
      [
        entry('lc-vp-ubnd', [withResult(row, one)], LC.plan),
        entry('lc-so-khcn', [withResult({ ...row, sheet: 'Biểu 3', row: 41 }, other, 'H')], LC.plan),
      ],
      { plans: [{ ...LC, aggregations: { [row.key]: 'latest' } }] },
    );
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ plan: LC.plan, key: row.key, field: 'result', title: row.title });
    expect(conflicts[0]!.places.map(({ unit, sheet, cell, value }) => [unit, sheet, cell, value])).toEqual([
      ['lc-so-khcn', 'Biểu 3', 'H41', other],
      ['lc-vp-ubnd', row.sheet, `G${String(row.row)}`, one],
    ]);
    expect(totals).toMatchObject([{ value: null, why: 'units-differ', parts: [{ text: other }, { text: one }] }]);
  });

  it('targets differ from each other and from the plan, each with its cell', () => {
    // C11: 80 %, 95 % and 100 % for one indicator.
    const row = at(/^Tỷ lệ hồ sơ TTHC được số hóa đầy đủ/, LC);
    const aimed = (text: string, value: number): ItemRecord => ({
      ...row,
      target: {
        text,
        parts: [{ comparator: '>=', value, low: null, high: null, unit: '%', scope: null }],
        qualitative: false,
      },
    });
    const { conflicts } = picture(
      [entry('lc-vp-ubnd', [aimed('≥ 95', 95)], LC.plan), entry('lc-so-nv', [aimed('≥ 100', 100)], LC.plan)],
      { plans: [LC] },
    );
    expect(conflicts.map(({ field }) => field)).toEqual(['target']);
    expect(conflicts[0]!.places.map(({ unit, value, isPlan }) => [unit, value, isPlan ?? false])).toEqual([
      ['lai-chau-2026', row.target!.text, true],
      ['lc-so-nv', '≥ 100', false],
      ['lc-vp-ubnd', '≥ 95', false],
    ]);
    expect(conflicts[0]!.places[0]).toMatchObject({ sheet: row.sheet, cell: row.cells.target, submissionId: '' });
  });
});

describe('a task', () => {
  const byOwners = (...owners: readonly string[]): ItemRecord =>
    SL.rows.find(
      ({ kind, ownerIds, due }) =>
        kind === 'tasks' && due?.kind === 'within' && JSON.stringify(ownerIds) === JSON.stringify(owners),
    )!;
  const led = byOwners('sl-so-khcn');
  const shared = byOwners('g-sbn', 'sl-ubndxa');

  it('that its leader calls done and another unit not is a conflict', () => {
    const { conflicts } = picture([
      entry('sl-so-khcn', [withProgress(led, 'Đã hoàn thành ngày 20/8/2026', true, '2026-08-20')]),
      entry('sl-so-tc', [withProgress(led, 'Đang thực hiện', false)]),
    ]);
    expect(conflicts).toMatchObject([{ field: 'done', key: led.key }]);
    expect(conflicts[0]!.places.map(({ unit, value, cell }) => [unit, value, cell])).toEqual([
      ['sl-so-khcn', 'Đã hoàn thành ngày 20/8/2026', `G${String(led.row)}`],
      ['sl-so-tc', 'Đang thực hiện', `G${String(led.row)}`],
    ]);
  });

  it('of all departments, each with its own share, is none, nor is one of which the other says nothing', () => {
    const rows = (row: ItemRecord): LedgerEntry[] => [
      entry('sl-so-tc', [withProgress(row, 'Đã hoàn thành', true)]),
      entry('sl-so-yt', [withProgress(row, 'Đang thực hiện', false)]),
    ];
    expect(picture(rows(shared)).conflicts).toEqual([]);
    const named = { ...shared, ownerIds: ['sl-so-tc', ...shared.ownerIds] };
    expect(picture(rows(named)).conflicts).toEqual([]);
    const blank = [entry('sl-so-khcn', [withProgress(led, 'Đã hoàn thành', true)]), entry('sl-so-tc', [led])];
    expect(picture(blank).conflicts).toEqual([]);
  });

  it('whose due date is not the plan’s is a conflict with the plan', () => {
    const { conflicts } = picture([entry('sl-so-khcn', [{ ...led, due: { kind: 'by', end: '2027-12-31' } }])]);
    expect(conflicts).toMatchObject([
      {
        field: 'due',
        places: [
          { isPlan: true, due: led.due },
          { unit: 'sl-so-khcn', due: { end: '2027-12-31' } },
        ],
      },
    ]);
  });
});

describe('totals by declared kind', () => {
  const totalsFor = (
    kind: Aggregation | null,
    results: readonly string[],
    row = paperless,
  ): Consolidated['totals'][number] => {
    const plans = [declaring(kind === null ? {} : { [row.key]: kind })];
    const entries = results.map((text, index) => entry(`unit-${String(index)}`, [withResult(row, text)]));
    return picture(entries, { plans }).totals[0]!;
  };
  const counted: ItemRecord = { ...paperless, unit: 'hồ sơ', target: null };

  it.each<[Aggregation | null, string[], ItemRecord, unknown]>([
    [null, ['10', '20'], counted, { aggregation: 'none', value: null, why: 'not-declared' }],
    ['none', ['10', '20'], counted, { value: null, why: null }],
    ['in-period', ['10', '1.020', '0,5'], counted, { value: 1030.5, why: null }],
    ['cumulative', ['0,1', '0,2'], counted, { value: 0.3, why: null }],
    ['in-period', ['10', ''], counted, { value: null, why: 'no-result' }],
    ['in-period', ['10', 'nhiều hơn năm trước'], counted, { value: null, why: 'text' }],
    ['in-period', ['10', 'trên 20'], counted, { value: null, why: 'text' }],
    ['in-period', ['10', 'cấp tỉnh 5; cấp xã 6'], counted, { value: null, why: 'several-values' }],
    ['in-period', ['10 hồ sơ', '5 thôn, bản'], { ...counted, unit: null }, { value: null, why: 'other-measure' }],
    ['in-period', ['10%', '20%'], paperless, { value: null, why: 'percent' }],
    ['in-period', ['10%'], paperless, { value: 10, why: null }],
    ['latest', ['51,43%', '51,43 %'], paperless, { value: 51.43, why: null }],
    ['latest', ['51,43%', '52%'], paperless, { value: null, why: 'units-differ' }],
    ['ratio', ['45/60 (75%)', '1.190/2.154 = 55,25%'], paperless, { numerator: 1235, denominator: 2214, why: null }],
    ['ratio', ['45/60', '0/0'], paperless, { value: 75, numerator: 45, denominator: 60, why: null }],
    ['ratio', ['45/60', '80%'], paperless, { value: null, why: 'no-ratio' }],
    ['ratio', ['45/60', ''], paperless, { value: null, why: 'no-result' }],
    ['ratio', ['45/60', '3/0'], paperless, { value: null, why: 'no-ratio' }],
    ['ratio', ['45/60 (95%)', '1/2'], paperless, { value: null, why: 'no-ratio' }],
    ['ratio', ['0/0', '0/0'], paperless, { value: null, denominator: 0, why: 'no-result' }],
    ['ratio', ['55,25% (ngày 24/12/2025)', '1/2'], paperless, { value: null, why: 'no-ratio' }],
    ['ratio', ['80%'], paperless, { value: 80, numerator: null, why: null }],
  ])('%s of %j', (kind, results, row, expected) => {
    const total = totalsFor(kind, results, row);
    expect(total).toMatchObject(expected as object);
    expect(total.parts.map(({ text }) => text)).toEqual(results);
  });

  it('adds nothing twice: a unit that reports a row twice counts once, and not at all with two values', () => {
    const plans = [declaring({ [counted.key]: 'in-period' })];
    const twice = (second: string): Consolidated =>
      picture(
        [
          entry('unit-a', [
            withResult(counted, '10'),
            withResult({ ...counted, key: `${counted.key}/2`, row: 90 }, second),
          ]),
          entry('unit-b', [withResult(counted, '5')]),
        ],
        { plans },
      );
    expect(twice('10').totals).toMatchObject([{ value: 15, parts: [{ unit: 'unit-a' }, { unit: 'unit-b' }] }]);
    const { totals, conflicts } = twice('11');
    expect(totals).toMatchObject([{ value: null, why: 'several-values' }]);
    expect(conflicts[0]!.places.map(({ unit, cell }) => [unit, cell])).toEqual([
      ['unit-a', `G${String(counted.row)}`],
      ['unit-a', 'G90'],
      ['unit-b', `G${String(counted.row)}`],
    ]);
  });
});

describe('what is not there', () => {
  it('names the units that sent without a row, those that have not sent, and rows nobody reports', () => {
    const { unreported, missing } = picture([entry('sl-so-khcn', owedBy(SL, 'sl-so-khcn').slice(1))], {
      expected: owingUnits([SL]),
    });
    const [skipped] = owedBy(SL, 'sl-so-khcn');
    const of = (key: string): Consolidated['unreported'][number] | undefined =>
      unreported.find((row) => row.key === key);
    expect(of(skipped!.key)!.left).toContainEqual({ unit: 'sl-so-khcn', unitName: 'sl-so-khcn', hasSent: true });
    expect(of(paperless.key)!.left.every(({ unit, hasSent }) => unit !== 'sl-so-khcn' && !hasSent)).toBe(true);
    const unowned = at(/dịch vụ công trực tuyến toàn trình trên tổng số thủ tục/);
    expect(of(unowned.key)).toMatchObject({ left: [], byNobody: true });
    expect(missing).toHaveLength(owingUnits([SL]).length - 1);
    expect(unreported.some(({ key }) => SL.rows.find((row) => row.key === key)?.group === true)).toBe(false);
  });

  it('asks nothing more of anybody once every unit has sent what it owes', () => {
    const entries = owingUnits([SL]).map((unit) => entry(unit, owedBy(SL, unit)));
    const { unreported, proposals } = picture(entries);
    expect(proposals).toEqual([]);
    expect(unreported.every(({ left }) => left.length === 0)).toBe(true);
    expect(unreported.map(({ key }) => key)).toEqual(
      SL.rows.filter(({ key, group }) => group !== true && SL.owing[key] === undefined).map(({ key }) => key),
    );
  });
});

describe('rows that units renumbered or retitled', () => {
  const renamed = rekeyed(clouds, { number: '77', title: 'Hệ thống thông tin chạy trên đám mây' });

  it('are proposed once for all units that report them alike, with their cells, and wait for a person', () => {
    const entries = ['sl-so-tc', 'sl-so-yt'].map((unit) => entry(unit, [withResult(renamed, '60%')]));
    const open = picture(entries);
    expect(open.proposals).toHaveLength(1);
    expect(open.proposals[0]).toMatchObject({ plan: SL.plan, key: renamed.key, number: '77', title: renamed.title });
    expect(open.proposals[0]!.places.map(({ unit, cell }) => [unit, cell])).toEqual([
      ['sl-so-tc', clouds.cells.title],
      ['sl-so-yt', clouds.cells.title],
    ]);
    expect(open.rows.map(({ key }) => key)).toEqual([renamed.key, renamed.key]);
    expect(open.unreported.find(({ key }) => key === clouds.key)!.byNobody).toBe(true);
  });

  it('have the plan’s key and name once somebody decided, and say what the unit called them', () => {
    const decided = picture([entry('sl-so-tc', [withResult(renamed, '60%')])], {
      decisions: [decide(renamed.key, clouds.key)],
    });
    expect(decided.proposals).toEqual([]);
    expect(decided.rows[0]).toMatchObject({
      key: clouds.key,
      number: clouds.number,
      title: clouds.title,
      reportedKey: renamed.key,
      reportedAs: { number: '77', title: renamed.title },
      result: { text: '60%' },
    });
    const left = decided.unreported.find(({ key }) => key === clouds.key)!.left;
    expect(left.map(({ unit }) => unit)).not.toContain('sl-so-tc');
    const outside = picture([entry('sl-so-tc', [renamed])], { decisions: [decide(renamed.key, null)] });
    expect(outside.proposals).toEqual([]);
    expect(outside.rows).toMatchObject([{ key: renamed.key }]);
  });

  it('are told apart where two units retitle one row differently, and both come to it by two decisions', () => {
    const other = rekeyed(clouds, { title: 'Tỷ lệ hệ thống lên mây' });
    const entries = [entry('sl-so-tc', [withResult(renamed, '60%')]), entry('sl-so-yt', [withResult(other, '70%')])];
    expect(
      picture(entries)
        .proposals.map(({ key }) => key)
        .sort(),
    ).toEqual([renamed.key, other.key].sort());
    const { conflicts, rows } = picture(entries, {
      decisions: [decide(renamed.key, clouds.key), decide(other.key, clouds.key)],
    });
    expect(new Set(rows.map(({ key }) => key))).toEqual(new Set([clouds.key]));
    expect(conflicts).toMatchObject([
      { key: clouds.key, field: 'result', places: [{ value: '60%' }, { value: '70%' }] },
    ]);
  });

  it('come over from an earlier version of the plan where a row merely moved', () => {
    const moved = {
      ...SL,
      rows: SL.rows.map((row) => (row.key === clouds.key ? rekeyed(row, { number: '50' }) : row)),
    };
    const sent = [entry('sl-so-tc', [withResult(clouds, '60%')])];
    const rebased = picture(sent, { plans: [moved], earlier: [SL] });
    expect(rebased.proposals).toEqual([]);
    expect(rebased.rows).toMatchObject([{ number: '50', reportedKey: clouds.key, result: { text: '60%' } }]);
    expect(picture(sent, { plans: [moved] }).proposals).toHaveLength(1);
  });

  it('of a plan that the title lines do not name are proposed, or known by their keys', () => {
    const foreign = { ...clouds, key: 'khong-ro/indicators/III/7/00000000' };
    const { proposals } = picture([entry('sl-so-tc', [foreign], 'khong-ro')]);
    expect(proposals).toMatchObject([{ plan: SL.plan, key: foreign.key, candidates: [{ key: clouds.key }] }]);
    const kept = picture([entry('sl-so-tc', [clouds], 'khong-ro')]);
    expect(kept.rows).toMatchObject([{ plan: SL.plan, key: clouds.key }]);
    const other = picture([entry('sl-so-tc', [{ ...foreign, title: 'Việc của kế hoạch khác hẳn' }], 'khac')]);
    expect(other.proposals).toEqual([]);
    expect(other.rows).toMatchObject([{ plan: 'khac' }]);
  });
});

describe('whatever units send', () => {
  const units = ['sl-so-tc', 'sl-so-yt', 'sl-so-nv'];
  const reports = fc.array(
    fc.record({
      unit: fc.constantFrom(...units),
      row: fc.nat({ max: SL.rows.length - 1 }),
      how: fc.constantFrom('as it is', 'renumbered', 'retitled', 'twice'),
      value: fc.integer({ min: 0, max: 90 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('no row is lost, none is taken for another, and the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat()), (list, seeds) => {
        const byUnit = new Map<string, ItemRecord[]>(units.map((unit) => [unit, []]));
        list.forEach(({ unit, row, how, value }, index) => {
          const planned = { ...SL.rows[row]!, row: 1000 + index };
          const filled = withResult(planned, `${String(value)}%`);
          const own = byUnit.get(unit)!;
          if (how === 'renumbered') own.push(rekeyed(filled, { number: `${String(index)}.7` }));
          else if (how === 'retitled')
            own.push(rekeyed(filled, { title: `${planned.title} (đơn vị ghi ${String(index)})` }));
          else own.push(filled, ...(how === 'twice' ? [{ ...filled, row: 2000 + index }] : []));
        });
        const entries = [...byUnit].map(([unit, rows]) => entry(unit, rows));
        const made = picture(entries);
        const shuffled = [...entries]
          .map((one) => ({ ...one, submission: { ...one.submission, rows: shuffle(one.submission.rows, seeds) } }))
          .reverse();
        expect(picture(shuffled)).toEqual(made);

        const sent = entries.flatMap(({ submission }) =>
          submission.rows.map((row) => ({ unit: submission.unit, row })),
        );
        expect(made.rows).toHaveLength(sent.length);
        const keys = new Map(SL.rows.map((row) => [row.key, row]));
        const open = sent.filter(({ row }) => !keys.has(row.key) && row.group !== true);
        expect(made.proposals.flatMap(({ places }) => places)).toHaveLength(open.length);
        for (const row of made.rows) {
          const source = sent.find((one) => one.unit === row.unit && one.row.row === row.row)!;
          expect(row.result?.text).toBe(source.row.result?.text);
          expect(row.key).toBe(source.row.key);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function shuffle<T>(list: readonly T[], seeds: Iterator<number>): T[] {
  return list
    .map((one) => ({ one, place: Number(seeds.next().value) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
