import { type SheetSnapshot } from '../../src/appendix/snapshot';
import { type AppendixKind, type ColumnRole, type Origin } from '../../src/appendix/types';
import { cleanText } from '../../src/text/fold';
import { Canvas, Chance, Stretch } from './canvas';
import { headingFor, REPORT_COLUMNS, retype } from './layoutWords';
import { type SourceRow, type SourceTable } from './sourceTables';

/** What an office may do to a table without changing what it says. */
export interface LayoutChoices {
  readonly seed: number;
  readonly newWordings: boolean;
  readonly newOrder: boolean;
  readonly header: 'single' | 'tall' | 'grouped' | 'grouped-unmerged';
  readonly columnNumbers: 'none' | 'brackets' | 'letters';
  readonly sections: 'label' | 'label-merged' | 'merged' | 'spilling';
  readonly numbers: 'plain' | 'dot' | 'bracket' | 'zero' | 'typed';
  readonly sharedCells: 'merged' | 'group-only' | 'repeated';
  readonly verticalMerges: boolean;
  readonly pageBreaks: boolean;
  readonly tornCells: boolean;
  readonly reportColumns: number;
  readonly footer: boolean;
  readonly blankRows: number;
  readonly blankColumns: number;
  readonly offset: number;
}

export interface ExpectedField {
  readonly address: string;
  readonly source: string;
  readonly origin: Origin;
  readonly text: string;
}

export interface ExpectedRow {
  readonly kind: 'item' | 'group';
  readonly row: number;
  readonly rows: readonly number[];
  readonly parentRow: number | null;
  readonly section: string;
  readonly sectionTitle: string;
  readonly number: string;
  readonly title: string;
  readonly fields: Readonly<Partial<Record<ColumnRole, ExpectedField>>>;
}

