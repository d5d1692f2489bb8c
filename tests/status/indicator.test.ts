import { assessIndicator } from '../../src/status/indicator';
import { type IndicatorStatus } from '../../src/status/types';
import { type QuantityReading } from '../../src/values/types';
import { BLANK, indicator, on, part, range, reading, UNREADABLE, WORDS } from './evidence';

const CONTEXT = on('2026-09-05');
const POVERTY = { title: 'Tỷ lệ hộ nghèo đa chiều' };

function statusOf(
  target: QuantityReading | null,
  result: QuantityReading | null,
  rest: Parameters<typeof indicator>[2] = {},
) {
  return assessIndicator(indicator(target, result, rest), CONTEXT).status;
}

describe('a row without a target to judge by', () => {
  it.each<[string, QuantityReading | null, IndicatorStatus]>([
    ['no target', null, 'no-target'],
    ['a dash', BLANK, 'no-target'],
    ['an unreadable target', UNREADABLE, 'no-target'],
    ['an expected value only', reading(part(null, 16, { forecast: true })), 'no-target'],
    ['words', WORDS, 'qualitative'],
  ])('%s', (_, target, expected) => {
    for (const result of [null, BLANK, WORDS, UNREADABLE, reading(part(null, 50))]) {
      const judged = assessIndicator(indicator(target, result), CONTEXT);
      expect([judged.status, judged.basis, judged.pace]).toEqual([expected, null, null]);
    }
  });
});

describe('a target with a number and no figure to compare', () => {
  const target = reading(part('>=', 80));
  it.each<[string, QuantityReading | null, IndicatorStatus]>([
    ['an empty cell', null, 'no-result'],
    ['a dash', BLANK, 'no-result'],
    ['an expected value only', reading(part(null, 90, { forecast: true })), 'no-result'],
    ['an unreadable result', UNREADABLE, 'undetermined'],
    ['a result in words', WORDS, 'undetermined'],
    ['a result in another unit', reading(part(null, 90, { unit: 'hồ sơ' })), 'undetermined'],
  ])('%s', (_, result, expected) => {
    expect(statusOf(target, result)).toBe(expected);
  });
});

describe('one figure against one target', () => {
  it.each<[string, number, IndicatorStatus, QuantityReading]>([
    ['≥ 80', 79.99, 'not-met', reading(part('>=', 80))],
    ['≥ 80', 80, 'met', reading(part('>=', 80))],
    ['≥ 80', 80.01, 'exceeded', reading(part('>=', 80))],
    ['44,65', 12.1, 'not-met', reading(part(null, 44.65))],
    ['44,65', 44.65, 'met', reading(part(null, 44.65))],
    ['44,65', 60, 'exceeded', reading(part(null, 44.65))],
    ['≤ 57', 58, 'not-met', reading(part('<=', 57))],
    ['≤ 57', 57, 'met', reading(part('<=', 57))],
    ['≤ 57', 40, 'exceeded', reading(part('<=', 57))],
    ['> 70', 70, 'not-met', reading(part('>', 70))],
    ['> 70', 70.1, 'met', reading(part('>', 70))],
    ['> 70', 99, 'met', reading(part('>', 70))],
    ['< 5', 5, 'not-met', reading(part('<', 5))],
    ['< 5', 4, 'met', reading(part('<', 5))],
    ['9–10', 8.9, 'not-met', reading(range(9, 10))],
    ['9–10', 9, 'met', reading(range(9, 10))],
    ['9–10', 10, 'met', reading(range(9, 10))],
    ['9–10', 10.5, 'exceeded', reading(range(9, 10))],
    ['0, which only more can miss', 2, 'not-met', reading(part(null, 0))],
    ['0, which only more can miss', 0, 'met', reading(part(null, 0))],
  ])('%s, result %d: %s', (_, result, expected, target) => {
    expect(statusOf(target, reading(part(null, result)))).toBe(expected);
  });

  it.each<[string, number, IndicatorStatus, QuantityReading]>([
    ['9–10', 10.5, 'not-met', reading(range(9, 10))],
    ['9–10', 9.5, 'met', reading(range(9, 10))],
    ['9–10', 8.9, 'exceeded', reading(range(9, 10))],
    ['10', 11, 'not-met', reading(part(null, 10))],
    ['10', 10, 'met', reading(part(null, 10))],
    ['10', 9, 'exceeded', reading(part(null, 10))],
    ['a sign goes before the wording, ≥ 10', 11, 'exceeded', reading(part('>=', 10))],
  ])('where less is better: %s, result %d: %s', (_, result, expected, target) => {
    expect(statusOf(target, reading(part(null, result)), POVERTY)).toBe(expected);
  });

  it('takes figures that differ in binary only for equal', () => {
    expect(statusOf(reading(part('>=', 7)), reading(part(null, 0.07 * 100)))).toBe('met');
    expect(statusOf(reading(part('>', 7)), reading(part(null, 0.07 * 100)))).toBe('not-met');
  });
});

