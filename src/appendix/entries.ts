import { cleanText, isBlank } from '../text/fold';
import { jointOf } from './continuation';
import { readLabel, readPrefix, sameFashion, shownNumber, type RowLabel } from './rowLabels';
import { isFootnote, isTotal } from './tableEnd';
import { isUncalculated, type Line, type TableShape } from './tableShape';
import { type ColumnRole, type StrayRow } from './types';
import { cellAddress } from './address';

/** A row of the table that stands for something, with the rows that go on with it. */
export interface Entry {
  readonly kind: 'entry';
  readonly lines: Line[];
  /** Last text in each column, so that long continuations stay cheap. */
  readonly tails: Map<number, string>;
  readonly label: RowLabel | null;
  readonly number: string;
  readonly section: SectionEntry | null;
  /** The number cell is merged from the row of this entry. */
  readonly numberedBy: Entry | null;
  parent: Entry | null;
  readonly children: Entry[];
  isGroup: boolean;
}

export interface SectionEntry {
  readonly kind: 'section';
  readonly row: number;
  readonly label: string;
  readonly title: string;
  /** Labels from the outermost section: "A.I". */
  readonly path: string;
}

export interface TableEntries {
  readonly entries: readonly (Entry | SectionEntry)[];
  readonly strays: readonly StrayRow[];
}

/** Columns whose contents do not make an item of a section heading. */
const LIGHT_ROLES: ReadonlySet<ColumnRole> = new Set([
  'note',
  'other',
  'internal',
  'basis',
  'budget',
  'funding',
  'rowKey',
  'computedStatus',
  'reportedStatus',
]);

/** Sorts the rows of a table body into sections, entries and strays, and joins what a row border tore apart. */
export function readEntries(
  lines: readonly Line[],
  shape: TableShape,
  isAgency: (text: string) => boolean,
): TableEntries {
  return new Reading(lines, shape, isAgency).read();
}

class Reading {
  private readonly entries: (Entry | SectionEntry)[] = [];
  private readonly strays: StrayRow[] = [];
  private readonly openSections: { label: RowLabel | null; entry: SectionEntry }[] = [];
  private readonly entryOfRow = new Map<number, Entry>();
  private section: SectionEntry | null = null;
  private last: Entry | null = null;
  private readonly labels: readonly (RowLabel | null)[];
  private readonly romanRowsAreItems: boolean;

  constructor(
    private readonly lines: readonly Line[],
    private readonly shape: TableShape,
    private readonly isAgency: (text: string) => boolean,
  ) {
    this.labels = lines.map((line) => this.labelOf(line));
    this.romanRowsAreItems = this.judgeRomanRows();
  }

  read(): TableEntries {
    this.lines.forEach((line, index) => {
      if (isTotal(line) || isFootnote(line)) return;
      this.take(line, index);
    });
    return { entries: this.entries, strays: this.strays };
  }

  private take(line: Line, index: number): void {
    const label = this.labels[index] ?? null;
    const own = !isBlank(line.number) || label !== null || this.willBeNumbered(line);
    if (this.isHeading(line, label)) return this.openSection(line, label);
    if ((label?.kind === 'roman' || label?.kind === 'capital') && this.isSection(line, index)) {
      return this.openSection(line, label);
    }
    if (label?.kind === 'letter' && this.opensNumbers(line, index)) return this.openSection(line, label);
    if (own && this.numberedBy(line) === null) {
      if (line.title !== '' || line.values.length > 0) {
        if (line.title === '' && label?.kind === 'bullet') return this.stray(line);
        return this.open(line, label);
      }
      if (label?.kind !== 'bullet') this.stray(line);
      return;
    }
    if (line.title === '') return this.takeUntitled(line);
    if (this.goesOn(line)) return this.join(line);
    if (this.isUnlabelledSection(line, index)) return this.openSection(line, null);
    this.open(line, null);
  }

  /** The number is a formula without its result, in a row that holds more than a heading. */
  private willBeNumbered(line: Line): boolean {
    const cell = this.shape.number === null ? undefined : line.cells[this.shape.number];
    return cell !== undefined && isUncalculated(cell) && line.values.length > 0;
  }

  private labelOf(line: Line): RowLabel | null {
    if (!isBlank(line.number) || /^\s*[-–+*•]\s*$/.test(line.number)) return readLabel(line.number);
    return line.title === '' ? null : (readPrefix(line.title)?.label ?? null);
  }

