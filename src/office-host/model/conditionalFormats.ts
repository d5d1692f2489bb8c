import { type ConditionalFormat } from '../../xlsx/model';
import { type RangeRef } from './rangeRef';

/** Properties of a custom rule as the wire sets them, one by one. */
export interface CustomRule {
  /** With its leading `=`, as Excel reports it. */
  formula: string;
  fill: string | null;
  color: string | null;
  bold: boolean | null;
}

/** One end of a data bar: `LowestValue`, `HighestValue`, `Automatic`, or `Number` with its value as a text. */
export interface BarBound {
  readonly type: string;
  readonly formula?: string;
}

/** Properties of a data bar. */
export interface DataBar {
  /** RRGGBB */
  color: string;
  isGradient: boolean;
  lower: BarBound;
  upper: BarBound;
}

/** Excel's first colour for bars, drawn from the lowest to the highest value. */
export function newDataBar(color = '638EC6'): DataBar {
  return { color, isGradient: true, lower: { type: 'Automatic' }, upper: { type: 'Automatic' } };
}

/** The only bars files are written with: fading, from nought to the highest value. */
export const WRITTEN_BAR = {
  isGradient: true,
  lower: { type: 'Number', formula: '0' },
  upper: { type: 'HighestValue' },
} as const;

/** A conditional format on a sheet. `origin` is the entry of the file it came from, until it is changed. */
export interface ConditionalFormatEntry {
  readonly id: string;
  readonly range: RangeRef;
  readonly kind: 'Custom' | 'DataBar';
  readonly custom: CustomRule;
  readonly bar: DataBar;
  stopIfTrue: boolean;
  origin: ConditionalFormat | null;
}

/** The entry as the file model has it. */
export function toFileFormat(entry: ConditionalFormatEntry): ConditionalFormat {
  if (entry.kind === 'DataBar') {
    return { ranges: entry.range.areas, rule: { kind: 'dataBar', color: entry.bar.color } };
  }
  const { formula, fill, color, bold } = entry.custom;
  return {
    ranges: entry.range.areas,
    rule: {
      kind: 'formula',
      formula: formula.replace(/^=/, ''),
      ...(fill === null ? {} : { fill }),
      ...(color === null ? {} : { color }),
      ...(bold === null ? {} : { bold }),
    },
  };
}
