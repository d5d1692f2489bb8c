import { agencyCatalogue, type AgencyCatalogue } from '../catalogue/agencies';
import { type HeadingWords } from '../catalogue/headings';
import { type Agency, type ProvinceId } from '../catalogue/types';
import { foldBare, isBlank } from '../text/fold';
import { readAgencies } from '../values/agencies';
import { type Period } from '../values/types';
import { cellAddress } from './address';
import { Grid } from './grid';
import { findHeaderBlocks, type HeaderBlock } from './headerBlocks';
import { HeadingReader } from './headerColumns';
import { isInformationSheet } from './informationSheet';
import { fillFrom, planInfo, readPlanLines, type PlanLines, type StatedPlan } from './planLines';
import { readTable } from './readTable';
import { recognise, type Recognised } from './recognise';
import { type SheetSnapshot, type WorkbookSnapshot } from './snapshot';
import { type Appendix, type NearMiss, type SheetReading } from './types';

export interface ReadOptions {
  /** Whose catalogue names are read with; without it the province of each table's title lines, else all. */
  readonly province?: ProvinceId | null;
  readonly extraAgencies?: readonly Agency[];
  /** Of several result or target columns, those of this period are read; without it the latest results. */
  readonly period?: Period | null;
  /** Overrides plan id and years of the title lines. */
  readonly plan?: StatedPlan | null;
  /** Further headings by what they say; they win over the catalogue's. */
  readonly headings?: readonly Pick<HeadingWords, 'sense' | 'phrases'>[];
}

/**
 * Reads every Phụ lục of a workbook. Sheets that hold none come back with empty lists; tables that only nearly are one
 * come back as near misses. Cost grows with the number of filled cells and merges.
 */
export function readWorkbook(workbook: WorkbookSnapshot, options: ReadOptions = {}): SheetReading[] {
  const catalogues = new Catalogues(options);
  const reader = new HeadingReader(options.headings);
  const sheets = workbook.sheets.map((sheet) => findTables(sheet, catalogues, reader));
  const plans = sheets.flatMap(({ tables }) => tables.map(({ lines }) => lines));
  return sheets.map(({ sheet, grid, tables, nearMisses }) => ({
    sheet: sheet.name,
    appendices: tables.map((table) =>
      readAppendix(grid, table, sharedPlan(table.lines, plans), workbook, catalogues, options),
    ),
    nearMisses,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  }));
}

interface FoundTable {
  readonly block: HeaderBlock;
  readonly recognised: Extract<Recognised, { what: 'appendix' }>;
  readonly lines: PlanLines;
  readonly repeated: HeaderBlock[];
  readonly bodyIndices: number[];
  readonly breaks: Set<number>;
  isFollowed: boolean;
}

class Catalogues {
  private readonly known = new Map<ProvinceId | null, AgencyCatalogue>();

  constructor(private readonly options: ReadOptions) {}

  of(planProvince: ProvinceId | null): AgencyCatalogue {
    const province = this.options.province ?? planProvince;
    const { extraAgencies = [] } = this.options;
    const known = extraAgencies.length === 0 ? SHIPPED : this.known;
    const found = known.get(province) ?? agencyCatalogue(province, extraAgencies);
    known.set(province, found);
    return found;
  }
}

/** Catalogues never change, and making one costs more than reading a table with it. */
const SHIPPED = new Map<ProvinceId | null, AgencyCatalogue>();

/** More tables than this do not stand beside each other. */
const MOST_BESIDE = 50;

