import { type CellRange } from '../../appendix/snapshot';
import { WHOLE_SHEET } from '../model/address';
import { type Book } from '../model/book';
import { type Sheet } from '../model/sheet';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { type EventName } from '../protocol/events';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { areasOn, booleanArg, numberArg, oneOf, rangeOn, textArg, wholeSheet } from './arguments';

type Method<T> = (target: T, args: readonly unknown[], host: Host) => unknown;

const EVENT_METHODS: Readonly<Record<string, EventName>> = {
  DataChanged: 'changed',
  Activated: 'activated',
  Deactivated: 'deactivated',
  SelectionChanged: 'selectionChanged',
  FormatChanged: 'formatChanged',
  Added: 'added',
  Deleted: 'deleted',
};

/** `_RegisterXEvent` and `_UnregisterXEvent` of the events this host raises. */
function eventMethods<T>(names: readonly string[], targetOf: (target: T) => string | null): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const name of names) {
    const event = EVENT_METHODS[name];
    if (event === undefined) continue;
    methods[`_Register${name}Event`] = (target, _args, host) => {
      host.events.register(event, targetOf(target));
    };
    methods[`_Unregister${name}Event`] = (target, _args, host) => {
      host.events.unregister(event, targetOf(target));
    };
  }
  return methods;
}

const SHEET_EVENTS = ['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged', 'FormatChanged'];

const visibleSheets = (book: Book, visibleOnly: unknown): readonly Sheet[] =>
  booleanArg(visibleOnly, 'visibleOnly', false)
    ? book.sheets.filter((sheet) => sheet.visibility === 'Visible')
    : book.sheets;

function sheetOrThrow(sheet: Sheet | undefined): WireObject {
  if (sheet === undefined) throw itemNotFound('worksheet');
  return wire('Worksheet', sheet);
}

