import { escapeXml } from '../xml';

/** Font of Vietnamese official documents (Nghị định 30/2020/NĐ-CP). */
const FONT = 'Times New Roman';
const SIZES = { title: 1200, label: 900, text: 1000 } as const;

export interface TextLook {
  readonly size: keyof typeof SIZES;
  readonly bold?: boolean;
  /** RRGGBB */
  readonly color?: string;
}

function runProperties(name: string, { size, bold, color }: TextLook): string {
  return (
    `<a:${name}${name === 'rPr' ? ' lang="vi-VN"' : ''} sz="${String(SIZES[size])}" b="${bold === true ? '1' : '0'}">` +
    solidFill(color ?? '262626') +
    `<a:latin typeface="${FONT}"/><a:cs typeface="${FONT}"/></a:${name}>`
  );
}

export const solidFill = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;

/** `<c:txPr>`: the font of everything below it. */
export const textProperties = (look: TextLook): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', look)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

/** `<c:title>` above the drawing, not over it. */
export const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', { size: 'title', bold: true })}</a:pPr>` +
  `<a:r>${runProperties('rPr', { size: 'title', bold: true })}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
  '<c:overlay val="0"/></c:title>';

/** Black or white, whichever reads better on the colour (relative luminance of WCAG 2). */
export function readableOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '262626' : 'FFFFFF';
}
