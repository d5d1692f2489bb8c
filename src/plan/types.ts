import { type ItemRecord } from '../examine/records';

/** How an indicator adds up (domain: section 8). Units of a `none` stand side by side and are never summed. */
export type Aggregation = 'latest' | 'cumulative' | 'in-period' | 'ratio' | 'none';

/** A plan's appendices as one version of them says: what units' reports are held against. */
export interface PlanVersion {
  /** `son-la-2026` */
  readonly plan: string;
  readonly title: string;
  /** Items and groups in plan order; judgement fields are `null`. */
  readonly rows: readonly ItemRecord[];
  /** Ids of the units that owe a report, by row key (handout: `allocate`); rows nobody owns are absent. */
  readonly owing: Readonly<Record<string, readonly string[]>>;
  /** By row key; an absent one is `none`. */
  readonly aggregations: Readonly<Record<string, Aggregation>>;
}

/** What a person decided on a reported row that the plan does not know under its key: good for all units and periods. */
export interface RowDecision {
  readonly plan: string;
  /** The key as reported. */
  readonly from: string;
  /** The plan's key; `null`: this row is not in the plan. */
  readonly to: string | null;
  /** Unit of the coordinator. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Why a plan's row may be the one that was reported. */
export interface RowCandidate {
  readonly key: string;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  /** What differs from the reported row. */
  readonly differs: readonly ('section' | 'number' | 'title')[];
  /** 0 to 1, of the titles. */
  readonly likeness: number;
}

/** What became of a row from one version of a plan to the next. */
export type RowChange =
  | { readonly kind: 'added'; readonly after: ItemRecord }
  | { readonly kind: 'removed'; readonly before: ItemRecord }
  | {
      readonly kind: 'changed';
      readonly before: ItemRecord;
      readonly after: ItemRecord;
      /** At least one. `moved`: another section or number. */
      readonly what: readonly (
        'moved' | 'retitled' | 'redated' | 'reowned' | 'recoordinated' | 'retargeted' | 'reworded'
      )[];
    }
  /** Rows that may be the same; a person decides. Until then `before` counts as removed and `after` as added. */
  | { readonly kind: 'doubtful'; readonly before: ItemRecord; readonly candidates: readonly RowCandidate[] };

export interface PlanComparison {
  readonly plan: string;
  /** In the order of the new version, removed rows where they stood. */
  readonly changes: readonly RowChange[];
  readonly unchanged: number;
  /** Old key to new key of every row that goes on. */
  readonly keys: Readonly<Record<string, string>>;
}
