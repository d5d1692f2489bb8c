/** A table on its way from cleaned data to a sheet: what stands in it, not yet where. */
export interface DraftColumn {
  readonly id: string;
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** A heading above this one, shared with the columns beside it that have the same. */
  readonly above?: string;
  /** A column of figures: "90" is typed as a number; or of days: "2026-08-20" is typed as a date. */
  readonly holds?: 'figures' | 'days';
}

export interface DraftItem {
  readonly kind: 'item' | 'group';
  /** By column id; `null` for a cell that could not be read in the source. */
  readonly cells: Readonly<Record<string, string | null>>;
  /** Columns whose cell is one with the cell above (merged over the whole group). */
  readonly joinedWithAbove: readonly string[];
}

export interface DraftSection {
  readonly kind: 'section';
  readonly label: string;
  readonly title: string;
}

export type DraftRow = DraftItem | DraftSection;

export interface TableDraft {
  readonly sheetName: string;
  /** "PHỤ LỤC II", the table's name, "(Kèm theo …)". */
  readonly titles: { readonly label: string; readonly name: string; readonly attachedTo: string };
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
}
