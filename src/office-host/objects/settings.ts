import { type Book } from '../model/book';
import { itemNotFound } from '../protocol/errors';
import { wire, type WireClass } from '../protocol/wire';
import { textArg } from './arguments';

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

export const settingCollection: WireClass<Book> = {
  items: (book) => [...book.settings.keys()].map((key) => wire('Setting', { book, key })),
  item: (book, args) => {
    const key = textArg(args[0], 'key');
    if (!book.settings.has(key)) throw itemNotFound('setting');
    return wire('Setting', { book, key });
  },
  methods: {
    Add: (book, args) => {
      const key = textArg(args[0], 'key');
      book.settings.set(key, args[1]);
      return wire('Setting', { book, key });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, args) => {
      const key = textArg(args[0], 'key');
      return book.settings.has(key) ? wire('Setting', { book, key }) : null;
    },
  },
};

export const setting: WireClass<SettingTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: { Key: ({ key }) => key, Value: ({ book, key }) => book.settings.get(key) },
  writes: {
    Value: ({ book, key }, value) => {
      book.settings.set(key, value);
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw itemNotFound('setting');
    },
  },
};
