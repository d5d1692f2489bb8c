import { RULESET } from '../../check/ruleset';
import { buildSubmission } from '../../submission/build';
import { confirmedWarnings } from '../../submission/confirmed';
import { type DisputedFinding, type Submission } from '../../submission/types';
import { countsOf, keptReason, wrongNote } from './report';
import { reportedRows } from './rows';
import { type PaneState } from './state';
import { type PaneTools } from './tools';

/**
 * The report of the checked workbook as a submission; `reason` is given for every warning that has none of its own.
 * `null` while nothing is checked.
 */
export async function draftSubmission(
  { report, settings, period, kept, wrongFindings, language }: PaneState,
  tools: Pick<PaneTools, 'newId' | 'now'>,
  { reason, replaces }: { readonly reason: string; readonly replaces: string | null },
): Promise<Submission | null> {
  if (report === null) return null;
  const { rows, plan } = reportedRows(report.examination, language);
  const { errors, warnings } = countsOf(report.findings);
  const judged = report.findings.map((found) => ({ finding: found.finding, reason: keptReason(found, kept) }));
  const confirmed = confirmedWarnings(judged, reason);
  const disputed = report.findings.flatMap((found): DisputedFinding[] => {
    const note = wrongNote(found, wrongFindings);
    const { rule, sheet, cells } = found.finding;
    return note === null ? [] : [{ rule, sheet, cells, note }];
  });
  return buildSubmission(
    {
      unit: settings.unit,
      period,
      plan,
      replaces,
      sentBy: settings.sender,
      ruleset: RULESET,
      rows,
      findings: { errors, warnings, confirmed, ...(disputed.length === 0 ? {} : { disputed }) },
    },
    { id: tools.newId(), sentAt: tools.now().toISOString() },
  );
}
