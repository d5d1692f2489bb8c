import { asMatrix } from './cells';
import { type Invocation, type Matrix } from './host';

/** What a cell shows and how, for a value that alone says too little: 0,85 may be 85%, 46174 may be a month. */
export interface Shown {
  readonly cell: { readonly text: string; readonly numberFormat: string; readonly date1904: boolean } | null;
  /** The value may stand in a cell whose format nobody told us. */
  readonly unknown: boolean;
}

/** Looks up the cell at a place of one argument. */
export type Look = (row: number, column: number) => Shown;

/** Beyond this many cells formats are not asked for: whole columns are given where a table is meant. */
const MOST_CELLS = 20_000;
/** Serial of 1904-01-01 counted from 1900; it is 0 in workbooks that count from 1904. */
const FIRST_DAY_OF_1904 = 1_462;

interface Question {
  readonly address: string;
  readonly answer: (look: Look) => void;
}

const CONSTANT: Look = () => ({ cell: null, unknown: false });
const UNKNOWN: Look = () => ({ cell: null, unknown: true });
const waiting: Question[] = [];

/**
 * What the cells of every argument show. Only arguments with numbers are asked for, and all calls that Excel makes in
 * one go share one request. Where Excel does not tell the addresses, or does not answer, formats stay unknown.
 */
export function looksOf(given: readonly unknown[], invocation: Invocation): Promise<readonly Look[]> {
  return Promise.all(given.map((argument, index) => lookOf(asMatrix(argument), index, invocation)));
}

function lookOf(values: Matrix<unknown>, index: number, { parameterAddresses }: Invocation): Promise<Look> {
  if (!values.some((row) => row.some((value) => typeof value === 'number'))) return Promise.resolve(CONSTANT);
  if (parameterAddresses == null) return Promise.resolve(UNKNOWN);
  const address = parameterAddresses[index];
  if (address == null || address === '') return Promise.resolve(CONSTANT);
  if (typeof Excel === 'undefined' || values.length * (values[0]?.length ?? 0) > MOST_CELLS) {
    return Promise.resolve(UNKNOWN);
  }
  return new Promise((answer) => {
    waiting.push({ address, answer });
    if (waiting.length === 1) queueMicrotask(() => void askAll(waiting.splice(0)));
  });
}

/** A reference into another workbook fails its request; then each question is asked alone. */
async function askAll(questions: readonly Question[]): Promise<void> {
  try {
    const context = new Excel.RequestContext();
    const ranges = questions.map(({ address }) => rangeAt(context, address));
    ranges.forEach((range) => range.load('text,numberFormat'));
    const origin = context.workbook.functions.date(1904, 1, 1);
    origin.load('value');
    await context.sync();
    const date1904 = origin.value !== FIRST_DAY_OF_1904;
    questions.forEach(({ answer }, index) => answer(lookInto(ranges[index], date1904)));
  } catch {
    if (questions.length === 1) questions.forEach(({ answer }) => answer(UNKNOWN));
    else for (const question of questions) await askAll([question]);
  }
}

/** `'Tên trang'!B2:B9`, where the sheet's name may carry the workbook's: `'[Sổ.xlsx]Tên trang'!B2`. */
function rangeAt(context: Excel.RequestContext, address: string): Excel.Range {
  const at = address.lastIndexOf('!');
  const place = address.slice(at + 1).replaceAll('$', '');
  if (at < 0) return context.workbook.worksheets.getActiveWorksheet().getRange(place);
  const quoted = address.slice(0, at);
  const name = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return context.workbook.worksheets.getItem(name.replace(/^.*\]/, '')).getRange(place);
}

function lookInto(range: Excel.Range | undefined, date1904: boolean): Look {
  return (row, column) => {
    const text: unknown = range?.text[row]?.[column];
    const numberFormat: unknown = range?.numberFormat[row]?.[column];
    return typeof text === 'string' && typeof numberFormat === 'string'
      ? { cell: { text, numberFormat, date1904 }, unknown: false }
      : { cell: null, unknown: true };
  };
}
