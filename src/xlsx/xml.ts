import { damaged } from './problem';

/** What a reader of a part is told; names are local (without prefix). */
export interface XmlHandler {
  /** `tag` is reused for the next element: keep no reference to it. */
  open(name: string, tag: XmlTag): void;
  close?(name: string, start: number, end: number): void;
  /** Character data, entities resolved, possibly in several pieces; only while `wantsText`. */
  text?(text: string): void;
  wantsText?: boolean;
}

/** The start tag being reported. Offsets count characters of the whole part. */
export class XmlTag {
  start = 0;
  end = 0;
  selfClosing = false;
  /** Prefix with its colon, "" without one. */
  prefix = '';
  /** How many attributes the tag has; the lists may be longer, from tags before. */
  count = 0;
  readonly names: string[] = [];
  readonly values: string[] = [];

  /** Value of an attribute by its exact name, else by its local name (`r:id` → `id`). */
  get(name: string): string | undefined {
    for (let index = 0; index < this.count; index++) if (this.names[index] === name) return this.values[index];
    for (let index = 0; index < this.count; index++) {
      const candidate = this.names[index] as string;
      if (candidate.length <= name.length || !candidate.endsWith(name)) continue;
      if (candidate[candidate.length - name.length - 1] === ':') return this.values[index];
    }
    return undefined;
  }

  number(name: string): number | undefined {
    const value = this.get(name);
    return value === undefined || value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
  }

  /** `absent` is what the schema says for an element without the attribute. */
  flag(name: string, absent = false): boolean {
    const value = this.get(name);
    return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
  }
}

/** Excel's longest cell text is 32,767 characters; waiting for the end of an endless one would cost its square. */
const LONGEST_TOKEN = 1_000_000;

const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const AMPERSAND = 38;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

const isBlank = (code: number): boolean =>
  code <= SPACE && (code === SPACE || code === 10 || code === 13 || code === TAB);
const endsName = (code: number): boolean =>
  isBlank(code) ||
  code === SLASH ||
  code === GREATER ||
  code === EQUALS ||
  code === LESS ||
  code === QUOTE ||
  code === APOSTROPHE;

// eslint-disable-next-line no-control-regex -- exactly the characters XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves the five named and the numeric entities; any other one is an entity trick or damage. */
export function unescapeXml(raw: string, part: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,12});?/g, (all, body: string) => {
    const named = NAMED[body];
    if (named !== undefined && all.endsWith(';')) return named;
    const numeric = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(body);
    if (numeric === null || !all.endsWith(';')) throw damaged(`${part}: entity`);
    const code = numeric[1] !== undefined ? parseInt(numeric[1], 16) : Number(numeric[2]);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || FORBIDDEN.test(String.fromCodePoint(code))) {
      throw damaged(`${part}: entity`);
    }
    return String.fromCodePoint(code);
  });
}

/** In attribute values XML turns line breaks and tabs into blanks. */
const unescapeAttribute = (raw: string, part: string): string => unescapeXml(raw.replace(/\r\n|[\t\n\r]/g, ' '), part);

/**
 * A strict, streaming scanner of the XML that office packages hold: one pass, no look back, document types refused,
 * every tag matched. Anything not well-formed is `damaged`, so a cut part never reads as a short one.
 */
export class XmlScanner {
  private buffer = '';
  /** Offset of `buffer` in the part. */
  private base = 0;
  private readonly stack: string[] = [];
  private sawRoot = false;
  private readonly tag = new XmlTag();

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  write(chunk: string): void {
    if (FORBIDDEN.test(chunk)) throw damaged(`${this.part}: forbidden character`);
    this.buffer = this.buffer === '' ? chunk : this.buffer + chunk;
    const used = this.scan();
    this.base += used;
    this.buffer = this.buffer.slice(used);
    if (this.buffer.length > LONGEST_TOKEN) throw damaged(`${this.part}: one piece of markup or text without end`);
  }

  end(): void {
    if (this.stack.length > 0 || !this.sawRoot || this.buffer.trim() !== '') throw damaged(`${this.part}: cut short`);
  }

  /** Scans what is complete; returns how many characters were used. */
  private scan(): number {
    const buffer = this.buffer;
    let at = 0;
    for (;;) {
      const open = buffer.indexOf('<', at);
      // A long text may end in a cut entity, so it waits for its end as a whole.
      if (open < 0) return at;
      if (open > at) this.characters(buffer.slice(at, open));
      const next = this.markup(buffer, open);
      if (next < 0) return open;
      at = next;
    }
  }

  private characters(raw: string): void {
    if (this.stack.length === 0) {
      if (raw.replace(/^\ufeff/, '').trim() !== '') throw damaged(`${this.part}: text outside the root`);
    } else if (this.handler.wantsText === true) {
      this.handler.text?.(unescapeXml(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw, this.part));
    }
  }