  /** A heading merged across the table, or typed into the number column and spilling over the empty cells. */
  private isHeading(line: Line, label: RowLabel | null): boolean {
    if (this.heavy(line).length > 0) return false;
    const inNumberColumn = !isBlank(line.number) && line.title === '';
    if (inNumberColumn) return label === null && (line.isWide || cleanText(line.number).split(' ').length >= 3);
    return line.isWide && isBlank(line.number) && label?.kind !== 'bullet' && label?.kind !== 'number';
  }

  /** "a", "b" over rows that are numbered from 1 again are sections, not parts of the row above. */
  private opensNumbers(line: Line, index: number): boolean {
    if (line.title === '' || this.heavy(line).length > 0) return false;
    const next = this.labels[index + 1];
    return next?.kind === 'number' && next.path.length === 1 && next.path[0] === '1';
  }

  /** A Roman number or a capital opens a section, unless the table numbers its items so. */
  private isSection(line: Line, index: number): boolean {
    if (line.title === '' || this.heavy(line).length > 0) return false;
    return !this.romanRowsAreItems || this.hasFollowers(index);
  }

  private judgeRomanRows(): boolean {
    let filled = 0;
    let sections = 0;
    this.lines.forEach((line, index) => {
      const kind = this.labels[index]?.kind;
      if (kind !== 'roman' && kind !== 'capital') return;
      if (this.heavy(line).length > 0) filled += 1;
      else if (this.hasFollowers(index)) sections += 1;
    });
    return filled > sections;
  }

  /** Rows before the next Roman number or capital. */
  private hasFollowers(index: number): boolean {
    const kind = this.labels[index]?.kind;
    for (let next = index + 1; next < this.lines.length; next++) {
      const label = this.labels[next];
      if (label?.kind === kind) return false;
      if (label !== null && label !== undefined) return true;
      if ((this.lines[next]?.values.length ?? 0) > 0 && this.lines[next]?.title !== '') return true;
    }
    return false;
  }

  /** A title alone, after which the numbers begin anew. */
  private isUnlabelledSection(line: Line, index: number): boolean {
    if (line.values.length > 0 || line.cells.some(({ mergedFrom }) => mergedFrom !== null)) return false;
    const next = this.nextNumber(index + 1);
    if (next === null) return false;
    const before = this.lastNumber();
    return before === null || next <= before || isShouted(line.title);
  }

  private nextNumber(from: number): number | null {
    for (let index = from; index < this.lines.length; index++) {
      const label = this.labels[index];
      const line = this.lines[index];
      // The numbers behind the next heading are not this row's: a last row without an owner is no section.
      if (line !== undefined && this.isHeading(line, label ?? null)) return null;
      if (label?.kind === 'number') return label.path.length === 1 ? Number(label.path[0]) : null;
      if (label !== null || line?.title !== '') return null;
    }
    return null;
  }

  private lastNumber(): number | null {
    for (let index = this.entries.length - 1; index >= 0; index--) {
      const entry = this.entries[index];
      if (entry?.kind === 'section') return null;
      if (entry?.label?.kind === 'number') return Number(entry.label.path[0]);
    }
    return null;
  }

  private openSection(line: Line, label: RowLabel | null): void {
    const numbered = this.shape.number !== null && !isBlank(line.number) && line.title !== '';
    const text = cleanText(line.title === '' ? line.first : line.title).replace(/\n+/g, ' ');
    const prefix = numbered ? null : readPrefix(text);
    const isLabel = prefix !== null && prefix.label.kind !== 'bullet';
    const shown = numbered ? shownNumber(line.number) : isLabel ? shownNumber(prefix.shown) : '';
    const fashion = numbered ? label : isLabel ? prefix.label : null;
    const title = isLabel ? prefix.rest : text;
    const open = this.openSections.findIndex(
      (section) =>
        (section.label === null && fashion === null) ||
        (section.label !== null && fashion !== null && sameFashion(section.label, fashion)),
    );
    if (open !== -1) this.openSections.length = open;
    const own = shown === '' ? title : shown;
    const outer = this.openSections.map(({ entry }) => (entry.label === '' ? entry.title : entry.label));
    const entry: SectionEntry = {
      kind: 'section',
      row: line.row,
      label: shown,
      title,
      path: [...outer, own].join('.'),
    };
    this.openSections.push({ label: fashion, entry });
    this.entries.push(entry);
    this.section = entry;
    this.last = null;
  }