describe('a score', () => {
  const score = (value: number, unit: string): QuantityReading => reading(part(null, value, { unit }));
  it.each<[string, string, IndicatorStatus]>([
    ['điểm', 'điểm/10', 'not-met'],
    ['điểm/10', 'Điểm', 'not-met'],
    ['điểm/100', 'điểm/10', 'undetermined'],
    ['người', 'người/vạn dân', 'undetermined'],
  ])('in %s beside %s: %s', (wanted, told, expected) => {
    expect(statusOf(score(8.5, wanted), score(8.35, told))).toBe(expected);
  });
});

describe('an inequality as a result', () => {
  it.each<[QuantityReading, QuantityReading, IndicatorStatus]>([
    [reading(part(null, 100)), reading(part('>', 94)), 'undetermined'],
    [reading(part('>', 70)), reading(part('>', 70)), 'met'],
    [reading(part('>', 70)), reading(part('>=', 70)), 'undetermined'],
    [reading(part('>=', 70)), reading(part('>', 70)), 'met'],
    [reading(part('>', 40)), reading(part('>', 30)), 'undetermined'],
    [reading(part('>=', 50)), reading(part('>', 60)), 'met'],
    [reading(part('>=', 50)), reading(part('<', 40)), 'undetermined'],
    [reading(part('<=', 57)), reading(part('<', 55)), 'met'],
    [reading(part('<=', 57)), reading(part('>', 50)), 'undetermined'],
    [reading(range(9, 10)), reading(part('>=', 9)), 'met'],
    [reading(part('>=', 90)), reading(range(95, 97)), 'met'],
    [reading(part('>=', 96)), reading(range(95, 97)), 'undetermined'],
  ])('case %#', (target, result, expected) => {
    expect(statusOf(target, result)).toBe(expected);
  });
});

describe('units', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['an unwritten unit', '%', null, true],
    ['a bare share and a share of something', '% tổng chi NSNN', '%', true],
    ['the words for %', 'phần trăm', '%', true],
    ['shares of different things', '% dân số', '% GRDP', false],
    ['a share and a count', '%', 'doanh nghiệp', false],
    ['a shortened unit', 'Tổ chức, doanh nghiệp', 'doanh nghiệp', true],
    ['a count and a rate', 'Người/vạn dân', 'người', false],
    ['one rate', 'Người/vạn dân', 'người/vạn dân', true],
    ['ranks', 'Thứ bậc', 'hạng', true],
  ])('%s', (_, targetUnit, resultUnit, agree) => {
    const judged = statusOf(
      reading(part('>=', 10, { unit: targetUnit })),
      reading(part(null, 10, { unit: resultUnit })),
      { unit: null },
    );
    expect(judged).toBe(agree ? 'met' : 'undetermined');
  });
});

describe('several parts', () => {
  const levels = reading(part(null, 100, { scope: 'cấp tỉnh' }), part(null, 85, { scope: 'cấp xã' }));

  it('applies one target to every result and keeps the worst', () => {
    const judged = assessIndicator(
      indicator(reading(part(null, 100)), reading(part(null, 100), part(null, 97.4))),
      CONTEXT,
    );
    expect(judged.status).toBe('not-met');
    expect(judged.reason).toMatchObject({ code: 'less', facts: { result: 97.4, target: 100, part: 2, parts: 2 } });
  });

  it('goes by label, whatever the order', () => {
    const result = reading(part(null, 90, { scope: 'UBND cấp xã' }), part(null, 100, { scope: 'Cấp tỉnh' }));
    expect(statusOf(levels, result)).toBe('met');
  });

  it('goes by order without labels', () => {
    expect(statusOf(levels, reading(part(null, 100), part(null, 97.4)))).toBe('met');
    expect(statusOf(levels, reading(part(null, 97.4), part(null, 100)))).toBe('not-met');
  });

  it('misses the level that nobody reported', () => {
    const judged = assessIndicator(indicator(levels, reading(part(null, 90, { scope: 'cấp xã' }))), CONTEXT);
    expect(judged.status).toBe('no-result');
    expect(judged.reason.facts).toMatchObject({ label: 'cấp tỉnh', target: 100 });
  });

  it('does not compare levels whose labels contradict each other', () => {
    const result = reading(part(null, 100, { scope: 'cấp tỉnh' }), part(null, 99, { scope: 'trường học' }));
    expect(statusOf(levels, result)).toBe('undetermined');
  });

  it('says so when a result is left over', () => {
    expect(statusOf(levels, reading(part(null, 100), part(null, 90), part(null, 95)))).toBe('undetermined');
  });

  it('does not count an expected value among the parts', () => {
    const result = reading(part(null, 100), part(null, 16, { forecast: true, scope: 'dự kiến đến 31/12/2025' }));
    expect(statusOf(reading(part(null, 100)), result)).toBe('met');
  });
});

