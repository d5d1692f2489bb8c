import { type CellRange } from '../../appendix/snapshot';
import { type Appendix } from '../../appendix/types';
import { type ExcerptRow } from '../../handout/excerpt';
import { type Period } from '../../values/types';
import { type CellModel, type PrintSetup, type SheetModel } from '../model';
import { countLines } from '../textLines';
import { planPart } from './planRows';
import { placeColumns, type SheetColumn, type SheetColumns, styleOf, validationOf } from './reportColumns';
import { NOT_FOR_REPORT, PREVIOUS_CELL, REPORT_HEADING } from './styles';
import { type HandoutWords } from './words';

/** A table of the plan where it stands. */
export interface PlanSheet {
  readonly sheet: SheetModel;
  readonly date1904: boolean;
  readonly appendix: Appendix;
  /** First row of its title lines. */
  readonly titleTop: number;
  /** Another table stands beside it, so that only its own columns are its own. */
  readonly isBeside: boolean;
}

export interface ReportSheetSpec {
  readonly name: string;
  readonly unitName: string;
  readonly period: Period;
  /** What the unit reported before, by row key. */
  readonly previous: { readonly period: Period; readonly answers: ReadonlyMap<string, string> } | null;
  readonly words: HandoutWords;
}

/** Wider tables are printed on A3: on A4 nobody could read them. */
const WIDEST_ON_A4 = 190;
const LINE_HEIGHT = 15.75;

/** A unit's sheet: the plan's title lines, headings and the unit's rows, with the columns it fills in to the right. */
export function reportSheet(plan: PlanSheet, rows: readonly ExcerptRow[], spec: ReportSheetSpec): SheetModel {
  const { appendix, sheet } = plan;
  const { header } = appendix;
  const titles = header.top - plan.titleTop;
  const headingRows = header.bottom - header.top + 1;
  const bodyTop = titles + headingRows + 1;
  const above = Array.from({ length: titles + headingRows }, (_, index) => ({
    rows: [plan.titleTop + index],
    inherited: [],
  }));
  const columns = placeColumns(appendix, spec.period, spec.previous?.period);
  const from = plan.isBeside ? header.left : 1;
  const part = planPart(
    sheet,
    [...above, ...rows],
    { from, to: header.right, withheld: columns.withheld },
    plan.date1904,
  );
  const reported = rows.flatMap(({ what }, index) => (what === 'item' ? [bodyTop + index] : []));
  const cells = withOpenCells(part.cells, columns, reported);
  const headings = { top: titles + 1, bottom: titles + headingRows };
  const lastShown = columns.keyColumn - 1;
  const wideRows = new Set([
    ...Array.from({ length: titles }, (_, index) => index + 1),
    ...rows.flatMap(({ what }, index) => (what === 'section' ? [bodyTop + index] : [])),
  ]);
  return {
    name: spec.name,
    visible: true,
    cells: [...cells, ...headingCells(columns, headings), ...bodyCells(columns, rows, bodyTop, spec.previous?.answers)],
    merges: [
      ...part.merges.map((merge) => widened(merge, wideRows, header.right, lastShown)),
      ...headingMerges(columns, headings),
    ],
    columns: columnWidths(sheet, columns, from, header.right),
    rows: fitHeading(part.heights, columns, headings),
    frozen: { rows: headings.bottom, columns: 0 },
    print: printSetup(sheet, columns, headings, spec),
    validations: [...columns.added, ...columns.own].flatMap(({ role, column }) =>
      role === null || reported.length === 0 ? [] : validationOf(role, column, reported, spec.period, spec.words),
    ),
    isProtected: true,
  };
}

