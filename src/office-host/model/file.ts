import { openPackage } from '../../xlsx/package';
import { readModel } from '../../xlsx/read';
import { type Book } from './book';
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
