import { foldBare, isBlank } from '../text/fold';
import { type Grid, type GridRow } from './grid';
import { TITLE_SENSES } from './headingWords';
import { headerColumns, type HeadingReader, type HeaderColumn } from './headerColumns';
import { readLabel } from './rowLabels';
import { type CellRange } from './snapshot';

/** Rows that read like the header of a table, with the columns under them. */
export interface HeaderBlock {
  readonly range: CellRange;
  /** Index into `grid.rows` of the first and last header row. */
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly columns: readonly HeaderColumn[];
}

/** A header has at most this many rows of headings. */
const MOST_HEADER_ROWS = 4;
const LONGEST_HEADING = 200;

/**
 * Every block of rows that reads like a table header, from top to bottom: the real ones, their repetitions at page
 * breaks, and headers of tables that are no Phụ lục. One pass over the rows; wordings are read once.
 */
export function findHeaderBlocks(grid: Grid, reader: HeadingReader): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let index = 0; index < grid.rows.length; index++) {
    const row = grid.rows[index];
    if (row === undefined || !isSeed(row, reader)) continue;
    const found = repeatOf(grid, blocks, index) ?? growBlock(grid, index, reader);
    const first = Math.max(found.first, (blocks.at(-1)?.lastIndex ?? -1) + 1);
    const rows = grid.rows.slice(first, found.last + 1);
    for (const columns of sideBySide(headerColumns(grid, rows, reader))) {
      blocks.push({ range: rangeOf(grid, rows, columns), firstIndex: first, lastIndex: found.last, columns });
    }
    index = found.last;
  }
  return blocks;
}

/**
 * Headings of a number or title column beside others, or two headings that say plainly what they are. Words that also
 * stand in the body ("Năm 2026", "Đơn vị", "Kế hoạch") prove nothing, and a row that begins with a number is an item.
 */
function isSeed({ cells }: GridRow, reader: HeadingReader): boolean {
  let known = 0;
  let plain = 0;
  let texts = 0;
  let isNumbered = false;
  let isTitled = false;
  for (const { text, value } of cells) {
    if (isBlank(text)) continue;
    texts += 1;
    if (texts === 1 && readLabel(text)?.kind === 'number') return false;
    if (typeof value !== 'string' || text.length > LONGEST_HEADING) continue;
    const reading = reader.read(text, false);
    if (reading === null || !(reading.whole || reading.weight >= 2)) continue;
    const [sense] = reading.senses;
    known += 1;
    if (reading.weight >= 2) plain += 1;
    if (sense === 'number') isNumbered = true;
    if (sense !== undefined && TITLE_SENSES.has(sense)) isTitled = true;
  }
  if (texts < 2 || known * 3 < texts) return false;
  return (isNumbered && known >= 2) || (isTitled && known >= 3) || (isTitled && plain >= 2) || plain >= 2;
}

/** A header that stands again at a page break has as many rows as the first time, whatever stands below. */
function repeatOf(grid: Grid, blocks: readonly HeaderBlock[], index: number): { first: number; last: number } | null {
  const last = blocks.at(-1);
  if (last === undefined) return null;
  const height = last.lastIndex - last.firstIndex;
  for (let offset = 0; offset <= height; offset++) {
    if (!sameTexts(grid.rows[last.firstIndex + offset], grid.rows[index + offset])) return null;
  }
  return { first: index, last: index + height };
}

function sameTexts(a: GridRow | undefined, b: GridRow | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const texts = ({ cells }: GridRow): string =>
    cells
      .filter(({ text }) => !isBlank(text))
      .map(({ column, text }) => `${String(column)} ${foldBare(text)}`)
      .join('|');
  return texts(a) === texts(b);
}

function growBlock(grid: Grid, index: number, reader: HeadingReader): { first: number; last: number } {
  let last = index;
  while (last + 1 < grid.rows.length && last + 1 - index < MOST_HEADER_ROWS) {
    const next = grid.rows[last + 1];
    if (next === undefined || !continuesHeader(grid, grid.rows.slice(index, last + 1), next, reader)) break;
    last += 1;
  }
  let first = index;
  const above = grid.rows[index - 1];
  if (above !== undefined && isHeaderAbove(grid, above, grid.rows.slice(index, last + 1), reader)) first -= 1;
  return { first, last };
}

/** Whether a row holds the lower headings of the rows above it, and nothing of the body. */
function continuesHeader(grid: Grid, above: readonly GridRow[], next: GridRow, reader: HeadingReader): boolean {
  const top = above[0];
  const bottom = above.at(-1);
  if (top === undefined || bottom === undefined) return false;
  const cells = next.cells.filter(({ text }) => !isBlank(text));
  if (cells.length === 0) return false;
  const columns = headerColumns(grid, above, reader);
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return false;
  let sub = 0;
  for (const { column, text, value } of cells) {
    if (column < first.column || text.length > LONGEST_HEADING) return false;
    if (column > last.lastColumn && !(sub > 0 && reader.read(text, true)?.whole === true)) return false;
    if (/^\W*\d{1,3}\W*$/.test(text)) return false;
    const heading = columns.find((other) => other.column <= column && column <= other.lastColumn);
    const own = reader.read(text, true);
    if (heading === undefined) {
      if (own === null && !/20\d\d/.test(text)) return false;
      sub += 1;
      continue;
    }
    const merge = grid.mergeOver(heading.at.row, heading.at.column);
    const isShared = merge !== null && merge.right > merge.left;
    if (isShared) {
      if (typeof value !== 'string' && !/^20\d\d$/.test(text)) return false;
      if (own === null && !/^[\p{Lu}\d(]/u.test(text)) return false;
      if (text.length > 60) return false;
      sub += 1;
      continue;
    }
    const joined = reader.read(`${heading.heading} ${text}`, false);
    const fragment = joined?.whole === true && text.length <= 60;
    const spillsOver =
      own !== null && (heading.reading === null || isSpilling(heading, columns, grid, bottom.row, cells));
    if (!fragment && !spillsOver) return false;
    sub += 1;
  }
  return sub > 0 && !repeats(above, cells);
}

/** "Cơ quan" with an empty neighbour that has a heading below: an unmerged heading over two columns. */
function isSpilling(
  heading: HeaderColumn,
  columns: readonly HeaderColumn[],
  grid: Grid,
  row: number,
  cells: GridRow['cells'],
): boolean {
  const right = heading.lastColumn + 1;
  return (
    grid.mergeAt(row, heading.column) === null &&
    !columns.some(({ column }) => column === right) &&
    cells.some(({ column }) => column === right)
  );
}

/** The same header again right below (a page break after the first line). */
function repeats(above: readonly GridRow[], cells: GridRow['cells']): boolean {
  return above.some(({ cells: other }) => {
    const texts = new Set(other.map(({ text }) => foldBare(text)));
    return cells.every(({ text }) => texts.has(foldBare(text)));
  });
}

/** A row whose cells are all merged over some, but not all, of the columns below: upper headings. */
function isHeaderAbove(grid: Grid, above: GridRow, rows: readonly GridRow[], reader: HeadingReader): boolean {
  const columns = headerColumns(grid, rows, reader);
  const first = columns[0]?.column ?? 0;
  const last = columns.at(-1)?.lastColumn ?? 0;
  const cells = above.cells.filter(({ text }) => !isBlank(text));
  return (
    cells.length > 0 &&
    cells.every(({ column, text }) => {
      const merge = grid.mergeAt(above.row, column);
      if (merge === null || merge.right === merge.left || column < first || merge.right > last) return false;
      if (merge.left <= first && merge.right >= last - 1) return false;
      // A title line stays merged over the plan's columns when report columns are added beside them.
      if (columns.some((other) => isUnder(merge, other) && other.reading?.senses[0] === 'number')) return false;
      return columns.filter((other) => isUnder(merge, other)).length >= 2
        ? text.length <= LONGEST_HEADING && !isBlank(text)
        : false;
    })
  );
}

const isUnder = ({ left, right }: CellRange, { column }: HeaderColumn): boolean => column >= left && column <= right;

/** Two tables beside each other: the second one begins with its own number column. */
function sideBySide(columns: readonly HeaderColumn[]): (readonly HeaderColumn[])[] {
  const starts = columns.flatMap((column, index) => (column.reading?.senses[0] === 'number' ? [index] : []));
  const cuts = starts.filter((start, order) => order > 0 && start - (starts[order - 1] ?? 0) >= 3);
  const bounds = [0, ...cuts, columns.length];
  return bounds.slice(0, -1).map((from, index) => columns.slice(from, bounds[index + 1]));
}

function rangeOf(grid: Grid, rows: readonly GridRow[], columns: readonly HeaderColumn[]): CellRange {
  const top = rows[0]?.row ?? 0;
  let bottom = rows.at(-1)?.row ?? top;
  for (const { row } of rows) {
    for (const { column } of columns) bottom = Math.max(bottom, headingBottom(grid, row, column));
  }
  return {
    top,
    bottom,
    left: columns[0]?.column ?? 1,
    right: Math.max(...columns.map(({ lastColumn }) => lastColumn), 1),
  };
}

function headingBottom(grid: Grid, row: number, column: number): number {
  const merge = grid.mergeOver(row, column);
  return merge === null ? row : Math.min(merge.bottom, row + MOST_HEADER_ROWS + 6);
}
