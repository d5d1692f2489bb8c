import { type Consolidated } from '../consolidate';
import { type Messages } from '../messages';

/** What a person should know or decide about a picture before working with its workbook. */
export function pictureText(
  { proposals, conflicts, unreported, totals, changes }: Consolidated,
  { plan: words }: Messages,
): string {
  const say = words.consolidated;
  const lines: string[] = [];
  if (conflicts.length > 0) lines.push(say.conflicts(conflicts.length));
  if (unreported.length > 0) {
    const nobody = unreported.filter(({ byNobody }) => byNobody).length;
    lines.push(say.unreported({ rows: unreported.length, nobody }));
  }
  const summed = totals.filter(({ value }) => value !== null).length;
  if (totals.some(({ aggregation }) => aggregation !== 'none')) {
    lines.push(say.totals({ summed, open: totals.length - summed }));
  }
  if (changes.length > 0) {
    const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
    lines.push(say.changes({ better: count('better'), worse: count('worse') }));
  }
  if (proposals.length > 0) lines.push(say.proposals(proposals.length));
  for (const { places, candidates, ...row } of proposals) {
    lines.push(say.proposal({ row: words.row(row), units: [...new Set(places.map(({ unitName }) => unitName))] }));
    if (candidates.length === 0) lines.push(say.noCandidate);
    for (const { differs, likeness, ...face } of candidates) {
      lines.push(words.candidate({ row: words.row(face), differs, likeness }));
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}
