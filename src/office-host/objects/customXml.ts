import { type Book } from '../model/book';
import { namespaceOf, type XmlPart } from '../model/xmlParts';
import { ApiError, invalidArgument, itemNotFound } from '../protocol/errors';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { textArg } from './arguments';

interface Scoped {
  readonly book: Book;
  readonly namespace: string;
}

const object = (part: XmlPart): WireObject => wire('CustomXmlPart', part);

function found(part: XmlPart | undefined): WireObject {
  if (part === undefined) throw itemNotFound('custom XML part');
  return object(part);
}

function xmlArg(value: unknown): string {
  const xml = textArg(value, 'xml');
  // Excel refuses what is no XML document; only the plainest case is seen here.
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<[A-Za-z_][\s\S]*>\s*$/.test(xml))
    throw invalidArgument('xml');
  return xml;
}

const within = ({ book, namespace }: Scoped): XmlPart[] =>
  book.xmlParts.filter((part) => namespaceOf(part.xml) === namespace);

export const customXmlPartCollection: WireClass<Book> = {
  items: (book) => book.xmlParts.map(object),
  item: (book, args) => found(book.xmlParts.find((part) => part.id === args[0])),
  methods: {
    Add: (book, args) => {
      const part: XmlPart = { book, id: book.newId(), xml: xmlArg(args[0]), part: null };
      book.xmlParts.push(part);
      return object(part);
    },
    GetByNamespace: (book, args) =>
      wire('CustomXmlPartScopedCollection', { book, namespace: textArg(args[0], 'namespaceUri') }),
    GetCount: (book) => book.xmlParts.length,
    GetItemOrNullObject: (book, args) => {
      const part = book.xmlParts.find((one) => one.id === args[0]);
      return part === undefined ? null : object(part);
    },
  },
};

export const customXmlPartScopedCollection: WireClass<Scoped> = {
  items: (scoped) => within(scoped).map(object),
  item: (scoped, args) => found(within(scoped).find((part) => part.id === args[0])),
  methods: {
    GetCount: (scoped) => within(scoped).length,
    GetItemOrNullObject: (scoped, args) => {
      const part = within(scoped).find((one) => one.id === args[0]);
      return part === undefined ? null : object(part);
    },
    GetOnlyItem: (scoped) => {
      const parts = within(scoped);
      if (parts.length !== 1) throw new ApiError('GeneralException', 'There is not exactly one part.');
      return found(parts[0]);
    },
    GetOnlyItemOrNullObject: (scoped) => {
      const parts = within(scoped);
      return parts.length === 1 && parts[0] !== undefined ? object(parts[0]) : null;
    },
  },
};

export const customXmlPart: WireClass<XmlPart> = {
  identity: (part) => ({ Id: part.id }),
  scalars: { Id: (part) => part.id, NamespaceUri: (part) => namespaceOf(part.xml) },
  methods: {
    Delete: (part) => {
      const at = part.book.xmlParts.indexOf(part);
      if (at < 0) throw itemNotFound('custom XML part');
      part.book.xmlParts.splice(at, 1);
    },
    GetXml: (part) => part.xml,
    SetXml: (part, args) => {
      part.xml = xmlArg(args[0]);
    },
  },
};
