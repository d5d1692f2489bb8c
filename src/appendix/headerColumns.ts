import { type HeadingWords } from '../catalogue/headings';
import { cleanText, foldBare, isBlank } from '../text/fold';
import { readPeriod } from '../values/period';
import { type Period } from '../values/types';
import { type Grid, type GridRow } from './grid';
import { bareHeading, readHeading, type HeadingReading } from './headingWords';

/** One column of a header block, before its role is decided. */
export interface HeaderColumn {
  readonly column: number;
  /** Last sheet column when the heading is merged across. */
  readonly lastColumn: number;
  /** As written, rows joined by " / ". */
  readonly heading: string;
  /** Address parts of the lowest heading cell. */
  readonly at: { readonly row: number; readonly column: number };
  readonly reading: HeadingReading | null;
  readonly year: number | null;
  readonly period: Period | null;
}

/**
 * Reads headings once per wording, since the same few headings are looked at many times. `extra` are an office's own
 * wordings of whole headings; they win over the catalogue's.
 */
export class HeadingReader {
  private readonly strict = new Map<string, HeadingReading | null>();
  private readonly lenient = new Map<string, HeadingReading | null>();
  private readonly extra: ReadonlyMap<string, HeadingReading>;

  constructor(extra: readonly Pick<HeadingWords, 'sense' | 'phrases'>[] = []) {
    this.extra = new Map(
      extra.flatMap(({ sense, phrases }) =>
        phrases.map((phrase) => [bareHeading(phrase), { senses: [sense], weight: PLAIN, whole: true }]),
      ),
    );
  }

  read(text: string, allowSlips: boolean): HeadingReading | null {
    const known = allowSlips ? this.lenient : this.strict;
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = this.extra.size === 0 ? undefined : this.extra.get(bareHeading(text));
    const reading = own ?? readHeading(text, allowSlips);
    known.set(text, reading);
    return reading;
  }
}

/** An office's own wording says plainly what the column is. */
const PLAIN = 2;

interface Part {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/**
 * The columns under a header of one or more rows: what is merged across belongs to every column below it, what is
 * merged down stands once, and a heading that spills to empty neighbours above sub-headings serves them too.
 */
export function headerColumns(grid: Grid, rows: readonly GridRow[], reader: HeadingReader): HeaderColumn[] {
  const columns = new Set<number>();
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      if (isBlank(cell.text)) continue;
      const merge = grid.mergeAt(row, cell.column);
      const right = Math.min(merge?.right ?? cell.column, cell.column + WIDEST_HEADING);
      for (let column = cell.column; column <= right; column++) columns.add(column);
    }
  }
  const paths = [...columns].sort((a, b) => a - b).map((column) => ({ column, parts: partsOver(grid, rows, column) }));
  const withSpill = rows.length > 1 ? paths.map((path) => spill(path, rows, paths)) : paths;
  const result: HeaderColumn[] = [];
  let previous: Part | null = null;
  for (const { column, parts } of withSpill) {
    const leaf = parts.at(-1);
    if (leaf === undefined) continue;
    if (leaf === previous || (previous !== null && sameCell(leaf, previous))) {
      const last = result.at(-1);
      if (last !== undefined) result[result.length - 1] = { ...last, lastColumn: column };
      continue;
    }
    previous = leaf;
    if (isEmptyUnderSharedHeading(leaf, column, withSpill)) {
      previous = null;
      continue;
    }
    result.push(asColumn(column, parts, leaf, reader));
  }
  return result;
}

/** A heading merged over more columns than this is a title line, not a heading. */
const WIDEST_HEADING = 200;

function partsOver(grid: Grid, rows: readonly GridRow[], column: number): Part[] {
  const parts: Part[] = [];
  for (const { row } of rows) {
    const merge = grid.mergeOver(row, column);
    const anchor = merge === null ? { row, column } : { row: merge.top, column: merge.left };
    const text = grid.text(anchor.row, anchor.column);
    if (isBlank(text)) continue;
    const part = { ...anchor, text, left: merge?.left ?? column, right: merge?.right ?? column };
    const last = parts.at(-1);
    if (last === undefined || !sameCell(last, part)) parts.push(part);
  }
  return parts;
}

