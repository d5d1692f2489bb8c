import { builtInFormat } from './displayText';
import { type CellStyle, type FontModel, type LineStyle } from './model';
import { type Package } from './package';
import { colorOf } from './readColors';
import { scanXml, type XmlTag } from './xml';

type Font = NonNullable<CellStyle['font']>;
type Border = NonNullable<CellStyle['border']>;
type Align = NonNullable<CellStyle['align']>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Formats of conditional formats. */
export interface DifferentialStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export interface StyleTable {
  /** By the `s` attribute of a cell; shared objects, never changed. */
  readonly cells: readonly CellStyle[];
  readonly differential: readonly DifferentialStyle[];
  /** Font of the style "Normal". */
  readonly defaultFont: FontModel;
}

/** What Excel takes where a file names no font or no size. */
const STANDARD_FONT: FontModel = { name: 'Calibri', size: 11 };
/** Number of the built-in style "Normal", whatever a translated Excel calls it. */
const NORMAL = 0;

const LINES: Readonly<Record<string, LineStyle>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  hair: 'hair',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dashed',
  mediumDashDotDot: 'dashed',
  slantDashDot: 'dashed',
};
const HORIZONTAL = ['left', 'center', 'right', 'justify', 'fill', 'general'] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify'] as const;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Reads fonts, fills, borders, number formats and what cells and conditional formats make of them. */
export function readStyles(source: Package, part: string | undefined, theme: readonly string[]): StyleTable {
  return part === undefined
    ? { cells: [{}], differential: [], defaultFont: STANDARD_FONT }
    : parseStyles(part, source.text(part), theme);
}