/** Opens the report columns the plan's own table has; an empty cell there may not be stored at all. */
function withOpenCells(
  cells: readonly CellModel[],
  { own }: SheetColumns,
  reported: readonly number[],
): readonly CellModel[] {
  const missing = new Map(
    own.flatMap(({ role, column }) =>
      reported.map((row) => [`${String(row)} ${String(column)}`, { row, column, role }]),
    ),
  );
  const opened = cells.map((cell): CellModel => {
    const isOwn = missing.delete(`${String(cell.row)} ${String(cell.column)}`);
    return isOwn ? { ...cell, style: { ...cell.style, locked: false } } : cell;
  });
  const added = [...missing.values()].map(({ row, column, role }): CellModel => ({
    row,
    column,
    value: null,
    style: styleOf(role),
  }));
  return [...opened, ...added];
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Columns with a heading of ours. */
function headed({ previous, added }: SheetColumns): readonly Omit<SheetColumn, 'role'>[] {
  return previous === null ? added : [previous, ...added];
}

function headingCells(columns: SheetColumns, { top, bottom }: Rows): CellModel[] {
  return headed(columns).flatMap(({ column, heading }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => ({
      row: top + index,
      column,
      value: index === 0 ? heading : null,
      style: REPORT_HEADING,
    })),
  );
}

function headingMerges(columns: SheetColumns, { top, bottom }: Rows): CellRange[] {
  return top === bottom ? [] : headed(columns).map(({ column }) => ({ top, left: column, bottom, right: column }));
}

function bodyCells(
  { previous, added }: SheetColumns,
  rows: readonly ExcerptRow[],
  bodyTop: number,
  answers: ReadonlyMap<string, string> = new Map(),
): CellModel[] {
  return rows.flatMap(({ what, key }, index) => {
    const row = bodyTop + index;
    const before = what === 'item' ? (answers.get(key ?? '') ?? null) : null;
    return [
      ...(previous === null ? [] : [{ row, column: previous.column, value: before, style: PREVIOUS_CELL }]),
      ...added.flatMap(({ column, role }): CellModel[] => {
        if (role === null) return key === null ? [] : [{ row, column, value: key }];
        return [{ row, column, value: null, style: what === 'item' ? styleOf(role) : NOT_FOR_REPORT }];
      }),
    ];
  });
}

/** Title lines and section heads that reach to the table's right edge reach over the added columns too. */
function widened(merge: CellRange, rows: ReadonlySet<number>, right: number, to: number): CellRange {
  const isWide = merge.right === right && merge.left < right && merge.top === merge.bottom && rows.has(merge.top);
  return isWide ? { ...merge, right: to } : merge;
}

function columnWidths(sheet: SheetModel, columns: SheetColumns, from: number, to: number): SheetModel['columns'] {
  const plan = sheet.columns.filter(({ column }) => column >= from && column <= to);
  const withheld = columns.withheld.map((column) => ({
    ...plan.find((one) => one.column === column),
    column,
    hidden: true,
  }));
  return [
    ...plan.filter(({ column }) => !columns.withheld.includes(column)),
    ...withheld,
    ...(columns.previous === null ? [] : [{ column: columns.previous.column, width: columns.previous.width }]),
    ...columns.added.map(({ column, width, role }) => ({ column, width, ...(role === null ? { hidden: true } : {}) })),
  ].sort((a, b) => a.column - b.column);
}

/** The added headings may need more lines than the plan's. */
function fitHeading(
  heights: SheetModel['rows'],
  { previous, added }: SheetColumns,
  { top, bottom }: Rows,
): SheetModel['rows'] {
  const lines = Math.max(
    previous === null ? 1 : countLines(previous.heading, previous.width, true),
    ...added.map(({ role, heading, width }) => (role === null ? 1 : countLines(heading, width, true))),
  );
  const needed = Math.ceil(lines * LINE_HEIGHT + 3);
  const height = (row: number): number => heights.find((one) => one.row === row)?.height ?? LINE_HEIGHT;
  let missing = needed;
  for (let row = top; row <= bottom; row++) missing -= height(row);
  if (missing <= 0) return heights;
  return [...heights.filter(({ row }) => row !== bottom), { row: bottom, height: height(bottom) + missing }].sort(
    (a, b) => a.row - b.row,
  );
}

const DEFAULT_WIDTH = 9;

function printSetup(
  sheet: SheetModel,
  { previous, added, keyColumn }: SheetColumns,
  { top, bottom }: Rows,
  { unitName, period, words }: ReportSheetSpec,
): PrintSetup {
  const own = added.reduce((sum, column) => (column.role === null ? sum : sum + column.width), 0);
  let width = own + (previous?.width ?? 0);
  const known = new Map(sheet.columns.map((column) => [column.column, column]));
  for (let column = 1; column < (previous?.column ?? keyColumn - added.length + 1); column++) {
    if (known.get(column)?.hidden !== true) width += known.get(column)?.width ?? DEFAULT_WIDTH;
  }
  const margins = sheet.print?.margins;
  return {
    paper: width > WIDEST_ON_A4 ? 'A3' : (sheet.print?.paper ?? 'A4'),
    landscape: true,
    fitToWidth: true,
    titleRows: { from: top, to: bottom },
    ...(margins === undefined ? {} : { margins }),
    footer: words.page({ unit: unitName.replaceAll('&', '&&'), period: period.id }),
  };
}
