import { type Book } from '../model/book';
import { type DefinedName } from '../model/names';
import { quoteSheet } from '../model/rangeRef';
import { type Sheet } from '../model/sheet';
import { cellAddress } from '../../appendix/address';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { wire, type WireClass, WireObject } from '../protocol/wire';
import { booleanArg, rangeArg, rangeOfReference, textArg } from './arguments';

interface NamesTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

function find({ book, sheet }: NamesTarget, name: unknown): DefinedName | undefined {
  const folded = textArg(name, 'name').toLowerCase();
  return book.names.find((one) => one.sheet === sheet && one.name.toLowerCase() === folded);
}

const object = (name: DefinedName): WireObject => wire('NamedItem', name);

function rangeOf(name: DefinedName): WireObject | null {
  const range = rangeOfReference(name.book, name.refersTo);
  return range === null ? null : wire('Range', range);
}

export const namedItemCollection: WireClass<NamesTarget> = {
  items: (target) => target.book.names.filter((one) => one.sheet === target.sheet).map(object),
  item: (target, args) => {
    const found = find(target, args[0]);
    if (found === undefined) throw itemNotFound('name');
    return object(found);
  },
  methods: {
    Add: (target, args) => {
      const { book, sheet } = target;
      const name = textArg(args[0], 'name');
      if (!VALID_NAME.test(name)) throw invalidArgument('name');
      if (find(target, name) !== undefined) throw new ApiError('ItemAlreadyExists', 'The name exists already.');
      const refersTo =
        args[1] instanceof WireObject ? absolute(args[1], book) : textArg(args[1], 'reference').replace(/^=/, '');
      const comment = args[2] == null ? '' : textArg(args[2], 'comment');
      const made: DefinedName = { book, sheet, name, refersTo, comment, visible: true };
      book.names.push(made);
      return object(made);
    },
    GetCount: (target) => target.book.names.filter((one) => one.sheet === target.sheet).length,
    GetItemOrNullObject: (target, args) => {
      const found = find(target, args[0]);
      return found === undefined ? null : object(found);
    },
  },
};

function absolute(reference: WireObject, book: Book): string {
  const range = rangeArg(reference, book, book.activeSheet);
  const { area, sheet } = range;
  const corner = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return `${quoteSheet(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}

export const namedItem: WireClass<DefinedName> = {
  identity: (name) => ({ _Id: name.name }),
  scalars: {
    Name: (name) => name.name,
    Formula: (name) => `=${name.refersTo}`,
    Type: (name) => (rangeOf(name) === null ? 'String' : 'Range'),
    Value: (name) => rangeOfReference(name.book, name.refersTo)?.address ?? name.refersTo,
    Scope: (name) => (name.sheet === null ? 'Workbook' : 'Worksheet'),
    Comment: (name) => name.comment,
    Visible: (name) => name.visible,
  },
  writes: {
    Visible: (name, value) => {
      name.visible = booleanArg(value, 'visible');
    },
  },
  methods: {
    Delete: (name) => {
      name.book.names.splice(name.book.names.indexOf(name), 1);
    },
    GetRange: (name) => {
      const range = rangeOf(name);
      if (range === null) throw itemNotFound('range of the name');
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};
