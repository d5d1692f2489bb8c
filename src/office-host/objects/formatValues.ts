import { type CellStyle } from '../../xlsx/model';
import { type BorderLine, type BorderSide, printColor, readColor, type StylePatch } from '../model/style';
import { invalidArgument } from '../protocol/errors';
import { booleanArg, oneOf } from './arguments';

/** One formatting property of the wire: how it is read from a style and what setting it changes. */
export interface FormatProperty {
  readonly read: (style: CellStyle) => unknown;
  readonly patch?: (value: unknown) => StylePatch;
}

const HORIZONTAL = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
} as const;
const VERTICAL = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify' } as const;

function wireName<T extends string>(names: Readonly<Record<string, T>>, value: T | undefined, missing: string): string {
  return Object.entries(names).find(([, one]) => one === value)?.[0] ?? missing;
}

const keysOf = <T extends object>(names: T): (keyof T & string)[] => Object.keys(names) as (keyof T & string)[];

function numberValue(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(name);
  return value;
}

function colorValue(value: unknown): string {
  const color = readColor(value);
  if (color === null) throw invalidArgument('color');
  return color;
}

/** Scalars of RangeFormat that live in the cells' style. */
export const ALIGNMENT: Readonly<Record<string, FormatProperty>> = {
  WrapText: {
    read: ({ align }) => align?.wrap ?? false,
    patch: (value) => ({ align: { wrap: booleanArg(value, 'wrapText') } }),
  },
  HorizontalAlignment: {
    read: ({ align }) => wireName(HORIZONTAL, align?.horizontal, 'General'),
    patch: (value) => ({
      align: { horizontal: HORIZONTAL[oneOf(value, keysOf(HORIZONTAL), 'horizontalAlignment')] },
    }),
  },
  VerticalAlignment: {
    read: ({ align }) => wireName(VERTICAL, align?.vertical, 'Bottom'),
    patch: (value) => ({ align: { vertical: VERTICAL[oneOf(value, keysOf(VERTICAL), 'verticalAlignment')] } }),
  },
  IndentLevel: {
    read: ({ align }) => align?.indent ?? 0,
    patch: (value) => ({ align: { indent: numberValue(value, 'indentLevel') } }),
  },
  TextOrientation: {
    read: ({ align }) => align?.rotation ?? 0,
    patch: (value) => ({ align: { rotation: numberValue(value, 'textOrientation') } }),
  },
};

export const FONT: Readonly<Record<string, FormatProperty>> = {
  Name: {
    read: ({ font }) => font?.name ?? 'Calibri',
    patch: (value) => {
      if (typeof value !== 'string') throw invalidArgument('name');
      return { font: { name: value } };
    },
  },
  Size: {
    read: ({ font }) => font?.size ?? 11,
    patch: (value) => ({ font: { size: numberValue(value, 'size') } }),
  },
  Color: {
    read: ({ font }) => printColor(font?.color ?? '000000'),
    patch: (value) => ({ font: { color: colorValue(value) } }),
  },
  Bold: { read: ({ font }) => font?.bold ?? false, patch: (value) => ({ font: { bold: booleanArg(value, 'bold') } }) },
  Italic: {
    read: ({ font }) => font?.italic ?? false,
    patch: (value) => ({ font: { italic: booleanArg(value, 'italic') } }),
  },
  Strikethrough: {
    read: ({ font }) => font?.strike ?? false,
    patch: (value) => ({ font: { strike: booleanArg(value, 'strikethrough') } }),
  },
  Underline: {
    read: ({ font }) => (font?.underline === true ? 'Single' : 'None'),
    patch: (value) => ({ font: { underline: oneOf(value, ['None', 'Single'], 'underline') === 'Single' } }),
  },
};

export const FILL: Readonly<Record<string, FormatProperty>> = {
  // A cell without fill reports white.
  Color: { read: ({ fill }) => printColor(fill ?? 'FFFFFF'), patch: (value) => ({ fill: colorValue(value) }) },
};

export const PROTECTION: Readonly<Record<string, FormatProperty>> = {
  Locked: { read: ({ locked }) => locked ?? true, patch: (value) => ({ locked: booleanArg(value, 'locked') }) },
};

export const BORDER_INDEX: Readonly<Record<string, BorderSide>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

const LINES: Readonly<Record<BorderLine['style'], { readonly style: string; readonly weight: string }>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};

const asLine = (style: string, weight: string): BorderLine['style'] => {
  if (style === 'Dot') return 'dotted';
  if (style === 'Dash') return 'dashed';
  if (style === 'Double') return 'double';
  return weight === 'Medium' ? 'medium' : weight === 'Thick' ? 'thick' : weight === 'Hairline' ? 'hair' : 'thin';
};

const line = (color: string | undefined, style: BorderLine['style']): BorderLine =>
  color === undefined ? { style } : { style, color };

/** Scalars of one border; `current` is the line that is there, needed because each property is set alone. */
export const BORDER: Readonly<
  Record<
    string,
    {
      readonly read: (current: BorderLine | undefined) => unknown;
      readonly set: (current: BorderLine | undefined, value: unknown) => BorderLine | null;
    }
  >
> = {
  Style: {
    read: (current) => (current === undefined ? 'None' : LINES[current.style].style),
    set: (current, value) => {
      const style = oneOf(value, ['None', 'Continuous', 'Dash', 'Dot', 'Double'], 'style');
      const weight = current === undefined ? 'Thin' : LINES[current.style].weight;
      return style === 'None' ? null : line(current?.color, asLine(style, weight));
    },
  },
  Weight: {
    read: (current) => (current === undefined ? 'Thin' : LINES[current.style].weight),
    set: (current, value) => {
      const weight = oneOf(value, ['Hairline', 'Thin', 'Medium', 'Thick'], 'weight');
      return line(current?.color, asLine(current === undefined ? 'Continuous' : LINES[current.style].style, weight));
    },
  },
  Color: {
    read: (current) => printColor(current?.color ?? '000000'),
    set: (current, value) => ({ style: current?.style ?? 'thin', color: colorValue(value) }),
  },
};
