import { type CellStyle, type LineStyle } from '../port/sheetModel';

const LINES: Readonly<Record<LineStyle, Excel.CellBorder>> = {
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  hair: { style: 'Continuous', weight: 'Hairline' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  double: { style: 'Double', weight: 'Thick' },
};
const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  fill: 'Fill',
  general: 'General',
} as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify' } as const;

const known = new WeakMap<CellStyle, Excel.SettableCellProperties>();

/** A style as `Range.setCellProperties` takes it, without the number format, which goes with the values. */
export function cellProperties(style: CellStyle): Excel.SettableCellProperties {
  const found = known.get(style) ?? { format: formatOf(style) };
  known.set(style, found);
  return found;
}

function formatOf({ font, fill, border, align, locked }: CellStyle): Excel.CellPropertiesFormat {
  return {
    ...(font === undefined ? {} : { font: fontOf(font) }),
    ...(fill === undefined ? {} : { fill: { color: `#${fill}` } }),
    ...(border === undefined ? {} : { borders: bordersOf(border) }),
    ...(align?.horizontal === undefined ? {} : { horizontalAlignment: HORIZONTAL[align.horizontal] }),
    ...(align?.vertical === undefined ? {} : { verticalAlignment: VERTICAL[align.vertical] }),
    ...(align?.wrap === undefined ? {} : { wrapText: align.wrap }),
    ...(align?.indent === undefined ? {} : { indentLevel: align.indent }),
    ...(align?.rotation === undefined ? {} : { textOrientation: align.rotation }),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
}

function fontOf({ name, size, bold, italic, underline, strike, color }: NonNullable<CellStyle['font']>) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline ? ('Single' as const) : ('None' as const) }),
    ...(strike === undefined ? {} : { strikethrough: strike }),
    ...(color === undefined ? {} : { color: `#${color}` }),
  };
}

function bordersOf(border: NonNullable<CellStyle['border']>): Excel.CellBorderCollection {
  return Object.fromEntries(
    Object.entries(border).map(([side, { style, color }]) => [
      side,
      { ...LINES[style], ...(color === undefined ? {} : { color: `#${color}` }) },
    ]),
  );
}
