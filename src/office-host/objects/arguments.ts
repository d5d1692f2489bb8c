import { type Book } from '../model/book';
import { parseLocal, splitList, splitSheet, WHOLE_SHEET } from '../model/address';
import { RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { invalidArgument } from '../protocol/errors';
import { WireObject } from '../protocol/wire';

/** Reading arguments of the wire; each throws `InvalidArgument` for what it cannot be. */

export function textArg(value: unknown, name: string): string {
  if (typeof value !== 'string') throw invalidArgument(name);
  return value;
}

export function numberArg(value: unknown, name: string, missing?: number): number {
  if (value == null && missing !== undefined) return missing;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(name);
  return value;
}

export function booleanArg(value: unknown, name: string, missing?: boolean): boolean {
  if (value == null && missing !== undefined) return missing;
  if (typeof value !== 'boolean') throw invalidArgument(name);
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string, missing?: T): T {
  if (value == null && missing !== undefined) return missing;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalidArgument(name);
  return found;
}

/** The rectangles of an address on a sheet; names are looked up, other sheets are refused. */
export function rangeOn(book: Book, sheet: Sheet, address: string): RangeRef {
  return new RangeRef(sheet, [areaOn(book, sheet, address)]);
}

export function areasOn(book: Book, sheet: Sheet, addresses: string): RangeRef {
  // Excel takes at most this many characters here (belief).
  if (addresses.length > 8192) throw invalidArgument('address is longer than 8192 characters');
  const list = splitList(addresses);
  if (list.length === 0) throw invalidArgument('address');
  return new RangeRef(
    sheet,
    list.map((address) => areaOn(book, sheet, address)),
  );
}

function areaOn(book: Book, sheet: Sheet, address: string): RangeRef['area'] {
  const { sheet: named, local } = splitSheet(address);
  if (named !== null && book.findSheet(named) !== sheet) throw invalidArgument('address');
  const area = parseLocal(local) ?? namedArea(book, sheet, local);
  if (area === null) throw invalidArgument('address');
  return area;
}

function namedArea(book: Book, sheet: Sheet, name: string): RangeRef['area'] | null {
  const refersTo = book.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo;
  const range = refersTo === undefined ? null : rangeOfReference(book, refersTo);
  return range?.sheet === sheet ? range.area : null;
}

/** The range of `'Báo cáo'!$A$1:$B$2`; `null` when the text is no reference. */
export function rangeOfReference(book: Book, refersTo: string): RangeRef | null {
  const { sheet: named, local } = splitSheet(refersTo);
  const sheet = named === null ? null : book.findSheet(named);
  const area = parseLocal(local.replace(/\$/g, ''));
  return sheet === null || area === null ? null : new RangeRef(sheet, [area]);
}

/** A Range argument, either the object itself or its address on `sheet`. */
export function rangeArg(value: unknown, book: Book, sheet: Sheet): RangeRef {
  if (value instanceof WireObject && (value.name === 'Range' || value.name === 'RangeAreas')) {
    return value.target as RangeRef;
  }
  const text = textArg(value, 'range');
  const { sheet: named } = splitSheet(text);
  return rangeOn(book, named === null ? sheet : book.sheet(named), text);
}

export function wholeSheet(sheet: Sheet): RangeRef {
  return new RangeRef(sheet, [WHOLE_SHEET]);
}
