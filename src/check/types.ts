import { type Appendix, type NearMiss } from '../appendix/types';
import { type SheetSnapshot } from '../appendix/snapshot';
import { type HeadingSense } from '../catalogue/headings';
import { type Agency, type ProvinceId } from '../catalogue/types';
import { type IsoDate, type Period, type QuantityReading } from '../values/types';
import { type CellChange } from './change';

export type Severity = 'error' | 'warning' | 'note';

/** Facts are data for the sentence, never the sentence: the words are in `messages/`. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

export interface Fix {
  /** Code of the fix's label in the message catalogue, such as `renumber`. */
  readonly code: string;
  readonly facts: Facts;
  readonly changes: readonly CellChange[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** Single addresses without sheet name, in sheet order; at least one. */
  readonly cells: readonly string[];
  /** How the item is called, for "dòng 6.3" or "dòng VIII.2"; `null` when the finding is not about one item. */
  readonly item: string | null;
  readonly facts: Facts;
  readonly fixes: readonly Fix[];
  readonly ruleset: string;
}

/** What an earlier, accepted submission said about a row; only a shell with a ledger at hand can give it. */
export interface AcceptedRow {
  /** Agency id of the unit that reported. */
  readonly unit: string;
  readonly period: Period;
  /** `null` where it gave none. */
  readonly result: QuantityReading | null;
  /** From a "Lũy kế" column. */
  readonly cumulative: QuantityReading | null;
}

/** How far figures and days may go before a rule or a status speaks; absent means the domain's own value. */
export interface Tolerances {
  /** A task counts as due soon from this many days before its due date on, 15 in the domain. */
  readonly dueSoonDays?: number;
  /** Percent by which a total may differ from the sum of its parts, besides rounding. */
  readonly totalPercent?: number;
  /** Percent by which a cumulative result may lie below the last accepted one. */
  readonly fallPercent?: number;
}

/** A setting of the workbook's configuration sheet that was not applied. */
export interface WrongSetting {
  readonly sheet: string;
  readonly cell: string;
  readonly facts: Facts;
}

/** What the caller decides; everything else comes from the sheet. No clock below this line. */
export interface CheckContext {
  readonly asOf: IsoDate;
  readonly period: Period;
  /** Overrides the province read from the title lines. */
  readonly province: ProvinceId | null;
  /**
   * Which of the two nobody stated: the shell put the default of today there, and the workbook's configuration sheet may
   * say otherwise. Absent means that both were stated.
   */
  readonly byDefault?: readonly ('asOf' | 'period')[];
  /** Overrides plan id and years read from the title lines. */
  readonly plan?: {
    readonly id: string | null;
    readonly years: { readonly from: number; readonly to: number } | null;
  };
  /** Further headings of columns; they win over the catalogue's. */
  readonly headings?: readonly { readonly sense: HeadingSense; readonly phrases: readonly string[] }[];
  /** Severities by rule id that differ from the rules' own. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** Ids of rules whose findings are left out. */
  readonly rulesOff?: readonly string[];
  readonly tolerances?: Tolerances;
  /** Extra agencies of the caller's own list. */
  readonly extraAgencies?: readonly Agency[];
  /** Accepted rows by row key, each list in the order of acceptance; absent where no ledger is at hand. */
  readonly accepted?: Readonly<Record<string, readonly AcceptedRow[]>>;
  /** The unit the workbook speaks for, when known: its own accepted rows are then told from other units'. */
  readonly unit?: string;
}

/** What a table rule sees. */
export interface TableScope {
  readonly appendix: Appendix;
  readonly sheet: SheetSnapshot;
  readonly context: CheckContext;
  readonly province: ProvinceId | null;
  readonly date1904: boolean;
}

/** What a workbook rule sees. */
export interface WorkbookScope {
  readonly tables: readonly TableScope[];
  readonly nearMisses: readonly NearMiss[];
  /** Sheets in workbook order, so that findings can stand in it; absent means the order of `tables`. */
  readonly sheetNames?: readonly string[];
  /** Settings of the configuration sheet that could not be read. */
  readonly wrongSettings?: readonly WrongSetting[];
  readonly context: CheckContext;
}

/** A finding as a rule makes it; the runner adds rule id, severity, sheet and ruleset version. */
export interface RawFinding {
  readonly cells: readonly string[];
  /** Only for workbook rules: the sheet of `cells`. */
  readonly sheet?: string;
  readonly item: string | null;
  readonly facts: Facts;
  readonly fixes?: readonly Fix[];
  /** Only for rules whose severity depends on the case. */
  readonly severity?: Severity;
}

interface RuleHead {
  /** Fixed id, such as `missing-owner`; also the file's name and the message's key. */
  readonly id: string;
  readonly severity: Severity;
  /** Law, decree or plan section the rule rests on; `null` where there is none. */
  readonly basis: string | null;
  /** Its fixes cannot change what a cell means, so they may be applied without asking. */
  readonly safe?: true;
  /** Findings of these rules on the same cell make this one superfluous. */
  readonly suppressedBy?: readonly string[];
}

export type Rule =
  | (RuleHead & { readonly scope: 'table'; readonly check: (scope: TableScope) => Iterable<RawFinding> })
  | (RuleHead & { readonly scope: 'workbook'; readonly check: (scope: WorkbookScope) => Iterable<RawFinding> });
