import { parseRange } from '../appendix/address';
import { type Package } from './package';
import { type PackagePatch } from './patchPackage';
import { applySplices, withAttribute, type Splice } from './splice';
import { scanXml } from './xml';

interface NewText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** An Excel table repeats its headings in a part of its own: where the two differ, Excel calls the file damaged. */
export function renameTableHeadings(
  source: Package,
  parts: PackagePatch,
  sheetPart: string,
  texts: readonly NewText[],
): void {
  if (texts.length === 0) return;
  for (const { type, target, external } of source.relationships(sheetPart)) {
    if (type === 'table' && !external && parts.has(target)) {
      parts.set(target, withHeadings(target, parts.text(target), texts));
    }
  }
}

function withHeadings(part: string, text: string, texts: readonly NewText[]): string {
  const splices: Splice[] = [];
  let range = parseRange('A1');
  let hasHeadings = true;
  let column = 0;
  scanXml(part, text, {
    open: (name, tag) => {
      if (name === 'table') {
        range = parseRange(tag.get('ref') ?? '');
        hasHeadings = tag.number('headerRowCount') !== 0;
      } else if (name === 'tableColumn' && range !== null && hasHeadings) {
        const { top, left } = range;
        const place = left + column;
        const heading = texts.find((one) => one.row === top && one.column === place);
        if (heading !== undefined) {
          const written = withAttribute(text.slice(tag.start, tag.end), 'name', heading.text.replace(/\n/g, '_x000a_'));
          splices.push({ from: tag.start, to: tag.end, text: written });
        }
        column += 1;
      }
    },
  });
  return applySplices(text, splices);
}
