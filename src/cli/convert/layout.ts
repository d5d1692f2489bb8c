import { type CellRange } from '../../appendix/snapshot';
import { type CellModel, type CellStyle, type SheetModel } from '../../xlsx/model';
import { type DraftColumn, type DraftItem, type DraftSection, type TableDraft } from './draft';
import { officeValue } from './officeValue';

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

/** Points a line of text takes, and rows of headings. */
const LINE_HEIGHT = 16.5;

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
  const headingRow = layout.headings();
  for (const row of draft.rows) {
    if (row.kind === 'section') layout.section(row);
    else layout.item(row);
  }
  return layout.sheet(draft.sheetName, headingRow);
}

class Layout {
  private readonly cells: CellModel[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights: { row: number; height: number }[] = [];
  /** First row of the merge that grows in each column. */
  private readonly joined = new Map<string, number>();
  private row = 0;

  constructor(private readonly columns: readonly DraftColumn[]) {}

  titles({ label, name, attachedTo }: TableDraft['titles']): void {
    if (label !== '') this.titleLine(label, TITLE);
    if (name !== '') this.titleLine(name, TITLE);
    if (attachedTo !== '') this.titleLine(attachedTo, ATTACHED);
    this.row += 1;
  }

  headings(): number {
    this.row += 1;
    this.columns.forEach(({ heading }, index) => {
      this.cells.push({ row: this.row, column: index + 1, value: heading, style: HEADING_STYLE });
    });
    return this.row;
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
    this.height(title, this.widthFrom(1));
  }

  item(item: DraftItem): void {
    this.row += 1;
    this.columns.forEach((column, index) => {
      const isJoined = item.joinedWithAbove.includes(column.id);
      this.cells.push({ row: this.row, column: index + 1, ...this.itemCell(item, column, isJoined) });
      if (isJoined) this.join(column.id, index + 1);
      else this.joined.set(column.id, this.row);
    });
  }

  sheet(name: string, headingRow: number): SheetModel {
    return {
      name,
      visible: true,
      cells: this.cells,
      merges: this.merges,
      columns: this.columns.map(({ width }, index) => ({ column: index + 1, width })),
      rows: this.heights,
      frozen: { rows: headingRow, columns: 0 },
      print: {
        paper: 'A4',
        landscape: true,
        fitToWidth: true,
        titleRows: { from: headingRow, to: headingRow },
        footer: '&C&P',
      },
    };
  }

  private itemCell(item: DraftItem, column: DraftColumn, isJoined: boolean): Pick<CellModel, 'value' | 'style'> {
    const text = item.cells[column.id] ?? '';
    const plain = bodyStyle(column.align);
    if (text === '' || isJoined) return { value: null, style: plain };
    const isNumber = column.figures === true || ((column.id === 'tt' || column.id === 'stt') && /^\d+$/.test(text));
    const { value, numberFormat } = isNumber ? officeValue(text) : { value: text };
    const style = bodyStyle(column.align, numberFormat);
    return { value, style: item.kind === 'group' ? { ...style, font: { ...BODY_FONT, bold: true } } : style };
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
    this.height(text, this.widthFrom(0) * 0.85);
  }

  private widthFrom(first: number): number {
    return this.columns.slice(first).reduce((sum, { width }) => sum + width, 0);
  }

  /** Excel fits the height of rows to their cells, but never to merged ones. */
  private height(text: string, width: number): void {
    this.heights.push({
      row: this.row,
      height: Math.max(1, Math.ceil((text.length * 1.05) / width)) * LINE_HEIGHT + 4,
    });
  }
}

const centred = (style: CellStyle): CellStyle => ({ ...style, align: { ...style.align, horizontal: 'center' } });
