import fc from 'fast-check';
import { rowKey } from '../../src/appendix/rowKey';
import { consolidate, type Consolidated, periodLedger } from '../../src/consolidate';
import { dashboardOf } from '../../src/dashboard';
import { type ItemRecord } from '../../src/examine/records';
import { type Aggregation, type PlanVersion } from '../../src/plan/types';
import { type LedgerEntry } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { type DueReading } from '../../src/values/types';
import { indicatorRow, taskRow } from '../submission/examples';

const PLAN = 'son-la-2026';
const UNITS = ['sl-so-ct', 'sl-so-khcn', 'sl-so-tc', 'xa-03646'];
const NOW = { period: '2026-Q3', asOf: '2026-09-08', received: '2026-09-04' };
const BEFORE = { period: '2026-Q2', received: '2026-06-04' };
const DUES: readonly DueReading[] = [
  { kind: 'by', end: '2026-08-31' },
  { kind: 'by', end: '2026-09-20' },
  { kind: 'within', start: '2026-10-01', end: '2026-12-31' },
  { kind: 'within', start: '2026-01-01', end: '2026-12-31' },
  { kind: 'ongoing' },
  { kind: 'conditional', condition: 'Theo chỉ đạo của Trung ương' },
  { kind: 'missing' },
];
const TARGETS = [40, 60, 80];

/** What a unit says of a row; `value` of an indicator, `done` of a task: a day, "" for not done, `null` for nothing. */
interface Answer {
  readonly isLeftOut: boolean;
  readonly isRetitled: boolean;
  readonly value: number | null;
  readonly done: string | null;
}

type Behaviour = 'silent' | 'sent' | 'late' | 'returned' | 'accepted';

interface Quarter {
  readonly owing: readonly (readonly string[])[];
  readonly aggregations: readonly (Aggregation | null)[];
  readonly behaviours: readonly Behaviour[];
  /** By unit and row, this period and the one before. */
  readonly answers: readonly (readonly Answer[])[];
  readonly sentBefore: readonly boolean[];
  readonly before: readonly (readonly Answer[])[];
}

const keyed = (row: ItemRecord): ItemRecord => ({ ...row, key: rowKey({ plan: PLAN, ...row }) });

/** The plan's rows: indicators first, in two sections each. */
const ROWS: readonly ItemRecord[] = [
  ...TARGETS.map((target, i) =>
    keyed(
      indicatorRow(0, {
        section: i < 2 ? 'I' : 'II',
        number: String(i + 1),
        row: i + 6,
        title: `Số hồ sơ loại ${i + 1} được giải quyết`,
        unit: 'hồ sơ',
        target: quantity(`≥ ${target}`, '>=', target),
        result: null,
        status: null,
        basis: null,
      }),
    ),
  ),
  ...DUES.map((due, i) =>
    keyed(
      taskRow({
        section: i < 3 ? 'I' : 'II',
        number: String(i + 1),
        row: i + 6,
        title: `Nhiệm vụ thứ ${i + 1} của kế hoạch`,
        due,
        progress: null,
        status: null,
        reason: null,
      }),
    ),
  ),
];

function quantity(text: string, comparator: '>=' | null, value: number) {
  const part = { comparator, value, low: null, high: null, unit: null, scope: null };
  return { text, parts: [part], qualitative: false };
}

const answer: fc.Arbitrary<Answer> = fc.record({
  isLeftOut: fc.nat({ max: 5 }).map((one) => one === 0),
  isRetitled: fc.nat({ max: 9 }).map((one) => one === 0),
  value: fc.option(fc.constantFrom(40, 55, 60, 80, 95)),
  done: fc.option(fc.constantFrom('', '2026-06-01', '2026-08-31', '2026-09-02')),
});
const perUnit = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: UNITS.length, maxLength: UNITS.length });
const perRow = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: ROWS.length, maxLength: ROWS.length });
const quarter: fc.Arbitrary<Quarter> = fc.record({
  owing: perRow(fc.subarray(UNITS)),
  aggregations: perRow(fc.constantFrom('latest', 'cumulative', 'in-period', 'none', null)),
  behaviours: perUnit(fc.constantFrom('silent', 'sent', 'late', 'returned', 'accepted')),
  answers: perUnit(perRow(answer)),
  sentBefore: perUnit(fc.boolean()),
  before: perUnit(perRow(answer)),
});

/* ---- the quarter as the product is told it ---- */

const retitled = (row: ItemRecord): ItemRecord => keyed({ ...row, title: `${row.title} trên địa bàn tỉnh` });

