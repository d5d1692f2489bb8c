import { parseAddress, parseRange } from '../../appendix/address';
import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CellChange } from '../../check/change';
import { WRONG_SETTING } from '../../check/rules/wrong-setting';
import { type CheckContext, type Finding } from '../../check/types';
import { type Examination } from '../../examine/examine';
import { type SheetMark } from '../../port/workbookPort';
import { type ChangedArea, type KeptWarning, type WrongFinding } from './state';

/** A finding with a name of its own, the same after the next check as long as it is the same finding. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
  /** What its cells showed: a warning kept with a reason was kept for this content. */
  readonly content: string;
}

/** What one check found out. */
export interface Report {
  readonly examination: Examination;
  readonly snapshot: WorkbookSnapshot;
  readonly context: CheckContext;
  readonly findings: readonly KeyedFinding[];
}

export function reportOf(examination: Examination, snapshot: WorkbookSnapshot, context: CheckContext): Report {
  const seen = new Map<string, number>();
  const shown = shownTexts(snapshot);
  const findings = examination.findings.map((finding) => {
    const name = `${finding.rule}|${finding.sheet}!${finding.cells.join(',')}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const content = finding.cells.map((cell) => shown(finding.sheet, cell)).join('\n');
    return { key: count === 0 ? name : `${name}|${count}`, finding, content };
  });
  return { examination, snapshot, context, findings };
}

/** The displayed text of any cell; "" for an empty one. */
function shownTexts({ sheets }: WorkbookSnapshot): (sheet: string, cell: string) => string {
  const texts = new Map(
    sheets.map(({ name, cells }) => [name, new Map(cells.map(({ row, column, text }) => [`${row},${column}`, text]))]),
  );
  return (sheet, cell) => {
    const at = parseAddress(cell);
    return at === null ? '' : (texts.get(sheet)?.get(`${at.row},${at.column}`) ?? '');
  };
}

export function countsOf(findings: readonly KeyedFinding[]): { errors: number; warnings: number; notes: number } {
  const count = (severity: Finding['severity']): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/**
 * Marks for the sheet: errors and warnings. Notes are only listed, for a sheet full of colours hides what matters; the
 * configuration sheet stays as it is.
 */
export function marksOf(findings: readonly KeyedFinding[]): SheetMark[] {
  return findings.flatMap(({ finding: { rule, sheet, severity, cells } }) =>
    severity === 'note' || rule === WRONG_SETTING ? [] : [{ sheet, severity, cells }],
  );
}

/** A changed range as the port names it; whole rows and columns ("3:5", "C:C") cover every row they touch. */
export function changedArea(sheet: string, address: string): ChangedArea {
  const range = parseRange(address);
  if (range !== null) return { sheet, range };
  const rows = /^(\d+):(\d+)$/.exec(address);
  const [top, bottom] = rows === null ? [1, Number.MAX_SAFE_INTEGER] : [Number(rows[1]), Number(rows[2])];
  return { sheet, range: { top, left: 1, bottom, right: Number.MAX_SAFE_INTEGER } };
}

/** Whether a change touched a row that the finding speaks of: what it says may no longer be so. */
export function isStale(finding: Finding, changed: readonly ChangedArea[]): boolean {
  return changed.some(
    ({ sheet, range }) =>
      sheet === finding.sheet &&
      finding.cells.some((cell) => {
        const row = parseAddress(cell)?.row;
        return row !== undefined && row >= range.top && row <= range.bottom;
      }),
  );
}

/** Whether a change touched this row of a table. */
export function isRowStale(
  { sheet, row }: { readonly sheet: string; readonly row: number },
  changed: readonly ChangedArea[],
): boolean {
  return changed.some((area) => area.sheet === sheet && row >= area.range.top && row <= area.range.bottom);
}

/** Why the unit keeps this warning; `null` when it does not, or when the cells have changed since it said so. */
export function keptReason(found: KeyedFinding, kept: readonly KeptWarning[]): string | null {
  return remarkOn(found, kept)?.reason ?? null;
}

/** What the unit notes about a finding it holds to be wrong; `null` under the same conditions. */
export function wrongNote(found: KeyedFinding, wrong: readonly WrongFinding[]): string | null {
  return remarkOn(found, wrong)?.note ?? null;
}

function remarkOn<T extends KeptWarning | WrongFinding>(
  { finding, content }: KeyedFinding,
  remarks: readonly T[],
): T | undefined {
  const cells = finding.cells.join(',');
  return remarks.find(
    (k) => k.rule === finding.rule && k.sheet === finding.sheet && k.cells.join(',') === cells && k.content === content,
  );
}

/** Changes that can be undone exactly: with the number format the cell has now. */
export function withFormats(changes: readonly CellChange[], snapshot: WorkbookSnapshot): CellChange[] {
  const cellsOf = new Map(
    snapshot.sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell])),
    ]),
  );
  return changes.map((change) => {
    if (change.deleted.numberFormat !== undefined) return change;
    const at = parseAddress(change.cell);
    const cell = at === null ? undefined : cellsOf.get(change.sheet)?.get(`${at.row},${at.column}`);
    return { ...change, deleted: { ...change.deleted, numberFormat: cell?.numberFormat ?? 'General' } };
  });
}

/** The first fix of every finding that has exactly one, leaving out those that would change a cell twice. */
export function safeFixes(findings: readonly KeyedFinding[]): CellChange[] {
  const taken = new Set<string>();
  const all: CellChange[] = [];
  for (const { finding } of findings) {
    const fix = finding.fixes.length === 1 ? finding.fixes[0] : undefined;
    const cells = fix?.changes.map(({ sheet, cell }) => `${sheet}!${cell}`) ?? [];
    if (fix === undefined || cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    all.push(...fix.changes);
  }
  return all;
}
