/** The JSON is not one of the cleaned appendix tables. */
export class ConvertProblem extends Error {
  readonly code = 'not-a-table';

  /** @param where what was looked for, for developers; never a cell value */
  constructor(readonly where: string) {
    super(`not-a-table: ${where}`);
    this.name = 'ConvertProblem';
  }
}