function reported(row: ItemRecord, owners: readonly string[], { isRetitled, value, done }: Answer): ItemRecord {
  const named = { ...(isRetitled ? retitled(row) : row), ownerIds: owners.slice(0, 1) };
  if (row.kind === 'indicators') return { ...named, result: value === null ? null : quantity(`${value}`, null, value) };
  if (done === null) return named;
  const isDone = done !== '';
  const text = isDone ? 'Đã hoàn thành' : 'Đang thực hiện';
  return { ...named, progress: { text, done: isDone, completedOn: isDone ? done : null, percent: null } };
}

function entry(
  unit: string,
  rows: readonly ItemRecord[],
  { period, received }: { readonly period: string; readonly received: string },
  behaviour: Behaviour,
): LedgerEntry {
  const state = behaviour === 'returned' || behaviour === 'accepted' ? behaviour : 'sent';
  const id = `${unit} ${period}`;
  return {
    submission: {
      id,
      unit,
      period,
      plan: PLAN,
      replaces: null,
      sentAt: `${received}T01:00:00Z`,
      sentBy: unit,
      ruleset: '1.0.0',
      contentHash: id,
      rows,
      findings: { errors: 0, warnings: 0, confirmed: [] },
    },
    revision: 1,
    receivedAt: `${received}T02:00:00Z`,
    state,
    late: behaviour === 'late',
    review:
      state === 'sent' ? null : { state, comment: 'Thiếu minh chứng', by: 'sl-so-khcn', at: `${received}T03:00:00Z` },
  };
}

const versionOf = ({ owing, aggregations }: Quarter): PlanVersion => ({
  plan: PLAN,
  title: 'Kế hoạch',
  rows: ROWS,
  owing: Object.fromEntries(
    ROWS.map(({ key }, i) => [key, owing[i]!] as const).filter(([, units]) => units.length > 0),
  ),
  aggregations: Object.fromEntries(
    ROWS.flatMap(({ key, kind }, i) => (kind === 'tasks' || aggregations[i] === null ? [] : [[key, aggregations[i]!]])),
  ),
});

function pictureOf(told: Quarter, isDecided: boolean): Consolidated {
  const rowsOf = (answers: readonly Answer[]): ItemRecord[] =>
    ROWS.flatMap((row, i) => (answers[i]!.isLeftOut ? [] : [reported(row, told.owing[i]!, answers[i]!)]));
  const now = UNITS.flatMap((unit, u) =>
    told.behaviours[u] === 'silent' ? [] : [entry(unit, rowsOf(told.answers[u]!), NOW, told.behaviours[u]!)],
  );
  const previous = UNITS.flatMap((unit, u) =>
    told.sentBefore[u] === true ? [entry(unit, rowsOf(told.before[u]!), BEFORE, 'sent')] : [],
  );
  const decision = (row: ItemRecord) => ({ plan: PLAN, from: retitled(row).key, to: row.key, by: '', at: '' });
  return consolidate(periodLedger(now, NOW.period), {
    period: readPeriod(NOW.period)!,
    asOf: NOW.asOf,
    expected: UNITS,
    unitName: (id) => id,
    plans: [versionOf(told)],
    decisions: isDecided ? ROWS.map(decision) : [],
    previous,
  });
}

/* ---- the same quarter, worked out a second time ---- */

interface Line {
  readonly unit: string;
  readonly index: number;
  readonly key: string;
  readonly status: string;
  readonly answer: Answer;
}

function statusOf(index: number, { value, done }: Answer, asOf: string): string {
  if (index < TARGETS.length) {
    if (value === null) return 'no-result';
    const target = TARGETS[index]!;
    return value > target ? 'exceeded' : value === target ? 'met' : 'not-met';
  }
  const due = DUES[index - TARGETS.length]!;
  const isDone = done !== null && done !== '';
  switch (due.kind) {
    case 'by':
    case 'within':
      if (isDone) return done <= due.end ? 'done-on-time' : 'done-late';
      if (asOf > due.end) return 'overdue';
      if (Date.parse(due.end) - Date.parse(asOf) <= 15 * 86_400_000) return 'due-soon';
      return due.kind === 'within' && asOf < due.start ? 'not-yet-due' : 'in-progress';
    case 'ongoing':
      return 'ongoing';
    case 'conditional':
      return isDone ? 'done' : 'waiting';
    default:
      return isDone ? 'done' : 'no-due-date';
  }
}

function linesOf(
  answers: Quarter['answers'],
  counts: (unit: number) => boolean,
  asOf: string,
  isDecided: boolean,
): Line[] {
  return UNITS.flatMap((unit, u) =>
    !counts(u)
      ? []
      : answers[u]!.flatMap((said, index) => {
          if (said.isLeftOut) return [];
          const key = said.isRetitled && !isDecided ? retitled(ROWS[index]!).key : ROWS[index]!.key;
          return [{ unit, index, key, status: statusOf(index, said, asOf), answer: said }];
        }),
  );
}