function findTables(
  sheet: SheetSnapshot,
  catalogues: Catalogues,
  reader: HeadingReader,
): { sheet: SheetSnapshot; grid: Grid; tables: FoundTable[]; nearMisses: NearMiss[] } {
  const grid = new Grid(sheet);
  const blocks = isInformationSheet(sheet) ? [] : findHeaderBlocks(grid, reader);
  const tables: FoundTable[] = [];
  const nearMisses: NearMiss[] = [];
  blocks.forEach((block, order) => {
    // Tables beside each other share their header rows.
    const next = blocks
      .slice(order + 1, order + 1 + MOST_BESIDE)
      .find(({ firstIndex }) => firstIndex > block.lastIndex);
    const until = next?.firstIndex ?? grid.rows.length;
    const above = tables.findLast((table) => overlaps(table.block, block));
    if (above !== undefined && sameColumns(above.block, block) && isRepeated(grid, above, block)) {
      return repeat(above, block, until);
    }
    const previous = blocks.slice(Math.max(0, order - MOST_BESIDE), order);
    const lastAbove = previous.findLast(({ lastIndex }) => lastIndex < block.firstIndex);
    const lines = readPlanLines(textsAbove(grid, lastAbove?.lastIndex ?? -1, block), sheet.name);
    const isAgency = (text: string): boolean => {
      const mentions = readAgencies(text, catalogues.of(lines.province));
      return mentions.length > 0 && mentions.every(({ id }) => id !== null);
    };
    const recognised = recognise(grid, block, until, lines, isAgency);
    if (recognised.what === 'appendix' && above !== undefined && sameRoles(above.recognised, recognised)) {
      if (isRepeated(grid, above, block)) return repeat(above, block, until);
    }
    if (recognised.what === 'other' && above !== undefined && !hasNumberHeading(block)) {
      return extend(above, block.firstIndex, until);
    }
    if (recognised.what === 'near') nearMisses.push(nearMiss(sheet, block, recognised));
    if (above !== undefined) above.isFollowed = true;
    if (recognised.what !== 'appendix') return;
    const table: FoundTable = {
      block,
      recognised,
      lines,
      repeated: [],
      bodyIndices: [],
      breaks: new Set(),
      isFollowed: false,
    };
    extend(table, block.lastIndex + 1, until);
    tables.push(table);
  });
  return { sheet, grid, tables, nearMisses };
}

function repeat(table: FoundTable, block: HeaderBlock, until: number): void {
  table.repeated.push(block);
  table.breaks.add(block.lastIndex + 1);
  extend(table, block.lastIndex + 1, until);
}

/** A header repeated in other words: the same meaning in the same columns. */
function sameRoles(a: FoundTable['recognised'], b: FoundTable['recognised']): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every(({ info }, index) => {
      const other = b.columns[index]?.info;
      return other?.column === info.column && other.role === info.role && other.year === info.year;
    })
  );
}

/** A row of words without "STT" inside a table is rather an odd row of it than the header of another one. */
function hasNumberHeading(block: HeaderBlock): boolean {
  return block.columns.some(({ reading }) => reading?.senses[0] === 'number');
}

function extend(table: FoundTable, from: number, until: number): void {
  for (let index = from; index < until; index++) table.bodyIndices.push(index);
}

function sameColumns(a: HeaderBlock, b: HeaderBlock): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => {
      const other = b.columns[index];
      return other?.column === column.column && foldBare(other.heading) === foldBare(column.heading);
    })
  );
}

