import { isoToSerial } from '../../values/dates';
import { type Book } from '../model/book';
import { wire, type WireClass, type WireTargets } from '../protocol/wire';
import { numberArg } from './arguments';

/** `Workbook.functions`: DATE alone, which tells how the workbook counts its days. */
export const functions: WireClass<Book> = {
  methods: {
    Date: (book, args) => {
      const [year, month, day] = args.map((value, i) => numberArg(value, `argument ${i + 1}`));
      const iso = [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
      return wire('FunctionResult', { value: isoToSerial(iso, book.date1904) });
    },
  },
};

export const functionResult: WireClass<WireTargets['FunctionResult']> = {
  scalars: { Value: ({ value }) => value, Error: () => null },
};
