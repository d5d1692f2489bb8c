import { columnPlan, previousHeading, type ReportRole, ROW_KEY_HEADING } from '../../handout/reportColumns';
import { type Appendix } from '../../appendix/types';
import { type IsoDate, type Period } from '../../values/types';
import { type CellStyle, type DataValidation } from '../model';
import { CENTRED_REPORT_CELL, REPORT_CELL } from './styles';
import { type HandoutWords } from './words';

/** A column of the unit's sheet that is not the plan's own, or that the unit fills in. */
export interface SheetColumn {
  readonly column: number;
  /** `null` for the row keys. */
  readonly role: ReportRole | null;
  readonly heading: string;
  readonly width: number;
}

/** Columns beside the plan's, with their places. */
export interface SheetColumns {
  /** What the unit reported before, for comparison; right of the plan's columns. */
  readonly previous: Omit<SheetColumn, 'role'> | null;
  readonly added: readonly SheetColumn[];
  readonly own: readonly { readonly role: ReportRole; readonly column: number }[];
  readonly withheld: readonly number[];
  readonly keyColumn: number;
}

const WIDTHS: Readonly<Record<ReportRole, number>> = {
  result: 18,
  progress: 30,
  completion: 13,
  completedOn: 14,
  document: 18,
  evidence: 22,
  difficulty: 24,
  proposal: 22,
  note: 16,
};
const KEY_WIDTH = 30;
const PREVIOUS_WIDTH = 20;
const STYLES: Readonly<Partial<Record<ReportRole, CellStyle>>> = {
  result: CENTRED_REPORT_CELL,
  completion: CENTRED_REPORT_CELL,
  completedOn: { ...CENTRED_REPORT_CELL, numberFormat: 'dd/mm/yyyy' },
  // "3/2026" is a document's number here, not a month.
  document: { ...REPORT_CELL, numberFormat: '@' },
};

export const styleOf = (role: ReportRole): CellStyle => STYLES[role] ?? REPORT_CELL;

/** Places the period's columns to the right of the table, the hidden row keys last. */
export function placeColumns(appendix: Appendix, period: Period, before: Period | null = null): SheetColumns {
  const { added, own, withheld } = columnPlan(appendix, period);
  const next = appendix.header.right + 1;
  const previous = before === null ? null : { column: next, heading: previousHeading(before), width: PREVIOUS_WIDTH };
  const first = previous === null ? next : next + 1;
  const keyColumn = first + added.length;
  const placed = added.map(({ role, heading }, index) => ({
    column: first + index,
    role,
    heading,
    width: WIDTHS[role],
  }));
  return {
    previous,
    added: [...placed, { column: keyColumn, role: null, heading: ROW_KEY_HEADING, width: KEY_WIDTH }],
    own,
    withheld,
    keyColumn,
  };
}

/** Nobody completes a task of the plan earlier than this many years before the period. */
const YEARS_BEFORE = 10;

/** What Excel checks while the unit types. */
export function validationOf(
  role: ReportRole,
  column: number,
  rows: readonly number[],
  { year }: Period,
  words: HandoutWords,
): DataValidation[] {
  const ranges = rows.map((row) => ({ top: row, left: column, bottom: row, right: column }));
  switch (role) {
    case 'progress':
      return [
        {
          ranges,
          rule: { kind: 'list', values: words.progressWords },
          takesOthers: true,
          prompt: words.progressHint,
        },
      ];
    case 'completion':
      return [{ ranges, rule: { kind: 'number', min: 0, max: 100 }, error: words.completionError }];
    case 'completedOn': {
      const from: IsoDate = `${String(year - YEARS_BEFORE)}-01-01`;
      return [{ ranges, rule: { kind: 'date', from, to: `${String(year + 1)}-12-31` }, error: words.dateError }];
    }
    default:
      return [];
  }
}