/** The same header again, with nothing between that ends a table or begins another one. */
function isRepeated(grid: Grid, table: FoundTable, block: HeaderBlock): boolean {
  const from = (table.repeated.at(-1) ?? table.block).lastIndex + 1;
  for (let index = block.firstIndex - 1; index >= from && index >= block.firstIndex - 8; index--) {
    const row = grid.rows[index];
    if (row === undefined) continue;
    const texts = row.cells.filter(({ text }) => !isBlank(text));
    if (texts.length === 0) continue;
    if (texts.length > 2 || texts.some(({ text }) => /tiếp theo/iu.test(text))) return true;
    if (texts.some(({ text }) => /^\s*(?:phụ lục|biểu|\(?kèm theo|\(?ban hành kèm|nơi nhận)/iu.test(text)))
      return false;
  }
  return true;
}

function overlaps(a: HeaderBlock, b: HeaderBlock): boolean {
  return a.range.left <= b.range.right && b.range.left <= a.range.right;
}

/** Title lines stand close above the header; what is further up belongs to something else. */
const MOST_TITLE_ROWS = 40;

function textsAbove(grid: Grid, previousIndex: number, block: HeaderBlock): string[] {
  const rows = grid.rows.slice(Math.max(previousIndex + 1, block.firstIndex - MOST_TITLE_ROWS), block.firstIndex);
  const start = rows.findLastIndex(({ cells }) => cells.filter(({ text }) => !isBlank(text)).length >= 4);
  return rows.slice(start + 1).flatMap(({ cells }) => cells.map(({ text }) => text).filter((text) => !isBlank(text)));
}

function nearMiss(
  sheet: SheetSnapshot,
  block: HeaderBlock,
  { nearest, lacks, columns }: Extract<Recognised, { what: 'near' }>,
): NearMiss {
  return {
    sheet: sheet.name,
    header: block.range,
    headings: columns.map(({ info }) => ({
      address: cellAddress(block.range.top, info.column),
      text: info.heading,
      role: info.role === 'other' ? null : info.role,
    })),
    nearest,
    lacks,
  };
}

/** Appendices of one plan often carry its number and date only once. */
function sharedPlan(lines: PlanLines, all: readonly PlanLines[]): PlanLines {
  const stated = all.filter(({ number, province, years }) => number !== null || province !== null || years !== null);
  const same = (pick: (plan: PlanLines) => unknown): boolean =>
    new Set(stated.map(pick).filter((value) => value !== null)).size <= 1;
  const isOnePlan =
    same(({ number }) => number) && same(({ province }) => province) && same(({ issuedOn }) => issuedOn);
  return isOnePlan ? stated.reduce(fillFrom, lines) : lines;
}

function readAppendix(
  grid: Grid,
  table: FoundTable,
  lines: PlanLines,
  workbook: WorkbookSnapshot,
  catalogues: Catalogues,
  { period = null, plan: stated = null }: ReadOptions,
): Appendix {
  const { block, recognised, repeated } = table;
  const years = recognised.columns.flatMap(({ info }) =>
    info.role === 'target' && info.year !== null && !/tầm nhìn/iu.test(info.heading) ? [info.year] : [],
  );
  const plan = planInfo(lines, recognised.template.plan, years, stated);
  const { rows, strayRows, lastRow } = readTable({
    grid,
    kind: recognised.kind,
    template: recognised.template,
    columns: recognised.columns,
    ...bodyOf(grid, table),
    bodyTop: block.range.bottom + 1,
    isFollowed: table.isFollowed,
    catalogue: catalogues.of(plan.province),
    date1904: workbook.date1904,
    period,
    planYear: plan.years !== null && plan.years.from === plan.years.to ? plan.years.to : null,
  });
  return {
    template: recognised.template.id,
    kind: recognised.kind,
    sheet: grid.sheet.name,
    header: block.range,
    repeatedHeaders: repeated.map(({ range }) => range),
    columns: recognised.columns.map(({ info }) => info),
    plan,
    rows,
    strayRows,
    lastRow,
  };
}

/** Rows of the body without the column numbers below a header, and those right after a page break. */
function bodyOf(grid: Grid, table: FoundTable): { bodyIndices: number[]; breaks: Set<number> } {
  const breaks = new Set<number>();
  const bodyIndices: number[] = [];
  let afterBreak = false;
  for (const index of table.bodyIndices) {
    afterBreak ||= table.breaks.has(index);
    if (isColumnNumbers(grid, index, table)) continue;
    bodyIndices.push(index);
    if (afterBreak) breaks.add(index);
    afterBreak = false;
  }
  return { bodyIndices, breaks };
}

/** "(1) (2) (3)", "A B 1 2" below the headings. */
function isColumnNumbers(grid: Grid, index: number, table: FoundTable): boolean {
  const above = [table.block, ...table.repeated].some(({ lastIndex }) => index > lastIndex && index <= lastIndex + 2);
  const row = grid.rows[index];
  if (!above || row === undefined) return false;
  const texts = row.cells
    .filter(
      ({ column, text }) => column >= table.block.range.left && column <= table.block.range.right && !isBlank(text),
    )
    .map(({ text }) => text.trim());
  return (
    texts.length >= 3 &&
    texts.length * 2 >= table.recognised.columns.length &&
    texts.every((text) => /^[([]?\s*(?:\d{1,2}[a-z]?|[A-Za-z])\s*[)\]]?(?:\s*=\s*[-+*/x:.()\d\s%]+)?$/.test(text))
  );
}