export const worksheetCollection: WireClass<Book> = {
  items: (book) => book.sheets.map((sheet) => wire('Worksheet', sheet)),
  item: (book, args) => wire('Worksheet', book.sheet(textArg(args[0], 'key'))),
  methods: {
    Add: (book, args) => wire('Worksheet', book.addSheet(args[0] == null ? null : textArg(args[0], 'name'), 'add-in')),
    GetActiveWorksheet: (book) => wire('Worksheet', book.activeSheet),
    GetCount: (book, args) => visibleSheets(book, args[0]).length,
    GetFirst: (book, args) => sheetOrThrow(visibleSheets(book, args[0])[0]),
    GetLast: (book, args) => sheetOrThrow(visibleSheets(book, args[0]).at(-1)),
    GetItemOrNullObject: (book, args) => {
      const sheet = book.findSheet(textArg(args[0], 'key'));
      return sheet === null ? null : wire('Worksheet', sheet);
    },
    ...eventMethods<Book>([...SHEET_EVENTS, 'Added', 'Deleted'], () => null),
  },
};

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheet: WireClass<Sheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, host) => host.book.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
  },
  writes: {
    Name: (sheet, value, host) => {
      host.book.renameSheet(sheet, textArg(value, 'name'));
    },
    Visibility: (sheet, value, host) => {
      const visibility = oneOf(value, VISIBILITIES, 'visibility');
      const others = host.book.sheets.filter((one) => one !== sheet && one.visibility === 'Visible');
      if (visibility !== 'Visible' && others.length === 0) throw invalidArgument('the only visible sheet');
      sheet.visibility = visibility;
      if (visibility !== 'Visible' && host.book.activeSheet === sheet && others[0] !== undefined) {
        host.book.activate(others[0]);
      }
      host.book.announce({ kind: 'layout', sheet });
    },
    Position: (sheet, value, host) => {
      const { sheets } = host.book;
      const to = numberArg(value, 'position');
      if (to < 0 || to >= sheets.length) throw invalidArgument('position');
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(to, 0, sheet);
      host.book.announce({ kind: 'layout', sheet });
    },
  },
  links: {
    AutoFilter: (sheet) => wire('AutoFilter', sheet),
    Charts: (sheet) => wire('ChartCollection', sheet),
    CustomProperties: (sheet) => wire('WorksheetCustomPropertyCollection', sheet),
    PageLayout: (sheet) => wire('PageLayout', sheet),
    Comments: (sheet, host) => wire('CommentCollection', { book: host.book, sheet }),
    FreezePanes: (sheet) => wire('WorksheetFreezePanes', sheet),
    Names: (sheet, host) => wire('NamedItemCollection', { book: host.book, sheet }),
    Protection: (sheet) => wire('WorksheetProtection', sheet),
    Tables: (sheet, host) => wire('TableCollection', { book: host.book, sheet }),
  },
  methods: {
    Activate: (sheet, _args, host) => {
      if (sheet.visibility !== 'Visible') throw invalidArgument('a hidden sheet cannot be activated');
      host.book.activate(sheet);
    },
    Delete: (sheet, _args, host) => {
      host.book.deleteSheet(sheet, 'add-in');
    },
    GetCell: (sheet, args) => {
      const row = numberArg(args[0], 'row') + 1;
      const column = numberArg(args[1], 'column') + 1;
      if (row < 1 || column < 1) throw invalidArgument('row, column');
      return wire('Range', sheet.range({ top: row, left: column, bottom: row, right: column }));
    },
    GetRange: (sheet, args, host) =>
      wire('Range', args[0] == null ? wholeSheet(sheet) : rangeOn(host.book, sheet, textArg(args[0], 'address'))),
    GetRangeByIndexes: (sheet, args) => {
      const [row, column, rows, columns] = args.map((arg) => numberArg(arg, 'index')) as [
        number,
        number,
        number,
        number,
      ];
      if (row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument('index');
      return wire(
        'Range',
        sheet.range({ top: row + 1, left: column + 1, bottom: row + rows, right: column + columns }),
      );
    },
    GetRanges: (sheet, args, host) =>
      wire('RangeAreas', args[0] == null ? wholeSheet(sheet) : areasOn(host.book, sheet, textArg(args[0], 'address'))),
    // A blank sheet gives its first cell, see the documentation of Worksheet.getUsedRange.
    GetUsedRange: (sheet, args) =>
      wire('Range', sheet.range(usedOf(sheet, args[0]) ?? { top: 1, left: 1, bottom: 1, right: 1 })),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = usedOf(sheet, args[0]);
      return used === null ? null : wire('Range', sheet.range(used));
    },
    GetNext: (sheet, args, host) => sheetOrThrow(neighbour(sheet, args[0], host, 1)),
    GetNextOrNullObject: (sheet, args, host) => sheetOrNull(neighbour(sheet, args[0], host, 1)),
    GetPrevious: (sheet, args, host) => sheetOrThrow(neighbour(sheet, args[0], host, -1)),
    GetPreviousOrNullObject: (sheet, args, host) => sheetOrNull(neighbour(sheet, args[0], host, -1)),
    _GetSheetById: (_sheet, args, host) => wire('Worksheet', host.book.sheet(textArg(args[0], 'id'))),
    _GetAnotherWorksheetById: (_sheet, args, host) => wire('Worksheet', host.book.sheet(textArg(args[0], 'id'))),
    ...eventMethods<Sheet>(SHEET_EVENTS, (sheet) => sheet.id),
  },
};

const sheetOrNull = (sheet: Sheet | undefined): WireObject | null =>
  sheet === undefined ? null : wire('Worksheet', sheet);

function neighbour(sheet: Sheet, visibleOnly: unknown, host: Host, step: 1 | -1): Sheet | undefined {
  const allowed = visibleSheets(host.book, visibleOnly);
  const { sheets } = host.book;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found !== undefined && allowed.includes(found)) return found;
  }
  return undefined;
}

function usedOf(sheet: Sheet, valuesOnly: unknown): CellRange | null {
  return sheet.used(WHOLE_SHEET, booleanArg(valuesOnly, 'valuesOnly', false));
}
