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

/** A bar of a file: fading, from nought to a given or the highest value. Files are written with such bars only. */
export function barOfFile(color: string, max: number | undefined): DataBar {
  const upper: BarBound = max === undefined ? { type: 'HighestValue' } : { type: 'Number', formula: String(max) };
  return { color, isGradient: true, lower: { type: 'Number', formula: '0' }, upper };
}

/** Whether a file can say what the bar is. */
export function isWritableBar({ isGradient, lower, upper }: DataBar): boolean {
  const isFromNought = lower.type === 'Number' && Number(lower.formula) === 0;
  const hasEnd = upper.type === 'HighestValue' || (upper.type === 'Number' && !Number.isNaN(Number(upper.formula)));
  return isGradient && isFromNought && hasEnd;
}

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
    const { color, upper } = entry.bar;
    const max = upper.type === 'Number' ? { max: Number(upper.formula) } : {};
    return { ranges: entry.range.areas, rule: { kind: 'dataBar', color, ...max } };
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
