import { alignedBare, cleanText, isBlank } from '../text/fold';
import { dateFormatOf, isPercentFormat } from './numberFormat';
import { quantityParts } from './quantityParts';
import { type QuantityPart, type QuantityReading } from './types';
import { hasTypingSlip } from './typingSlip';
import { isShare, splitUnit } from './unit';

/** A target, baseline or result cell with what the row and the column tell about it. */
export interface QuantityInput {
  /** The displayed text. */
  readonly text: string;
  /** The stored value; a number is taken as it is, a text is read. */
  readonly value?: unknown;
  readonly numberFormat?: string | undefined;
  /** The row's unit cell ("Triệu đồng", "% GRDP"). */
  readonly unitColumn?: string | null | undefined;
  /** Other cells of the column, as text: they decide between 1234 and 1,234. */
  readonly neighbours?: readonly string[] | undefined;
}

/** What a broken formula shows; its digits are no value. */
const ERROR_CODE = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

/** Reads a target, baseline or result cell. Total: any input gives a reading. */
export function readQuantity(cell: QuantityInput): QuantityReading {
  const text = cleanText(cell.text);
  if (typeof cell.value === 'number' && Number.isFinite(cell.value)) return readTrueNumber(cell, cell.value, text);
  if (isBlank(text)) return { text, parts: [], qualitative: false };
  if (ERROR_CODE.test(text) || hasTypingSlip(text)) {
    return { text, parts: [], qualitative: false, doubt: { kind: 'unreadable' } };
  }
  return readText(cell, text);
}

function readText({ unitColumn, neighbours }: QuantityInput, text: string): QuantityReading {
  const { parts, leftover, readings } = quantityParts(text, alignedBare(text), { unitColumn, neighbours });
  if (parts.length === 0) {
    return leftover
      ? { text, parts: [], qualitative: false, doubt: { kind: 'unreadable' } }
      : { text, parts: [], qualitative: true };
  }
  return readings === null
    ? { text, parts, qualitative: false }
    : { text, parts, qualitative: false, doubt: { kind: 'ambiguous', readings } };
}

/** The stored number is the value; its displayed text may add a unit ("5 xã" under the format `0" xã"`). */
function readTrueNumber({ numberFormat, unitColumn }: QuantityInput, value: number, shown: string): QuantityReading {
  const text = shown === '' ? String(value) : shown;
  if (dateFormatOf(numberFormat) !== null)
    return { text, parts: [], qualitative: false, doubt: { kind: 'unreadable' } };
  const isPercent = isPercentFormat(numberFormat);
  const words = isPercent ? '%' : wordsBehindNumber(text);
  const { factor, name } = unitOf(words, unitColumn);
  return {
    text,
    parts: [plainPart(round(isPercent ? value * 100 : value * factor), name)],
    qualitative: false,
  };
}

function wordsBehindNumber(text: string): string | null {
  const words = /^[-+(]?[\d.,\s]*\d[)]?\s*(\D{1,60})$/u.exec(text)?.[1]?.trim() ?? '';
  return words === '' || words === ')' ? null : words;
}

function plainPart(value: number, unit: string | null): QuantityPart {
  return { comparator: null, value, low: null, high: null, unit, scope: null };
}

/** A bare `%` or no unit takes the unit column's. */
function unitOf(words: string | null, unitColumn: string | null | undefined): { factor: number; name: string | null } {
  const column = unitColumn == null || isBlank(unitColumn) ? null : cleanText(unitColumn).replace(/\n/g, ' ');
  if (words === null) return column === null ? { factor: 1, name: null } : splitUnit(column);
  if (words === '%') return { factor: 1, name: isShare(column) ? column : '%' };
  return splitUnit(words);
}

/** Hundredths shown as percent come back from the file as 0.28999999999999998. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