const isIndicator = ({ index }: Line): boolean => index < TARGETS.length;
const resultText = ({ index, answer: { value, done } }: Line): string =>
  index < TARGETS.length
    ? value === null
      ? ''
      : String(value)
    : done === null
      ? ''
      : done === ''
        ? 'Đang thực hiện'
        : 'Đã hoàn thành';
const tally = (statuses: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};
const counted = (score: {
  indicators: Record<string, number>;
  tasks: Record<string, number>;
}): Record<string, number> =>
  Object.fromEntries(Object.entries({ ...score.indicators, ...score.tasks }).filter(([, count]) => count > 0));
const grouped = (lines: readonly Line[]): Map<string, Line[]> => {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.key, [...(groups.get(line.key) ?? []), line]);
  return groups;
};
const among = (statuses: readonly string[], ...wanted: readonly string[]): number =>
  statuses.filter((status) => wanted.includes(status)).length;

/** Share of rows met or done, of those that can be. */
function measureOf(lines: readonly Line[]): number | null {
  const statuses = lines.map(({ status }) => status);
  const good = among(statuses, 'exceeded', 'met', 'done-on-time', 'done-late', 'done');
  const open = among(statuses, 'not-met', 'no-result', 'overdue', 'due-soon', 'not-yet-due', 'in-progress');
  return good + open === 0 ? null : good / (good + open);
}

const LEVEL: Record<string, number> = { exceeded: 2, met: 1, 'not-met': 0, 'no-result': 0, overdue: 0 };
const levelOf = (status: string): number => LEVEL[status] ?? (status.startsWith('done') ? 2 : 1);

function changeOf(was: Line, is: Line): string | null {
  if (was.status === is.status) return resultText(was) === resultText(is) ? null : 'other-result';
  const [from, to] = [levelOf(was.status), levelOf(is.status)];
  return from === to ? 'other-status' : to > from ? 'better' : 'worse';
}

