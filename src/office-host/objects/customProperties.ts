import { type Sheet } from '../model/sheet';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { textArg } from './arguments';

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Keys are compared without regard to case; the first writing of a key is kept. */
function find(sheet: Sheet, key: string): PropertyTarget | null {
  const folded = key.toLowerCase();
  const known = [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === folded);
  return known === undefined ? null : { sheet, key: known };
}

const object = (target: PropertyTarget): WireObject => wire('WorksheetCustomProperty', target);

export const worksheetCustomPropertyCollection: WireClass<Sheet> = {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => object({ sheet, key })),
  item: (sheet, args) => {
    const found = find(sheet, textArg(args[0], 'key'));
    if (found === null) throw itemNotFound('custom property');
    return object(found);
  },
  methods: {
    Add: (sheet, args) => {
      const key = textArg(args[0], 'key');
      if (key === '' || key.length > 255) throw invalidArgument('key');
      const target = find(sheet, key) ?? { sheet, key };
      sheet.customProperties.set(target.key, textArg(args[1], 'value'));
      return object(target);
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, args) => {
      const found = find(sheet, textArg(args[0], 'key'));
      return found === null ? null : object(found);
    },
  },
};

export const worksheetCustomProperty: WireClass<PropertyTarget> = {
  identity: ({ key }) => ({ _Id: key }),
  scalars: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.customProperties.get(key) ?? '' },
  writes: {
    Value: ({ sheet, key }, value) => {
      sheet.customProperties.set(key, textArg(value, 'value'));
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      if (!sheet.customProperties.delete(key)) throw itemNotFound('custom property');
    },
  },
};