/** "Cơ quan" over "chủ trì" and "phối hợp" without a merge: the empty cell beside the heading belongs to it. */
function spill(
  path: { column: number; parts: Part[] },
  rows: readonly GridRow[],
  all: readonly { column: number; parts: Part[] }[],
): { column: number; parts: Part[] } {
  const first = path.parts[0];
  const top = rows[0]?.row;
  if (first === undefined || top === undefined || first.row === top) return path;
  for (let index = all.findIndex(({ column }) => column === path.column) - 1; index >= 0; index--) {
    const left = all[index];
    const parent = left?.parts[0];
    if (left === undefined || parent === undefined) continue;
    if (parent.row !== top) continue;
    const shared = left.parts.length > 1 && parent.right === parent.left;
    return shared ? { column: path.column, parts: [parent, ...path.parts] } : path;
  }
  return path;
}

/** A blank column that was put into a merged heading: its neighbours have sub-headings, it has none. */
function isEmptyUnderSharedHeading(
  leaf: Part,
  column: number,
  all: readonly { column: number; parts: readonly Part[] }[],
): boolean {
  if (leaf.left === leaf.right) return false;
  return all.some(
    (other) =>
      other.column !== column &&
      other.column >= leaf.left &&
      other.column <= leaf.right &&
      other.parts.length > 1 &&
      other.parts.some((part, index) => index < other.parts.length - 1 && sameCell(part, leaf)),
  );
}

function asColumn(column: number, parts: readonly Part[], leaf: Part, reader: HeadingReader): HeaderColumn {
  const heading = parts.map(({ text }) => cleanText(text).replace(/\n+/g, ' ')).join(' / ');
  const joined = parts.map(({ text }) => text).join(' ');
  return {
    column,
    lastColumn: column,
    heading,
    at: { row: leaf.row, column: leaf.column },
    reading: readParts(parts, joined, reader),
    ...qualifiersOf(joined),
  };
}

/** The whole path first ("Cơ quan / chủ trì"); where that says too little, the lowest heading, then the one above. */
function readParts(parts: readonly Part[], joined: string, reader: HeadingReader): HeadingReading | null {
  const whole = reader.read(joined, true);
  if (whole?.whole === true || parts.length === 1) return whole;
  const own = reader.read(parts.at(-1)?.text ?? '', true);
  return own?.whole === true ? own : (whole ?? own ?? reader.read(parts[0]?.text ?? '', true));
}

const PART_OF_YEAR =
  /(?<!\p{L})(?:quy|qui|q) ?(?:iv|i{1,3}|[1-4])(?![\p{L}\d])|(?<!\p{L})(?:thang|t) ?\d{1,2}(?!\d)|\d thang(?!\p{L})/u;

/** "Quý II", "9 tháng": a heading of a part of a year, whether or not it says which. */
export function namesPartOfYear(heading: string): boolean {
  return PART_OF_YEAR.test(foldBare(heading));
}

/** A quarter, month or half without a year ("Kết quả / Quý II") is the plan's. */
export function withPlanYear(column: HeaderColumn, planYear: number | null): HeaderColumn {
  const year = column.year ?? planYear;
  if (column.period !== null || year === null || !namesPartOfYear(column.heading)) return column;
  const named = PART_OF_YEAR_WORDS.exec(column.heading)?.[0];
  return named === undefined ? column : { ...column, period: readPeriod(`${named} năm ${year}`) };
}

const PART_OF_YEAR_WORDS =
  /(?<!\p{L})(?:(?:quý|quí|quy|q)[ .]?(?:iv|i{1,3}|[1-4])(?![\p{L}\d])|(?:tháng|thang|t)[ .]?\d{1,2}(?!\d)|0?6 tháng (?:đầu|cuối))/iu;

/** Year and period a heading names: the last year of several, since that is the one to reach. */
export function qualifiersOf(heading: string): { year: number | null; period: Period | null } {
  const years = foldBare(heading).match(/\b20\d\d\b/g);
  return { year: years === null ? null : Number(years.at(-1)), period: readPeriod(heading) };
}

function sameCell(a: Part, b: Part): boolean {
  return a.row === b.row && a.column === b.column;
}
