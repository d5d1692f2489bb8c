import { type CellStyle } from './model';
import { type DifferentialStyle } from './readStyles';
import { escapeXml } from './xml';

type Font = NonNullable<CellStyle['font']>;
type Border = NonNullable<CellStyle['border']>;
type Align = NonNullable<CellStyle['align']>;

/** Opaque colour as the format writes it. */
const color = (name: string, rgb: string | undefined): string =>
  rgb === undefined ? '' : `<${name} rgb="FF${rgb.toUpperCase()}"/>`;

/** Children in the order Excel writes them. */
export function fontXml(font: Font): string {
  return (
    '<font>' +
    (font.bold === true ? '<b/>' : '') +
    (font.italic === true ? '<i/>' : '') +
    (font.strike === true ? '<strike/>' : '') +
    (font.underline === true ? '<u/>' : '') +
    (font.size === undefined ? '' : `<sz val="${String(font.size)}"/>`) +
    color('color', font.color) +
    (font.name === undefined ? '' : `<name val="${escapeXml(font.name)}"/>`) +
    '</font>'
  );
}

export const fillXml = (rgb: string): string =>
  `<fill><patternFill patternType="solid">${color('fgColor', rgb)}<bgColor indexed="64"/></patternFill></fill>`;

export function borderXml(border: Border): string {
  const side = (name: 'left' | 'right' | 'top' | 'bottom'): string => {
    const line = border[name];
    if (line === undefined) return `<${name}/>`;
    const lineColor = line.color === undefined ? '<color indexed="64"/>' : color('color', line.color);
    return `<${name} style="${line.style}">${lineColor}</${name}>`;
  };
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`;
}

export function alignmentXml(align: Align): string {
  const attributes =
    (align.horizontal === undefined ? '' : ` horizontal="${align.horizontal}"`) +
    (align.vertical === undefined ? '' : ` vertical="${align.vertical}"`) +
    (align.rotation === undefined ? '' : ` textRotation="${String(align.rotation)}"`) +
    (align.wrap === true ? ' wrapText="1"' : '') +
    (align.indent === undefined ? '' : ` indent="${String(align.indent)}"`);
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

/** The look a conditional format lays over cells; a solid fill there is a background colour. */
export function differentialXml(look: DifferentialStyle): string {
  const font =
    look.bold === undefined && look.color === undefined
      ? ''
      : `<font>${look.bold === true ? '<b/>' : look.bold === false ? '<b val="0"/>' : ''}${color('color', look.color)}</font>`;
  const fill =
    look.fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid">${color('fgColor', look.fill)}${color('bgColor', look.fill)}</patternFill></fill>`;
  return `<dxf>${font}${fill}</dxf>`;
}
