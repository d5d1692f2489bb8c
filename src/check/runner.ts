import { cellAddress } from '../appendix/address';
import { RULE_FAILED, ruleFailed } from './ruleFailed';
import { allRules } from './rules';
import { RULESET } from './ruleset';
import { inSheetOrder } from './order';
import { withoutSuperfluous } from './suppress';
import { type Finding, type RawFinding, type Rule, type TableScope, type WorkbookScope } from './types';

export { RULESET };

/**
 * Runs the rules over every table of a workbook. A rule that throws becomes a `rule-failed` finding naming it, and the
 * others go on. Findings that another finding on the same cell makes superfluous are left out, and so are those of rules
 * that the context switches off; the rest stand in sheet order. Linear in the number of cells.
 */
export function runRules(scope: WorkbookScope, rules: readonly Rule[] = allRules): Finding[] {
  const { severities = {}, rulesOff = [] } = scope.context;
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope === 'workbook') {
      const home = homeOf(scope);
      if (home !== null) collect(findings, rule, home, () => rule.check(scope));
    } else {
      for (const table of scope.tables) collect(findings, rule, homeOfTable(table), () => rule.check(table));
    }
  }
  // Left out last: a rule that is off still makes second-order findings on its cells superfluous.
  const kept = withoutSuperfluous(findings, rules)
    .filter(({ rule }) => !rulesOff.includes(rule))
    .map((finding) => ({ ...finding, severity: severities[finding.rule] ?? finding.severity }));
  return inSheetOrder(kept, scope, rules);
}

/** Where a finding stands that names no cell of its own: the head of the (first) table. */
interface Home {
  readonly sheet: string;
  readonly cell: string;
}

function collect(findings: Finding[], rule: Rule, home: Home, check: () => Iterable<RawFinding>): void {
  try {
    for (const raw of check()) findings.push(completed(raw, rule, home.sheet));
  } catch {
    // The cause stays out of the finding: an exception's text may quote cell contents.
    findings.push(completed(ruleFailed(rule.id, home.cell), { id: RULE_FAILED, severity: 'warning' }, home.sheet));
  }
}

function completed(raw: RawFinding, rule: Pick<Rule, 'id' | 'severity'>, sheet: string): Finding {
  return {
    rule: rule.id,
    severity: raw.severity ?? rule.severity,
    sheet: raw.sheet ?? sheet,
    cells: raw.cells,
    item: raw.item,
    facts: raw.facts,
    fixes: raw.fixes ?? [],
    ruleset: RULESET,
  };
}

function homeOfTable({ appendix }: TableScope): Home {
  return { sheet: appendix.sheet, cell: cellAddress(appendix.header.top, appendix.header.left) };
}

function homeOf(scope: WorkbookScope): Home | null {
  const [table] = scope.tables;
  if (table !== undefined) return homeOfTable(table);
  const [nearMiss] = scope.nearMisses;
  if (nearMiss !== undefined) {
    return { sheet: nearMiss.sheet, cell: cellAddress(nearMiss.header.top, nearMiss.header.left) };
  }
  return scope.wrongSettings?.[0] ?? null;
}
