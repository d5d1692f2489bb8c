import { cellAddress } from '../../appendix/address';
import { type CellRange, type CellValue } from '../../appendix/snapshot';
import { displayText } from '../displayText';
import { type CellModel, type SheetModel } from '../model';
import { quotedSheet } from '../names';
import { escapeXml } from '../xml';

/** The cells of the sheet that a chart stands on, by place. */
export class ChartData {
  private readonly byPlace = new Map<string, CellModel>();

  constructor(
    private readonly sheet: Pick<SheetModel, 'name'>,
    cells: Iterable<CellModel>,
    areas: readonly CellRange[],
  ) {
    for (const cell of cells) {
      if (areas.some((area) => holds(area, cell))) this.byPlace.set(cellAddress(cell.row, cell.column), cell);
    }
  }

  /** Labels with the texts as they stand in the cells, for programs that do not read the sheet. */
  labels(area: CellRange): string {
    const points = this.points(area).map(({ value, style }) => displayText(value ?? '', style?.numberFormat, false));
    return (
      `<c:strRef><c:f>${this.reference(area)}</c:f><c:strCache><c:ptCount val="${String(sizeOf(area))}"/>` +
      points.map((text, i) => (text === '' ? '' : point(i, text))).join('') +
      '</c:strCache></c:strRef>'
    );
  }

  /** Figures; a cell without one leaves a gap. */
  figures(area: CellRange, format: string): string {
    return (
      `<c:numRef><c:f>${this.reference(area)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
      `<c:ptCount val="${String(sizeOf(area))}"/>` +
      this.points(area)
        .map(({ value }, i) => (isFigure(value) ? point(i, String(value)) : ''))
        .join('') +
      '</c:numCache></c:numRef>'
    );
  }

  private points(area: CellRange): Pick<CellModel, 'value' | 'style'>[] {
    const found: Pick<CellModel, 'value' | 'style'>[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        found.push(this.byPlace.get(cellAddress(row, column)) ?? { value: null });
      }
    }
    return found;
  }

  private reference({ top, left, bottom, right }: CellRange): string {
    const absolute = (row: number, column: number): string =>
      cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    return escapeXml(`${quotedSheet(this.sheet.name)}!${absolute(top, left)}:${absolute(bottom, right)}`);
  }
}

/** Cells of a range of one column or one row. */
export const sizeOf = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

const holds = (area: CellRange, { row, column }: CellModel): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

const isFigure = (value: CellValue | null): value is number => typeof value === 'number' && Number.isFinite(value);

const point = (index: number, text: string): string =>
  `<c:pt idx="${String(index)}"><c:v>${escapeXml(text)}</c:v></c:pt>`;
