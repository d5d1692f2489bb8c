import { parseAddress } from '../../appendix/address';
import { type Finding, type Severity } from '../../check/types';
import { foldBare } from '../../text/fold';
import { type KeyedFinding } from './report';

export interface FindingFilter {
  /** None chosen means all. */
  readonly severities: readonly Severity[];
  readonly text: string;
  /** "" means all sheets. */
  readonly sheet: string;
}

export const NO_FILTER: FindingFilter = { severities: [], text: '', sheet: '' };

export interface FindingGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly members: readonly KeyedFinding[];
}

export type FindingLine =
  FindingGroup | { readonly kind: 'finding'; readonly key: string; readonly found: KeyedFinding };

/** The findings a filter lets through. Text is compared without accents, so that it can be typed without them. */
export function matching(
  findings: readonly KeyedFinding[],
  filter: FindingFilter,
  onlyRow: { readonly sheet: string; readonly row: number } | null,
  sentence: (finding: Finding) => string,
): KeyedFinding[] {
  const wanted = foldBare(filter.text);
  return findings.filter(({ finding }) => {
    if (filter.severities.length > 0 && !filter.severities.includes(finding.severity)) return false;
    if (filter.sheet !== '' && finding.sheet !== filter.sheet) return false;
    if (onlyRow !== null && !isOnRow(finding, onlyRow)) return false;
    return wanted === '' || foldBare(sentence(finding)).includes(wanted);
  });
}

function isOnRow(finding: Finding, { sheet, row }: { readonly sheet: string; readonly row: number }): boolean {
  return finding.sheet === sheet && finding.cells.some((cell) => parseAddress(cell)?.row === row);
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** The list as it is shown: by severity, then by rule, a heading before each rule. */
export function linesOf(findings: readonly KeyedFinding[]): FindingLine[] {
  const groups = new Map<string, KeyedFinding[]>();
  for (const severity of ORDER) {
    for (const found of findings) {
      if (found.finding.severity !== severity) continue;
      const name = `${severity}|${found.finding.rule}`;
      const members = groups.get(name);
      if (members === undefined) groups.set(name, [found]);
      else members.push(found);
    }
  }
  return [...groups].flatMap(([name, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { rule, severity } = first.finding;
    const group: FindingGroup = { kind: 'group', key: `group|${name}`, rule, severity, members };
    return [group, ...members.map((found) => ({ kind: 'finding' as const, key: found.key, found }))];
  });
}

/** The findings in the order in which `lines` show them. */
export function inOrder(lines: readonly FindingLine[]): KeyedFinding[] {
  return lines.flatMap((line) => (line.kind === 'finding' ? [line.found] : []));
}

/**
 * What is selected after another check: the same finding while it is there, else the one that came after it in the list
 * as it was shown, else the one before; `null` when nothing of that list is left.
 */
export function selectedAfter(
  selected: string | null,
  before: readonly KeyedFinding[],
  now: readonly KeyedFinding[],
): string | null {
  const left = new Set(now.map(({ key }) => key));
  if (selected === null || left.has(selected)) return selected;
  const index = before.findIndex(({ key }) => key === selected);
  if (index < 0) return null;
  const near = [...before.slice(index + 1), ...before.slice(0, index).reverse()];
  return near.find(({ key }) => left.has(key))?.key ?? null;
}
