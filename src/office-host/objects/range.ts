import { type CellStyle } from '../../xlsx/model';
import { type Entry, checkedFormula, coerceText } from '../model/coerce';
import { cellText, cellValue } from '../model/calculate';
import { wireValue } from '../model/book';
import { type RangeRef } from '../model/rangeRef';
import { valueType } from '../model/valueType';
import { ApiError, invalidArgument } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass } from '../protocol/wire';
import { booleanArg } from './arguments';
import { rangeEditing } from './rangeEditing';
import { rangeNavigation } from './rangeNavigation';
import { rangeProperties } from './rangeProperties';
import { columnPoints, rowPoints } from './units';

/** Whole rows and columns give `null` for what every cell has of its own, as Excel does. */
function perCell<T>(range: RangeRef, read: (row: number, column: number) => T): readonly (readonly T[])[] | null {
  if (range.isEntireColumn || range.isEntireRow) return null;
  const { top, left } = range.area;
  return Array.from({ length: range.rowCount }, (_r, r) =>
    Array.from({ length: range.columnCount }, (_c, c) => read(top + r, left + c)),
  );
}

/** One value for all cells or one for each; `null` inside leaves a cell as it is. */
function eachOf(range: RangeRef, value: unknown): readonly (readonly unknown[])[] {
  if (range.isEntireColumn || range.isEntireRow) throw invalidArgument('whole rows or columns');
  const { rowCount, columnCount } = range;
  if (!Array.isArray(value)) {
    return Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => value as unknown));
  }
  const rows = value as readonly unknown[];
  const fits = rows.length === rowCount && rows.every((row) => Array.isArray(row) && row.length === columnCount);
  if (!fits) {
    throw new ApiError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows as readonly (readonly unknown[])[];
}

function entryOf(value: unknown, numberFormat: string | undefined, year: number): Entry | undefined {
  switch (typeof value) {
    case 'string':
      return coerceText(value, numberFormat, year);
    case 'number':
    case 'boolean':
      return { value };
    default:
      if (value === null) return undefined;
      throw invalidArgument('values');
  }
}

/** Formulas in English with commas; what does not begin with `=` is a value. */
function formulaEntry(value: unknown, numberFormat: string | undefined, year: number): Entry | undefined {
  if (typeof value === 'string' && value.startsWith('=') && numberFormat !== '@') {
    return { value: null, formula: checkedFormula(value.slice(1)) };
  }
  return entryOf(value, numberFormat, year);
}

function writeEach(
  range: RangeRef,
  value: unknown,
  host: Host,
  toEntry: (value: unknown, numberFormat: string | undefined, year: number) => Entry | undefined,
): void {
  const { top, left } = range.area;
  const year = host.book.currentYear;
  const entries = eachOf(range, value).map((row, r) =>
    row.map((one, c) => toEntry(one, range.sheet.style(top + r, left + c).numberFormat, year)),
  );
  host.book.write(range, entries, 'add-in');
}

function writeNumberFormat(range: RangeRef, value: unknown, host: Host): void {
  const { top, left } = range.area;
  eachOf(range, value).forEach((row, r) => {
    row.forEach((format, c) => {
      if (format === null) return;
      if (typeof format !== 'string') throw invalidArgument('numberFormat');
      const cell = { top: top + r, left: left + c, bottom: top + r, right: left + c };
      host.book.format(range.with(cell), { numberFormat: format }, 'add-in');
    });
  });
}

/** Walks the lines that have a layout of their own; all others are visible. */
function hiddenLines(range: RangeRef, axis: 'rows' | 'columns'): boolean | null {
  const { area, sheet } = range;
  const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const layout: ReadonlyMap<number, { readonly hidden?: boolean }> = sheet[axis];
  const hidden = [...layout].filter(([line, { hidden: is }]) => is === true && line >= from && line <= to).length;
  return hidden === 0 ? false : hidden === to - from + 1 ? true : null;
}

function hideLines(range: RangeRef, axis: 'rows' | 'columns', hidden: boolean, host: Host): void {
  host.book.checkLines(range.sheet, axis);
  const { area, sheet } = range;
  const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  for (let line = from; line <= to; line += 1) {
    if (axis === 'rows') sheet.layRow(line, { hidden });
    else sheet.layColumn(line, { hidden });
  }
  host.book.announce({ kind: 'layout', sheet });
}

const numberFormatOf = (style: CellStyle): string => style.numberFormat ?? 'General';

const formulaOf = (range: RangeRef, host: Host, row: number, column: number): string | number | boolean => {
  const formula = range.sheet.cell(row, column)?.formula;
  return formula === undefined ? wireValue(cellValue(host.book, range.sheet, row, column)) : `=${formula}`;
};

export const range: WireClass<RangeRef> = {
  identity: (target, host): Record<string, string> => {
    const id = host.keptAs(target);
    return id === null ? {} : { _ReferenceId: id };
  },
  scalars: {
    Address: (target) => target.address,
    AddressLocal: (target) => target.address,
    RowIndex: (target) => target.area.top - 1,
    ColumnIndex: (target) => target.area.left - 1,
    RowCount: (target) => target.rowCount,
    ColumnCount: (target) => target.columnCount,
    // Excel gives -1 when the number does not fit 31 bits.
    CellCount: (target) => {
      const count = target.rowCount * target.columnCount;
      return count > 2 ** 31 - 1 ? -1 : count;
    },
    IsEntireColumn: (target) => target.isEntireColumn,
    IsEntireRow: (target) => target.isEntireRow,
    Values: (target, host) =>
      perCell(target, (row, column) => wireValue(cellValue(host.book, target.sheet, row, column))),
    ValueTypes: (target, host) =>
      perCell(target, (row, column) => valueType(cellValue(host.book, target.sheet, row, column))),
    Text: (target, host) => perCell(target, (row, column) => cellText(host.book, target.sheet, row, column)),
    Formulas: (target, host) => perCell(target, (row, column) => formulaOf(target, host, row, column)),
    NumberFormat: (target) => perCell(target, (row, column) => numberFormatOf(target.sheet.style(row, column))),
    RowHidden: (target) => hiddenLines(target, 'rows'),
    ColumnHidden: (target) => hiddenLines(target, 'columns'),
    Hidden: (target) => {
      const rows = hiddenLines(target, 'rows');
      const columns = hiddenLines(target, 'columns');
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
    Top: (target) => sumTo(target.area.top, (row) => rowPoints(target.sheet, row)),
    Left: (target) => sumTo(target.area.left, (column) => columnPoints(target.sheet, column)),
    Height: (target) => {
      if (target.isEntireColumn) return null;
      return sumFrom(target.area.top, target.area.bottom, (row) => rowPoints(target.sheet, row));
    },
    Width: (target) => sumFrom(target.area.left, target.area.right, (column) => columnPoints(target.sheet, column)),
    HasSpill: () => false,
  },
  writes: {
    Values: (target, value, host) => {
      writeEach(target, value, host, entryOf);
    },
    Formulas: (target, value, host) => {
      writeEach(target, value, host, formulaEntry);
    },
    NumberFormat: writeNumberFormat,
    RowHidden: (target, value, host) => {
      hideLines(target, 'rows', booleanArg(value, 'rowHidden'), host);
    },
    ColumnHidden: (target, value, host) => {
      hideLines(target, 'columns', booleanArg(value, 'columnHidden'), host);
    },
  },
  links: {
    ConditionalFormats: (target) => wire('ConditionalFormatCollection', target),
    DataValidation: (target) => wire('DataValidation', target),
    Format: (target) => wire('RangeFormat', target),
    Worksheet: (target) => wire('Worksheet', target.sheet),
  },
  methods: { ...rangeNavigation, ...rangeEditing, ...rangeProperties },
};

const sumFrom = (from: number, to: number, size: (line: number) => number): number => {
  let sum = 0;
  for (let line = from; line <= to; line += 1) sum += size(line);
  return sum;
};
const sumTo = (line: number, size: (line: number) => number): number => sumFrom(1, line - 1, size);

export const rangeCollection: WireClass<RangeRef> = {
  items: (target) => target.areas.map((area) => wire('Range', target.with(area))),
  methods: {
    GetCount: (target) => target.areas.length,
    GetItemAt: (target, args) => {
      const area = target.areas[Number(args[0])];
      if (area === undefined) throw invalidArgument('index');
      return wire('Range', target.with(area));
    },
  },
};
