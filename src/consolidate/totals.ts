import { type Aggregation, type PlanVersion } from '../plan/types';
import { unitsAgree } from '../status/units';
import { foldText } from '../text/fold';
import { readNumber } from '../values/number';
import { shownCell } from './place';
import { type ConsolidatedRow, type IndicatorTotal } from './types';

type Why = IndicatorTotal['why'];
type Sum = Pick<IndicatorTotal, 'value' | 'numerator' | 'denominator' | 'why'>;

/**
 * Every reported indicator over its units, by the kind its plan declares. Nothing is added up silently: where one part
 * cannot be added there is no total, and `why` says what stands against it.
 */
export function totalsOf(rows: Iterable<readonly ConsolidatedRow[]>, plans: readonly PlanVersion[]): IndicatorTotal[] {
  const byId = new Map(plans.map((version) => [version.plan, version]));
  const totals: IndicatorTotal[] = [];
  for (const reported of rows) {
    const [first] = reported;
    if (first === undefined || first.kind !== 'indicators' || first.group === true) continue;
    const { plan, key, section, number, title } = first;
    const kinds = byId.get(plan)?.aggregations ?? {};
    const declared = Object.hasOwn(kinds, key) ? (kinds[key] ?? null) : null;
    const same = onceAUnit(reported);
    totals.push({
      plan,
      key,
      section,
      number,
      title,
      measure: reported.find(({ measure }) => measure !== null)?.measure ?? null,
      aggregation: declared ?? 'none',
      ...totalOf(same, declared),
      parts: same.map(({ unit, unitName, submissionId, sheet, cells, result, texts }) => ({
        unit,
        unitName,
        submissionId,
        sheet,
        cell: shownCell(cells, ['result', 'cumulative', 'title']),
        text: texts.result ?? result?.text ?? '',
        value: figureOf(result).value,
      })),
    });
  }
  return totals;
}

/** A row that one unit reports twice with the same value is one part; with two values both are shown. */
function onceAUnit(rows: readonly ConsolidatedRow[]): ConsolidatedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ unit, result }) => {
    const id = `${unit}|${foldText(result?.text ?? '')}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

const nothing = (why: Why): Sum => ({ value: null, numerator: null, denominator: null, why });

function totalOf(rows: readonly ConsolidatedRow[], kind: Aggregation | null): Sum {
  if (kind === null) return nothing('not-declared');
  if (kind === 'none') return nothing(null);
  if (new Set(rows.map(({ unit }) => unit)).size < rows.length) return nothing('several-values');
  if (kind === 'ratio') return ratioOf(rows);
  const figures = rows.map(({ result }) => figureOf(result));
  const [first] = figures;
  const against = figures.find(({ why }) => why !== null)?.why ?? null;
  if (first === undefined || against !== null) return nothing(against);
  const measures = rows.map((row, index) => figures[index]?.unit ?? row.measure);
  const measure = measures.find((one) => one !== null) ?? null;
  if (measures.some((one) => !unitsAgree(one, measure))) return nothing('other-measure');
  if (kind === 'latest') {
    const isOne = figures.every(({ value }) => value === first.value);
    return isOne ? { ...nothing(null), value: first.value } : nothing('units-differ');
  }
  if (figures.length > 1 && isShare(measure)) return nothing('percent');
  return { ...nothing(null), value: exact(figures.reduce((sum, { value }) => sum + (value ?? 0), 0)) };
}

interface Figure {
  readonly value: number | null;
  readonly unit: string | null;
  readonly why: Why;
}

/** The one number a unit reports, or what stands against taking it. */
function figureOf(result: ConsolidatedRow['result']): Figure {
  const none = (why: Why): Figure => ({ value: null, unit: null, why });
  if (result === null || foldText(result.text) === '') return none('no-result');
  const parts = result.parts.filter((part) => part.forecast !== true);
  const [part, another] = parts;
  if (result.qualitative || result.doubt !== undefined) return none('text');
  if (part === undefined) return none('no-result');
  if (another !== undefined) return none('several-values');
  return part.comparator !== null || part.value === null
    ? none('text')
    : { value: part.value, unit: part.unit, why: null };
}

/** "1.190/2.154", alone in the words; days ("24/12/2025") have a second bar. */
const FRACTION = /(?<![\d.,/]\s*)(\d[\d.,]*)\s*\/\s*(\d[\d.,]*)(?!\s*[\d/])/g;
/** Percentages are rounded where they stand beside their fraction. */
const ROUNDING = 0.6;

function ratioOf(rows: readonly ConsolidatedRow[]): Sum {
  const [only, another] = rows;
  const parts = rows.map(({ result, texts }) => fractionIn(texts.result ?? result?.text ?? ''));
  const isPercent = rows.some(({ result, measure }) => isShare(measure) || isShare(figureOf(result).unit));
  if (parts.some((part) => part === null)) {
    if (only === undefined || another !== undefined) {
      return nothing(rows.some(({ result }) => figureOf(result).why === 'no-result') ? 'no-result' : 'no-ratio');
    }
    const { value, why } = figureOf(only.result);
    return { ...nothing(why), value };
  }
  const contradicts = rows.some(({ result }, index) => {
    const { value, unit } = figureOf(result);
    const part = parts[index] ?? null;
    if (value === null || part === null || part.of === 0 || !isShare(unit)) return false;
    return Math.abs((100 * part.what) / part.of - value) > ROUNDING;
  });
  if (contradicts || parts.some((part) => part !== null && part.what > 0 && part.of === 0)) return nothing('no-ratio');
  const numerator = exact(parts.reduce((sum, part) => sum + (part?.what ?? 0), 0));
  const denominator = exact(parts.reduce((sum, part) => sum + (part?.of ?? 0), 0));
  if (denominator === 0) return { ...nothing('no-result'), numerator, denominator };
  return { value: exact(((isPercent ? 100 : 1) * numerator) / denominator), numerator, denominator, why: null };
}

function fractionIn(text: string): { readonly what: number; readonly of: number } | null {
  const [found, another] = [...text.matchAll(FRACTION)];
  if (found === undefined || another !== undefined) return null;
  const [what, of] = [count(found[1] ?? ''), count(found[2] ?? '')];
  return what === null || of === null ? null : { what, of };
}

/** What is counted is whole, so a point stands between thousands. */
function count(text: string): number | null {
  const read = readNumber(text.replace(/[.,]+$/, ''), { unit: 'hồ sơ' });
  return read.kind === 'number' ? read.value : null;
}

function isShare(unit: string | null): boolean {
  return unit !== null && /^(%|phần trăm)/u.test(foldText(unit));
}

/** Sums of decimals without the binary rest (0,1 + 0,2). */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
