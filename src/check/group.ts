import { type Finding } from './types';

/** Findings that say the same of many cells, as one line with all its cells. */
export interface FindingGroup {
  /** The common finding: all cells of `members`, the item and fixes only when there is a single member. */
  readonly finding: Finding;
  readonly members: readonly Finding[];
}

/** Joins findings of one rule, severity, sheet and facts; groups stand where their first member stood. Nothing is lost. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.severity, finding.sheet, finding.facts]);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [finding]);
    else members.push(finding);
  }
  return [...groups.values()].map((members) => {
    const [first] = members;
    if (members.length === 1) return { finding: first, members };
    const cells = [...new Set(members.flatMap((member) => member.cells))];
    return { finding: { ...first, cells, item: null, fixes: [] }, members };
  });
}