  private open(line: Line, label: RowLabel | null): void {
    const number = isBlank(line.number) ? this.numberInTitle(line) : shownNumber(line.number);
    const entry: Entry = {
      kind: 'entry',
      lines: [],
      tails: new Map(),
      label,
      number: label?.kind === 'bullet' || number !== '' ? number : '',
      section: this.section,
      numberedBy: this.numberedBy(line),
      parent: null,
      children: [],
      isGroup: false,
    };
    this.entries.push(entry);
    this.entryOfRow.set(line.row, entry);
    this.last = entry;
    addLine(entry, line);
  }

  /** Tables without a number column write the number in front of the title. */
  private numberInTitle(line: Line): string {
    if (/^\s*[-–+*•]\s*$/.test(line.number)) return cleanText(line.number);
    const prefix = this.shape.number === null ? readPrefix(line.title) : null;
    return prefix === null || prefix.label.kind === 'bullet' ? '' : prefix.shown;
  }

  private numberedBy(line: Line): Entry | null {
    const merge = this.shape.number === null ? null : line.cells[this.shape.number]?.mergedFrom;
    return merge == null ? null : (this.entryOfRow.get(merge.top) ?? null);
  }

  /** A row without number and title: more of the row above, or a stray. */
  private takeUntitled(line: Line): void {
    const last = this.last;
    if (last === null) return this.stray(line);
    const titleMerge = line.cells[this.shape.title]?.mergedFrom ?? null;
    if (titleMerge !== null && titleMerge.top >= firstRow(last)) return this.join(line);
    const joints = line.values.map((index) => this.joint(last, line, index));
    if (joints.some((joint) => joint !== 'none')) return this.join(line);
    const besideFilled = line.values.length >= 2 && line.values.every((index) => tailOf(last, index) !== '');
    if (besideFilled) return this.join(line);
    if (line.values.length > 0) this.stray(line);
  }

  /** Whether a row with a title goes on with the row above. */
  private goesOn(line: Line): boolean {
    const last = this.last;
    if (last === null) return false;
    const title = this.joint(last, line, this.shape.title);
    if (title === 'none') return false;
    const joints = line.values.map((index) => ({ index, joint: this.joint(last, line, index) }));
    const isWhole = joints.some(({ index, joint }) => joint !== 'plain' && this.isWholeAgency(last, line, index));
    if (title === 'plain') return !isWhole || joints.some(({ joint }) => joint === 'plain');
    // Only the page break speaks for it: below a row without a number this is rather the next one like it.
    if (last.number === '' || isWhole) return joints.length > 0 && joints.every(({ joint }) => joint === 'plain');
    return joints.every(({ joint }) => joint !== 'none');
  }

  /** A whole name below a whole name, or below none: nothing was torn apart there. */
  private isWholeAgency(last: Entry, line: Line, index: number): boolean {
    const role = this.shape.columns[index]?.info.role;
    if (role !== 'owner' && role !== 'coordinators') return false;
    const above = tailOf(last, index);
    return this.isAgency(line.cells[index]?.text ?? '') && (above === '' || this.isAgency(above));
  }

  private joint(last: Entry, line: Line, index: number): ReturnType<typeof jointOf> {
    const cell = line.cells[index];
    if (cell?.own.some(({ value }) => typeof value !== 'string') === true) return 'none';
    return jointOf(tailOf(last, index), cell?.text ?? '', line.afterBreak);
  }

  private join(line: Line): void {
    if (this.last !== null) addLine(this.last, line);
  }

  private stray(line: Line): void {
    const addresses = line.cells.flatMap(({ own }) => own.map(({ row, column }) => cellAddress(row, column)));
    this.strays.push({ row: line.row, addresses });
    this.last = null;
  }

  private heavy(line: Line): number[] {
    return line.values.filter((index) => {
      const role = this.shape.columns[index]?.info.role;
      return role !== undefined && !LIGHT_ROLES.has(role);
    });
  }
}

/** Adds a row that goes on with the entry. */
export function addLine(entry: Entry, line: Line): void {
  entry.lines.push(line);
  line.cells.forEach(({ text }, index) => {
    if (text !== '') entry.tails.set(index, text);
  });
}

function tailOf(entry: Entry, index: number): string {
  return entry.tails.get(index) ?? '';
}

/** First sheet row of an entry. */
export function firstRow(entry: Entry): number {
  return entry.lines[0]?.row ?? 0;
}

function isShouted(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