function totalOf(kind: Aggregation | null, values: readonly (number | null)[]): number | null {
  if (kind === null || kind === 'none' || values.includes(null)) return null;
  if (kind === 'latest') return new Set(values).size === 1 ? values[0]! : null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function expectModel(told: Quarter, isDecided: boolean): void {
  const picture = pictureOf(told, isDecided);
  const counts = (u: number): boolean => told.behaviours[u] !== 'silent' && told.behaviours[u] !== 'returned';
  const lines = linesOf(told.answers, counts, NOW.asOf, isDecided);
  const groups = grouped(lines);
  const sorted = (list: readonly string[]): string[] => [...list].sort();

  expect(picture.tracker.map(({ unit, state, late }) => [unit, state, late])).toEqual(
    UNITS.map((unit, u) => {
      const behaviour = told.behaviours[u]!;
      const state = behaviour === 'silent' ? 'not-sent' : behaviour === 'late' ? 'sent' : behaviour;
      return [unit, state, behaviour === 'late'];
    }),
  );
  expect(sorted(picture.missing)).toEqual(sorted(UNITS.filter((_, u) => !counts(u))));

  expect(sorted(picture.rows.map(({ unit, key, assessed }) => `${unit} ${key} ${assessed!.status}`))).toEqual(
    sorted(lines.map(({ unit, key, status }) => `${unit} ${key} ${status}`)),
  );

  const dashboard = dashboardOf(picture, { due: null });
  expect(counted(dashboard.total)).toEqual(tally(lines.map(({ status }) => status)));
  expect(dashboard.total.rows).toBe(lines.length);
  const bySection = new Map<string, string[]>();
  for (const { index, status } of lines) {
    const id = `${ROWS[index]!.kind} ${ROWS[index]!.section}`;
    bySection.set(id, [...(bySection.get(id) ?? []), status]);
  }
  expect(
    Object.fromEntries(dashboard.sections.map((one) => [`${one.kind} ${one.section}`, counted(one.score)])),
  ).toEqual(Object.fromEntries([...bySection].map(([id, statuses]) => [id, tally(statuses)])));
  const behaviours = told.behaviours;
  expect(dashboard.reporting).toEqual({
    expected: UNITS.length,
    notSent: among(behaviours, 'silent'),
    sent: among(behaviours, 'sent', 'late'),
    returned: among(behaviours, 'returned'),
    accepted: among(behaviours, 'accepted'),
    late: among(behaviours, 'late'),
  });
  for (const [list, ...statuses] of [
    [dashboard.overdue, 'overdue'],
    [dashboard.dueSoon, 'due-soon'],
    [dashboard.notMet, 'not-met', 'no-result'],
  ] as const) {
    expect(sorted(list.map(({ place, key }) => `${place.unit} ${key}`))).toEqual(
      sorted(lines.filter(({ status }) => statuses.includes(status as never)).map(({ unit, key }) => `${unit} ${key}`)),
    );
  }
  const measures = UNITS.map((unit) => measureOf(lines.filter((line) => line.unit === unit)));
  expect(Object.fromEntries(dashboard.ranking.map(({ unit, measure, rank }) => [unit, [measure, rank]]))).toEqual(
    Object.fromEntries(
      UNITS.map((unit, u) => {
        const own = measures[u]!;
        const better = measures.filter((other) => other !== null && own !== null && other > own).length;
        return [unit, [own, own === null ? null : better + 1]];
      }),
    ),
  );

  const results = [...groups].filter(([, same]) => {
    const values = same.filter(isIndicator).flatMap(({ answer: { value } }) => (value === null ? [] : [value]));
    return new Set(values).size > 1;
  });
  const done = [...groups].filter(([, same]) => {
    const saying = same.filter((line) => !isIndicator(line) && line.answer.done !== null);
    return saying.some(
      (one) =>
        told.owing[one.index]![0] === one.unit &&
        saying.some((other) => other.status.startsWith('done') !== one.status.startsWith('done')),
    );
  });
  expect(sorted(picture.conflicts.map(({ field, key }) => `${field} ${key}`))).toEqual(
    sorted([...results.map(([key]) => `result ${key}`), ...done.map(([key]) => `done ${key}`)]),
  );

  const owed = ROWS.flatMap(({ key }, index) =>
    told.owing[index]!.filter((unit) => groups.get(key)?.some((line) => line.unit === unit) !== true).map(
      (unit) => `${unit} ${key}`,
    ),
  );
  expect(sorted(picture.unreported.flatMap(({ key, left }) => left.map(({ unit }) => `${unit} ${key}`)))).toEqual(
    sorted(owed),
  );
  expect(sorted(picture.unreported.filter(({ byNobody }) => byNobody).map(({ key }) => key))).toEqual(
    sorted(ROWS.map(({ key }) => key).filter((key) => !groups.has(key))),
  );

  const known = new Set(ROWS.map(({ key }) => key));
  const strange = [...groups.keys()].filter((key) => !known.has(key));
  expect(sorted(picture.proposals.map(({ key }) => key))).toEqual(sorted(strange));
  for (const { key, candidates } of picture.proposals) {
    const row = ROWS.find((one) => retitled(one).key === key)!;
    expect(candidates[0]?.key).toBe(row.key);
  }

  const totals = [...groups].filter(([, same]) => isIndicator(same[0]!));
  expect(Object.fromEntries(picture.totals.map(({ key, value }) => [key, value]))).toEqual(
    Object.fromEntries(
      totals.map(([key, same]) => {
        const kind = known.has(key) ? told.aggregations[same[0]!.index]! : null;
        return [
          key,
          totalOf(
            kind,
            same.map(({ answer: { value } }) => value),
          ),
        ];
      }),
    ),
  );

  const earlier = linesOf(told.before, (u) => told.sentBefore[u] === true, BEFORE.received, isDecided);
  const both = (line: Line): boolean => {
    const u = UNITS.indexOf(line.unit);
    return counts(u) && told.sentBefore[u] === true;
  };
  const find = (list: readonly Line[], { unit, key }: Line) => list.find((one) => one.unit === unit && one.key === key);
  const changes = [
    ...lines.filter(both).flatMap((line) => {
      const was = find(earlier, line);
      const kind = was === undefined ? 'new' : changeOf(was, line);
      return kind === null ? [] : [`${line.unit} ${line.key} ${kind}`];
    }),
    ...earlier
      .filter((line) => both(line) && find(lines, line) === undefined)
      .map((line) => `${line.unit} ${line.key} gone`),
  ];
  expect(sorted(picture.changes.map(({ unit, key, kind }) => `${unit} ${key} ${kind}`))).toEqual(sorted(changes));
  expect(sorted(picture.rows.map(({ unit, key, resultBefore }) => `${unit} ${key} ${resultBefore ?? ''}`))).toEqual(
    sorted(
      lines.map((line) => {
        const was = find(earlier, line);
        return `${line.unit} ${line.key} ${was === undefined ? '' : resultText(was)}`;
      }),
    ),
  );
}

it('every figure of any quarter is what a second calculation makes of it, before and after people have decided', () => {
  fc.assert(
    fc.property(quarter, fc.boolean(), (told, isDecided) => {
      expectModel(told, isDecided);
    }),
    { numRuns: 150 },
  );
});
