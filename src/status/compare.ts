import { type QuantityPart } from '../values/types';
import { type IndicatorStatus, type Reason } from './types';
import { unitsAgree } from './units';

/** A part with the number(s) its comparator needs. */
export type Measure =
  | (QuantityPart & { readonly comparator: 'between'; readonly low: number; readonly high: number })
  | (QuantityPart & { readonly comparator: Exclude<QuantityPart['comparator'], 'between'>; readonly value: number });

export interface Judgement {
  readonly status: IndicatorStatus;
  readonly reason: Reason;
}

/** 0.07 × 100 is 7.000000000000001 in binary: figures nearer than this are one figure. */
const RELATIVE_TOLERANCE = 1e-9;

/** The part when it is complete and no forecast, else `null`: a forecast never counts as a result or a target. */
export function measureOf(part: QuantityPart): Measure | null {
  if (part.forecast === true) return null;
  const { comparator, value, low, high } = part;
  if (comparator === 'between') {
    if (low === null || high === null) return null;
    return { ...part, comparator, low: Math.min(low, high), high: Math.max(low, high) };
  }
  return value === null ? null : { ...part, comparator, value };
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compareFigures(a: number, b: number): -1 | 0 | 1 {
  if (Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b))) return 0;
  return a < b ? -1 : 1;
}

/** Whether less is better for this target: its own sign decides, else the indicator's wording. */
export function lessIsBetterFor(target: Measure, byWording: boolean): boolean {
  if (target.comparator === '<=' || target.comparator === '<') return true;
  if (target.comparator === '>=' || target.comparator === '>') return false;
  return byWording;
}

/** Judges one level of a result against one level of a target (domain: section 5, table). */
export function judge(target: Measure, result: Measure, lessByWording: boolean): Judgement {
  const lessIsBetter = lessIsBetterFor(target, lessByWording);
  const facts = {
    ...measureFacts('target', target),
    ...measureFacts('result', result),
    lessIsBetter: Number(lessIsBetter),
  };
  if (!unitsAgree(target.unit, result.unit)) return { status: 'undetermined', reason: { code: 'other-unit', facts } };
  if (result.comparator !== null) {
    return isProvenBy(target, result, lessIsBetter)
      ? { status: 'met', reason: { code: 'inequality-proves', facts } }
      : { status: 'undetermined', reason: { code: 'inequality-leaves-open', facts } };
  }
  if (target.comparator === 'between') {
    const side = sideOfRange(result.value, target.low, target.high);
    return { status: bySide(side, lessIsBetter), reason: { code: rangeCode(side), facts } };
  }
  const side = compareFigures(result.value, target.value);
  if (target.comparator === '>' || target.comparator === '<') {
    const satisfied = side === (target.comparator === '>' ? 1 : -1);
    return { status: satisfied ? 'met' : 'not-met', reason: { code: sideCode(side), facts } };
  }
  return { status: bySide(side, lessIsBetter), reason: { code: sideCode(side), facts } };
}

/** -1 below the range, 0 inside (its ends belong to it), 1 above. */
function sideOfRange(value: number, low: number, high: number): -1 | 0 | 1 {
  if (compareFigures(value, low) < 0) return -1;
  return compareFigures(value, high) > 0 ? 1 : 0;
}

function bySide(side: -1 | 0 | 1, lessIsBetter: boolean): IndicatorStatus {
  if (side === 0) return 'met';
  return side > 0 === lessIsBetter ? 'not-met' : 'exceeded';
}

function sideCode(side: -1 | 0 | 1): string {
  return side === 0 ? 'equal' : side < 0 ? 'less' : 'greater';
}

function rangeCode(side: -1 | 0 | 1): string {
  return side === 0 ? 'inside-range' : side < 0 ? 'below-range' : 'above-range';
}

interface Bound {
  readonly at: number;
  /** The bound itself is left out. */
  readonly open: boolean;
}

/** Whether every value the inequality allows reaches the target. */
function isProvenBy(target: Measure, result: Measure, lessIsBetter: boolean): boolean {
  const worst = lessIsBetter ? upperBound(result) : lowerBound(result);
  if (worst === null) return false;
  const needed = neededBound(target, lessIsBetter);
  const side = compareFigures(worst.at, needed.at) * (lessIsBetter ? -1 : 1);
  return side > 0 || (side === 0 && (worst.open || !needed.open));
}

function neededBound(target: Measure, lessIsBetter: boolean): Bound {
  if (target.comparator === 'between') return { at: lessIsBetter ? target.high : target.low, open: false };
  return { at: target.value, open: target.comparator === '>' || target.comparator === '<' };
}

function lowerBound(result: Measure): Bound | null {
  if (result.comparator === 'between') return { at: result.low, open: false };
  return result.comparator === '>=' || result.comparator === '>'
    ? { at: result.value, open: result.comparator === '>' }
    : null;
}

function upperBound(result: Measure): Bound | null {
  if (result.comparator === 'between') return { at: result.high, open: false };
  return result.comparator === '<=' || result.comparator === '<'
    ? { at: result.value, open: result.comparator === '<' }
    : null;
}

/** Facts of a level under `<name>`, `<name>Sign`, `<name>High` (ranges only), `<name>Unit`, and the target's `scope`. */
export function measureFacts(name: string, part: Measure): Reason['facts'] {
  const range = part.comparator === 'between';
  return {
    [name]: range ? part.low : part.value,
    [`${name}Sign`]: part.comparator,
    [`${name}High`]: range ? part.high : null,
    [`${name}Unit`]: part.unit,
  };
}
