import { parseRange, rangeAddress } from '../appendix/address';
import { type CellRange, type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../appendix/snapshot';
import { WorkbookProblem } from '../port/workbookPort';
import { localAddress } from './areas';
import { type BlockMatrices, cellsOfBlock } from './cells';
import { hasLegacyLetters, withFonts } from './fonts';
import { officeCode } from './problems';

/** Cells asked for in one request: dense Vietnamese text in five matrices then stays under the 5 MB of Excel on the web. */
const CELLS_IN_REQUEST = 10_000;
/** A used range beyond this is a stray cell at the sheet's far end, not a Phụ lục. */
const MOST_CELLS = 2_000_000;
/** Serial of 1904-01-01 counted from 1900; it is 0 in workbooks that count from 1904. */
const FIRST_DAY_OF_1904 = 1_462;
const BLOCK_PROPERTIES = 'values,text,formulas,numberFormat,valueTypes';

/** The used part of a sheet: what is known before its cells are asked for. */
interface SheetOutline {
  readonly name: string;
  readonly visible: boolean;
  readonly used: CellRange | null;
  readonly hidesRows: boolean;
  readonly hidesColumns: boolean;
  /** Font of all cells; `null` when they differ. */
  readonly font: string | null;
}

export interface ReadOptions {
  readonly cellsInRequest?: number;
  /** Told the share that is read, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/**
 * Snapshot of the active sheet or of all sheets, in few requests: one for the outline of the active sheet (two when
 * all sheets are asked for), then one for every 10,000 cells, and one more for fonts only where text looks like an
 * old Vietnamese encoding and the sheet mixes fonts.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  scope: 'active' | 'all',
  { cellsInRequest = CELLS_IN_REQUEST, progress }: ReadOptions = {},
): Promise<WorkbookSnapshot> {
  const { outlines, date1904 } = scope === 'active' ? await outlineOfActive(context) : await outlineOfAll(context);
  const sheets = new Map(outlines.map((outline) => [outline.name, new SheetCollector(outline)]));
  const all = batches(outlines, cellsInRequest);
  for (const [done, batch] of all.entries()) {
    progress?.(done / all.length);
    await readBatch(context, batch, sheets);
  }
  for (const collector of sheets.values()) await collector.readFonts(context);
  return { sheets: [...sheets.values()].map((collector) => collector.snapshot()), date1904 };
}

async function outlineOfActive(context: Excel.RequestContext) {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name,visibility');
  const used = loadOutline(sheet);
  const origin = loadDateOrigin(context);
  await context.sync();
  return { outlines: [outlineFrom(sheet, used)], date1904: origin.value !== FIRST_DAY_OF_1904 };
}

async function outlineOfAll(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  const origin = loadDateOrigin(context);
  await context.sync();
  const pending = worksheets.items.map((sheet) => ({ sheet, used: loadOutline(sheet) }));
  await context.sync();
  return {
    outlines: pending.map(({ sheet, used }) => outlineFrom(sheet, used)),
    date1904: origin.value !== FIRST_DAY_OF_1904,
  };
}

/** `Workbook.use1904DateSystem` came years after Excel 2021; the worksheet function DATE tells the same. */
function loadDateOrigin(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const origin = context.workbook.functions.date(1904, 1, 1);
  origin.load('value');
  return origin;
}

function loadOutline(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/font/name');
  return used;
}

function outlineFrom(sheet: Excel.Worksheet, used: Excel.Range): SheetOutline {
  const visible = sheet.visibility === 'Visible';
  if (used.isNullObject) {
    return { name: sheet.name, visible, used: null, hidesRows: false, hidesColumns: false, font: null };
  }
  if (used.rowCount * used.columnCount > MOST_CELLS) throw new WorkbookProblem('too-large', sheet.name);
  return {
    name: sheet.name,
    visible,
    used: {
      top: used.rowIndex + 1,
      left: used.columnIndex + 1,
      bottom: used.rowIndex + used.rowCount,
      right: used.columnIndex + used.columnCount,
    },
    // `null` means that some are hidden and some are not; the typings do not say so.
    hidesRows: (used.rowHidden as boolean | null) !== false,
    hidesColumns: (used.columnHidden as boolean | null) !== false,
    font: (used.format.font.name as string | null) || null,
  };
}

/** Consecutive rows of one sheet. */
interface Block {
  readonly outline: SheetOutline;
  readonly range: CellRange;
}

/** Blocks of rows, put together so that no batch holds more cells than one request may carry. */
function batches(outlines: readonly SheetOutline[], cellsInRequest: number): Block[][] {
  const all: Block[][] = [];
  let batch: Block[] = [];
  let room = cellsInRequest;
  for (const outline of outlines) {
    if (outline.used === null) continue;
    const { left, right, bottom } = outline.used;
    const width = right - left + 1;
    for (let top = outline.used.top; top <= bottom;) {
      if (room < width && batch.length > 0) {
        all.push(batch);
        batch = [];
        room = cellsInRequest;
      }
      const rows = Math.min(bottom - top + 1, Math.max(1, Math.floor(room / width)));
      batch.push({ outline, range: { top, left, right, bottom: top + rows - 1 } });
      room -= rows * width;
      top += rows;
    }
  }
  return batch.length > 0 ? [...all, batch] : all;
}

/** Reads a batch; one that Excel finds too large is halved until single rows are left. */
async function readBatch(
  context: Excel.RequestContext,
  batch: readonly Block[],
  sheets: ReadonlyMap<string, SheetCollector>,
): Promise<void> {
  const pending = batch.map((block) => ({ block, loaded: loadBlock(context, block) }));
  try {
    await context.sync();
  } catch (error) {
    const halves = officeCode(error) === 'ResponsePayloadSizeLimitExceeded' ? halved(batch) : null;
    if (halves === null) throw error;
    for (const half of halves) await readBatch(context, half, sheets);
    return;
  }
  for (const { block, loaded } of pending) sheets.get(block.outline.name)?.take(block.range, loaded);
}

function halved(batch: readonly Block[]): [Block[], Block[]] | null {
  const half = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, half), batch.slice(half)];
  const only = batch[0];
  if (only === undefined || only.range.top === only.range.bottom) return null;
  const middle = Math.floor((only.range.top + only.range.bottom) / 2);
  return [
    [{ ...only, range: { ...only.range, bottom: middle } }],
    [{ ...only, range: { ...only.range, top: middle + 1 } }],
  ];
}

