import { run } from '../../src/functions/all';
import { type FunctionId } from '../../src/functions/ids';
import { type CellResult } from '../../src/functions/host';

/** Noon of 21/9/2026 in Việt Nam. */
export const NOW = new Date('2026-09-21T05:00:00Z');

export interface ShownError {
  readonly code: string;
  readonly message: string;
}

/** Error values as Office.js makes them for custom functions. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** What Excel's part of Office.js brings when a function is called. */
export function withErrorValues(): void {
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined, Error: ExcelError } });
}

/** One call as Excel makes it: arguments, then the invocation; every argument a matrix, as functions.json asks. */
export async function call(
  id: FunctionId,
  given: readonly unknown[],
  addresses: readonly (string | null)[] | null = given.map(() => null),
): Promise<readonly (readonly CellResult[])[]> {
  const matrices = given.map((argument) => (Array.isArray(argument) || argument === null ? argument : [[argument]]));
  return run(id, [...matrices, { parameterAddresses: addresses ?? undefined }], NOW);
}

/** The single result of a call with single values that stand in no cell. */
export async function value(id: FunctionId, ...given: unknown[]): Promise<CellResult | undefined> {
  return (await call(id, given))[0]?.[0];
}

export async function error(id: FunctionId, ...given: unknown[]): Promise<ShownError> {
  const result = await value(id, ...given);
  if (!(result instanceof ExcelError)) throw new Error(`No error value but ${JSON.stringify(result)}.`);
  return { code: result.code, message: result.message };
}
