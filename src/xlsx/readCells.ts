import { type CellValue } from '../appendix/snapshot';
import { SharedFormula } from './formulaShift';
import { limits } from './limits';
import { type CellModel, type CellStyle } from './model';
import { damaged, XlsxProblem } from './problem';
import { TextGatherer, unescapeCodes } from './readStrings';
import { type XmlTag } from './xml';

/** What the cells of every sheet of a workbook refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Whether cells with a style and nothing in them are wanted (for the grid), or values alone. */
  readonly blanks: boolean;
  /** Counted over all sheets. */
  readonly budget: { cells: number; blanks: number; rows: number; formulaPieces: number };
}

/** Row and column of an `r` attribute, packed as row × 2^15 + column; fast, for millions of cells. */
function packReference(reference: string): number {
  let column = 0;
  let row = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57 && column > 0) row = row * 10 + code - 48;
    else return -1;
    if (column > limits.columns || row > limits.rows) return -1;
  }
  return row > 0 && column > 0 ? row * 32_768 + column : -1;
}

/** Inline texts are slices of the part's text; a copy lets the part go. */
const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

const DAY = 86_400_000;
const NORMAL: CellStyle = {};

/** ISO dates (cells of type `d`) as serial numbers; `null` when they are none. */
function serialOfIso(text: string, date1904: boolean): number | null {
  // Without a zone JavaScript takes a date as universal but a time as local; a sheet knows no zones.
  const isLocal = text.includes('T') && !/(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  const time = Date.parse(isLocal ? `${text}Z` : text);
  if (Number.isNaN(time)) return null;
  return time / DAY + (date1904 ? 24_107 : 25_569);
}

/** Turns the elements of one `<sheetData>` into cells, by row and column. */
export class CellReader {
  readonly cells: CellModel[] = [];
  wantsText = false;
  private row = 0;
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private field: '' | 'v' | 'f' | 'is' = '';
  private shared: { readonly index: string; readonly isMaster: boolean } | null = null;
  private readonly gatherer = new TextGatherer();
  private readonly masters = new Map<string, { formula: SharedFormula; row: number; column: number }>();
  private lastPlace = 0;
  private isSorted = true;

  constructor(
    private readonly part: string,
    private readonly context: CellContext,
  ) {}

  /** Rows and cells may leave out their address: then they follow the one before. */
  openRow(tag: XmlTag): number {
    const written = tag.get('r');
    const row = written === undefined ? this.row + 1 : Number(written);
    if (!Number.isInteger(row) || row < 1 || row > limits.rows) throw damaged(`${this.part}: row number`);
    this.row = row;
    this.column = 0;
    return row;
  }

  openCell(tag: XmlTag): void {
    const written = tag.get('r');
    if (written === undefined) {
      this.column += 1;
      if (this.row < 1 || this.column > limits.columns) throw damaged(`${this.part}: cell without place`);
    } else {
      const packed = packReference(written);
      if (packed < 0) throw damaged(`${this.part}: cell address`);
      this.row = Math.floor(packed / 32_768);
      this.column = packed % 32_768;
    }
    this.type = tag.get('t') ?? 'n';
    this.style = Number(tag.get('s') ?? 0);
    this.value = '';
    this.formula = undefined;
    this.shared = null;
    this.field = '';
    this.wantsText = false;
  }

  openPart(name: string, tag: XmlTag): void {
    if (name === 'v') this.field = 'v';
    else if (name === 'f') {
      this.field = 'f';
      this.formula = '';
      const index = tag.get('si');
      if (tag.get('t') === 'shared' && index !== undefined)
        this.shared = { index, isMaster: tag.get('ref') !== undefined };
      else if (tag.get('t') === 'dataTable') this.formula = undefined;
    } else if (name === 'is') this.field = 'is';
    else if (this.field === 'is') this.gatherer.open(name, tag.selfClosing);
    this.wantsText = this.field === 'is' ? this.gatherer.taking : this.field !== '';
  }

  text(text: string): void {
    if (this.field === 'v') this.value += text;
    else if (this.field === 'f') this.formula = (this.formula ?? '') + text;
    else this.gatherer.text(text);
  }

  closePart(name: string): void {
    if (name === 'is') {
      this.value = detached(this.gatherer.take());
      this.type = 'inlineStr';
    } else if (this.field === 'is') {
      this.gatherer.close(name);
      this.wantsText = this.gatherer.taking;
      return;
    }
    this.field = '';
    this.wantsText = false;
  }

  closeCell(): void {
    const formula = this.formulaText();
    const value = this.cellValue(formula !== undefined);
    if (value === null && formula === undefined) {
      this.addBlank();
      return;
    }
    if (++this.context.budget.cells > limits.cells) throw new XlsxProblem('too-large', `${this.part}: cells`);
    const { row, column } = this;
    const style = this.cellStyle();
    // Millions of these are made: no intermediate objects.
    if (formula !== undefined) this.add({ row, column, value, formula, style });
    else this.add({ row, column, value, style });
  }

  /** The cells in order. @throws XlsxProblem damaged when one place holds two cells */
  finish(): CellModel[] {
    if (!this.isSorted) {
      this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
      for (let index = 1; index < this.cells.length; index++) {
        const [before, cell] = [this.cells[index - 1] as CellModel, this.cells[index] as CellModel];
        if (before.row === cell.row && before.column === cell.column)
          throw damaged(`${this.part}: one place, two cells`);
      }
    }
    return this.cells;
  }

  private add(cell: CellModel): void {
    const place = cell.row * 32_768 + cell.column;
    if (place <= this.lastPlace) this.isSorted = false;
    this.lastPlace = place;
    this.cells.push(cell);
  }

  private addBlank(): void {
    if (!this.context.blanks || this.style === 0 || this.context.budget.blanks >= limits.blankCells) return;
    this.context.budget.blanks += 1;
    this.add({ row: this.row, column: this.column, value: null, style: this.cellStyle() });
  }

  private cellStyle(): CellStyle {
    // A style number that is not there is shown as Normal by Excel, too.
    return this.context.styles[this.style] ?? this.context.styles[0] ?? NORMAL;
  }

  private formulaText(): string | undefined {
    if (this.shared !== null) {
      const { index, isMaster } = this.shared;
      const master = this.masters.get(index);
      if (isMaster || (this.formula !== undefined && this.formula !== '')) {
        const formula = detached(this.formula ?? '');
        this.masters.set(index, { formula: new SharedFormula(formula), row: this.row, column: this.column });
        return formula === '' ? undefined : formula;
      }
      if (master === undefined) return undefined;
      // One long formula shared by a million cells would fill the memory.
      this.context.budget.formulaPieces += master.formula.size;
      if (this.context.budget.formulaPieces > limits.sharedFormulaPieces) {
        throw new XlsxProblem('too-large', `${this.part}: shared formulas`);
      }
      return master.formula.at(this.row - master.row, this.column - master.column);
    }
    return this.formula === undefined || this.formula === '' ? undefined : detached(this.formula);
  }

  private cellValue(isFormula: boolean): CellValue | null {
    const raw = this.value;
    switch (this.type) {
      case 's': {
        if (raw === '') return null;
        const text = this.context.strings[Number(raw)];
        if (text === undefined) throw damaged(`${this.part}: shared string`);
        return text === '' ? null : text;
      }
      case 'inlineStr':
        return raw === '' ? null : raw;
      case 'str':
        if (raw === '') return isFormula ? '' : null;
        return unescapeCodes(detached(raw));
      case 'b':
        return raw === '' ? null : raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return { error: raw === '' ? '#N/A' : raw };
      case 'd':
        if (raw === '') return null;
        return serialOfIso(raw, this.context.date1904) ?? detached(raw);
      default: {
        const trimmed = raw.trim();
        if (trimmed === '') return null;
        const number = Number(trimmed);
        if (!Number.isFinite(number)) throw damaged(`${this.part}: number`);
        return number;
      }
    }
  }
}
