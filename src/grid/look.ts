import { type CellValue } from '../appendix/snapshot';
import { type CellStyle, type LineStyle } from '../xlsx/model';

const POINTS_TO_PIXELS = 96 / 72;
/** Offices write in Times New Roman; the others are its likenesses on machines without it. */
const SERIF = '"Times New Roman", "Liberation Serif", "Noto Serif", serif';
const SANS = 'Calibri, Carlito, "Liberation Sans", "Noto Sans", sans-serif';

/** What cells without a font of their own are written in. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

export const STANDARD_FONT: DefaultFont = { name: 'Calibri', size: 11 };

export function fontPixels(style: CellStyle, standard: DefaultFont): number {
  return (style.font?.size ?? standard.size) * POINTS_TO_PIXELS;
}

function family(name: string): string {
  const likeness = /times|\.vntime|vni-times/i.test(name) ? SERIF : SANS;
  return `"${name.replace(/["\\]/g, '')}", ${likeness}`;
}

/** CSS font of a style, for measuring. */
export function fontOf(style: CellStyle, standard: DefaultFont): string {
  const { font } = style;
  const slant = font?.italic === true ? 'italic ' : '';
  const weight = font?.bold === true ? '700 ' : '';
  return `${slant}${weight}${String(fontPixels(style, standard))}px ${family(font?.name ?? standard.name)}`;
}

const BORDER_CSS: Readonly<Record<LineStyle, string>> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  double: '3px double',
};

const SIDES = ['top', 'bottom', 'left', 'right'] as const;

const VERTICAL: Readonly<Record<string, string>> = {
  top: 'flex-start',
  center: 'center',
  justify: 'flex-start',
  bottom: 'flex-end',
};

/** Numbers stand right, truth values and errors in the middle, texts left, unless the style says otherwise. */
function horizontal(style: CellStyle, value: CellValue | null): string {
  const set = style.align?.horizontal;
  if (set !== undefined && set !== 'general' && set !== 'fill') return set;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null) ? 'center' : 'left';
}

/** What a conditional format adds to a cell. */
export interface Mark {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** Data bar: colour and share of the width. */
  readonly bar?: { readonly color: string; readonly share: number };
}

/** Puts a cell's style and mark on its element. */
export function dress(
  cell: HTMLElement,
  style: CellStyle,
  value: CellValue | null,
  mark: Mark,
  standard: DefaultFont,
): void {
  const css = cell.style;
  css.font = fontOf(style, standard);
  if (mark.bold !== undefined) css.fontWeight = mark.bold ? '700' : '400';
  css.lineHeight = '1.25';
  const color = mark.color ?? style.font?.color;
  if (color !== undefined) css.color = `#${color}`;
  const fill = mark.fill ?? style.fill;
  if (fill !== undefined) css.backgroundColor = `#${fill}`;
  if (mark.bar !== undefined) {
    const end = `${String(Math.round(mark.bar.share * 100))}%`;
    css.backgroundImage = `linear-gradient(to right, #${mark.bar.color} ${end}, transparent ${end})`;
  }
  const lines = [
    style.font?.underline === true ? 'underline' : '',
    style.font?.strike === true ? 'line-through' : '',
  ].filter((one) => one !== '');
  if (lines.length > 0) css.textDecoration = lines.join(' ');
  css.justifyContent = VERTICAL[style.align?.vertical ?? 'bottom'] ?? 'flex-end';
  css.textAlign = horizontal(style, value);
  css.whiteSpace = style.align?.wrap === true ? 'pre-wrap' : 'pre';
  if (style.align?.wrap === true) css.overflow = 'hidden';
  if (style.align?.indent !== undefined) css.paddingLeft = `${String(3 + 9 * style.align.indent)}px`;
  for (const side of SIDES) {
    const line = style.border?.[side];
    if (line !== undefined) css.setProperty(`border-${side}`, `${BORDER_CSS[line.style]} #${line.color ?? '000000'}`);
  }
}
