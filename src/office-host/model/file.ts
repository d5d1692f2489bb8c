import { openPackage } from '../../xlsx/package';
import { patchXlsx } from '../../xlsx/patch';
import { readModel } from '../../xlsx/read';
import { writeXlsx } from '../../xlsx/write';
import { type Book } from './book';
import { editsOf, nameModel, sheetModel } from './edits';
import { bookFromModel } from './fromFile';

const CUSTOM_XML = /^customXml\/item\d+\.xml$/i;

/**
 * Opens a workbook file.
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function openBook(bytes: Uint8Array, name: string): Book {
  const book = bookFromModel(readModel(bytes));
  book.bytes = bytes;
  book.name = name;
  const source = openPackage(bytes);
  for (const { name: part } of source.entries) {
    if (CUSTOM_XML.test(part)) book.xmlParts.push({ book, id: book.newId(), xml: source.text(part), isNew: false });
  }
  return book;
}

/**
 * The book as a file. An opened file is changed only where the book was; `notSaved` in `edits.ts` tells what the file
 * room cannot write.
 */
export function saveBook(book: Book): Uint8Array {
  if (book.bytes !== null) return patchXlsx(book.bytes, editsOf(book));
  const texts = [...book.settings].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return writeXlsx({
    sheets: book.sheets.map(sheetModel),
    date1904: book.date1904,
    activeSheet: book.sheets.indexOf(book.activeSheet),
    definedNames: book.names.filter(({ sheet }) => sheet === null).map(nameModel),
    settings: Object.fromEntries(texts),
  });
}
