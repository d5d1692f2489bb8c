import { type RawFinding } from './types';

/** Id of the finding that says a rule could not be run; it has a message like any rule. */
export const RULE_FAILED = 'rule-failed';

/** What is reported in place of a rule's findings when it broke down: which rule, and on which table. */
export function ruleFailed(rule: string, cell: string): RawFinding {
  return { cells: [cell], item: null, facts: { rule } };
}
