import { type Package } from './package';
import { type XmlTag } from './xml';

/** Office's own theme, in the order the `theme` attribute counts (light and dark pairs swapped). */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The old palette of 64 colours; its first eight are repeated. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The workbook's theme colours as RRGGBB. */
export function readTheme(source: Package, part: string | undefined): readonly string[] {
  if (part === undefined || !source.has(part)) return OFFICE_THEME;
  const colors = [...OFFICE_THEME];
  let slot = -1;
  source.scan(part, {
    open: (name, tag) => {
      const index = THEME_ORDER.indexOf(name);
      if (index >= 0) slot = index;
      else if (slot >= 0 && (name === 'srgbClr' || name === 'sysClr')) {
        const value = tag.get(name === 'srgbClr' ? 'val' : 'lastClr');
        if (value !== undefined && /^[0-9a-fA-F]{6}$/.test(value)) colors[slot] = value.toUpperCase();
        slot = -1;
      }
    },
  });
  return colors;
}

/** RRGGBB of a colour element; `undefined` for automatic. */
export function colorOf(tag: XmlTag, theme: readonly string[]): string | undefined {
  const base = baseColor(tag, theme);
  const tint = tag.number('tint');
  return base === undefined || tint === undefined || tint === 0 ? base : tinted(base, tint);
}

function baseColor(tag: XmlTag, theme: readonly string[]): string | undefined {
  const rgb = tag.get('rgb');
  if (rgb !== undefined && /^([0-9a-fA-F]{2})?[0-9a-fA-F]{6}$/.test(rgb)) return rgb.slice(-6).toUpperCase();
  const themed = tag.number('theme');
  if (themed !== undefined) return theme[themed];
  const indexed = tag.number('indexed');
  return indexed === undefined ? undefined : PALETTE[indexed];
}

/** A tint moves the lightness towards white (positive) or black (negative). */
function tinted(color: string, tint: number): string {
  const amount = Math.max(-1, Math.min(1, tint));
  return [0, 2, 4]
    .map((at) => parseInt(color.slice(at, at + 2), 16))
    .map((level) => Math.round(amount < 0 ? level * (1 + amount) : level + (255 - level) * amount))
    .map((level) => level.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
