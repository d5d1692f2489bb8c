import { applySplices, type Splice, withAttribute, withPrefix } from '../../xlsx/splice';
import { type Book } from '../model/book';
import { FILTER, localNamesOf, localNameXml, PRINT_AREA, PRINT_TITLES } from './localNames';
import { childOf, numberOf, type XmlElement, xmlTree } from './xmlTree';

/** Names of Excel's own that this host does not know stay as they are. */
const KNOWN_BUILTINS: readonly string[] = [FILTER, PRINT_AREA, PRINT_TITLES];

/** Elements before the names, in the order of the format. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

/** The workbook part with the sheets' order and visibility and their own names as the book has them. */
export function finishWorkbook(part: string, text: string, book: Book, changed: ReadonlySet<string>): string {
  return withLocalNames(part, withStates(part, withOrder(part, text, book), book), book, changed);
}

function sheetsOf(part: string, text: string): { readonly root: XmlElement; readonly sheets: readonly XmlElement[] } {
  const root = xmlTree(part, text);
  return { root, sheets: childOf(root, 'sheets')?.children ?? [] };
}

const nameOf = (element: XmlElement): string => element.attributes.get('name') ?? '';

function withOrder(part: string, text: string, book: Book): string {
  const { root, sheets } = sheetsOf(part, text);
  if (sheets.length !== book.sheets.length) return text;
  const order = book.sheets.map((sheet) => sheets.findIndex((element) => nameOf(element) === sheet.name));
  if (order.includes(-1) || order.every((from, to) => from === to)) return text;
  const splices: Splice[] = sheets.map((element, to) => {
    const moved = sheets[order[to] ?? to] ?? element;
    return { from: element.start, to: element.end, text: text.slice(moved.start, moved.end) };
  });
  const moves = (element: XmlElement, attribute: string): void => {
    const old = numberOf(element, attribute);
    if (old === null) return;
    const tag = withAttribute(text.slice(element.start, element.openEnd), attribute, String(order.indexOf(old)));
    splices.push({ from: element.start, to: element.openEnd, text: tag });
  };
  for (const view of childOf(root, 'bookViews')?.children ?? []) moves(view, 'activeTab');
  for (const name of childOf(root, 'definedNames')?.children ?? []) moves(name, 'localSheetId');
  return applySplices(text, splices);
}

const STATE = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function withStates(part: string, text: string, book: Book): string {
  const splices = sheetsOf(part, text).sheets.flatMap((element): Splice[] => {
    const sheet = book.sheets.find(({ name }) => name === nameOf(element));
    const state = element.attributes.get('state') ?? null;
    if (sheet === undefined || STATE[sheet.visibility] === (state === 'visible' ? null : state)) return [];
    const tag = withAttribute(text.slice(element.start, element.openEnd), 'state', STATE[sheet.visibility]);
    return [{ from: element.start, to: element.openEnd, text: tag }];
  });
  return applySplices(text, splices);
}

/** Writes the names of the sheets in `changed` anew. */
function withLocalNames(part: string, text: string, book: Book, changed: ReadonlySet<string>): string {
  const { root, sheets } = sheetsOf(part, text);
  const positions = new Map(sheets.map((element, position) => [nameOf(element), position]));
  const touched = [...changed].flatMap((name) => positions.get(name) ?? []);
  if (touched.length === 0) return text;
  const list = childOf(root, 'definedNames');
  const kept = (list?.children ?? []).filter((element) => {
    const local = numberOf(element, 'localSheetId');
    const isKnown = !nameOf(element).startsWith('_xlnm.') || KNOWN_BUILTINS.includes(nameOf(element));
    return local === null || !touched.includes(local) || !isKnown;
  });
  const fresh = book.sheets
    .filter(({ name }) => changed.has(name))
    .flatMap((sheet) => localNamesOf(book, sheet).map((name) => localNameXml(name, positions.get(sheet.name) ?? 0)))
    .join('');
  const content = kept.map(({ start, end }) => text.slice(start, end)).join('') + withPrefix(fresh, root.prefix);
  const xml = content === '' ? '' : `<${root.prefix}definedNames>${content}</${root.prefix}definedNames>`;
  if (list !== undefined) return applySplices(text, [{ from: list.start, to: list.end, text: xml }]);
  const at = Math.max(...BEFORE_NAMES.map((name) => childOf(root, name)?.end ?? 0));
  return applySplices(text, [{ from: at, to: at, text: xml }]);
}
