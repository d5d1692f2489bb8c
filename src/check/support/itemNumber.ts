import { type Appendix, type FieldCell, type ItemRow } from '../../appendix/types';
import { foldText } from '../../text/fold';

/** A row's number taken apart: `6.10` is prefix `6.` and ordinal 10; `7a` is ordinal 7 with suffix `a`. */
export interface ItemNumber {
  /** Everything before the last number, dots included; "" for a plain number. */
  readonly prefix: string;
  readonly ordinal: number;
  readonly suffix: string;
}

/** Reads 1, 01, 1., 1), 6.10, 6,10 (Excel's decimal comma) and 7a; `null` for bullets, letters and Roman numerals. */
export function readItemNumber(text: string): ItemNumber | null {
  const match = /^\(?((?:\d{1,6}[.,])*)(\d{1,6})([a-zđ]?)[.)]*$/.exec(foldText(text).replace(/\s+/g, ''));
  if (match === null) return null;
  const [, prefix = '', ordinal = '', suffix = ''] = match;
  return {
    prefix: prefix.replace(/,/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1'),
    ordinal: Number(ordinal),
    suffix,
  };
}

/** A numbered row in its series. */
export interface Numbered {
  readonly row: ItemRow;
  readonly field: FieldCell;
  readonly number: ItemNumber;
  /** Rows just above whose number is blank or in error: they may hold the numbers skipped. */
  readonly unknownBefore: number;
}

/** Rows that count together: one section, one group for plain numbers, one prefix for dotted ones, in sheet order. */
export type Series = readonly Numbered[];

/**
 * The table's series of numbers. Cells with an error value are no numbers; plain numbers start anew in every section and
 * under every group, dotted ones in every section.
 */
export function seriesOf(appendix: Appendix): Series[] {
  const series = new Map<string, Numbered[]>();
  let section = 0;
  let unknown = 0;
  for (const row of appendix.rows) {
    if (row.kind === 'section') {
      section += 1;
      unknown = 0;
      continue;
    }
    const field = row.cells.find(({ role }) => role === 'number');
    const number = field === undefined || field.origin !== 'own' ? null : readItemNumber(field.text);
    if (field === undefined || number === null) {
      unknown += 1;
      continue;
    }
    const key = `${section}|${number.prefix === '' ? (row.parentRow ?? '') : number.prefix}`;
    const members = series.get(key) ?? [];
    if (members.length === 0) series.set(key, members);
    members.push({ row, field, number: asTyped(number, field, members.at(-1)), unknownBefore: unknown });
    unknown = 0;
  }
  return [...series.values()];
}

/** "6.10" typed into Excel arrives as the number 6.1: after 6.9 it is the tenth. */
function asTyped(number: ItemNumber, field: FieldCell, previous: Numbered | undefined): ItemNumber {
  if (previous === undefined || number.prefix === '' || typeof field.cell?.value !== 'number') return number;
  const next = previous.number.ordinal + 1;
  return next !== number.ordinal && String(next).replace(/0+$/, '') === String(number.ordinal)
    ? { ...number, ordinal: next }
    : number;
}

/** The number as compared and shown: `6.10`, `7a`. */
export function printItemNumber({ prefix, ordinal, suffix }: ItemNumber): string {
  return `${prefix}${ordinal}${suffix}`;
}
