import { type AppendixKind, type ColumnRole, type TemplateId } from '../appendix/types';
import { type Severity } from '../check/types';
import { type Pace, type Status } from '../status/types';
import { type DueReading, type IsoDate, type ProgressReading, type QuantityReading } from '../values/types';

/**
 * The JSON other programs rely on (docs/contract.md): what `phuluc check --format json` prints and what a submission
 * carries. Field names are fixed; more fields may be added.
 */

/** One row of a table: an item, or a group row with `group: true`. Never a section head. */
export interface ItemRecord {
  readonly sheet: string;
  readonly template: TemplateId;
  readonly kind: AppendixKind;
  readonly row: number;
  /** Row key: plan, kind, section, number and a short hash of the folded title. */
  readonly key: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly number: string;
  readonly group?: true;
  readonly title: string;
  /** Address of the row's cell in every column that has a role, blank or not: a role here means the column exists. */
  readonly cells: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly owners: readonly string[];
  /** Catalogue ids of `owners`, `null` for unknown names, in the same order. */
  readonly ownerIds: readonly (string | null)[];
  readonly coordinators: readonly string[];
  readonly unit: string | null;
  readonly product: string | null;
  readonly due: DueReading | null;
  readonly target: QuantityReading | null;
  readonly baseline: QuantityReading | null;
  readonly result: QuantityReading | null;
  readonly progress: ProgressReading | null;
  readonly completedOn: IsoDate | null;
  /** Other reported texts by role (difficulty, proposal, evidence, note …), blank ones left out. */
  readonly texts: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly planYears: { readonly from: number; readonly to: number } | null;
  /** `null` for group rows. */
  readonly status: Status | null;
  readonly basis: 'result' | 'baseline' | null;
  readonly pace: Pace | null;
  /** A sentence in the report's language; `null` for group rows. */
  readonly reason: string | null;
}

export interface FindingRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly item: string | null;
  readonly message: string;
  readonly fixes: readonly { readonly code: string; readonly label: string }[];
}

/** The duty to report that a plan sets for the period (domain: section 7). */
export interface CalendarRecord {
  /** Last day to send; `null` when the plan names none. */
  readonly due: IsoDate | null;
  /** From the as-of date to `due`; negative once it has passed. */
  readonly daysLeft: number | null;
  readonly late: boolean;
  /** Agency id of the receiver. */
  readonly to: string;
  /** The document and its words. */
  readonly source: string;
  /** Which days' data the report holds: by law, or up to an earlier sending day. */
  readonly data: {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly source: string;
    /** The sending day comes before the law's last day, so the report holds what is known by then. */
    readonly endsBySending: boolean;
  };
}

export interface TableRecord {
  readonly template: TemplateId | null;
  readonly kind: AppendixKind | null;
  /** `A5:F5` */
  readonly header: string;
  /** Items and groups read, section heads not counted. */
  readonly rowsRead: number;
  readonly columns: Readonly<Partial<Record<ColumnRole, string>>>;
  readonly plan: { readonly id: string; readonly title: string } | null;
  /** When the period's report is to be sent; `null` when no plan we know sets such a duty. */
  readonly calendar: CalendarRecord | null;
  /** The configuration sheet, listed only when something in it is wrong. */
  readonly isConfiguration?: true;
  readonly items: readonly ItemRecord[];
  readonly findings: readonly FindingRecord[];
}

export interface SheetRecord {
  readonly sheet: string;
  readonly tables: readonly TableRecord[];
}

export type ProblemCode = 'not-a-workbook' | 'encrypted' | 'too-large' | 'damaged' | 'not-found';

export interface FileRecord {
  readonly file: string;
  readonly problem: { readonly code: ProblemCode; readonly message: string } | null;
  /** What this file was judged for, after its configuration sheet; absent with a `problem`. */
  readonly asOf?: IsoDate;
  readonly period?: string;
  /** The configuration sheet that was applied, and the rules it switches off. */
  readonly configuration?: { readonly sheet: string; readonly rulesOff: readonly string[] } | null;
  readonly sheets: readonly SheetRecord[];
}

export interface CheckReport {
  readonly ruleset: string;
  readonly asOf: IsoDate;
  readonly files: readonly FileRecord[];
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notes: number };
}
