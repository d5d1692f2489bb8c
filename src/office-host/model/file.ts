import { patchXlsx } from '../../xlsx/patch';
import { readModel } from '../../xlsx/read';
import { openWorkbook } from '../../xlsx/readWorkbook';
import { writeXlsx } from '../../xlsx/write';
import { Parts } from '../file/parts';
import { readSheetParts, writeSheetParts } from '../file/sheetParts';
import { type Book } from './book';
import { editsOf, nameModel, sheetModel } from './edits';
import { bookFromModel } from './fromFile';

/**
 * Opens a workbook file.
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function openBook(bytes: Uint8Array, name: string): Book {
  const book = bookFromModel(readModel(bytes));
  book.bytes = bytes;
  book.name = name;
  readSheetParts(openWorkbook(bytes), book);
  return book;
}

/** The book as a file. An opened file is changed only where the book was; `notSaved` tells what cannot be written. */
export function saveBook(book: Book): Uint8Array {
  const bytes = book.bytes === null ? newFile(book) : patchXlsx(book.bytes, editsOf(book));
  const opened = openWorkbook(bytes);
  const parts = new Parts(opened.source);
  writeSheetParts(opened, parts, book);
  return parts.toBytes();
}

function newFile(book: Book): Uint8Array {
  const texts = [...book.settings].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return writeXlsx({
    sheets: book.sheets.map(sheetModel),
    date1904: book.date1904,
    activeSheet: book.sheets.indexOf(book.activeSheet),
    definedNames: book.names.filter(({ sheet }) => sheet === null).map(nameModel),
    settings: Object.fromEntries(texts),
  });
}
