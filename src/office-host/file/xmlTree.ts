import { scanXml } from '../../xlsx/xml';

/** An element with where it stands in the part's text. Names are local, attributes keep their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

/**
 * Reads a part as a tree; only the elements in `opaque` keep their content to themselves (the cells of a large sheet).
 * @throws XlsxProblem damaged
 */
export function xmlTree(part: string, text: string, opaque: ReadonlySet<string> = new Set()): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let hidden = 0;
  scanXml(part, text, {
    wantsText: true,
    open: (name, tag) => {
      if (hidden > 0) {
        hidden += 1;
        return;
      }
      const attributes = new Map<string, string>();
      for (let index = 0; index < tag.count; index += 1) {
        attributes.set(tag.names[index] ?? '', tag.values[index] ?? '');
      }
      const { start, end, prefix } = tag;
      const element: XmlElement = {
        name,
        prefix,
        attributes,
        children: [],
        text: '',
        start,
        openEnd: end,
        closeStart: end,
        end,
      };
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
      if (opaque.has(name)) hidden = 1;
    },
    text: (piece) => {
      const inside = open.at(-1);
      if (hidden === 0 && inside !== undefined) inside.text += piece;
    },
    close: (_name, start, end) => {
      if (hidden > 1) {
        hidden -= 1;
        return;
      }
      hidden = 0;
      const element = open.pop();
      if (element !== undefined) Object.assign(element, { closeStart: start, end });
    },
  });
  if (root === null) throw new RangeError(`${part} is empty`);
  return root;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All elements of that name at any depth. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

export function numberOf(element: XmlElement | undefined, attribute: string): number | null {
  const value = element?.attributes.get(attribute);
  return value === undefined || value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value);
}

/** A truth value; `absent` is what the format says for an element without the attribute. */
export function flagOf(element: XmlElement | undefined, attribute: string, absent = false): boolean {
  const value = element?.attributes.get(attribute);
  return value === undefined ? absent : ['1', 'true', 'on'].includes(value);
}
