import { type Book } from '../model/book';
import { RangeRef } from '../model/rangeRef';
import { ApiError, invalidArgument } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { booleanArg, oneOf, textArg } from './arguments';

export const workbook: WireClass<Book> = {
  scalars: {
    Name: (book) => book.name,
    ReadOnly: () => false,
  },
  links: {
    Application: (book) => wire('Application', book),
    Comments: (book) => wire('CommentCollection', { book, sheet: null }),
    CustomXmlParts: (book) => wire('CustomXmlPartCollection', book),
    Functions: (book) => wire('Functions', book),
    Names: (book) => wire('NamedItemCollection', { book, sheet: null }),
    Properties: (book) => wire('DocumentProperties', book),
    Protection: (book) => wire('WorkbookProtection', book),
    Settings: (book) => wire('SettingCollection', book),
    Tables: (book) => wire('TableCollection', { book, sheet: null }),
    Worksheets: (book) => wire('WorksheetCollection', book),
    _Runtime: (book) => wire('Runtime', book),
  },
  methods: {
    GetActiveCell: (book) => {
      const { sheet, area } = book.selection;
      return wire('Range', new RangeRef(sheet, [{ ...area, bottom: area.top, right: area.left }]));
    },
    GetSelectedRange: (book) => {
      const { selection } = book;
      if (selection.areas.length > 1) throw new ApiError('InvalidOperation', 'The selection has several areas.');
      return wire('Range', selection);
    },
    GetSelectedRanges: (book) => wire('RangeAreas', book.selection),
    _GetRangeForEventByReferenceId: (_book, args, host) => keptRange(args[0], host, true),
    _GetRangeOrNullObjectForEventByReferenceId: (_book, args, host) => keptRange(args[0], host, false),
    _GetReferenceCount: (_book, _args, host) => host.keptCount,
    _RemoveAllReferences: (_book, _args, host) => {
      host.releaseAll();
    },
    _RemoveReference: (_book, args, host) => {
      host.release(textArg(args[0], 'bstrReferenceId'));
    },
  },
};

function keptRange(id: unknown, host: Host, isRequired: boolean): WireObject | null {
  const kept = host.findKept(textArg(id, 'bstrReferenceId'));
  if (kept === null && isRequired) throw invalidArgument('bstrReferenceId');
  return kept === null ? null : wire('Range', kept.range);
}

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const application: WireClass<Book> = {
  scalars: {
    CalculationMode: (book) => book.calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: () => ',',
    ThousandsSeparator: () => '.',
    UseSystemSeparators: () => true,
  },
  writes: {
    CalculationMode: (book, value) => {
      book.calculationMode = oneOf(value, MODES, 'calculationMode');
    },
  },
  methods: {
    // Values are calculated whenever they are read, so there is nothing to start or to hold back.
    Calculate: (_book, args) => {
      oneOf(args[0], ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
    },
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtime: WireClass<Book> = {
  scalars: { EnableEvents: (_book, host) => host.events.isEnabled },
  writes: {
    EnableEvents: (_book, value, host) => {
      host.events.isEnabled = booleanArg(value, 'enableEvents');
    },
  },
};

export const workbookProtection: WireClass<Book> = {
  scalars: { Protected: (book) => book.isProtected },
  methods: {
    Protect: (book) => {
      book.isProtected = true;
    },
    Unprotect: (book) => {
      book.isProtected = false;
    },
  },
};

export const documentProperties: WireClass<Book> = {
  scalars: { Title: (book) => book.title },
};

/** The library tells it that action handlers are ready; nothing is answered. */
export const addinInternalService: WireClass<Book> = {
  methods: { NotifyActionHandlerReady: () => undefined },
};

const RUNTIME_STATES = ['Inactive', 'Background', 'Visible'] as const;

/** Showing and hiding the pane (`Office.addin.showAsTaskpane`, `hide`). */
export const appRuntimeService: WireClass<Book> = {
  methods: {
    GetAppRuntimeState: (_book, _args, host) => host.paneState,
    SetAppRuntimeState: (_book, args, host) => {
      host.setPaneState(oneOf(args[0], RUNTIME_STATES, 'appRuntimeState'));
    },
  },
};
