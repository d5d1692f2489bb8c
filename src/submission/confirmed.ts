import { type Finding } from '../check/types';
import { type ConfirmedWarning } from './types';

/** A finding, with the reason for which it alone is kept; `null` where none was given. */
export interface Judged {
  readonly finding: Pick<Finding, 'rule' | 'severity' | 'cells'>;
  readonly reason: string | null;
}

/** The warnings a report is sent with on purpose: each for its own reason, else for the one given for all. */
export function confirmedWarnings(findings: readonly Judged[], reasonForAll: string): ConfirmedWarning[] {
  const common = reasonForAll.trim();
  return findings.flatMap(({ finding: { rule, severity, cells }, reason }) => {
    const given = reason ?? common;
    return severity !== 'warning' || given === '' ? [] : [{ rule, cells, reason: given }];
  });
}
