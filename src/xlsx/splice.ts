import { escapeXml } from './xml';

/** Replacement of the characters from `from` up to `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all replacements made; what lies between them stays as it is. Replacements do not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text: replacement } of ordered) {
    if (from < at) throw new RangeError('Replacements overlap.');
    pieces.push(text.slice(at, from), replacement);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** A start tag with one attribute set, or taken away by `null`; the rest of the tag stays as it was written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  const attribute = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
  if (found !== null) return tag.slice(0, found.index) + attribute + tag.slice(found.index + found[0].length);
  const end = /\s*\/?>$/.exec(tag);
  return end === null ? tag : tag.slice(0, end.index) + attribute + end[0];
}

/** Gives every element of a piece of XML the prefix its surroundings use. */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
