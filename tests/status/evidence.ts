import { type AssessmentContext, type IndicatorEvidence, type TaskEvidence } from '../../src/status/types';
import { type Comparator, type DueReading, type QuantityPart, type QuantityReading } from '../../src/values/types';
import { periodOf } from '../../src/values/period';

/** One level: `part('>=', 80)`, `part(null, 97.4, { scope: 'cấp xã' })`. */
export function part(
  comparator: Exclude<Comparator, 'between'> | null,
  value: number,
  rest: Partial<QuantityPart> = {},
): QuantityPart {
  return { comparator, value, low: null, high: null, unit: '%', scope: null, ...rest };
}

export function range(low: number, high: number, rest: Partial<QuantityPart> = {}): QuantityPart {
  return { comparator: 'between', value: null, low, high, unit: '%', scope: null, ...rest };
}

export function reading(...parts: readonly QuantityPart[]): QuantityReading {
  return { text: parts.map(({ value, low, high }) => value ?? `${low}-${high}`).join('; '), parts, qualitative: false };
}

export const BLANK: QuantityReading = { text: '-', parts: [], qualitative: false };
export const WORDS: QuantityReading = { text: 'Đạt mức trên trung bình của khu vực', parts: [], qualitative: true };
export const UNREADABLE: QuantityReading = {
  text: '8o,5 ??',
  parts: [],
  qualitative: false,
  doubt: { kind: 'unreadable' },
};

export function indicator(
  target: QuantityReading | null,
  result: QuantityReading | null,
  rest: Partial<IndicatorEvidence> = {},
): IndicatorEvidence {
  return {
    title: 'Tỷ lệ hồ sơ thủ tục hành chính được số hóa',
    unit: '%',
    target,
    result,
    baseline: null,
    hasResultColumn: true,
    ...rest,
  };
}

export function task(due: DueReading, rest: Partial<TaskEvidence> = {}): TaskEvidence {
  return { due, progress: null, completedOn: null, ...rest };
}

export function on(asOf: string, rest: Partial<AssessmentContext> = {}): AssessmentContext {
  return { asOf, period: periodOf(asOf, 'quarter'), planYears: { from: 2026, to: 2026 }, ...rest };
}
