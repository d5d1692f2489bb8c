import { parseAddress } from '../appendix/address';
import { type Finding, type Rule, type Severity, type WorkbookScope } from './types';

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Findings in the order a reader meets them: sheet, row, column, then the gravest first, then the rules' own order. */
export function inSheetOrder(findings: readonly Finding[], scope: WorkbookScope, rules: readonly Rule[]): Finding[] {
  const sheets = new Map<string, number>();
  const names = [
    ...(scope.sheetNames ?? []),
    ...scope.tables.map(({ appendix }) => appendix.sheet),
    ...scope.nearMisses.map(({ sheet }) => sheet),
  ];
  for (const name of names) if (!sheets.has(name)) sheets.set(name, sheets.size);
  const ranks = new Map(rules.map((rule, index) => [rule.id, index]));
  return findings
    .map((finding) => {
      const at = parseAddress(finding.cells[0] ?? '');
      const place = [
        sheets.get(finding.sheet) ?? sheets.size,
        at?.row ?? 0,
        at?.column ?? 0,
        WEIGHT[finding.severity],
        ranks.get(finding.rule) ?? ranks.size,
      ];
      return { finding, place };
    })
    .sort((a, b) => firstDifference(a.place, b.place))
    .map(({ finding }) => finding);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
