import { type CellRange } from '../../appendix/snapshot';
import { isoToSerial } from '../../values/dates';
import { type CellModel, type CellStyle, type SheetModel } from '../../xlsx/model';
import { type DraftColumn, type DraftItem, type DraftSection, type TableDraft } from './draft';
import { officeValue, type OfficeValue } from './officeValue';
import { countLines } from '../../xlsx/textLines';

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

/** Times New Roman throughout, 12 in the table and 13 or 14 in the titles, as offices print appendices. */
const TITLE: CellStyle = {
  font: { name: 'Times New Roman', size: 14, bold: true },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const ATTACHED: CellStyle = { ...TITLE, font: { name: 'Times New Roman', size: 13, italic: true } };
const BODY_FONT = { name: 'Times New Roman', size: 12 };
export const HEADING_STYLE: CellStyle = {
  font: { ...BODY_FONT, bold: true },
  border: BORDER,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const SECTION: CellStyle = {
  font: { ...BODY_FONT, bold: true },
  border: BORDER,
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};

/** Points a line of 12-point text takes. */
const LINE_HEIGHT = 15.75;
/** Titles are set in 14 points. */
const TITLE_SCALE = 14 / 12;

export const bodyStyle = (align: 'left' | 'center', numberFormat?: string): CellStyle => ({
  font: BODY_FONT,
  border: BORDER,
  align: { horizontal: align, vertical: 'center', wrap: true },
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

/** Lays a draft out as an office would: title lines, headings, section rows, items, print set-up. */
export function layOut(draft: TableDraft): SheetModel {
  const layout = new Layout(draft.columns);
  layout.titles(draft.titles);
  const top = layout.nextRow;
  const headingRow = layout.headings();
  for (const row of draft.rows) {
    if (row.kind === 'section') layout.section(row);
    else layout.item(row);
  }
  return layout.sheet(draft.sheetName, { from: top, to: headingRow });
}

class Layout {
  private readonly cells: CellModel[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights: { row: number; height: number; fitted: boolean }[] = [];
  /** First row of the merge that grows in each column. */
  private readonly joined = new Map<string, number>();
  private row = 0;

  constructor(private readonly columns: readonly DraftColumn[]) {}

  get nextRow(): number {
    return this.row + 1;
  }

  titles({ label, name, attachedTo }: TableDraft['titles']): void {
    if (label !== '') this.titleLine(label, TITLE);
    if (name !== '') this.titleLine(name, TITLE);
    if (attachedTo !== '') this.titleLine(attachedTo, ATTACHED);
    this.row += 1;
  }

  /** One row of headings, or two where some share a heading above. Returns the last one. */
  headings(): number {
    const isDouble = this.columns.some(({ above }) => above !== undefined);
    const top = this.row + 1;
    const bottom = isDouble ? top + 1 : top;
    this.columns.forEach(({ heading, above }, index) => {
      const column = index + 1;
      this.cells.push({ row: top, column, value: this.topHeading(index), style: HEADING_STYLE });
      if (isDouble) {
        this.cells.push({ row: bottom, column, value: above === undefined ? null : heading, style: HEADING_STYLE });
        if (above === undefined) this.merges.push({ top, left: column, bottom, right: column });
        else if (this.topHeading(index) !== null) {
          const right = this.columns.findLastIndex((other) => other.above === above) + 1;
          this.merges.push({ top, left: column, bottom: top, right });
        }
      }
    });
    this.row = top;
    if (isDouble) this.fit(1);
    this.row = bottom;
    this.fit(Math.max(...this.columns.map(({ heading, width }) => countLines(heading, width, true))));
    return bottom;
  }

  section({ label, title }: DraftSection): void {
    this.row += 1;
    this.joined.clear();
    const last = this.columns.length;
    this.cells.push({ row: this.row, column: 1, value: label, style: centred(SECTION) });
    for (let column = 2; column <= last; column++) {
      this.cells.push({ row: this.row, column, value: column === 2 ? title : null, style: SECTION });
    }
    this.merges.push({ top: this.row, left: 2, bottom: this.row, right: last });
    this.fit(countLines(title, this.widthFrom(1), true));
  }

  item(item: DraftItem): void {
    this.row += 1;
    this.columns.forEach((column, index) => {
      const isJoined = item.joinedWithAbove.includes(column.id);
      this.cells.push({ row: this.row, column: index + 1, ...this.itemCell(item, column, isJoined) });
      if (isJoined) this.join(column.id, index + 1);
      else this.joined.set(column.id, this.row);
    });
    const isGroup = item.kind === 'group';
    const lines = this.columns.map(({ id, width }) =>
      item.joinedWithAbove.includes(id) ? 1 : countLines(item.cells[id] ?? '', width, isGroup),
    );
    this.fit(Math.max(...lines));
  }

  sheet(name: string, headings: { readonly from: number; readonly to: number }): SheetModel {
    return {
      name,
      visible: true,
      cells: this.cells,
      merges: this.merges,
      columns: this.columns.map(({ width }, index) => ({ column: index + 1, width })),
      rows: this.heights,
      frozen: { rows: headings.to, columns: 0 },
      print: {
        paper: 'A4',
        landscape: true,
        fitToWidth: true,
        titleRows: headings,
        footer: '&C&P',
      },
    };
  }

  private topHeading(index: number): string | null {
    const column = this.columns[index];
    if (column?.above === undefined) return column?.heading ?? null;
    return this.columns[index - 1]?.above === column.above ? null : column.above;
  }

  private itemCell(item: DraftItem, column: DraftColumn, isJoined: boolean): Pick<CellModel, 'value' | 'style'> {
    const text = item.cells[column.id] ?? '';
    const plain = bodyStyle(column.align);
    if (text === '' || isJoined) return { value: null, style: plain };
    const { value, numberFormat } = typedValue(text, column);
    const style = bodyStyle(column.align, numberFormat);
    const isHead = item.kind === 'group' && (isNumbering(column) || column.id === this.columns[1]?.id);
    return { value, style: isHead ? { ...style, font: { ...BODY_FONT, bold: true } } : style };
  }

  /** Lets the cell above grow down to this row. */
  private join(id: string, column: number): void {
    const top = this.joined.get(id);
    if (top === undefined) return;
    const open = this.merges.findIndex((merge) => merge.left === column && merge.top === top);
    const merge = { top, left: column, bottom: this.row, right: column };
    if (open >= 0) this.merges[open] = merge;
    else this.merges.push(merge);
  }

  private titleLine(text: string, style: CellStyle): void {
    this.row += 1;
    this.cells.push({ row: this.row, column: 1, value: text, style });
    this.merges.push({ top: this.row, left: 1, bottom: this.row, right: this.columns.length });
    this.fit(countLines(text, this.widthFrom(0) / TITLE_SCALE, true), TITLE_SCALE);
  }

  private widthFrom(first: number): number {
    return this.columns.slice(first).reduce((sum, { width }) => sum + width, 0);
  }

  /** Excel never fits rows to merged cells by itself, and other programs fit no row of a file they open. */
  private fit(lines: number, scale = 1): void {
    this.heights.push({ row: this.row, height: Math.ceil(lines * LINE_HEIGHT * scale + 3), fitted: true });
  }
}

const isNumbering = ({ id }: DraftColumn): boolean => id === 'tt' || id === 'stt';

function typedValue(text: string, column: DraftColumn): OfficeValue {
  if (column.holds === 'days') return { value: isoToSerial(text), numberFormat: 'dd/mm/yyyy' };
  // "1" in the numbering is typed as a number, "6.10" can only be typed as text.
  return column.holds === 'figures' || (isNumbering(column) && /^[1-9]\d*$/.test(text))
    ? officeValue(text)
    : { value: text };
}

const centred = (style: CellStyle): CellStyle => ({ ...style, align: { ...style.align, horizontal: 'center' } });
