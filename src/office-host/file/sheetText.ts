import { SHEET_ORDER } from '../../xlsx/sheetParts';
import { applySplices, withAttribute, withPrefix } from '../../xlsx/splice';
import { childOf, type XmlElement, xmlTree } from './xmlTree';

export type SheetElement = (typeof SHEET_ORDER)[number];

const CELLS = new Set(['sheetData']);

/** Attributes to set, or to take away with `null`. */
export type Attributes = Readonly<Record<string, string | null>>;

/** The text of a worksheet part, whose elements around the cells are changed one by one. */
export class SheetText {
  constructor(
    private readonly part: string,
    private current: string,
  ) {}

  get text(): string {
    return this.current;
  }

  get root(): XmlElement {
    return xmlTree(this.part, this.current, CELLS);
  }

  child(name: SheetElement): XmlElement | undefined {
    return childOf(this.root, name);
  }

  /** Puts the element where the format wants it, in place of the one that is there; an empty text takes it away. */
  put(name: SheetElement, xml: string): void {
    const { root } = this;
    const old = childOf(root, name);
    const text = withPrefix(xml, root.prefix);
    if (old !== undefined) this.splice(old.start, old.end, text);
    else if (xml !== '') {
      const at = this.placeOf(root, name);
      this.splice(at, at, text);
    }
  }

  /** Sets attributes of an element, which is made when it is not there; other attributes and children stay. */
  setAttributes(name: SheetElement, attributes: Attributes): void {
    if (this.child(name) === undefined) {
      if (Object.values(attributes).every((value) => value === null)) return;
      this.put(name, `<${name}/>`);
    }
    const element = this.child(name);
    if (element === undefined) return;
    let tag = this.current.slice(element.start, element.openEnd);
    for (const [attribute, value] of Object.entries(attributes)) tag = withAttribute(tag, attribute, value);
    this.splice(element.start, element.openEnd, tag);
  }

  /** Replaces the content of an element between its tags; `content` has the part's prefixes, see `prefixed`. */
  fill(element: XmlElement, content: string): void {
    const open = this.current.slice(element.start, element.openEnd).replace(/\s*\/?>$/, '');
    const end = content === '' ? '/>' : `>${content}</${element.prefix}${element.name}>`;
    this.splice(element.start, element.end, open + end);
  }

  prefixed(xml: string): string {
    return withPrefix(xml, this.root.prefix);
  }

  private placeOf(root: XmlElement, name: SheetElement): number {
    const order: readonly string[] = SHEET_ORDER;
    const rank = order.indexOf(name);
    const before = root.children.filter((child) => {
      const at = order.indexOf(child.name);
      return at >= 0 && at < rank;
    });
    return Math.max(root.openEnd, ...before.map(({ end }) => end));
  }

  private splice(from: number, to: number, text: string): void {
    this.current = applySplices(this.current, [{ from, to, text }]);
  }
}
