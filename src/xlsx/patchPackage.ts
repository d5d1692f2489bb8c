import { limits } from './limits';
import { type Package, relationshipsPart, resolveTarget } from './package';
import { CONTENT_TYPES } from './readWorkbook';
import { applySplices, withPrefix } from './splice';
import { escapeXml, scanXml } from './xml';
import { packedData, type ZipEntry } from './zip';
import { packPart, writeZip, type PackedPart } from './zipWrite';

const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Parts are written in UTF-8, whatever they were in. */
const declaredUtf8 = (text: string): string =>
  text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');

/** A package being changed: parts that nobody touches keep their bytes, even their packed ones. */
export class PackagePatch {
  private readonly changed = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly source: Package) {}

  has(part: string): boolean {
    return (this.changed.has(part) || this.source.has(part)) && !this.removed.has(part);
  }

  text(part: string): string {
    return this.changed.get(part) ?? this.source.text(part, limits.streamedPartBytes);
  }

  set(part: string, text: string): void {
    this.removed.delete(part);
    if (!this.source.has(part) || this.text(part) !== text) this.changed.set(part, declaredUtf8(text));
  }

  /** Takes a part away with its own relationships and its content type. */
  remove(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      this.changed.delete(name);
      if (this.source.has(name)) this.removed.add(name);
    }
    this.dropElements(CONTENT_TYPES, 'Override', (attribute) => attribute('PartName') === `/${part}`);
  }

  /** A name for a new part: `xl/worksheets/sheet3.xml` when 1 and 2 are taken. */
  freeName(before: string, after: string, taken: ReadonlySet<string> = new Set()): string {
    let number = 1;
    const isTaken = (name: string): boolean => this.has(name) || taken.has(name);
    while (isTaken(`${before}${String(number)}${after}`)) number++;
    return `${before}${String(number)}${after}`;
  }

  setContentType(part: string, type: string): void {
    this.append(CONTENT_TYPES, `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  }

  /** Parts that a part is related to as `type` says, as far as they are in the package. */
  related(part: string, type: string): string[] {
    const file = relationshipsPart(part);
    if (!this.has(file)) return [];
    const found: string[] = [];
    scanXml(file, this.text(file), {
      open: (name, tag) => {
        if (name !== 'Relationship' || tag.get('TargetMode') === 'External') return;
        const target = resolveTarget(part, tag.get('Target') ?? '');
        if (tag.get('Type')?.endsWith(`/${type}`) === true && this.has(target)) found.push(target);
      },
    });
    return found;
  }

  /** Adds a relationship with an absolute target; returns its id. */
  relate(part: string, type: string, target: string): string {
    const file = relationshipsPart(part);
    if (!this.has(file)) this.set(file, EMPTY_RELATIONSHIPS);
    const used = new Set<string>();
    scanXml(file, this.text(file), {
      open: (_name, tag) => {
        used.add(tag.get('Id') ?? '');
      },
    });
    let number = used.size;
    while (used.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    this.append(file, `<Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`);
    return id;
  }

  unrelate(part: string, id: string): void {
    this.dropElements(relationshipsPart(part), 'Relationship', (attribute) => attribute('Id') === id);
  }

  /** The new file: parts in their old order, new ones behind. */
  toBytes(): Uint8Array {
    const { bytes, entries } = this.source;
    const parts = entries.filter(({ name }) => !this.removed.has(name)).map((entry) => this.packed(bytes, entry));
    for (const [name, text] of this.changed) if (!this.source.has(name)) parts.push(packPart(name, text));
    return writeZip(parts);
  }

  private packed(bytes: Uint8Array, entry: ZipEntry): PackedPart {
    const text = this.changed.get(this.nameOf(entry));
    return text === undefined ? { ...entry, data: packedData(bytes, entry) } : packPart(entry.name, text);
  }

  /** Changed parts are known by the name the package's relationships use. */
  private nameOf(entry: ZipEntry): string {
    if (this.changed.has(entry.name)) return entry.name;
    return [...this.changed.keys()].find((name) => this.source.entry(name) === entry) ?? entry.name;
  }

  private append(part: string, element: string): void {
    const text = this.text(part);
    let prefix = '';
    let depth = 0;
    let rootClose = 0;
    let root = { start: 0, end: 0, selfClosing: false };
    scanXml(part, text, {
      open: (_name, tag) => {
        if (depth === 0) {
          prefix = tag.prefix;
          root = { start: tag.start, end: tag.end, selfClosing: tag.selfClosing };
        }
        depth += 1;
      },
      close: (_name, start) => {
        depth -= 1;
        if (depth === 0) rootClose = start;
      },
    });
    const xml = withPrefix(element, prefix);
    if (root.selfClosing) {
      const tag = text.slice(root.start, root.end);
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
      const opened = `${tag.replace(/\s*\/>$/, '>')}${xml}</${name}>`;
      this.set(part, applySplices(text, [{ from: root.start, to: root.end, text: opened }]));
    } else this.set(part, applySplices(text, [{ from: rootClose, to: rootClose, text: xml }]));
  }

  private dropElements(
    part: string,
    element: string,
    matches: (attribute: (name: string) => string | undefined) => boolean,
  ): void {
    const text = this.text(part);
    const spans: { from: number; to: number; text: string }[] = [];
    let open: { from: number; to: number; text: string } | null = null;
    scanXml(part, text, {
      open: (name, tag) => {
        if (name !== element || !matches((attribute) => tag.get(attribute))) return;
        open = { from: tag.start, to: tag.end, text: '' };
        spans.push(open);
      },
      close: (name, _start, end) => {
        if (name === element && open !== null) {
          open.to = end;
          open = null;
        }
      },
    });
    if (spans.length > 0) this.set(part, applySplices(text, spans));
  }
}
