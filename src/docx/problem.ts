export type TemplateProblemCode = 'not-a-template' | 'unknown-places' | 'no-places';

/** Why a template cannot be filled; the sentence is in the messages under the code. */
export class TemplateProblem extends Error {
  constructor(
    readonly code: TemplateProblemCode,
    /** As written in the template, without the braces. */
    readonly places: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'TemplateProblem';
  }
}