describe('the baseline', () => {
  it('is judged when there is no result column, and says so', () => {
    const evidence = indicator(reading(part(null, 44.65)), null, {
      hasResultColumn: false,
      baseline: reading(part(null, 12.1), part(null, 16, { forecast: true })),
    });
    const judged = assessIndicator(evidence, CONTEXT);
    expect(judged).toMatchObject({ status: 'not-met', basis: 'baseline', pace: null });
  });

  it('is never taken for a result that is missing', () => {
    const evidence = indicator(reading(part(null, 80)), null, { baseline: reading(part(null, 82)) });
    expect(assessIndicator(evidence, CONTEXT)).toMatchObject({ status: 'no-result', basis: 'result' });
  });

  it('has no result to give when it is a dash', () => {
    const evidence = indicator(reading(part(null, 80)), null, { hasResultColumn: false, baseline: BLANK });
    expect(assessIndicator(evidence, CONTEXT)).toMatchObject({ status: 'no-result', basis: 'baseline' });
  });
});

describe('a figure with two readings', () => {
  const doubtful = { ...reading(part(null, 1234)), doubt: { kind: 'ambiguous' as const, readings: [1234, 1.234] } };
  it('counts when both readings say the same, and is undetermined when they do not', () => {
    expect(statusOf(reading(part('>=', 1)), doubtful)).toBe('exceeded');
    expect(statusOf(reading(part('>=', 100)), doubtful)).toBe('undetermined');
  });
});

describe('pace', () => {
  const target = reading(part(null, 90));
  const baseline = reading(part(null, 50));
  const judge = (result: number, rest = {}, context = on('2026-12-31')) =>
    assessIndicator(indicator(target, reading(part(null, result)), { baseline, ...rest }), context);

  it('expects what the passed share of the plan asks for', () => {
    // 248 of 365 days by 05/09/2026: 50 + 40 × 248/365 = 77.18
    const context = on('2026-09-05');
    expect(judge(77.2, {}, context)).toMatchObject({ status: 'not-met', pace: 'on-track' });
    expect(judge(77.1, {}, context)).toMatchObject({ status: 'not-met', pace: 'behind' });
    expect(judge(77.1, {}, context).reason.facts['expected']).toBeCloseTo(77.178, 3);
  });

  it('does not ask a report on a past period for what came after it', () => {
    const past = on('2026-12-31', {
      period: { id: '2026-Q1', kind: 'quarter', year: 2026, start: '2026-01-01', end: '2026-03-31' },
    });
    expect(judge(60, {}, past)).toMatchObject({ pace: 'on-track' });
    expect(judge(60)).toMatchObject({ pace: 'behind' });
  });

  it('is mirrored where less is better', () => {
    const falling = { ...POVERTY, baseline: reading(part(null, 130)) };
    const context = on('2026-06-30');
    expect(judge(109, falling, context)).toMatchObject({ status: 'not-met', pace: 'on-track' });
    expect(judge(112, falling, context)).toMatchObject({ status: 'not-met', pace: 'behind' });
  });

  it('is not given without baseline, period or plan years, nor once the target is met', () => {
    expect(judge(60, { baseline: null }).pace).toBeNull();
    expect(judge(60, { baseline: BLANK }).pace).toBeNull();
    expect(judge(60, {}, on('2026-12-31', { period: null })).pace).toBeNull();
    expect(judge(60, {}, on('2026-12-31', { planYears: null })).pace).toBeNull();
    expect(judge(90)).toMatchObject({ status: 'met', pace: null });
  });

  it('asks for nothing before the plan begins and for the whole after its end', () => {
    const before = on('2025-12-01');
    expect(judge(50, {}, before).pace).toBe('on-track');
    expect(judge(49, {}, before).pace).toBe('behind');
    expect(judge(89.9, {}, on('2028-01-01')).pace).toBe('behind');
  });
});
