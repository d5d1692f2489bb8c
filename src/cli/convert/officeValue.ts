import { type CellValue } from '../../appendix/snapshot';
import { displayText } from '../../xlsx/displayText';

export interface OfficeValue {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/**
 * A source text as somebody in an office would type it into a Vietnamese Excel: "90" becomes a number, "44,65%" a percent
 * cell, "1.991" a number with thousands. Only where Excel then shows exactly the text again; everything else stays text.
 */
export function officeValue(text: string): OfficeValue {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,8}))?(%?)$/.exec(text);
  if (match === null) return { value: text };
  const [, whole = '', decimals = '', percent] = match;
  const digits = `${whole.replace(/\./g, '')}.${decimals}`;
  const number = Number(digits);
  const value = percent === '%' ? Number((number / 100).toPrecision(15)) : number;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const numberFormat = `${whole.includes('.') ? '#,##0' : '0'}${places}${percent ?? ''}`;
  const isGeneral = displayText(value, undefined, false) === text;
  const typed: OfficeValue = isGeneral ? { value } : { value, numberFormat };
  return displayText(typed.value, typed.numberFormat, false) === text ? typed : { value: text };
}
