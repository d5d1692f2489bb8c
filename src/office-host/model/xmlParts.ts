import { type Book } from './book';

/** A custom XML part of the package. */
export interface XmlPart {
  readonly book: Book;
  readonly id: string;
  xml: string;
  /** Its part of the file; `null` for those added since. */
  readonly part: string | null;
}

/** Namespace of the root element, empty when it has none. */
export function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?>/.exec(xml.replace(/<[?!][^>]*>/g, ''));
  if (root === null) return '';
  const prefix = root[1];
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[0])?.[1] ?? '';
}
