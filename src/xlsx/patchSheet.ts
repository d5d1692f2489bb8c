import { parseRange, rangeAddress } from '../appendix/address';
import { type CellRange, type CellValue } from '../appendix/snapshot';
import { looksLikeFormula } from './cellXml';
import { type CellStyle, type ConditionalFormat, type DataValidation } from './model';
import { rowSplices, type CellChange, type RowChange } from './patchRows';
import { columnSplices, type ColumnChange } from './patchColumns';
import { indexSheet, type SheetIndex } from './sheetIndex';
import { conditionalFormatXml, mergeXml, SHEET_ORDER, validationXml } from './sheetParts';
import { applySplices, withAttribute, withPrefix, type Splice } from './splice';
import { type StyleBook } from './styleBook';

/** A range this large is a mistake, not an edit. */
const LARGEST_RANGE = 200_000;

/** Gathers the changes of one worksheet and writes them into its text, which otherwise stays as it is. */
export class SheetPatch {
  private readonly cells = new Map<number, Map<number, CellChange>>();
  private readonly rows = new Map<number, RowChange>();
  private readonly columns = new Map<number, ColumnChange>();
  private merges: CellRange[] = [];
  private readonly unmerges: CellRange[] = [];
  private formats: ConditionalFormat[] = [];
  private readonly markers: string[] = [];
  private readonly validations: DataValidation[] = [];
  private selected: boolean | null = null;

  constructor(
    private readonly part: string,
    private readonly text: string,
  ) {}

  /** Whether a value or formula changes. */
  get changesValues(): boolean {
    for (const row of this.cells.values()) {
      for (const change of row.values()) if (change.content !== undefined) return true;
    }
    return false;
  }

  cell(
    row: number,
    column: number,
    value: CellValue | null,
    formula: string | undefined,
    style: CellStyle | null | undefined,
  ): void {
    const change = this.change(row, column);
    change.content = { value, ...(formula === undefined ? {} : { formula }) };
    if (style != null) change.styles.push({ style, replaces: false });
    change.isText = formula === undefined && looksLikeFormula(value);
  }

