import { type CellRange, type CellValue } from '../../appendix/snapshot';
import { type Sheet } from './sheet';

/** Who changed the workbook: the add-in through Office.js, or the user at the grid. */
export type Actor = 'add-in' | 'user';

export type CellsChangeKind =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type BookChange =
  | {
      readonly kind: 'cells';
      readonly change: CellsChangeKind;
      readonly sheet: Sheet;
      readonly area: CellRange;
      readonly actor: Actor;
      /** Only for a single cell. */
      readonly detail?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'format'; readonly sheet: Sheet; readonly area: CellRange; readonly actor: Actor }
  | { readonly kind: 'layout'; readonly sheet: Sheet }
  | { readonly kind: 'selection'; readonly sheet: Sheet; readonly areas: readonly CellRange[] }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly previous: Sheet | null }
  | { readonly kind: 'sheetAdded'; readonly sheet: Sheet; readonly actor: Actor }
  | { readonly kind: 'sheetDeleted'; readonly sheet: Sheet; readonly actor: Actor }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet };
