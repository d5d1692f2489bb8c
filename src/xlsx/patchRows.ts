import { type CellValue } from '../appendix/snapshot';
import { cellXml, inlineText } from './cellXml';
import { SharedFormula } from './formulaShift';
import { type CellStyle } from './model';
import { type CellSpan, type RowSpan, type SheetIndex } from './sheetIndex';
import { withAttribute, withPrefix, type Splice } from './splice';
import { type StyleBook } from './styleBook';
import { escapeXml } from './xml';

/** What becomes of a cell; without `content` its value stays. */
export interface CellChange {
  content?: { readonly value: CellValue | null; readonly formula?: string };
  styles: { readonly style: CellStyle; readonly replaces: boolean }[];
  isText: boolean;
}

export interface RowChange {
  readonly height?: number;
  readonly hidden?: boolean;
}

interface Input {
  readonly index: SheetIndex;
  readonly text: string;
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellChange>>;
  readonly rows: ReadonlyMap<number, RowChange>;
  readonly styles: StyleBook;
}

/** Replacements inside `<sheetData>`: changed cells, new cells and rows in their order, row heights. */
export function rowSplices(input: Input): { readonly splices: Splice[]; readonly lostFormula: boolean } {
  const { index, cells, rows } = input;
  const splices: Splice[] = [];
  const numbers = [...new Set([...cells.keys(), ...rows.keys()])].sort((a, b) => a - b);
  const existing = new Map(index.rows.map((row) => [row.row, row]));
  const overwritten: CellSpan[] = [];
  const fresh: { row: number; xml: string }[] = [];
  for (const number of numbers) {
    const row = existing.get(number);
    const changes = cells.get(number) ?? new Map<number, CellChange>();
    if (row === undefined) {
      const content = newCells(input, number, null, changes);
      const tag = changedRowTag(`<row r="${String(number)}">`, rows.get(number));
      fresh.push({ row: number, xml: `${tag}${content}</row>` });
    } else splices.push(...existingRow(input, row, changes, rows.get(number), overwritten));
  }
  splices.push(...insertRows(input, fresh));
  splices.push(...freedFormulas(input, overwritten));
  return { splices, lostFormula: overwritten.length > 0 };
}

function existingRow(
  input: Input,
  row: RowSpan,
  changes: ReadonlyMap<number, CellChange>,
  setting: RowChange | undefined,
  overwritten: CellSpan[],
): Splice[] {
  const { text, index } = input;
  const splices: Splice[] = [];
  const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
  const added = new Map<number, CellChange>();
  for (const [column, change] of changes) {
    const cell = byColumn.get(column);
    if (cell === undefined) added.set(column, change);
    else {
      if (cell.formula !== null && change.content !== undefined) overwritten.push(cell);
      splices.push(existingCell(input, cell, change));
    }
  }
  let tag = changedRowTag(text.slice(row.start, row.openEnd), setting);
  // A hint at the columns in use; a wrong one is worse than none.
  if (added.size > 0) tag = withAttribute(tag, 'spans', null);
  if (row.selfClosing && added.size > 0) {
    const content = prefixed(input, newCells(input, row.row, row, added));
    const close = withPrefix('</row>', index.prefix);
    return [{ from: row.start, to: row.openEnd, text: `${tag.replace(/\s*\/>$/, '>')}${content}${close}` }];
  }
  if (tag !== text.slice(row.start, row.openEnd)) splices.push({ from: row.start, to: row.openEnd, text: tag });
  for (const [column, change] of [...added].sort(([a], [b]) => a - b)) {
    const next = row.cells.find((cell) => cell.column > column);
    const at = next?.start ?? row.closeStart;
    const xml = newCells(input, row.row, row, new Map([[column, change]]));
    splices.push({ from: at, to: at, text: prefixed(input, xml) });
  }
  return splices;
}

function existingCell(input: Input, cell: CellSpan, change: CellChange): Splice {
  const { text } = input;
  const style = styleNumber(input.styles, cell.style, change);
  if (change.content === undefined) {
    const tag = withAttribute(text.slice(cell.start, cell.openEnd), 's', style === 0 ? null : String(style));
    return { from: cell.start, to: cell.openEnd, text: tag };
  }
  const xml = cellXml({ row: cell.row, column: cell.column, ...change.content }, style, inlineText);
  return { from: cell.start, to: cell.end, text: prefixed(input, xml) };
}

function newCells(input: Input, row: number, span: RowSpan | null, changes: ReadonlyMap<number, CellChange>): string {
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([column, change]) => {
      const base =
        span?.style ?? input.index.columns.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
      const style = styleNumber(input.styles, base, change);
      return cellXml({ row, column, ...(change.content ?? { value: null }) }, style, inlineText);
    })
    .join('');
}

function styleNumber(styles: StyleBook, base: number, { styles: layers, isText }: CellChange): number {
  let number = base;
  for (const { style, replaces } of layers) number = styles.cellStyle(replaces ? 0 : number, style);
  return isText ? styles.cellStyle(number, {}, true) : number;
}

function changedRowTag(tag: string, setting: RowChange | undefined): string {
  let changed = tag;
  if (setting?.height !== undefined) {
    changed = withAttribute(withAttribute(changed, 'ht', String(setting.height)), 'customHeight', '1');
  }
  if (setting?.hidden !== undefined) changed = withAttribute(changed, 'hidden', setting.hidden ? '1' : null);
  return changed;
}

/** New rows go before the first existing row that comes after them. */
function insertRows(input: Input, fresh: readonly { row: number; xml: string }[]): Splice[] {
  const { index } = input;
  const data = index.parts.find(({ name }) => name === 'sheetData');
  if (data === undefined || fresh.length === 0) return [];
  if (data.selfClosing) {
    const rows = fresh.map(({ xml }) => xml).join('');
    return [{ from: data.start, to: data.end, text: prefixed(input, `<sheetData>${rows}</sheetData>`) }];
  }
  let next = 0;
  return fresh.map(({ row, xml }) => {
    while (next < index.rows.length && (index.rows[next] as RowSpan).row < row) next++;
    const at = index.rows[next]?.start ?? data.closeStart;
    return { from: at, to: at, text: prefixed(input, xml) };
  });
}

/** Cells that shared the formula of an overwritten one get it written out for themselves. */
function freedFormulas(input: Input, overwritten: readonly CellSpan[]): Splice[] {
  const masters = new Map<string, { readonly cell: CellSpan; readonly formula: SharedFormula }>();
  for (const cell of overwritten) {
    if (cell.formula?.shared != null && cell.formula.isMaster) {
      masters.set(cell.formula.shared, { cell, formula: new SharedFormula(cell.formula.text) });
    }
  }
  if (masters.size === 0) return [];
  const splices: Splice[] = [];
  for (const { cells } of input.index.rows) {
    for (const cell of cells) {
      const master = cell.formula?.shared == null ? undefined : masters.get(cell.formula.shared);
      if (cell.formula === null || master === undefined || overwritten.includes(cell)) continue;
      const formula = master.formula.at(cell.row - master.cell.row, cell.column - master.cell.column);
      const { start, end } = cell.formula;
      splices.push({ from: start, to: end, text: prefixed(input, `<f>${escapeXml(formula)}</f>`) });
    }
  }
  return splices;
}

const prefixed = ({ index }: Input, xml: string): string => withPrefix(xml, index.prefix);
