export type TemplateProblemCode =
  'not-a-template' | 'unknown-places' | 'no-places' | 'broken-places' | 'places-not-alone';

/** Why a template cannot be filled; the sentence is in the messages under the code. */
export class TemplateProblem extends Error {
  constructor(
    readonly code: TemplateProblemCode,
    /** As written in the template: names without the braces, or words around a brace that is left over. */
    readonly places: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'TemplateProblem';
  }
}
