import {
  type AgencyMention,
  type DueReading,
  type IsoDate,
  type Period,
  type ProgressReading,
  type QuantityReading,
} from '../values/types';
import { type ProvinceId } from '../catalogue/types';
import { type CellRange, type CellSnapshot } from './snapshot';

export type AppendixKind = 'indicators' | 'tasks';

export type TemplateId =
  | 'lai-chau-nq57-indicators'
  | 'lai-chau-nq57-tasks'
  | 'son-la-2026-indicators'
  | 'son-la-2026-tasks'
  | 'lai-chau-2026-indicators'
  | 'lai-chau-2026-projects'
  | 'generic-indicators'
  | 'generic-tasks';

/** What a column of an appendix holds. */
export type ColumnRole =
  | 'number'
  | 'title'
  | 'unit'
  | 'target'
  | 'baseline'
  | 'owner'
  | 'coordinators'
  | 'product'
  | 'due'
  /** Value reported for the period (indicators), or what came out (tasks). */
  | 'result'
  /** "Lũy kế …" */
  | 'cumulative'
  /** "Tình hình thực hiện", "Tiến độ" */
  | 'progress'
  /** "Tỷ lệ hoàn thành (%)" */
  | 'completion'
  /** "Ngày hoàn thành" */
  | 'completedOn'
  /** "Số, ký hiệu văn bản" */
  | 'document'
  | 'evidence'
  /** A status typed by the unit */
  | 'reportedStatus'
  | 'difficulty'
  | 'proposal'
  | 'budget'
  | 'funding'
  /** "Cách tổng hợp": how the indicator adds up over units */
  | 'aggregation'
  | 'start'
  /** Which document assigns the task, or the basis of the indicator */
  | 'basis'
  | 'note'
  /** Hidden "Mã dòng" of workbooks we hand out */
  | 'rowKey'
  /** The status column this product writes; never read as input */
  | 'computedStatus'
  /** A heading that says it is not for issue ("không phát hành") */
  | 'internal'
  | 'other';

export interface AppendixColumn {
  readonly role: ColumnRole;
  /** 1-based sheet column. */
  readonly column: number;
  /** The heading as written, rows joined by " / ". */
  readonly heading: string;
  /** The heading names a year ("Chỉ tiêu 2026", "Đến năm 2030"). */
  readonly year: number | null;
  /** The heading names a period ("Kết quả thực hiện quý III/2026"). */
  readonly period: Period | null;
}

/** How a field's value came to its row. */
export type Origin = 'own' | 'merged' | 'group';

/** A cell of an item, with the address it was read from, whether or not it holds anything. */
export interface FieldCell {
  readonly role: ColumnRole;
  /** Address without sheet name: `E12`. For a merged or inherited value, the row's own cell in that column. */
  readonly address: string;
  /** Where the value stands; differs from `address` for merged and inherited values. */
  readonly source: string;
  readonly origin: Origin;
  /** Displayed text, joined over continuation rows, TCVN3 and VNI in Unicode; "" when empty. */
  readonly text: string;
  /** The cell at `source` as the sheet holds it; `null` when it is empty. */
  readonly cell: CellSnapshot | null;
}

export interface SectionRow {
  readonly kind: 'section';
  readonly row: number;
  /** "I", "II", "A"; "" when the heading has no label. */
  readonly label: string;
  readonly title: string;
}

export interface ItemRow {
  readonly kind: 'item' | 'group';
  /** First sheet row of the item. */
  readonly row: number;
  /** All sheet rows the item spans (continuations, page breaks). */
  readonly rows: readonly number[];
  /** Section label, "" when the table has no sections. */
  readonly section: string;
  readonly sectionTitle: string;
  /** As shown, without a trailing dot; "" when the row has none. */
  readonly number: string;
  /** Row of the group this item belongs to. */
  readonly parentRow: number | null;
  readonly title: string;
  /** Every column of the table, by role; several columns of one role are in `AppendixColumn` order. */
  readonly cells: readonly FieldCell[];
  readonly owners: readonly AgencyMention[];
  readonly coordinators: readonly AgencyMention[];
  readonly unit: string | null;
  readonly product: string | null;
  /** `null` only in indicator tables without a due column. */
  readonly due: DueReading | null;
  /** `null` when there is no such column, or its cell is empty. */
  readonly target: QuantityReading | null;
  readonly baseline: QuantityReading | null;
  readonly result: QuantityReading | null;
  /** Targets by year ("Đến năm 2030"), the year the reporting period works towards first. */
  readonly targets: readonly { readonly year: number | null; readonly reading: QuantityReading }[];
  readonly progress: ProgressReading | null;
  readonly completedOn: IsoDate | null;
  readonly hidden: boolean;
  /** Contents of the "Mã dòng" column, if any. */
  readonly rowKey: string | null;
}

export type AppendixRow = SectionRow | ItemRow;

/** What the lines above the table say. */
export interface PlanInfo {
  /** "Phụ lục II", "" when not stated. */
  readonly label: string;
  readonly title: string;
  /** Lower-case id such as `son-la-2026`. */
  readonly id: string;
  readonly number: string | null;
  readonly issuedOn: IsoDate | null;
  readonly issuer: string | null;
  readonly province: ProvinceId | null;
  /** First and last year the plan covers; `null` when unknown. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** A row inside the table that is neither section, group nor item. */
export interface StrayRow {
  readonly row: number;
  readonly addresses: readonly string[];
}

/** One recognised table. */
export interface Appendix {
  readonly template: TemplateId;
  readonly kind: AppendixKind;
  readonly sheet: string;
  readonly header: CellRange;
  /** Header rows again at page breaks. */
  readonly repeatedHeaders: readonly CellRange[];
  readonly columns: readonly AppendixColumn[];
  readonly plan: PlanInfo;
  readonly rows: readonly AppendixRow[];
  readonly strayRows: readonly StrayRow[];
  /** Last sheet row that belongs to the table. */
  readonly lastRow: number;
}

/** A table-like block that no template fits, or one that lacks required columns. */
export interface NearMiss {
  readonly sheet: string;
  readonly header: CellRange;
  readonly headings: readonly { readonly address: string; readonly text: string; readonly role: ColumnRole | null }[];
  readonly nearest: TemplateId;
  readonly lacks: readonly ColumnRole[];
}

export interface SheetReading {
  readonly sheet: string;
  readonly appendices: readonly Appendix[];
  readonly nearMisses: readonly NearMiss[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}
