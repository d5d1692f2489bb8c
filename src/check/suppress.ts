import { type Finding, type Rule } from './types';

/**
 * Leaves out second-order findings: those of a rule with `suppressedBy` when every one of their cells already has a
 * finding of one of those rules. "Presence comes before type": a blank owner is not also an unknown agency.
 */
export function withoutSuperfluous(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const suppressors = new Map(rules.map((rule) => [rule.id, rule.suppressedBy ?? []]));
  const found = new Set<string>();
  for (const { rule, sheet, cells } of findings) for (const cell of cells) found.add(keyOf(rule, sheet, cell));
  return findings.filter(({ rule, sheet, cells }) => {
    const by = suppressors.get(rule) ?? [];
    return by.length === 0 || !cells.every((cell) => by.some((other) => found.has(keyOf(other, sheet, cell))));
  });
}

function keyOf(rule: string, sheet: string, cell: string): string {
  return `${rule}\n${sheet}\n${cell}`;
}
