import { type BarBound, type ConditionalFormatEntry } from '../model/conditionalFormats';
import { printColor, readColor } from '../model/style';
import { invalidArgument, NotImplementedByHost } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass } from '../protocol/wire';
import { booleanArg, oneOf, textArg } from './arguments';

function changed(entry: ConditionalFormatEntry, host: Host): void {
  entry.origin = null;
  host.book.announce({ kind: 'layout', sheet: entry.range.sheet });
}

function boundArg(value: unknown): BarBound {
  if (typeof value !== 'object' || value === null) throw invalidArgument('rule');
  const { type, formula } = value as Readonly<Record<string, unknown>>;
  const kind = oneOf(type, ['Automatic', 'LowestValue', 'HighestValue', 'Number'], 'type');
  return kind === 'Number' ? { type: kind, formula: textArg(formula, 'formula') } : { type: kind };
}

export const dataBarConditionalFormat: WireClass<ConditionalFormatEntry> = {
  scalars: {
    ShowDataBarOnly: () => false,
    LowerBoundRule: ({ bar }) => bar.lower,
    UpperBoundRule: ({ bar }) => bar.upper,
  },
  writes: {
    ShowDataBarOnly: (_entry, value) => {
      if (value !== false) throw new NotImplementedByHost('DataBarConditionalFormat.ShowDataBarOnly = true');
    },
    LowerBoundRule: (entry, value, host) => {
      entry.bar.lower = boundArg(value);
      changed(entry, host);
    },
    UpperBoundRule: (entry, value, host) => {
      entry.bar.upper = boundArg(value);
      changed(entry, host);
    },
  },
  links: { PositiveFormat: (entry) => wire('ConditionalDataBarPositiveFormat', entry) },
};

export const conditionalDataBarPositiveFormat: WireClass<ConditionalFormatEntry> = {
  scalars: { FillColor: ({ bar }) => printColor(bar.color), GradientFill: ({ bar }) => bar.isGradient },
  writes: {
    GradientFill: (entry, value, host) => {
      entry.bar.isGradient = booleanArg(value, 'gradientFill');
      changed(entry, host);
    },
    FillColor: (entry, value, host) => {
      const color = readColor(value);
      if (color === null) throw invalidArgument('fillColor');
      entry.bar.color = color;
      changed(entry, host);
    },
  },
};
