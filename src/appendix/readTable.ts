import { type AgencyCatalogue } from '../catalogue/agencies';
import { type Template } from '../catalogue/templates';
import { cleanText, foldBare } from '../text/fold';
import { readEntries, firstRow, type Entry, type SectionEntry } from './entries';
import { arrangeFamilies } from './families';
import { fieldsOf } from './fields';
import { type Grid } from './grid';
import { ValueReader } from './itemValues';
import { type RecognisedColumn } from './recognise';
import { isCertainItem, isEndMark, isForeignHeader } from './tableEnd';
import { TableShape, type Line } from './tableShape';
import { type Period } from '../values/types';
import { type AppendixKind, type AppendixRow, type FieldCell, type ItemRow, type StrayRow } from './types';

export interface TableInput {
  readonly grid: Grid;
  readonly kind: AppendixKind;
  readonly template: Template;
  readonly columns: readonly RecognisedColumn[];
  /** Indices into `grid.rows` of the body, repeated headers left out. */
  readonly bodyIndices: readonly number[];
  /** Indices of the first rows after a repeated header. */
  readonly breaks: ReadonlySet<number>;
  readonly bodyTop: number;
  /** Another table follows on the sheet. */
  readonly isFollowed: boolean;
  readonly catalogue: AgencyCatalogue;
  readonly date1904: boolean;
  readonly period: Period | null;
  readonly planYear: number | null;
}

export interface TableRows {
  readonly rows: readonly AppendixRow[];
  readonly strayRows: readonly StrayRow[];
  readonly lastRow: number;
}

/** Reads the body of a recognised table. */
export function readTable(input: TableInput): TableRows {
  const { grid, kind, columns } = input;
  const shape = new TableShape(grid, columns, input.bodyTop);
  const values = new ValueReader(
    kind,
    columns.map(({ info }) => info),
    input.catalogue,
    input.date1904,
    input.planYear,
    input.period,
  );
  const lines = bodyLines(input, shape);
  const { entries, strays } = readEntries(lines, shape, (text) => values.isAgency(text));
  const arranged = withoutTrailingTitles(arrangeFamilies(entries, shape, kind), input.isFollowed);
  const fields = new Map<Entry, readonly FieldCell[]>();
  const hidden = new Set(grid.sheet.hiddenRows);
  for (const entry of arranged) {
    if (entry.kind === 'section') continue;
    const cells = fieldsOf(entry, shape, grid, entry.parent === null ? null : (fields.get(entry.parent) ?? null));
    fields.set(entry, cells);
    values.learn(cells);
  }
  const rows = arranged.map((entry): AppendixRow =>
    entry.kind === 'section'
      ? { kind: 'section', row: entry.row, label: entry.label, title: entry.title }
      : itemRow(entry, fields.get(entry) ?? [], values, hidden),
  );
  const lastRow = rows.reduce(
    (last, row) => Math.max(last, row.kind === 'section' ? row.row : (row.rows.at(-1) ?? 0)),
    0,
  );
  const kept = strays.filter(({ row }) => rows.length > 0 && row <= lastRow + TRAILING_STRAYS);
  return {
    rows,
    strayRows: kept,
    lastRow: kept.reduce((last, { row }) => Math.max(last, row), Math.max(lastRow, input.bodyTop - 1)),
  };
}

/** Rows further below the last item than this are no strays of the table. */
const TRAILING_STRAYS = 50;

/**
 * The lines of the body up to what stands below the table. A mark that certain items follow was none: rather a footer
 * line too many in the table than its last rows lost.
 */
function bodyLines(input: TableInput, shape: TableShape): Line[] {
  const lines: Line[] = [];
  for (const index of input.bodyIndices) {
    const row = input.grid.rows[index];
    if (row === undefined) continue;
    const line = shape.line(row.row, row.cells, input.breaks.has(index));
    if (line !== null && isForeignHeader(line)) break;
    if (line !== null) lines.push(line);
  }
  const lastCertain = lines.findLastIndex(isCertainItem);
  const end = lines.findIndex((line, order) => order > lastCertain && isEndMark(line));
  const kept = end === -1 ? lines : lines.slice(0, end);
  return kept.filter((line) => !isEndMark(line));
}

/** Titles after the last item with nothing below them belong to the next table, or are remarks. */
function withoutTrailingTitles(
  entries: readonly (Entry | SectionEntry)[],
  isFollowed: boolean,
): (Entry | SectionEntry)[] {
  let end = entries.length;
  while (end > 0) {
    const entry = entries[end - 1];
    if (entry?.kind !== 'section' || (entry.label !== '' && !isFollowed)) break;
    end -= 1;
  }
  return entries.slice(0, end);
}

function itemRow(entry: Entry, cells: readonly FieldCell[], values: ValueReader, hidden: ReadonlySet<number>): ItemRow {
  const rows = entry.lines.map(({ row }) => row);
  const title = cells.find(({ role }) => role === 'title');
  return {
    kind: entry.isGroup ? 'group' : 'item',
    row: firstRow(entry),
    rows,
    section: entry.section?.path ?? '',
    sectionTitle: entry.section?.title ?? '',
    number: entry.number,
    parentRow: entry.parent === null ? null : firstRow(entry.parent),
    title: cleanText(title?.text ?? ''),
    cells,
    ...values.read(cells, sectionYear(entry.section)),
    hidden: rows.every((row) => hidden.has(row)),
  };
}

/** "Đến năm 2030" over its rows says which year their targets are for. */
function sectionYear(section: SectionEntry | null): number | null {
  const years = section === null ? null : foldBare(section.title).match(/\b20\d\d\b/g);
  return years === null ? null : Number(years.at(-1));
}
