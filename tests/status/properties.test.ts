import fc from 'fast-check';
import { assessIndicator } from '../../src/status/indicator';
import { INDICATORS_WORST_FIRST, TASKS_WORST_FIRST } from '../../src/status/order';
import { assessTask } from '../../src/status/task';
import { type IndicatorStatus, type TaskStatus } from '../../src/status/types';
import { addDays } from '../../src/values/dates';
import { type DueReading, type QuantityPart, type SimpleDue } from '../../src/values/types';
import { indicator, on, part, range, reading, task } from './evidence';

const figure = fc.integer({ min: -2000, max: 2000 }).map((n) => n / 8);
const target: fc.Arbitrary<QuantityPart> = fc.oneof(
  fc
    .tuple(fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const, null), figure)
    .map(([c, v]) => part(c, v)),
  fc.tuple(figure, figure).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
);
const result = fc.oneof(
  figure.map((value) => part(null, value)),
  fc
    .tuple(fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const), figure)
    .map(([c, v]) => part(c, v)),
);
const title = fc.constantFrom('Tỷ lệ hộ nghèo', 'Tỷ lệ phủ sóng 5G');
const CONTEXT = on('2026-09-05');

const statusOf = (t: QuantityPart, r: readonly QuantityPart[], name: string): IndicatorStatus =>
  assessIndicator(indicator(reading(t), reading(...r), { title: name }), CONTEXT).status as IndicatorStatus;
const rank = (status: IndicatorStatus): number => INDICATORS_WORST_FIRST.indexOf(status);

