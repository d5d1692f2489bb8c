import { type Book } from '../model/book';
import { cellText, cellValue } from '../model/calculate';
import { intersect, type RangeRef } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { type TableEntry } from '../model/tables';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { booleanArg, numberArg, rangeArg, textArg } from './arguments';
import { wireValue } from '../model/book';

interface TablesTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

const all = ({ book, sheet }: TablesTarget): TableEntry[] =>
  (sheet === null ? book.sheets : [sheet]).flatMap((one) => one.tables);

const object = (table: TableEntry): WireObject => wire('Table', table);
const byKey = (tables: readonly TableEntry[], key: unknown): TableEntry | undefined =>
  tables.find((table) => table.id === key || table.name === key);

function found(table: TableEntry | undefined): WireObject {
  if (table === undefined) throw itemNotFound('table');
  return object(table);
}

export const tableCollection: WireClass<TablesTarget> = {
  items: (target) => all(target).map(object),
  item: (target, args) => found(byKey(all(target), args[0])),
  scalars: { Count: (target) => all(target).length },
  methods: {
    Add: (target, args, host) => {
      const { book } = target;
      const range = rangeArg(args[0], book, target.sheet ?? book.activeSheet);
      if (range.sheet.tables.some((table) => intersect(table.range.area, range.area) !== null)) {
        throw new ApiError('InvalidOperation', 'A table cannot overlap another table.');
      }
      if (!booleanArg(args[1], 'hasHeaders')) throw new ApiError('NotImplemented', 'HOST: tables without headings');
      const count = book.sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
      const table: TableEntry = {
        id: book.newId(),
        name: `Table${String(count + 1)}`,
        range: range.with(range.area),
        showHeaders: true,
        style: 'TableStyleMedium2',
        part: null,
      };
      nameHeadings(table, host);
      range.sheet.tables.push(table);
      return object(table);
    },
    GetCount: (target) => all(target).length,
    GetItemAt: (target, args) => found(all(target)[numberArg(args[0], 'index')]),
    GetItemOrNullObject: (target, args) => {
      const table = byKey(all(target), args[0]);
      return table === undefined ? null : object(table);
    },
  },
};

/** Headings become texts, every one of its own: empty ones get "Column1", a second of the same name gets a number. */
function nameHeadings({ range }: TableEntry, host: Host): void {
  const { area, sheet } = range;
  const taken = new Set<string>();
  const names = Array.from({ length: range.columnCount }, (_one, index) => {
    const text = cellText(host.book, sheet, area.top, area.left + index);
    const base = text === '' ? `Column${String(index + 1)}` : text;
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = base + String(n);
    taken.add(name.toLowerCase());
    const value = sheet.cell(area.top, area.left + index)?.value;
    return value === name ? undefined : { value: name };
  });
  if (names.every((name) => name === undefined)) return;
  host.book.write(range.with({ ...area, bottom: area.top }), [names], 'add-in');
}

const touching = (range: RangeRef): TableEntry[] =>
  range.sheet.tables.filter((table) => intersect(table.range.area, range.area) !== null);

export const tableScopedCollection: WireClass<RangeRef> = {
  items: (range) => touching(range).map(object),
  item: (range, args) => found(byKey(touching(range), args[0])),
  methods: { GetCount: (range) => touching(range).length, GetFirst: (range) => found(touching(range)[0]) },
};

const body = ({ range }: TableEntry): RangeRef => range.with({ ...range.area, top: range.area.top + 1 });
const headings = ({ range }: TableEntry): RangeRef => range.with({ ...range.area, bottom: range.area.top });

export const table: WireClass<TableEntry> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    ShowHeaders: ({ showHeaders }) => showHeaders,
    Style: ({ style }) => style,
  },
  writes: {
    Name: (target, value) => {
      target.name = textArg(value, 'name');
    },
    Style: (target, value) => {
      target.style = textArg(value, 'style');
    },
  },
  links: {
    Columns: (target) => wire('TableColumnCollection', target),
    Rows: (target) => wire('TableRowCollection', target),
    Worksheet: ({ range }) => wire('Worksheet', range.sheet),
  },
  methods: {
    ConvertToRange: (target) => {
      drop(target);
      return wire('Range', target.range.with(target.range.area));
    },
    Delete: (target) => {
      for (const cell of [...target.range.sheet.within(target.range.area)]) {
        target.range.sheet.remove(cell.row, cell.column);
      }
      drop(target);
    },
    GetDataBodyRange: (target) => wire('Range', body(target)),
    GetHeaderRowRange: (target) => wire('Range', headings(target)),
    GetRange: (target) => wire('Range', target.range.with(target.range.area)),
    Resize: (target, args, host) => {
      const { area, sheet } = rangeArg(args[0], host.book, target.range.sheet);
      if (sheet !== target.range.sheet || area.top !== target.range.area.top) throw invalidArgument('newRange');
      target.range.areas = [area];
    },
  },
};

