/** What a custom function may hand back for one cell. */
export type CellResult = string | number | CellError;
export type Matrix<T> = readonly (readonly T[])[];

/** An Excel error value with a sentence that Excel shows beside it; made and read by Office.js alone. */
export interface CellError {
  readonly code: string;
}

/** What Excel tells about a call, after its arguments. */
export interface Invocation {
  /** Where each argument stands, `null` for one that is no reference; absent where Excel cannot tell. */
  readonly parameterAddresses?: readonly (string | null | undefined)[] | null | undefined;
}

/** The part of Office.js's global `CustomFunctions` that is used here; the package of its types is not needed for more. */
export interface CustomFunctionsHost {
  associate(id: string, run: (...given: unknown[]) => unknown): void;
  /** Set by Excel's own part of Office.js. */
  readonly Error?: new (code: string, message?: string) => CellError;
}

const NOT_AVAILABLE = '#N/A';
const INVALID_VALUE = '#VALUE!';

/** `CustomFunctions` of this page, or `null` where Office.js is absent or too old to have it. */
export function customFunctionsHost(): CustomFunctionsHost | null {
  const host: unknown = Reflect.get(globalThis, 'CustomFunctions');
  return typeof host === 'object' && host !== null && 'associate' in host ? (host as CustomFunctionsHost) : null;
}

/** #N/A: there is no such value; `IFNA` and `IFERROR` can answer it. */
export const notAvailable = (message?: string): CellResult => errorValue(NOT_AVAILABLE, message);

/** #VALUE!: an argument is not what it must be. */
export const invalidValue = (message: string): CellResult => errorValue(INVALID_VALUE, message);

function errorValue(code: string, message: string | undefined): CellResult {
  const host = customFunctionsHost();
  return host?.Error === undefined ? (message ?? code) : new host.Error(code, message);
}