  /** Handles the markup at `open`; returns the offset behind it, or -1 when it is not complete yet. */
  private markup(buffer: string, open: number): number {
    const second = buffer.charCodeAt(open + 1);
    if (second === SLASH) return this.closeTag(buffer, open);
    if (second === 33 /* ! */) return this.declaration(buffer, open);
    if (second === 63 /* ? */) {
      const end = buffer.indexOf('?>', open + 2);
      return end < 0 ? -1 : end + 2;
    }
    return this.openTag(buffer, open);
  }

  private declaration(buffer: string, open: number): number {
    if (buffer.startsWith('<!--', open)) {
      const end = buffer.indexOf('-->', open + 4);
      return end < 0 ? -1 : end + 3;
    }
    if (buffer.startsWith('<![CDATA[', open)) {
      if (this.stack.length === 0) throw damaged(`${this.part}: text outside the root`);
      const end = buffer.indexOf(']]>', open + 9);
      if (end < 0) return -1;
      if (this.handler.wantsText === true) this.handler.text?.(buffer.slice(open + 9, end));
      return end + 3;
    }
    if (buffer.length - open < 9) return -1;
    throw damaged(`${this.part}: document type`);
  }

  private closeTag(buffer: string, open: number): number {
    const end = buffer.indexOf('>', open + 2);
    if (end < 0) return -1;
    const name = buffer.slice(open + 2, end).trimEnd();
    if (this.stack.pop() !== name) throw damaged(`${this.part}: tags do not match`);
    this.handler.close?.(name.slice(name.indexOf(':') + 1), this.base + open, this.base + end + 1);
    return end + 1;
  }

  private openTag(buffer: string, open: number): number {
    const length = buffer.length;
    const tag = this.tag;
    let at = open + 1;
    while (at < length && !endsName(buffer.charCodeAt(at))) at++;
    if (at >= length) return -1;
    const full = buffer.slice(open + 1, at);
    tag.count = 0;
    for (;;) {
      const blanksFrom = at;
      while (at < length && isBlank(buffer.charCodeAt(at))) at++;
      if (at >= length) return -1;
      const code = buffer.charCodeAt(at);
      if (code === GREATER) {
        tag.selfClosing = false;
        at += 1;
        break;
      }
      if (code === SLASH) {
        if (at + 1 >= length) return -1;
        if (buffer.charCodeAt(at + 1) !== GREATER) throw damaged(`${this.part}: tag`);
        tag.selfClosing = true;
        at += 2;
        break;
      }
      const nameFrom = at;
      while (at < length && !endsName(buffer.charCodeAt(at))) at++;
      const nameTo = at;
      while (at < length && isBlank(buffer.charCodeAt(at))) at++;
      if (at >= length) return -1;
      if (nameTo === nameFrom || nameFrom === blanksFrom || buffer.charCodeAt(at) !== EQUALS) {
        throw damaged(`${this.part}: attribute`);
      }
      at++;
      while (at < length && isBlank(buffer.charCodeAt(at))) at++;
      if (at >= length) return -1;
      const quote = buffer.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged(`${this.part}: attribute`);
      const valueFrom = ++at;
      let isPlain = true;
      for (; at < length; at++) {
        const letter = buffer.charCodeAt(at);
        if (letter === quote) break;
        if (letter === LESS) throw damaged(`${this.part}: attribute`);
        if (letter === AMPERSAND || letter < SPACE) isPlain = false;
      }
      if (at >= length) return -1;
      const raw = buffer.slice(valueFrom, at);
      tag.names[tag.count] = buffer.slice(nameFrom, nameTo);
      tag.values[tag.count] = isPlain ? raw : unescapeAttribute(raw, this.part);
      tag.count += 1;
      at += 1;
    }
    this.report(full, open, at);
    return at;
  }

  private report(full: string, open: number, end: number): void {
    if (full === '' || (this.stack.length === 0 && this.sawRoot)) throw damaged(`${this.part}: element`);
    this.sawRoot = true;
    const tag = this.tag;
    const colon = full.indexOf(':');
    const name = colon < 0 ? full : full.slice(colon + 1);
    tag.prefix = colon < 0 ? '' : full.slice(0, colon + 1);
    tag.start = this.base + open;
    tag.end = this.base + end;
    const { selfClosing } = tag;
    if (!selfClosing) this.stack.push(full);
    this.handler.open(name, tag);
    if (selfClosing) this.handler.close?.(name, this.base + end, this.base + end);
  }
}

/** Scans a whole text. */
export function scanXml(part: string, text: string, handler: XmlHandler): void {
  const scanner = new XmlScanner(part, handler);
  scanner.write(text);
  scanner.end();
}

/** Characters XML 1.0 forbids, and halves of pairs. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- exactly those characters
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Escapes text for element content and attribute values; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"\r]/g, (character) => ESCAPES[character] as string);
}