interface LoadedBlock {
  readonly range: Excel.Range;
  /** Only with a sheet's first block, for the whole sheet. */
  readonly merged: Excel.RangeAreas | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function loadBlock(context: Excel.RequestContext, { outline, range }: Block): LoadedBlock {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  const cells = sheet.getRange(rangeAddress(range));
  cells.load(BLOCK_PROPERTIES);
  const isFirst = outline.used?.top === range.top;
  const used = isFirst && outline.used !== null ? sheet.getRange(rangeAddress(outline.used)) : null;
  const merged = used?.getMergedAreasOrNullObject() ?? null;
  merged?.load('areas/items/address');
  return {
    range: cells,
    merged,
    rows: used !== null && outline.hidesRows ? used.getRowProperties({ rowHidden: true }) : null,
    columns: used !== null && outline.hidesColumns ? used.getColumnProperties({ columnHidden: true }) : null,
  };
}

/** Puts the blocks of one sheet together. */
class SheetCollector {
  private cells: CellSnapshot[] = [];
  private merges: CellRange[] = [];
  private hiddenRows: number[] = [];
  private hiddenColumns: number[] = [];

  constructor(private readonly outline: SheetOutline) {}

  take(range: CellRange, loaded: LoadedBlock): void {
    const used = this.outline.used ?? range;
    for (const cell of cellsOfBlock(loaded.range as BlockMatrices, range.top, range.left)) this.cells.push(cell);
    if (loaded.merged !== null && !loaded.merged.isNullObject) {
      this.merges = loaded.merged.areas.items.flatMap((area) => parseRange(localAddress(area.address)) ?? []);
    }
    loaded.rows?.value.forEach(({ rowHidden }, i) => {
      if (rowHidden === true) this.hiddenRows.push(used.top + i);
    });
    loaded.columns?.value.forEach(({ columnHidden }, i) => {
      if (columnHidden === true) this.hiddenColumns.push(used.left + i);
    });
  }

  async readFonts(context: Excel.RequestContext): Promise<void> {
    const { name, used, font } = this.outline;
    if (font !== null) this.cells = this.cells.map((cell) => ({ ...cell, font }));
    else if (used !== null && this.cells.some(hasLegacyLetters))
      this.cells = await withFonts(context, name, this.cells);
  }

  snapshot(): SheetSnapshot {
    const { name, visible } = this.outline;
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return { name, visible, cells, merges, hiddenRows, hiddenColumns };
  }
}
