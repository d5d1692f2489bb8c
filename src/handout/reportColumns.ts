import { type Appendix, type AppendixColumn, type AppendixKind } from '../appendix/types';
import { isNotForIssue } from '../check/support/notForIssue';
import { type Period } from '../values/types';

/** What a unit fills in for a period. */
export type ReportRole =
  'result' | 'progress' | 'completion' | 'completedOn' | 'document' | 'evidence' | 'difficulty' | 'proposal' | 'note';

export interface ReportColumn {
  readonly role: ReportRole;
  /** Heading as the readers of appendices know it. */
  readonly heading: string;
}

/** Heading of the hidden column that carries the row keys. */
export const ROW_KEY_HEADING = 'Mã dòng';

/** Heading of what the unit reported before; no reader takes that for a result. */
export const previousHeading = (period: Period): string => `Đã báo cáo ${periodInHeading(period)}`;

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "quý III/2026", "tháng 9/2026", "6 tháng đầu năm 2026", "năm 2026". */
export function periodInHeading({ kind, year, start }: Period): string {
  const month = Number(start.slice(5, 7));
  switch (kind) {
    case 'month':
      return `tháng ${month}/${year}`;
    case 'quarter':
      return `quý ${ROMAN[Math.floor((month - 1) / 3)] ?? ''}/${year}`;
    case 'half-year':
      return `6 tháng ${month <= 6 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `năm ${year}`;
  }
}

function standardColumns(kind: AppendixKind, period: Period): readonly ReportColumn[] {
  const last: readonly ReportColumn[] = [
    { role: 'difficulty', heading: 'Khó khăn, vướng mắc' },
    { role: 'proposal', heading: 'Kiến nghị' },
    { role: 'note', heading: 'Ghi chú' },
  ];
  const progress: ReportColumn = { role: 'progress', heading: 'Tình hình thực hiện' };
  if (kind === 'indicators') {
    return [
      { role: 'result', heading: `Kết quả thực hiện ${periodInHeading(period)}` },
      progress,
      { role: 'evidence', heading: 'Minh chứng' },
      ...last,
    ];
  }
  return [
    progress,
    { role: 'completion', heading: 'Tỷ lệ hoàn thành (%)' },
    { role: 'completedOn', heading: 'Ngày hoàn thành' },
    { role: 'document', heading: 'Số, ký hiệu văn bản' },
    ...last,
  ];
}

/** Columns of the plan that must not go out: its own status column, old row keys, and what is "không phát hành". */
const isWithheld = (column: AppendixColumn): boolean =>
  column.role === 'rowKey' || column.role === 'computedStatus' || isNotForIssue(column);

export interface ColumnPlan {
  /** Columns to be added to the right. */
  readonly added: readonly ReportColumn[];
  /** Report columns the plan's table already has, which the unit fills in where they stand. */
  readonly own: readonly { readonly role: ReportRole; readonly column: number }[];
  /** Columns left empty and hidden. */
  readonly withheld: readonly number[];
}

/** What a unit's table looks like beside the plan's columns; a column of another period stays the plan's. */
export function columnPlan({ kind, columns }: Pick<Appendix, 'kind' | 'columns'>, period: Period): ColumnPlan {
  const standard = standardColumns(kind, period);
  const fits = columns.filter(
    (column) => !isWithheld(column) && (column.period === null || column.period.id === period.id),
  );
  const own = standard.flatMap(({ role }) => {
    const column = fits.find((one) => one.role === role);
    return column === undefined ? [] : [{ role, column: column.column }];
  });
  return {
    own,
    added: standard.filter(({ role }) => !own.some((one) => one.role === role)),
    withheld: columns.filter(isWithheld).map(({ column }) => column),
  };
}
