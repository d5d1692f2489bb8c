import { viewsXml } from '../../xlsx/sheetParts';
import { type Sheet } from '../model/sheet';
import { type SheetText } from './sheetText';
import { childOf, numberOf, type XmlElement, xmlTree } from './xmlTree';

const PANE_PARTS = ['pane', 'selection'];

const firstView = (root: XmlElement): XmlElement | undefined => childOf(root, 'sheetViews')?.children[0];

export function readFrozen(root: XmlElement): Sheet['frozen'] {
  const view = firstView(root);
  const pane = view === undefined ? undefined : childOf(view, 'pane');
  if (pane?.attributes.get('state')?.startsWith('frozen') !== true) return null;
  return { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
}

/** Puts panes into the sheet's first view, whose other settings stay. */
export function writeFrozen(sheet: SheetText, frozen: Sheet['frozen']): void {
  const made = viewsXml(frozen ?? undefined, false);
  const view = firstView(sheet.root);
  if (view === undefined) {
    sheet.put('sheetViews', made);
    return;
  }
  const fresh = xmlTree('sheetViews', made).children[0]?.children ?? [];
  const panes = fresh.map(({ start, end }) => made.slice(start, end)).join('');
  const kept = view.children.filter(({ name }) => !PANE_PARTS.includes(name));
  sheet.fill(view, sheet.prefixed(panes) + kept.map(({ start, end }) => sheet.text.slice(start, end)).join(''));
}
