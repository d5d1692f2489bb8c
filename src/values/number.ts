/** Reading of one written number. `unreadable` means digits that no habit of writing makes a number of. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  /** Two values, the likelier first: "1.234" is 1234, or 1,234 written with a decimal point. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'unreadable' };

/** What may decide between the two readings of "1.234". */
export interface NumberHints {
  /** The unit the number is in: nobody writes 1234 %, and nobody counts 1,234 people. */
  readonly unit?: string | null | undefined;
  /** Other cells of the column, as text: they show how this office writes numbers. */
  readonly neighbours?: readonly string[] | undefined;
}

const SHAPE = /^([-+−]?)(\d+(?:[.,]\d+)*|[.,]\d+|\d{1,3}(?: \d{3})+(?:[.,]\d+)?)$/;
/** Units whose values are small and fractional, so that three digits after a point are decimals. */
const FRACTIONAL = /%|phần trăm|chỉ số|hệ số|hdi|gini|tỷ lệ|tỉ lệ/iu;
/** Places and scores, times and multiples: these words decide nothing. */
const EITHER = /^\s*(?:điểm|lần)(?![\p{L}])/iu;
/** How far a value may lie from its neighbours before it belongs to another reading. */
const REACH = 100;

/**
 * Reads one number as Vietnamese offices write it: decimal comma, points or blanks between thousands; the English habit
 * (66.67; 1,234.5) where the digits allow no other reading.
 */
export function readNumber(text: string, hints: NumberHints = {}): NumberReading {
  const shape = SHAPE.exec(text.trim());
  if (shape === null) return { kind: 'unreadable' };
  const sign = shape[1] === '-' || shape[1] === '−' ? -1 : 1;
  const digits = (shape[2] ?? '').replace(/ /g, '');
  const readings = readingsOf(digits).map((value) => sign * value);
  const [first, second] = readings;
  if (first === undefined) return { kind: 'unreadable' };
  if (second === undefined) return { kind: 'number', value: first };
  const decided = decide(first, second, hints);
  return decided === null ? { kind: 'ambiguous', readings: [first, second] } : { kind: 'number', value: decided };
}

/** One value, or two with the Vietnamese one first; none when the separators make no sense. */
function readingsOf(digits: string): number[] {
  const points = count(digits, '.');
  const commas = count(digits, ',');
  if (points === 0 && commas === 0) return [Number(digits)];
  if (points > 0 && commas > 0) {
    const decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
    return mixed(digits, decimal);
  }
  const separator = points > 0 ? '.' : ',';
  const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits);
  if (points + commas > 1) return grouped ? [Number(digits.replace(/[.,]/g, ''))] : [];
  const decimalValue = Number(digits.replace(',', '.'));
  if (!grouped || separator === ',') return [decimalValue];
  return [Number(digits.replace('.', '')), decimalValue];
}

/** Both signs: the last one is the decimal sign and stands once, the other parts thousands. */
function mixed(digits: string, decimal: ',' | '.'): number[] {
  const [whole = '', fraction = '', more] = digits.split(decimal);
  const grouped = decimal === ',' ? /^\d{1,3}(?:\.\d{3})+$/ : /^\d{1,3}(?:,\d{3})+$/;
  if (more !== undefined || !grouped.test(whole)) return [];
  return [Number(`${whole.replace(/[.,]/g, '')}.${fraction}`)];
}

function decide(whole: number, decimal: number, { unit, neighbours = [] }: NumberHints): number | null {
  if (unit != null && unit.trim() !== '' && !EITHER.test(unit)) return FRACTIONAL.test(unit) ? decimal : whole;
  const habits = neighbours.map(habitOf);
  const vietnamese = habits.includes('vietnamese');
  const english = habits.includes('english');
  if (vietnamese !== english) return vietnamese ? whole : decimal;
  const sizes = neighbours.map(sizeOf).filter((size): size is number => size !== null && size > 0);
  if (sizes.length === 0) return null;
  const near = (value: number) =>
    sizes.every((size) => Math.abs(value) <= size * REACH && Math.abs(value) >= size / REACH);
  if (near(whole) === near(decimal)) return null;
  return near(whole) ? whole : decimal;
}

/** Which habit a cell's numbers prove: "37,6" and "1.234.567" one, "66.67" and "1,234.5" the other. */
function habitOf(text: string): 'vietnamese' | 'english' | null {
  const numbers: readonly string[] = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  for (const digits of numbers) {
    if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,(?:\d{1,2}|\d{4,})$/.test(digits)) return 'vietnamese';
    if (/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$|^\d+\.(?:\d{1,2}|\d{4,})$/.test(digits)) return 'english';
  }
  return null;
}

function sizeOf(text: string): number | null {
  const digits = /\d+(?:[.,]\d+)*/.exec(text)?.[0];
  if (digits === undefined) return null;
  const readings = readingsOf(digits);
  return readings.length === 1 ? (readings[0] ?? null) : null;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