export interface ExpectedTable {
  readonly source: SourceTable;
  readonly kind: AppendixKind;
  readonly roles: readonly ColumnRole[];
  readonly columns: readonly number[];
  readonly repeatedHeaders: number;
  readonly rows: readonly ExpectedRow[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface DrawnField {
  readonly at: Place;
  readonly source: Place;
  readonly origin: Origin;
  readonly text: string;
}

interface DrawnRow {
  readonly source: SourceRow;
  readonly rows: number[];
  readonly number: string;
  readonly fields: Map<ColumnRole, DrawnField>;
}

interface LaidColumn {
  readonly role: ColumnRole;
  readonly heading: string;
  readonly value?: string;
}

/** Lays tables out below each other on one sheet. */
export function layOut(
  tables: readonly SourceTable[],
  choices: LayoutChoices,
): { readonly sheet: SheetSnapshot; readonly expected: readonly ExpectedTable[] } {
  const chance = new Chance(choices.seed);
  const canvas = new Canvas();
  const drawings = tables.map((table) => new Drawing(table, choices, chance, canvas).draw());
  const widest = choices.offset + 40;
  const stretch = new Stretch(chance, canvas.row + 5, widest, choices.blankRows, choices.blankColumns);
  return {
    sheet: canvas.finish('Phụ lục', stretch, []),
    expected: drawings.map((drawing) => drawing.expected(stretch)),
  };
}

class Drawing {
  private readonly columns: LaidColumn[];
  private readonly left: number;
  private readonly drawn: DrawnRow[] = [];
  private repeated = 0;
  private headerHeight = 1;

  constructor(
    private readonly table: SourceTable,
    private readonly choices: LayoutChoices,
    private readonly chance: Chance,
    private readonly canvas: Canvas,
  ) {
    this.left = 1 + choices.offset;
    const named = table.columns.map(({ role, heading }) => ({
      role,
      heading: choices.newWordings ? retype(chance, headingFor(chance, table, role)) : heading,
    }));
    const [number, ...others] = named;
    const ordered = choices.newOrder ? this.reordered(others) : others;
    const reports = chance.shuffle(REPORT_COLUMNS[table.kind]).slice(0, choices.reportColumns);
    this.columns = [number!, ...ordered, ...reports];
  }

  draw(): this {
    this.drawTitles();
    this.drawHeader();
    this.drawColumnNumbers();
    this.drawBody();
    this.drawMerges();
    if (this.choices.footer) this.drawFooter();
    return this;
  }

  expected(stretch: Stretch): ExpectedTable {
    return {
      source: this.table,
      kind: this.table.kind,
      roles: this.columns.map(({ role }) => role),
      columns: this.columns.map((_, index) => stretch.column(this.left + index)),
      repeatedHeaders: this.repeated,
      rows: this.drawn.map((row) => ({
        kind: row.source.isGroup ? 'group' : 'item',
        row: stretch.row(row.rows[0]!),
        rows: row.rows.map((at) => stretch.row(at)),
        parentRow: row.source.parent === null ? null : stretch.row(this.drawn[row.source.parent]!.rows[0]!),
        section: row.source.section,
        sectionTitle: row.source.sectionTitle,
        number: row.number,
        title: cleanText(row.fields.get('title')?.text ?? ''),
        fields: Object.fromEntries(
          [...row.fields].map(([role, field]) => [
            role,
            { ...field, at: undefined, address: stretch.address(field.at), source: stretch.address(field.source) },
          ]),
        ),
      })),
    };
  }

  /** Owner and coordinators stay beside each other, since one heading may stand over both. */
  private reordered(columns: readonly LaidColumn[]): LaidColumn[] {
    const coordinators = columns.find(({ role }) => role === 'coordinators');
    return this.chance
      .shuffle(columns.filter(({ role }) => role !== 'coordinators'))
      .flatMap((column) => (column.role === 'owner' && coordinators !== undefined ? [column, coordinators] : [column]));
  }

  private columnOf(role: ColumnRole): number {
    return this.left + this.columns.findIndex((column) => column.role === role);
  }

  private get right(): number {
    return this.left + this.columns.length - 1;
  }

  private drawTitles(): void {
    const merged = this.chance.is(0.5);
    for (const title of this.table.titles) {
      this.canvas.put(this.canvas.row, this.left, title);
      if (merged) this.canvas.merge(this.canvas.row, this.left, this.canvas.row, this.right);
      this.canvas.row += 1;
    }
  }

  private drawHeader(): void {
    const top = this.canvas.row;
    const grouped =
      this.choices.header.startsWith('grouped') && this.columns.some(({ role }) => role === 'coordinators');
    this.headerHeight = this.choices.header === 'tall' ? 2 + this.chance.below(2) : grouped ? 2 : 1;
    const bottom = top + this.headerHeight - 1;
    const merged = this.choices.header !== 'grouped-unmerged';
    this.columns.forEach(({ role, heading }, index) => {
      const column = this.left + index;
      if (grouped && role === 'owner') {
        this.canvas.put(top, column, 'Cơ quan');
        if (merged) this.canvas.merge(top, column, top, column + 1);
        this.canvas.put(bottom, column, 'chủ trì');
      } else if (grouped && role === 'coordinators') {
        this.canvas.put(bottom, column, 'phối hợp');
      } else {
        this.canvas.put(top, column, heading);
        if (merged) this.canvas.merge(top, column, bottom, column);
      }
    });
    this.canvas.row = bottom + 1;
  }

  private drawColumnNumbers(): void {
    const { columnNumbers } = this.choices;
    if (columnNumbers === 'none') return;
    this.columns.forEach((_, index) => {
      const letters = index < 2 ? 'AB'.charAt(index) : String(index - 1);
      this.canvas.put(
        this.canvas.row,
        this.left + index,
        columnNumbers === 'letters' ? letters : `(${String(index + 1)})`,
      );
    });
    this.canvas.row += 1;
  }

  private drawBody(): void {
    let section: string | null = null;
    let mayMerge = false;
    this.table.rows.forEach((source, index) => {
      if (source.section !== section) {
        section = source.section;
        this.drawSection(source);
        mayMerge = false;
      }
      const broken = this.drawRow(source, index, mayMerge);
      mayMerge = !broken;
    });
  }

  private drawSection({ section, sectionTitle }: SourceRow): void {
    const { row } = this.canvas;
    const title = this.columnOf('title');
    const style = title === this.left + 1 || this.choices.sections !== 'label-merged' ? this.choices.sections : 'label';
    if (style === 'merged' || style === 'spilling') {
      this.canvas.put(row, this.left, `${section}. ${sectionTitle}`);
      if (style === 'merged') this.canvas.merge(row, this.left, row, this.right);
    } else {
      this.canvas.put(row, this.left, this.chance.is(0.3) ? `${section}.` : section);
      this.canvas.put(row, title, sectionTitle);
      if (style === 'label-merged') this.canvas.merge(row, title, row, this.right);
    }
    this.canvas.row += 1;
  }

  /** Draws an item; tells whether the page broke below or inside it. */
  private drawRow(source: SourceRow, index: number, mayMerge: boolean): boolean {
    const { row } = this.canvas;
    const drawn: DrawnRow = { source, rows: [row], number: '', fields: new Map() };
    const number = this.numberOf(source);
    if (number !== null) this.canvas.put(row, this.left, number);
    const texts = new Map<ColumnRole, string>();
    for (const { role, value } of this.columns) {
      const text =
        role === 'number' ? String(number ?? '') : (source.fields[role] ?? (source.isGroup ? undefined : value));
      if (text !== undefined && text !== '') texts.set(role, text);
    }
    const torn = this.torn(source, texts);
    const before = this.drawn[index - 1];
    for (const { role } of this.columns) {
      const at = { row, column: this.columnOf(role) };
      const text = texts.get(role) ?? '';
      const field = { at, source: at, origin: 'own' as Origin, text };
      if (this.isShared(source, role)) this.drawShared(drawn, role, at, text);
      else if (mayMerge && this.joinsAbove(before, source, role, text) && !torn.has(role)) {
        const above = before!.fields.get(role)!;
        this.extendMerge(above.source, at);
        drawn.fields.set(role, { ...field, source: above.source, origin: 'merged' });
      } else {
        if (role !== 'number') this.canvas.put(row, at.column, torn.get(role)?.[0] ?? text);
        drawn.fields.set(role, field);
      }
    }
    this.drawn.push({ ...drawn, number: this.shown(number) });
    this.canvas.row += 1;
    if (torn.size > 0) {
      this.breakPage();
      for (const [role, [, rest]] of torn) this.canvas.put(this.canvas.row, this.columnOf(role), rest);
      drawn.rows.push(this.canvas.row);
      this.canvas.row += 1;
      return true;
    }
    const breaks = this.choices.pageBreaks && index < this.table.rows.length - 1 && this.chance.is(0.15);
    const sharesBelow = this.table.rows[index + 1]?.parent !== null && this.choices.sharedCells === 'merged';
    if (!breaks || sharesBelow) return false;
    this.breakPage();
    return true;
  }

  private numberOf({ number }: SourceRow): string | number | null {
    if (number === '') return null;
    const isPlain = /^\d+$/.test(number);
    switch (this.choices.numbers) {
      case 'dot':
        return `${number}.`;
      case 'bracket':
        return `${number})`;
      case 'zero':
        return isPlain ? number.padStart(2, '0') : number;
      case 'typed':
        return isPlain ? Number(number) : number;
      default:
        return number;
    }
  }

  private shown(number: string | number | null): string {
    return String(number ?? '').replace(/[.)]$/, '');
  }

  private isShared(source: SourceRow, role: ColumnRole): boolean {
    return source.shared.includes(role);
  }

  /** A cell the group shares with its children: merged over them, on the group's row only, or in every child. */
  private drawShared(drawn: DrawnRow, role: ColumnRole, at: Place, text: string): void {
    const { source } = drawn;
    const mode = this.choices.sharedCells;
    const own = { at, source: at, origin: 'own' as Origin, text };
    if (source.parent === null) {
      if (mode !== 'repeated') this.canvas.put(at.row, at.column, text);
      drawn.fields.set(role, mode === 'repeated' ? { ...own, text: '' } : own);
      return;
    }
    const parent = this.drawn[source.parent]!.fields.get(role)!;
    if (mode === 'repeated') {
      this.canvas.put(at.row, at.column, text);
      drawn.fields.set(role, own);
    } else if (mode === 'merged') {
      this.extendMerge(parent.source, at);
      drawn.fields.set(role, { ...own, source: parent.source, origin: 'merged' });
    } else drawn.fields.set(role, { ...own, source: parent.source, origin: 'group' });
  }

  private joinsAbove(above: DrawnRow | undefined, source: SourceRow, role: ColumnRole, text: string): boolean {
    if (!this.choices.verticalMerges || above === undefined || text === '') return false;
    if (role !== 'owner' && role !== 'coordinators' && role !== 'due' && role !== 'unit') return false;
    if (source.isGroup || above.source.isGroup || above.rows.length > 1) return false;
    const field = above.fields.get(role);
    return field?.text === text && field.origin !== 'group';
  }

  private readonly merging = new Map<string, Place>();

  private extendMerge(source: Place, at: Place): void {
    this.merging.set(`${String(source.row)} ${String(source.column)}`, at);
  }

  /** Draws the merges that grew row by row. */
  private drawMerges(): void {
    for (const [key, at] of this.merging) {
      const [row, column] = key.split(' ').map(Number);
      this.canvas.merge(row!, column!, at.row, at.column);
    }
  }

  /** Cells a page break tears apart between two words, as in the printed source. */
  private torn(source: SourceRow, texts: ReadonlyMap<ColumnRole, string>): Map<ColumnRole, readonly [string, string]> {
    const torn = new Map<ColumnRole, readonly [string, string]>();
    if (!this.choices.tornCells || source.isGroup || source.parent !== null || !this.chance.is(0.15)) return torn;
    for (const role of ['title', 'owner', 'coordinators', 'product', 'due', 'target'] as const) {
      const text = texts.get(role);
      if (text === undefined || !this.chance.is(0.5)) continue;
      const gaps = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index);
      if (gaps.length === 0) continue;
      const gap = this.chance.pick(gaps);
      torn.set(role, [text.slice(0, gap), text.slice(gap + 1)]);
    }
    return torn;
  }

  private breakPage(): void {
    this.repeated += 1;
    this.drawHeader();
    if (this.chance.is(0.3)) this.drawColumnNumbers();
  }

  private drawFooter(): void {
    const { canvas, left, right } = this;
    if (this.chance.is(0.4)) canvas.put(canvas.row++, left, 'Ghi chú: Số liệu do các cơ quan chủ trì cung cấp.');
    canvas.put(canvas.row++, right - 1, 'Sơn La, ngày 15 tháng 9 năm 2026');
    canvas.put(canvas.row, left, 'Nơi nhận:');
    canvas.put(canvas.row++, right - 1, 'TM. ỦY BAN NHÂN DÂN');
    canvas.put(canvas.row, left, '- Như trên;');
    canvas.put(canvas.row++, right - 1, 'CHỦ TỊCH');
    canvas.put(canvas.row++, left, '- Lưu: VT, KGVX.');
    canvas.put(canvas.row++, right - 1, 'Nguyễn Văn A');
  }
}
