import { type CellRange } from '../appendix/snapshot';
import { type Editor } from './editor';
import { type GridSheet, type Refusal } from './gridSheet';
import { oneCell } from './ranges';

/** Copying and pasting cells as text, in the form spreadsheets exchange it; inside the editor the browser does it. */
export function listenToClipboard(
  editor: Editor,
  current: () => GridSheet | null,
  refused: (why: Refusal) => void,
): void {
  const take = (event: ClipboardEvent, isCut: boolean): void => {
    const sheet = current();
    const area = sheet?.selection[0];
    if (editor.isOpen || sheet === null || area === undefined) return;
    event.clipboardData?.setData('text/plain', tabbed(sheet, area));
    event.preventDefault();
    const refusal = isCut ? sheet.clear(area) : null;
    if (refusal !== null) refused(refusal);
  };
  editor.field.addEventListener('copy', (event) => {
    take(event, false);
  });
  editor.field.addEventListener('cut', (event) => {
    take(event, true);
  });
  editor.field.addEventListener('paste', (event) => {
    const sheet = current();
    if (editor.isOpen || sheet === null) return;
    event.preventDefault();
    const rows = cellTexts(event.clipboardData?.getData('text/plain') ?? '');
    const { top, left } = sheet.selection[0] ?? oneCell(1, 1);
    const refusal = rows.length === 0 ? null : sheet.write({ row: top, column: left }, rows);
    if (refusal !== null) refused(refusal);
  });
}

function tabbed(sheet: GridSheet, { top, left, bottom, right }: CellRange): string {
  const rows: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const texts: string[] = [];
    for (let column = left; column <= right; column += 1) texts.push(quoted(sheet.text(row, column)));
    rows.push(texts.join('\t'));
  }
  return rows.join('\n');
}

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Cells of a copied text: tabs between columns, line breaks between rows, quotes around cells that hold either. */
export function cellTexts(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;
  let row: string[] = [];
  for (const [whole, inQuotes, plain, end] of text.matchAll(pattern)) {
    if (whole === '' && row.length === 0) break;
    row.push(inQuotes?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
