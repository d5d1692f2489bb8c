import { parseRange } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { limits } from './limits';
import { type SheetModel } from './model';
import { type Package } from './package';
import { damaged, XlsxProblem } from './problem';
import { CellReader, type CellContext } from './readCells';
import { SheetExtras } from './readExtras';
import { type DifferentialStyle } from './readStyles';
import { type XmlHandler, type XmlTag } from './xml';

type Column = SheetModel['columns'][number];
type Row = SheetModel['rows'][number];

export interface SheetSource {
  readonly part: string;
  readonly name: string;
  readonly visible: boolean;
  readonly context: CellContext;
  readonly differential: readonly DifferentialStyle[];
}

interface ColumnSpan {
  readonly from: number;
  readonly to: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
}

/** Reads one worksheet while it is inflated. */
export function readSheet(source: Package, sheet: SheetSource): SheetModel {
  const reader = new SheetReader(sheet);
  source.stream(sheet.part, reader);
  return reader.finish();
}

class SheetReader implements XmlHandler {
  wantsText = false;
  private depth = 0;
  private rootPrefix = '';
  /** Depth inside an element that is not ours to read: extensions, other namespaces. */
  private skipFrom = 0;
  private isInData = false;
  private isInCell = false;
  private sawData = false;
  private readonly cells: CellReader;
  private readonly extras: SheetExtras;
  private readonly merges: CellRange[] = [];
  private readonly spans: ColumnSpan[] = [];
  private readonly rows: Row[] = [];

  constructor(private readonly sheet: SheetSource) {
    this.cells = new CellReader(sheet.part, sheet.context);
    this.extras = new SheetExtras(sheet.differential);
  }

  open(name: string, tag: XmlTag): void {
    this.depth += 1;
    if (this.skipFrom > 0) return;
    if (this.depth === 1) {
      if (name !== 'worksheet') throw damaged(`${this.sheet.part}: not a worksheet`);
      this.rootPrefix = tag.prefix;
      return;
    }
    if (tag.prefix !== this.rootPrefix || name === 'extLst') {
      this.skipFrom = this.depth;
      return;
    }
    if (this.isInCell) {
      this.cells.openPart(name, tag);
      this.wantsText = this.cells.wantsText;
    } else if (this.isInData) {
      if (name === 'c') {
        this.isInCell = true;
        this.cells.openCell(tag);
      } else if (name === 'row') this.openRow(tag);
    } else this.openOther(name, tag);
  }

  text(text: string): void {
    if (this.isInCell) this.cells.text(text);
    else this.extras.text(text);
  }

  close(name: string): void {
    this.depth -= 1;
    if (this.skipFrom > 0) {
      if (this.depth < this.skipFrom) this.skipFrom = 0;
      return;
    }
    if (this.isInCell) {
      if (name === 'c') {
        this.isInCell = false;
        this.cells.closeCell();
        this.wantsText = false;
      } else {
        this.cells.closePart(name);
        this.wantsText = this.cells.wantsText;
      }
    } else if (name === 'sheetData') this.isInData = false;
    else if (!this.isInData) {
      this.extras.close(name);
      this.wantsText = this.extras.wantsText;
    }
  }

  finish(): SheetModel {
    // A worksheet without data element is not one that any program saves.
    if (!this.sawData) throw damaged(`${this.sheet.part}: no sheet data`);
    const cells = this.cells.finish();
    const lastRow = cells.at(-1)?.row ?? 0;
    const lastColumn = cells.reduce((last, cell) => Math.max(last, cell.column), 0);
    return {
      name: this.sheet.name,
      visible: this.sheet.visible,
      cells,
      merges: this.merges,
      columns: this.columnsUpTo(lastColumn),
      rows: this.rows.filter(({ row }) => row <= lastRow),
      ...this.extras.fields(),
    };
  }

  private openRow(tag: XmlTag): void {
    const row = this.cells.openRow(tag);
    const { budget, blanks } = this.sheet.context;
    const height = blanks ? tag.number('ht') : undefined;
    const hidden = tag.flag('hidden');
    if (height === undefined && !hidden) return;
    if (++budget.rows > limits.rowSettings) throw new XlsxProblem('too-large', `${this.sheet.part}: rows`);
    const fitted = height !== undefined && !tag.flag('customHeight');
    this.rows.push({
      row,
      ...(height === undefined ? {} : { height }),
      ...(fitted ? { fitted } : {}),
      ...(hidden ? { hidden } : {}),
    });
  }

  private openOther(name: string, tag: XmlTag): void {
    if (name === 'sheetData') {
      if (this.sawData) throw damaged(`${this.sheet.part}: sheet data twice`);
      this.sawData = true;
      this.isInData = true;
    } else if (name === 'mergeCell') {
      const range = parseRange(tag.get('ref') ?? '');
      if (range === null) throw damaged(`${this.sheet.part}: merge`);
      if (this.merges.length >= limits.merges) throw new XlsxProblem('too-large', `${this.sheet.part}: merges`);
      this.merges.push(range);
    } else if (name === 'col') {
      const from = tag.number('min') ?? 0;
      const to = tag.number('max') ?? from;
      if (!(from >= 1 && from <= to)) throw damaged(`${this.sheet.part}: columns`);
      this.spans.push({ from, to, width: tag.number('width'), hidden: tag.flag('hidden') });
    } else {
      this.extras.open(name, tag);
      this.wantsText = this.extras.wantsText;
    }
  }

  /** Formats often run to the last column of the sheet; beyond the cells nobody looks. */
  private columnsUpTo(last: number): Column[] {
    const columns = new Map<number, Column>();
    let settings = 0;
    for (const { from, to, width, hidden } of this.spans) {
      for (let column = from; column <= Math.min(to, Math.max(last, from), limits.columns); column++) {
        if (++settings > limits.columnSettings) throw damaged(`${this.sheet.part}: columns`);
        columns.set(column, {
          column,
          ...(width === undefined ? {} : { width }),
          ...(hidden ? { hidden } : {}),
        });
      }
    }
    return [...columns.values()].sort((a, b) => a.column - b.column);
  }
}
