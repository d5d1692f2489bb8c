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

/** A conditional format on a sheet. `origin` is the entry of the file it came from, until it is changed. */
export interface ConditionalFormatEntry {
  readonly id: string;
  readonly range: RangeRef;
  readonly kind: 'Custom' | 'DataBar';
  readonly custom: CustomRule;
  /** RRGGBB, for data bars. */
  readonly barColor: string | null;
  stopIfTrue: boolean;
  origin: ConditionalFormat | null;
}

/** The entry as the file model has it. */
export function toFileFormat(entry: ConditionalFormatEntry): ConditionalFormat {
  if (entry.kind === 'DataBar') {
    return { ranges: entry.range.areas, rule: { kind: 'dataBar', color: entry.barColor ?? '638EC6' } };
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