/** The same from the part's text. */
export function parseStyles(part: string, text: string, theme: readonly string[]): StyleTable {
  const reader = new StyleReader(theme);
  scanXml(part, text, {
    open: (name, tag) => {
      reader.open(name, tag);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return {
    cells: reader.cells.length > 0 ? reader.cells : [{}],
    differential: reader.differential,
    defaultFont: reader.defaultFont(),
  };
}

class StyleReader {
  readonly cells: CellStyle[] = [];
  readonly differential: DifferentialStyle[] = [];
  private readonly formats = new Map<number, string>();
  private readonly fonts: Font[] = [];
  /** Font numbers of the cell styles that names stand for. */
  private readonly namedFonts: number[] = [];
  private normalStyle = 0;
  private readonly fills: (string | undefined)[] = [];
  private readonly borders: Border[] = [];
  private readonly path: string[] = [];
  private font: Mutable<Font> = {};
  private fill: string | undefined;
  private solid = false;
  private border: Mutable<Border> = {};
  private xf: Mutable<CellStyle> = {};

  constructor(private readonly theme: readonly string[]) {}

  open(name: string, tag: XmlTag): void {
    const parent = this.path.at(-1) ?? '';
    const list = this.path[1] ?? '';
    this.path.push(name);
    if (name === 'numFmt' && list === 'numFmts') {
      this.formats.set(tag.number('numFmtId') ?? -1, tag.get('formatCode') ?? 'General');
    } else if (name === 'font') this.font = {};
    else if (parent === 'font') this.fontPart(name, tag);
    else if (name === 'fill') {
      this.fill = undefined;
      this.solid = list === 'dxfs';
    } else if (name === 'patternFill') {
      // Fills of conditional formats name no pattern when they are solid.
      this.solid = tag.get('patternType') === 'solid' || (list === 'dxfs' && tag.get('patternType') === undefined);
    } else if (parent === 'patternFill') this.fillPart(name, tag, list);
    else if (name === 'border') this.border = {};
    else if (parent === 'border') this.borderPart(name, tag);
    else if (name === 'color') this.borderColor(parent, tag);
    else if (name === 'xf' && list === 'cellXfs') this.openXf(tag);
    else if (name === 'xf' && list === 'cellStyleXfs') this.namedFonts.push(tag.number('fontId') ?? 0);
    else if (name === 'cellStyle' && tag.number('builtinId') === NORMAL) this.normalStyle = tag.number('xfId') ?? 0;
    else if (parent === 'xf' && list === 'cellXfs') this.xfPart(name, tag);
    else if (name === 'dxf') this.startDifferential();
  }

  close(name: string): void {
    this.path.pop();
    const list = this.path[1] ?? '';
    if (name === 'font' && list === 'fonts') this.fonts.push(this.font);
    else if (name === 'fill' && list === 'fills') this.fills.push(this.solid ? this.fill : undefined);
    else if (name === 'border' && list === 'borders') this.borders.push(this.border);
    else if (name === 'xf' && list === 'cellXfs') this.cells.push(this.xf);
    else if (name === 'dxf') {
      const { color, bold } = this.font;
      this.differential.push({
        ...(this.fill !== undefined && this.solid ? { fill: this.fill } : {}),
        ...(color === undefined ? {} : { color }),
        ...(bold === undefined ? {} : { bold }),
      });
    }
  }

  defaultFont(): FontModel {
    const font = this.fonts[this.namedFonts[this.normalStyle] ?? 0];
    const size = font?.size ?? 0;
    // Excel's own limits of a font's size.
    return { name: font?.name || STANDARD_FONT.name, size: size >= 1 && size <= 409 ? size : STANDARD_FONT.size };
  }

  private startDifferential(): void {
    this.font = {};
    this.fill = undefined;
    this.solid = false;
  }

  private fontPart(name: string, tag: XmlTag): void {
    const font = this.font;
    if (name === 'name' || name === 'rFont') font.name = tag.get('val') ?? '';
    else if (name === 'sz') font.size = tag.number('val') ?? 11;
    else if (name === 'b') font.bold = tag.flag('val', true);
    else if (name === 'i') font.italic = tag.flag('val', true);
    else if (name === 'u') font.underline = tag.get('val') !== 'none';
    else if (name === 'strike') font.strike = tag.flag('val', true);
    else if (name === 'color') {
      const color = colorOf(tag, this.theme);
      if (color !== undefined) font.color = color;
    }
  }

  private fillPart(name: string, tag: XmlTag, list: string): void {
    // A solid cell fill is its foreground, a solid conditional one its background colour.
    if (name === (list === 'dxfs' ? 'bgColor' : 'fgColor')) this.fill = colorOf(tag, this.theme);
  }

  private borderPart(name: string, tag: XmlTag): void {
    const side =
      SIDES.find((one) => one === name) ?? (name === 'start' ? 'left' : name === 'end' ? 'right' : undefined);
    const style = LINES[tag.get('style') ?? ''];
    if (side !== undefined && style !== undefined) this.border[side] = { style };
  }

  private borderColor(parent: string, tag: XmlTag): void {
    const side = SIDES.find((one) => one === parent);
    const line = side === undefined ? undefined : this.border[side];
    const color = colorOf(tag, this.theme);
    if (side !== undefined && line !== undefined && color !== undefined) this.border[side] = { ...line, color };
  }

  private openXf(tag: XmlTag): void {
    const font = this.fonts[tag.number('fontId') ?? 0];
    const fill = this.fills[tag.number('fillId') ?? 0];
    const border = this.borders[tag.number('borderId') ?? 0];
    const id = tag.number('numFmtId') ?? 0;
    const numberFormat = this.formats.get(id) ?? builtInFormat(id);
    this.xf = {
      ...(font === undefined || Object.keys(font).length === 0 ? {} : { font }),
      ...(fill === undefined ? {} : { fill }),
      ...(border === undefined || Object.keys(border).length === 0 ? {} : { border }),
      ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numberFormat }),
    };
  }

  private xfPart(name: string, tag: XmlTag): void {
    if (name === 'protection') {
      if (!tag.flag('locked', true)) this.xf.locked = false;
    } else if (name === 'alignment') {
      const align: Mutable<Align> = {};
      const horizontal = HORIZONTAL.find((one) => one === tag.get('horizontal'));
      const vertical = VERTICAL.find((one) => one === tag.get('vertical'));
      const indent = tag.number('indent');
      const rotation = tag.number('textRotation');
      if (horizontal !== undefined) align.horizontal = horizontal;
      if (vertical !== undefined) align.vertical = vertical;
      if (tag.flag('wrapText')) align.wrap = true;
      if (indent !== undefined && indent > 0) align.indent = indent;
      if (rotation !== undefined && rotation !== 0) align.rotation = rotation;
      if (Object.keys(align).length > 0) this.xf.align = align;
    }
  }
}
