import { columnLetters, parseAddress } from '../../../src/appendix/address';
import { type Appendix, type ColumnRole, type FieldCell, type ItemRow } from '../../../src/appendix/types';
import { type CellSnapshot, type WorkbookSnapshot } from '../../../src/appendix/snapshot';
import { type Finding } from '../../../src/check/types';
import { isBlank } from '../../../src/text/fold';
import { type Cells, type Content } from './workbook';
import { findingsOf, scopeOf } from './run';
import { displayText } from '../../../src/xlsx/displayText';

/** A table about to be broken, with what is known of it before. */
export class Target {
  readonly appendix: Appendix;
  readonly items: readonly ItemRow[];
  readonly before: readonly Finding[];
  private readonly found: ReadonlySet<string>;
  private readonly paired: ReadonlySet<string>;
  private readonly breaks = new Map<object, unknown>();

  constructor(
    readonly name: string,
    readonly workbook: WorkbookSnapshot,
  ) {
    this.appendix = scopeOf(workbook).tables[0]!.appendix;
    this.items = this.appendix.rows.filter((row): row is ItemRow => row.kind === 'item');
    this.before = findingsOf(workbook);
    this.found = new Set(this.before.flatMap(({ cells }) => cells));
    this.paired = new Set(this.before.flatMap(({ rule, cells }) => (rule === 'unit-mismatch' ? cells : [])));
  }

  letters(role: ColumnRole): string | null {
    const column = this.appendix.columns.find((one) => one.role === role);
    return column === undefined ? null : columnLetters(column.column);
  }

  /** Items whose cell of a role is filled, their own, unshared, and without a finding. */
  filled(role: ColumnRole): { readonly item: ItemRow; readonly field: FieldCell }[] {
    return this.items.flatMap((item) => {
      const fields = item.cells.filter((cell) => cell.role === role);
      const [field] = fields;
      if (field === undefined || fields.length > 1 || isBlank(field.text) || !this.isFree(field)) return [];
      return [{ item, field }];
    });
  }

  isFree({ address, source, origin }: FieldCell): boolean {
    return origin === 'own' && address === source && !this.isShared(address) && !this.hasFinding(address);
  }

  hasFinding(address: string): boolean {
    return this.found.has(address);
  }

  /** Whether another row's finding rests on this cell. */
  isPaired(address: string): boolean {
    return this.paired.has(address);
  }

  /** What is costly to find is found once. */
  once<T>(key: object, find: () => T): T {
    if (!this.breaks.has(key)) this.breaks.set(key, find());
    return this.breaks.get(key) as T;
  }

  private isShared(address: string): boolean {
    const { row, column } = parseAddress(address)!;
    return this.workbook.sheets[0]!.merges.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  /** The workbook with some cells of its first sheet changed. */
  with(edits: Cells): WorkbookSnapshot {
    const [first, ...others] = this.workbook.sheets;
    const cells = new Map(first!.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
    for (const [address, content] of Object.entries(edits)) {
      const { row, column } = parseAddress(address)!;
      const cell = contentCell(row, column, content);
      if (cell === null) cells.delete(`${row}:${column}`);
      else cells.set(`${row}:${column}`, cell);
    }
    const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...this.workbook, sheets: [{ ...first!, cells: sorted }, ...others] };
  }
}

function contentCell(row: number, column: number, content: Content): CellSnapshot | null {
  if (content === null) return null;
  const { value, ...look } = typeof content === 'object' ? content : { value: content };
  return { row, column, value, text: displayText(value, look.numberFormat, false), ...look };
}
