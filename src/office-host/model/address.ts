import { columnNumber, LAST_COLUMN, LAST_ROW, parseRange } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';

export const WHOLE_SHEET: CellRange = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** Splits `'Báo cáo'!A1:B2` into sheet name and the rest; the name is `null` when there is none. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted !== null) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), local: quoted[2] ?? '' };
  const at = address.lastIndexOf('!');
  return at < 0 ? { sheet: null, local: address } : { sheet: address.slice(0, at), local: address.slice(at + 1) };
}

/** Rectangle of `B3`, `B3:F9`, `A:C` or `2:5`, with or without `$`; `null` for anything else. */
export function parseLocal(local: string): CellRange | null {
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(local);
  if (rows !== null) return span(Number(rows[1]), Number(rows[2]), LAST_ROW, 'row');
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(local);
  if (columns !== null) {
    return span(columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? ''), LAST_COLUMN, 'column');
  }
  return parseRange(local);
}

function span(a: number, b: number, last: number, axis: 'row' | 'column'): CellRange | null {
  const from = Math.min(a, b);
  const to = Math.max(a, b);
  if (!(from >= 1 && to <= last)) return null;
  return axis === 'row'
    ? { top: from, left: 1, bottom: to, right: LAST_COLUMN }
    : { top: 1, left: from, bottom: LAST_ROW, right: to };
}

/** Splits a list of addresses at commas and semicolons outside quotes. */
export function splitList(addresses: string): readonly string[] {
  return (addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
