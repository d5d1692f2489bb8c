import { ownSheetName } from '../../port/ownSheets';
import { WorkbookProblem } from '../../port/workbookPort';
import { type SheetModel } from '../model';
import { quotedSheet } from '../names';
import { type OpenBook } from './openBook';

/** Writes the sheets whole; refuses with `name-taken` before anything is written. */
export function putSheets(book: OpenBook, sheets: readonly SheetModel[], activate?: string): void {
  for (const { name } of sheets) {
    const folded = name.toLowerCase();
    const known = book.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
    if (known !== undefined && !isOurs(book, known.name)) throw new WorkbookProblem('name-taken', name);
  }
  for (const model of sheets) {
    book.putSheet(model);
    const name = ownSheetName(model.name);
    const refersTo = `${quotedSheet(model.name)}!$A$1`;
    book.names = [...book.names.filter((one) => one.name !== name), { name, refersTo, hidden: true }];
  }
  const shown = activate === undefined ? null : book.sheet(activate);
  if (shown !== null) book.select(shown, shown.selection);
}

/** Takes our sheets of these names away. */
export function removeSheets(book: OpenBook, names: readonly string[]): void {
  for (const name of names) {
    if (isOurs(book, name)) book.removeSheet(book.sheet(name));
    book.names = book.names.filter((one) => one.name !== ownSheetName(name));
  }
}

/** Whether the hidden name still points at the sheet: Excel writes it with or without quotes. */
function isOurs(book: OpenBook, sheet: string): boolean {
  const mark = book.names.find(({ name }) => name === ownSheetName(sheet));
  const target = mark?.refersTo.slice(0, mark.refersTo.lastIndexOf('!'));
  return book.sheets.some(({ name }) => name === sheet) && (target === sheet || target === quotedSheet(sheet));
}
