import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const BODY = 'word/document.xml';

/** The document's main part. */
export function bodyOf(docx: Uint8Array): string {
  const part = unzipSync(docx)[BODY];
  if (part === undefined) throw new Error('The file has no main part.');
  return strFromU8(part);
}

/** The same document with its main part changed, as a person's editing changes it. */
export function withBody(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(docx), [BODY]: strToU8(change(bodyOf(docx))) });
}

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text]) => (text === undefined ? '\n' : unescape(text)))
    .join('');

/** Text of every paragraph, those of tables too, in order. */
export function paragraphsOf(docx: Uint8Array): string[] {
  return [...bodyOf(docx).matchAll(/<w:p(?:\s[^>]*)?>.*?<\/w:p>/gs)].map(([xml]) => textOf(xml));
}

/** Every table as rows of cells. */
export function tablesOf(docx: Uint8Array): string[][][] {
  return [...bodyOf(docx).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr(?:\s[^>]*)?>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  );
}