describe('indicators', () => {
  it('a better result never has a worse status', () => {
    fc.assert(
      fc.property(target, title, figure, fc.nat(500), (t, name, value, step) => {
        const lessIsBetter =
          t.comparator === '<=' ||
          // Nobody sets a plain 0 to be surpassed.
          (t.comparator === null && t.value === 0) ||
          t.comparator === '<' ||
          (name.includes('nghèo') && (t.comparator === null || t.comparator === 'between'));
        const better = value + (lessIsBetter ? -step : step) / 8;
        expect(rank(statusOf(t, [part(null, better)], name))).toBeGreaterThanOrEqual(
          rank(statusOf(t, [part(null, value)], name)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('greater-better and less-better are mirror images', () => {
    const mirrored: Partial<Record<string, QuantityPart['comparator']>> = {
      '>=': '<=',
      '<=': '>=',
      '>': '<',
      '<': '>',
    };
    const turned = (p: QuantityPart): QuantityPart =>
      p.comparator === 'between'
        ? range(-(p.high ?? 0), -(p.low ?? 0))
        : { ...p, comparator: p.comparator === null ? null : (mirrored[p.comparator] ?? null), value: -(p.value ?? 0) };
    fc.assert(
      fc.property(target, result, (t, r) => {
        // A plain 0 has no mirror image: whatever is counted, there is no less of it.
        fc.pre(t.comparator !== null || t.value !== 0);
        expect(statusOf(turned(t), [turned(r)], 'Tỷ lệ hộ nghèo')).toBe(statusOf(t, [r], 'Tỷ lệ phủ sóng 5G'));
      }),
      { numRuns: 2000 },
    );
  });

  it('a row is never better than any of its parts, nor worse than all of them', () => {
    fc.assert(
      fc.property(target, fc.array(result, { minLength: 1, maxLength: 4 }), title, (t, results, name) => {
        const single = results.map((r) => rank(statusOf(t, [r], name)));
        expect(rank(statusOf(t, results, name))).toBe(Math.min(...single));
      }),
    );
  });

  it('what an inequality proves is met by every figure it allows', () => {
    fc.assert(
      fc.property(target, result, title, fc.integer({ min: 1, max: 400 }), (t, r, name, step) => {
        fc.pre(r.comparator !== null && statusOf(t, [r], name) === 'met');
        const allowed = (r.value ?? 0) + (r.comparator?.startsWith('>') === true ? step : -step) / 8;
        expect(['met', 'exceeded']).toContain(statusOf(t, [part(null, allowed)], name));
      }),
      { numRuns: 2000 },
    );
  });

  it('a forecast changes nothing', () => {
    fc.assert(
      fc.property(target, result, figure, title, (t, r, forecast, name) => {
        expect(statusOf(t, [r, part(null, forecast, { forecast: true })], name)).toBe(statusOf(t, [r], name));
      }),
    );
  });
});

const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2025-06-01', n));
const simpleDue: fc.Arbitrary<SimpleDue> = fc.oneof(
  day.map((end) => ({ kind: 'by' as const, end })),
  fc
    .tuple(day, fc.nat(400))
    .map(([start, length]) => ({ kind: 'within' as const, start, end: addDays(start, length) })),
  fc.constantFrom<SimpleDue>(
    { kind: 'ongoing' },
    { kind: 'recurring', period: ['quarter', 'year'] },
    { kind: 'conditional', condition: 'Theo chỉ đạo của Trung ương' },
    { kind: 'missing' },
    { kind: 'unreadable' },
    { kind: 'impossible', why: 'no-such-day' },
  ),
);
const due: fc.Arbitrary<DueReading> = fc.oneof(
  simpleDue,
  fc
    .array(simpleDue, { minLength: 1, maxLength: 3 })
    .map((parts) => ({ kind: 'multiple' as const, parts: parts.map((p) => ({ ...p, label: null })) })),
);
/** The order in which an open, dated task goes through its states as days pass. */
const COURSE: readonly TaskStatus[] = ['not-yet-due', 'in-progress', 'due-soon', 'overdue'];

describe('tasks', () => {
  it('a later day never takes an open task back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          day.map((end) => ({ kind: 'by' as const, end })),
          simpleDue,
        ),
        day,
        fc.nat(400),
        (d, asOf, later) => {
          const first = COURSE.indexOf(assessTask(task(d), on(asOf)).status as TaskStatus);
          const second = COURSE.indexOf(assessTask(task(d), on(addDays(asOf, later))).status as TaskStatus);
          expect(second).toBeGreaterThanOrEqual(first);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('an overdue task stays overdue until it is done', () => {
    fc.assert(
      fc.property(due, day, fc.nat(400), (d, asOf, later) => {
        fc.pre(assessTask(task(d), on(asOf)).status === 'overdue');
        expect(assessTask(task(d), on(addDays(asOf, later))).status).toBe('overdue');
      }),
      { numRuns: 2000 },
    );
  });

  it('a completion date never makes a status worse, and what is done is not open', () => {
    const worse = (status: string): number => TASKS_WORST_FIRST.indexOf(status as TaskStatus);
    fc.assert(
      fc.property(due, day, day, (d, asOf, completedOn) => {
        const open = assessTask(task(d), on(asOf)).status;
        const done = assessTask(task(d, { completedOn }), on(asOf)).status;
        expect(worse(done)).toBeGreaterThanOrEqual(worse(open));
        expect(['overdue', 'due-soon', 'in-progress', 'not-yet-due', 'waiting', 'no-due-date']).not.toContain(done);
      }),
      { numRuns: 2000 },
    );
  });

  it('every part of a due date is at least as good as the row', () => {
    fc.assert(
      fc.property(fc.array(simpleDue, { minLength: 1, maxLength: 4 }), day, (parts, asOf) => {
        const ranks = parts.map((p) => TASKS_WORST_FIRST.indexOf(assessTask(task(p), on(asOf)).status as TaskStatus));
        const row = assessTask(task({ kind: 'multiple', parts: parts.map((p) => ({ ...p, label: null })) }), on(asOf));
        expect(TASKS_WORST_FIRST.indexOf(row.status as TaskStatus)).toBe(Math.min(...ranks));
      }),
    );
  });
});
