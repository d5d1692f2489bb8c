import { type ErrorValue } from '../../../appendix/snapshot';
import { isError, isGrid, type Operand, type Scalar, single, toBoolean, toNumber, toText } from './values';

type ExcelFunction = (args: readonly Operand[]) => Operand;

const flat = (args: readonly Operand[]): Scalar[] => args.flatMap((arg) => (isGrid(arg) ? arg.flat() : [arg]));

/** Numbers among the arguments; texts and booleans inside rectangles do not count. */
function numbers(args: readonly Operand[]): number[] | ErrorValue {
  const found: number[] = [];
  for (const arg of args) {
    for (const value of isGrid(arg) ? arg.flat() : [arg]) {
      if (isError(value)) return value;
      if (typeof value === 'number') found.push(value);
      else if (!isGrid(arg) && value !== null) {
        const number = toNumber(value);
        if (typeof number !== 'number') return number;
        found.push(number);
      }
    }
  }
  return found;
}

const overNumbers =
  (reduce: (values: readonly number[]) => Operand): ExcelFunction =>
  (args) => {
    const values = numbers(args);
    return Array.isArray(values) ? reduce(values) : (values as ErrorValue);
  };

const overText =
  (use: (text: string) => Operand): ExcelFunction =>
  (args) => {
    const text = toText(single(args[0] ?? null));
    return typeof text === 'string' ? use(text) : text;
  };

function logical(args: readonly Operand[], join: (values: readonly boolean[]) => boolean): Operand {
  const values: boolean[] = [];
  for (const value of flat(args)) {
    if (typeof value === 'string' || value === null) continue;
    const truth = toBoolean(value);
    if (typeof truth !== 'boolean') return truth;
    values.push(truth);
  }
  return join(values);
}

const numberAt = (args: readonly Operand[], index: number, missing: number): number => {
  const value = toNumber(single(args[index] ?? missing));
  return typeof value === 'number' ? value : missing;
};

const isMissing = (value: Scalar): boolean => value === null || value === '';

/** The functions known to the calculator, by English name. */
export const FUNCTIONS: Readonly<Record<string, ExcelFunction>> = {
  TRUE: () => true,
  FALSE: () => false,
  NA: () => ({ error: '#N/A' }),
  AND: (args) => logical(args, (values) => values.every(Boolean)),
  OR: (args) => logical(args, (values) => values.some(Boolean)),
  NOT: (args) => {
    const truth = toBoolean(single(args[0] ?? null));
    return typeof truth === 'boolean' ? !truth : truth;
  },
  N: (args) => {
    const value = single(args[0] ?? null);
    if (typeof value === 'object' && value !== null) return value;
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
  T: (args) => {
    const value = single(args[0] ?? null);
    return typeof value === 'string' ? value : '';
  },
  IFERROR: (args) => (isError(args[0] ?? null) ? (args[1] ?? null) : (args[0] ?? null)),
  ISBLANK: (args) => single(args[0] ?? null) === null,
  ISNUMBER: (args) => typeof single(args[0] ?? null) === 'number',
  ISTEXT: (args) => typeof single(args[0] ?? null) === 'string',
  ISERROR: (args) => isError(single(args[0] ?? null)),
  SUM: overNumbers((values) => values.reduce((sum, value) => sum + value, 0)),
  MIN: overNumbers((values) => (values.length === 0 ? 0 : Math.min(...values))),
  MAX: overNumbers((values) => (values.length === 0 ? 0 : Math.max(...values))),
  AVERAGE: overNumbers((values) =>
    values.length === 0 ? { error: '#DIV/0!' } : values.reduce((sum, value) => sum + value, 0) / values.length,
  ),
  COUNT: (args) => flat(args).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => flat(args).filter((value) => value !== null).length,
  COUNTBLANK: (args) => flat(args).filter(isMissing).length,
  ABS: overNumbers((values) => Math.abs(values[0] ?? 0)),
  ROUND: (args) => {
    const factor = 10 ** numberAt(args, 1, 0);
    return Math.round(numberAt(args, 0, 0) * factor) / factor;
  },
  MOD: (args) => {
    const divisor = numberAt(args, 1, 0);
    const value = numberAt(args, 0, 0);
    return divisor === 0 ? { error: '#DIV/0!' } : value - divisor * Math.floor(value / divisor);
  },
  LEN: overText((text) => text.length),
  TRIM: overText((text) => text.replace(/ +/g, ' ').trim()),
  UPPER: overText((text) => text.toUpperCase()),
  LOWER: overText((text) => text.toLowerCase()),
  LEFT: (args) => overText((text) => text.slice(0, numberAt(args, 1, 1)))(args),
  RIGHT: (args) => overText((text) => text.slice(Math.max(0, text.length - numberAt(args, 1, 1))))(args),
  CONCATENATE: (args) => args.map((arg) => String(toText(single(arg)))).join(''),
};
