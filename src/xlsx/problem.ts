import { type ProblemCode } from '../examine/records';

/** Why a file could not be read as a workbook. The sentence for the user is in the message catalogue under the code. */
export class XlsxProblem extends Error {
  /**
   * @param code a problem code of the contract
   * @param where part of the package or sheet concerned, for developers' logs; never a cell value
   */
  constructor(
    readonly code: ProblemCode,
    readonly where: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${where}`, options);
    this.name = 'XlsxProblem';
  }
}

export const damaged = (where: string, cause?: unknown): XlsxProblem =>
  new XlsxProblem('damaged', where, cause === undefined ? undefined : { cause });
