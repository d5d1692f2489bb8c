import { type AppendixKind } from '../../../appendix/types';
import { shownCell } from '../../../consolidate/place';
import { type Consolidated, type ConsolidatedRow } from '../../../consolidate/types';
import { type Status } from '../../../status/types';

/** Which rows a figure counts; absent parts narrow nothing. */
export interface RowFilter {
  readonly kind?: AppendixKind;
  readonly statuses?: readonly Status[];
  readonly unit?: string;
  readonly plan?: string;
  readonly section?: string;
  /** Row key. */
  readonly key?: string;
}

/** The rows behind a figure, in the picture's order; groups are counted nowhere. */
export function rowsBehind({ rows }: Pick<Consolidated, 'rows'>, filter: RowFilter): readonly ConsolidatedRow[] {
  const statuses = filter.statuses === undefined ? null : new Set(filter.statuses);
  return rows.filter(
    ({ assessed, kind, unit, plan, section, key }) =>
      assessed !== null &&
      (statuses === null || statuses.has(assessed.status)) &&
      (filter.kind === undefined || filter.kind === kind) &&
      (filter.unit === undefined || filter.unit === unit) &&
      (filter.plan === undefined || filter.plan === plan) &&
      (filter.section === undefined || filter.section === section) &&
      (filter.key === undefined || filter.key === key),
  );
}

/** The cell a row is shown at: what was reported, else what it is called. */
export function cellOf({ cells, row }: Pick<ConsolidatedRow, 'cells' | 'row'>): string {
  return shownCell(cells) ?? `A${row}`;
}