function drop(target: TableEntry): void {
  const { tables } = target.range.sheet;
  tables.splice(tables.indexOf(target), 1);
}

const columnCount = ({ range }: TableEntry): number => range.columnCount;

function columnName(
  { table: target, index }: { readonly table: TableEntry; readonly index: number },
  host: Host,
): string {
  const { area, sheet } = target.range;
  return String(wireValue(cellValue(host.book, sheet, area.top, area.left + index)));
}

const columnAt = (target: TableEntry, index: number): WireObject => {
  if (index < 0 || index >= columnCount(target)) throw itemNotFound('table column');
  return wire('TableColumn', { table: target, index });
};

const columnByKey = (target: TableEntry, key: unknown, host: Host): number =>
  typeof key === 'number'
    ? key - 1
    : Array.from({ length: columnCount(target) }, (_one, index) => index).findIndex(
        (index) => String(index + 1) === key || columnName({ table: target, index }, host) === key,
      );

export const tableColumnCollection: WireClass<TableEntry> = {
  items: (target) => Array.from({ length: columnCount(target) }, (_one, index) => columnAt(target, index)),
  item: (target, args, host) => columnAt(target, columnByKey(target, args[0], host)),
  scalars: { Count: columnCount },
  methods: {
    GetCount: columnCount,
    GetItemAt: (target, args) => columnAt(target, numberArg(args[0], 'index')),
    GetItemOrNullObject: (target, args, host) => {
      const index = columnByKey(target, args[0], host);
      return index < 0 ? null : columnAt(target, index);
    },
  },
};

const columnArea = ({ table: target, index }: { table: TableEntry; index: number }, range: RangeRef): RangeRef =>
  range.with({ ...range.area, left: target.range.area.left + index, right: target.range.area.left + index });

export const tableColumn: WireClass<{ readonly table: TableEntry; readonly index: number }> = {
  identity: ({ index }) => ({ Id: String(index + 1) }),
  scalars: { Id: ({ index }) => index + 1, Index: ({ index }) => index, Name: columnName },
  methods: {
    GetDataBodyRange: (column) => wire('Range', columnArea(column, body(column.table))),
    GetHeaderRowRange: (column) => wire('Range', columnArea(column, headings(column.table))),
    GetRange: (column) => wire('Range', columnArea(column, column.table.range)),
  },
};

const rowCount = (target: TableEntry): number => target.range.rowCount - 1;

export const tableRowCollection: WireClass<TableEntry> = {
  items: (target) =>
    Array.from({ length: rowCount(target) }, (_one, index) => wire('TableRow', { table: target, index })),
  scalars: { Count: rowCount },
  methods: {
    GetCount: rowCount,
    GetItemAt: (target, args) => {
      const index = numberArg(args[0], 'index');
      if (index < 0 || index >= rowCount(target)) throw itemNotFound('table row');
      return wire('TableRow', { table: target, index });
    },
    /** Adds rows at the end; the cells below must be free. */
    Add: (target, args, host) => {
      if (args[0] != null) throw new ApiError('NotImplemented', 'HOST: table rows at a given place');
      const values = args[1];
      if (!Array.isArray(values)) throw invalidArgument('values');
      const { area, sheet } = target.range;
      const added = { ...area, top: area.bottom + 1, bottom: area.bottom + values.length };
      if (sheet.used(added, true) !== null) throw new ApiError('InvalidOperation', 'The cells below are not free.');
      const rows = values as readonly (readonly unknown[])[];
      if (rows.some((row) => row.length !== columnCount(target))) throw invalidArgument('values');
      host.book.write(
        target.range.with(added),
        rows.map((row) => row.map((value) => ({ value: (value ?? null) as string | number | boolean | null }))),
        'add-in',
      );
      target.range.areas = [{ ...area, bottom: added.bottom }];
      return wire('TableRow', { table: target, index: rowCount(target) - rows.length });
    },
  },
};

const rowRange = ({ table: target, index }: { table: TableEntry; index: number }): RangeRef => {
  const { area } = body(target);
  return target.range.with({ ...area, top: area.top + index, bottom: area.top + index });
};

export const tableRow: WireClass<{ readonly table: TableEntry; readonly index: number }> = {
  scalars: {
    Index: ({ index }) => index,
    Values: (row, host) => {
      const { area, sheet } = rowRange(row);
      const values: unknown[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        values.push(wireValue(cellValue(host.book, sheet, area.top, column)));
      }
      return [values];
    },
  },
  methods: { GetRange: (row) => wire('Range', rowRange(row)) },
};
