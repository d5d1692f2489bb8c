/**
 * What the cells of a Phụ lục can mean. Every parser of this room is total: any string gives one of these readings,
 * never an exception, in time linear in the string's length. The readings are plain JSON, because they travel inside
 * submissions.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

export type Comparator = '>=' | '<=' | '>' | '<' | 'between';

/** One level of a target or result. `between` uses `low` and `high`; all others use `value`. */
export interface QuantityPart {
  /** `null` is a plain value: as a target "this or better", as a result the value itself. */
  readonly comparator: Comparator | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** As written, or the unit column's when the cell has none or a bare `%`. Magnitudes (nghìn, triệu, tỷ) are in the number. */
  readonly unit: string | null;
  /** Which level or group the part speaks of ("cấp xã"), else `null`. */
  readonly scope: string | null;
  /** Present only on expected values ("dự kiến …"): they never count as a result or a target. */
  readonly forecast?: true;
}

/** Why a quantity could not be taken at face value; the rules turn these into findings. */
export type QuantityDoubt =
  /** Digits are there, but no reading. */
  | { readonly kind: 'unreadable' }
  /** Two readings ("1.234") and nothing decides; the part holds the first. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] };

/** Reading of a target, baseline or result cell. Blank (including "-") and qualitative cells have no parts. */
export interface QuantityReading {
  /** The cell's displayed text, trimmed. */
  readonly text: string;
  readonly parts: readonly QuantityPart[];
  /** Words without a number ("Đạt mức trung bình …"). */
  readonly qualitative: boolean;
  readonly doubt?: QuantityDoubt;
}

export type RecurrencePeriod = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

export type ImpossibleWhy = 'no-such-day' | 'no-such-month' | 'no-such-quarter' | 'end-before-start';

export type SimpleDue =
  /** A deadline: `end` is inclusive, there is no start. */
  | { readonly kind: 'by'; readonly end: IsoDate }
  /** A span: to be done between `start` and `end`, both inclusive. */
  | { readonly kind: 'within'; readonly start: IsoDate; readonly end: IsoDate }
  | { readonly kind: 'recurring'; readonly period: readonly RecurrencePeriod[] }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'conditional'; readonly condition: string }
  | { readonly kind: 'impossible'; readonly why: ImpossibleWhy }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'missing' };

export type DuePart = SimpleDue & { readonly label: string | null };

/** Reading of "Thời gian hoàn thành" (domain: section 3, due dates). */
export type DueReading = SimpleDue | { readonly kind: 'multiple'; readonly parts: readonly DuePart[] };

/** What a progress cell, a status word or a percentage says about a task. */
export interface ProgressReading {
  readonly text: string;
  /** `true` only for words or figures that say so: "Đã hoàn thành", "đã ban hành …", 100 %. */
  readonly done: boolean;
  /** A completion date inside the words ("đã ban hành Quyết định … ngày 20/8/2026"). */
  readonly completedOn: IsoDate | null;
  /** 0 to 100, when a share is given. */
  readonly percent: number | null;
}

/** A reporting period: `2026`, `2026-H1`, `2026-Q3`, `2026-M09`. */
export interface Period {
  readonly id: string;
  readonly kind: 'year' | 'half-year' | 'quarter' | 'month';
  readonly year: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** One agency named in an owner or coordinator cell. */
export interface AgencyMention {
  /** As written, without bullets and trailing punctuation. */
  readonly text: string;
  /** Id in the catalogue, or `null` when the catalogue does not know the name. */
  readonly id: string | null;
  /** The catalogue's name, else `text`. */
  readonly name: string;
  /** The name stands for many units ("Các sở, ban, ngành"). */
  readonly isGroup: boolean;
  /** For unknown names: up to three nearest catalogue ids, best first. */
  readonly nearest: readonly string[];
}
