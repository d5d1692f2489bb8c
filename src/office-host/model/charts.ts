import { type CellRange } from '../../appendix/snapshot';
import { type RangeRef } from './rangeRef';
import { type Sheet } from './sheet';

/** Something with a fill of its own. */
export interface Painted {
  /** RRGGBB; `null` is Excel's next colour. */
  color: string | null;
}

export interface ChartSeriesEntry extends Painted {
  name: string;
  values: RangeRef | null;
  categories: RangeRef | null;
  hasDataLabels: boolean;
  /** Points with a colour of their own, by their place from 0. */
  readonly points?: Map<number, Painted>;
}

export interface ChartAxisEntry {
  title: string | null;
  visible: boolean;
  numberFormat: string;
  minimum: number | null;
  maximum: number | null;
  reversed: boolean;
  hasGridlines: boolean;
}

/** A native chart. It is held and saved, not drawn. */
export interface ChartEntry {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  type: string;
  /** Where it lies, in points from the sheet's corner. */
  place: { left: number; top: number; width: number; height: number };
  /** The cells it was laid over, as long as nobody moved it by points. */
  cells: CellRange | null;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  readonly series: ChartSeriesEntry[];
  readonly axes: { readonly category: ChartAxisEntry; readonly value: ChartAxisEntry };
}

export function newAxis(hasGridlines: boolean): ChartAxisEntry {
  return {
    title: null,
    visible: true,
    numberFormat: 'General',
    minimum: null,
    maximum: null,
    reversed: false,
    hasGridlines,
  };
}