  style(range: CellRange, style: CellStyle): void {
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > LARGEST_RANGE) {
      throw new RangeError('A range too large to style cell by cell.');
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        this.change(row, column).styles = [{ style, replaces: true }];
      }
    }
  }

  row(row: number, { height, hidden }: RowChange): void {
    this.rows.set(row, {
      ...this.rows.get(row),
      ...(height === undefined ? {} : { height }),
      ...(hidden === undefined ? {} : { hidden }),
    });
  }

  column(column: number, { width, hidden }: ColumnChange): void {
    this.columns.set(column, {
      ...this.columns.get(column),
      ...(width === undefined ? {} : { width }),
      ...(hidden === undefined ? {} : { hidden }),
    });
  }

  merge(range: CellRange): void {
    this.merges.push(range);
  }

  unmerge(range: CellRange): void {
    this.unmerges.push(range);
    this.merges = this.merges.filter((merge) => !overlaps(merge, range));
  }

  conditionalFormat(format: ConditionalFormat): void {
    this.formats.push(format);
  }

  removeConditionalFormats(marker: string): void {
    this.markers.push(marker);
    this.formats = this.formats.filter(({ rule }) => rule.kind !== 'formula' || !rule.formula.includes(marker));
  }

  validation(validation: DataValidation): void {
    this.validations.push(validation);
  }

  select(isSelected: boolean): void {
    this.selected = isSelected;
  }

  /** Cells whose text changes, for tables whose headings they are. */
  newTexts(): { readonly row: number; readonly column: number; readonly text: string }[] {
    return [...this.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { content }]) =>
        typeof content?.value === 'string' ? [{ row, column, text: content.value }] : [],
      ),
    );
  }

  /** The changed text, and whether a cell that held a formula was overwritten. */
  apply(styles: StyleBook): { readonly text: string; readonly lostFormula: boolean } {
    const index = indexSheet(this.part, this.text);
    const rows = rowSplices({ index, text: this.text, cells: this.cells, rows: this.rows, styles });
    const splices = [
      ...rows.splices,
      ...columnSplices(index, this.text, this.columns),
      ...this.mergeSplices(index),
      ...this.formatSplices(index, styles),
      ...this.validationSplices(index),
      ...this.selectionSplices(index),
      ...this.dimensionSplices(index),
    ];
    return { text: applySplices(this.text, splices), lostFormula: rows.lostFormula };
  }

  private change(row: number, column: number): CellChange {
    const cells = this.cells.get(row) ?? new Map<number, CellChange>();
    this.cells.set(row, cells);
    const change: CellChange = cells.get(column) ?? { styles: [], isText: false };
    cells.set(column, change);
    return change;
  }

  private mergeSplices(index: SheetIndex): Splice[] {
    const removed = index.merges.filter(({ ref }) => {
      const range = parseRange(ref);
      return range !== null && this.unmerges.some((one) => overlaps(one, range));
    });
    if (removed.length === 0 && this.merges.length === 0) return [];
    const container = index.parts.find(({ name }) => name === 'mergeCells');
    const left = index.merges.length - removed.length + this.merges.length;
    if (container !== undefined && left === 0) return [{ from: container.start, to: container.end, text: '' }];
    const fresh = this.merges.map(mergeXml).join('');
    if (container === undefined) {
      return [this.insertion(index, 'mergeCells', `<mergeCells count="${String(left)}">${fresh}</mergeCells>`)];
    }
    const tag = withAttribute(this.text.slice(container.start, container.openEnd), 'count', String(left));
    return [
      ...removed.map(({ start, end }) => ({ from: start, to: end, text: '' })),
      ...this.appended(index, container, 'mergeCells', tag, fresh),
    ];
  }

  private formatSplices(index: SheetIndex, styles: StyleBook): Splice[] {
    const splices: Splice[] = [];
    let highest = 0;
    for (const { start, end, rules } of index.formats) {
      const gone = rules.filter(({ formula }) => this.markers.some((marker) => formula.includes(marker)));
      if (gone.length > 0 && gone.length === rules.length) splices.push({ from: start, to: end, text: '' });
      else splices.push(...gone.map((rule) => ({ from: rule.start, to: rule.end, text: '' })));
      for (const { priority } of rules) highest = Math.max(highest, priority);
    }
    if (this.formats.length > 0) {
      const xml = this.formats.map((format, at) => conditionalFormatXml(format, highest + at + 1, styles)).join('');
      splices.push(this.insertion(index, 'conditionalFormatting', xml));
    }
    return splices;
  }

  private validationSplices(index: SheetIndex): Splice[] {
    if (this.validations.length === 0) return [];
    const fresh = this.validations.map(validationXml).join('');
    const count = String(index.validations + this.validations.length);
    const container = index.parts.find(({ name }) => name === 'dataValidations');
    if (container === undefined) {
      return [this.insertion(index, 'dataValidations', `<dataValidations count="${count}">${fresh}</dataValidations>`)];
    }
    const tag = withAttribute(this.text.slice(container.start, container.openEnd), 'count', count);
    return this.appended(index, container, 'dataValidations', tag, fresh);
  }

  private selectionSplices(index: SheetIndex): Splice[] {
    if (this.selected === null) return [];
    const selected = this.selected;
    if (index.views.length === 0) {
      return selected
        ? [
            this.insertion(
              index,
              'sheetViews',
              '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
            ),
          ]
        : [];
    }
    return index.views.map(({ start, openEnd }, at) => {
      const tag = this.text.slice(start, openEnd);
      return { from: start, to: openEnd, text: withAttribute(tag, 'tabSelected', selected && at === 0 ? '1' : null) };
    });
  }

  /** The area in use, which some programs believe. */
  private dimensionSplices(index: SheetIndex): Splice[] {
    const place = index.parts.find(({ name }) => name === 'dimension');
    if (place === undefined || this.cells.size === 0) return [];
    const tag = this.text.slice(place.start, place.openEnd);
    let area = parseRange(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
    for (const [row, cells] of this.cells) {
      for (const column of cells.keys()) {
        area = {
          top: Math.min(area?.top ?? row, row),
          left: Math.min(area?.left ?? column, column),
          bottom: Math.max(area?.bottom ?? row, row),
          right: Math.max(area?.right ?? column, column),
        };
      }
    }
    if (area === null) return [];
    return [{ from: place.start, to: place.openEnd, text: withAttribute(tag, 'ref', rangeAddress(area)) }];
  }

  /** A new element at the only place the format allows it. */
  private insertion(index: SheetIndex, name: (typeof SHEET_ORDER)[number], xml: string): Splice {
    const rank = SHEET_ORDER.indexOf(name);
    const before = index.parts.filter((part) => {
      const at = (SHEET_ORDER as readonly string[]).indexOf(part.name);
      return at >= 0 && at <= rank;
    });
    const at = before.length > 0 ? Math.max(...before.map(({ end }) => end)) : index.rootClose;
    return { from: at, to: at, text: withPrefix(xml, index.prefix) };
  }

  /** New children at the end of a list. */
  private appended(
    index: SheetIndex,
    container: SheetIndex['parts'][number],
    name: string,
    tag: string,
    children: string,
  ): Splice[] {
    const { start, openEnd, closeStart, selfClosing } = container;
    const xml = withPrefix(children, index.prefix);
    if (selfClosing) {
      const open = tag.replace(/\s*\/>$/, '>');
      return [{ from: start, to: openEnd, text: `${open}${xml}${withPrefix(`</${name}>`, index.prefix)}` }];
    }
    return [
      { from: start, to: openEnd, text: tag },
      { from: closeStart, to: closeStart, text: xml },
    ];
  }
}

const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
