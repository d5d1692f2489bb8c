import { type AgencyCatalogue } from '../catalogue/agencies';
import { cleanText, isBlank } from '../text/fold';
import { readAgencies } from '../values/agencies';
import { type AgencyRole, helpersIn, partOfRole } from '../values/agencyRoles';
import { readDue } from '../values/due';
import { readProgress } from '../values/progress';
import { readQuantity } from '../values/quantity';
import {
  type AgencyMention,
  type DueReading,
  type IsoDate,
  type Period,
  type ProgressReading,
  type QuantityReading,
} from '../values/types';
import { type AppendixColumn, type AppendixKind, type ColumnRole, type FieldCell, type ItemRow } from './types';

const QUANTITIES: ReadonlySet<ColumnRole> = new Set(['target', 'baseline', 'result', 'cumulative']);
/** Neighbours looked at per column; the cost of a cell must not grow with the table. */
const SAMPLE = 60;

/** "100" under "Tiến độ" is all of it; any other bare number may count something. */
const BARE_HUNDRED = /^100(?:[.,]0+)?$/;

/** What a formula without its result gives: something, which cannot be read. */
const UNCALCULATED: QuantityReading = { text: '', parts: [], qualitative: false, doubt: { kind: 'unreadable' } };

/** Reads the cells of one table's items; names that stand in many rows are read once. */
export class ValueReader {
  private readonly agencies = new Map<string, readonly AgencyMention[]>();
  private readonly days = new Map<string, DueReading>();
  private readonly samples = new Map<number, string[]>();

  constructor(
    private readonly kind: AppendixKind,
    private readonly columns: readonly AppendixColumn[],
    private readonly catalogue: AgencyCatalogue,
    private readonly date1904: boolean,
    private readonly planYear: number | null,
    private readonly period: Period | null,
  ) {}

  /** Whether a text names agencies the catalogue knows, and nothing else. */
  isAgency(text: string): boolean {
    const mentions = this.readAgencies(text, 'owner');
    return mentions.length > 0 && mentions.every(({ id }) => id !== null);
  }

  /** Takes note of a row's numbers, so that one cell's "1.234" can be read by what its column holds elsewhere. */
  learn(cells: readonly FieldCell[]): void {
    cells.forEach(({ role, text, origin }, index) => {
      if (origin !== 'own' || !QUANTITIES.has(role) || isBlank(text)) return;
      const sample = this.samples.get(index) ?? [];
      if (sample.length < SAMPLE) sample.push(text);
      this.samples.set(index, sample);
    });
  }

  read(cells: readonly FieldCell[], sectionYear: number | null): ItemValues {
    const targets = this.targets(cells, sectionYear);
    const progress = this.progress(cells);
    return {
      owners: this.mentions(cells, 'owner'),
      coordinators: this.mentions(cells, 'coordinators'),
      unit: textIn(cells, 'unit'),
      product: textIn(cells, 'product'),
      due: this.due(cells),
      target: targets[0]?.reading ?? null,
      baseline: this.latest(cells, 'baseline'),
      result: this.reported(cells),
      targets,
      progress,
      completedOn: this.completedOn(cells),
      rowKey: textIn(cells, 'rowKey'),
    };
  }

  /** Where helpers have no column of their own, the owner's cell may name them: "Chủ trì: …; phối hợp: …". */
  private mentions(cells: readonly FieldCell[], role: AgencyRole): readonly AgencyMention[] {
    const own = cells.filter((cell) => cell.role === role);
    if (own.length > 0) return own.flatMap(({ text }) => this.readAgencies(text, role));
    const shared = role === 'coordinators' ? cells.filter((cell) => cell.role === 'owner') : [];
    return shared.flatMap(({ text }) => this.readAgencies(helpersIn(text), role));
  }

  private readAgencies(text: string, role: AgencyRole): readonly AgencyMention[] {
    const part = partOfRole(text, role);
    const known = this.agencies.get(part);
    if (known !== undefined) return known;
    const mentions = readAgencies(part, this.catalogue);
    this.agencies.set(part, mentions);
    return mentions;
  }

  private due(cells: readonly FieldCell[]): DueReading | null {
    const field = cells.find(({ role }) => role === 'due');
    if (field === undefined) return this.kind === 'tasks' ? { kind: 'missing' } : null;
    return this.readDay(field);
  }

  /** The same few phrases stand in most rows. */
  private readDay(field: FieldCell): DueReading {
    if (isUnknown(field)) return { kind: 'unreadable' };
    if (typeof field.cell?.value === 'number') return this.readDayOnce(field);
    const reading = this.days.get(field.text) ?? this.readDayOnce(field);
    this.days.set(field.text, reading);
    return reading;
  }

  private readDayOnce({ text, cell }: FieldCell): DueReading {
    return readDue({
      text,
      value: cell?.value,
      numberFormat: cell?.numberFormat,
      date1904: this.date1904,
      planYear: this.planYear,
    });
  }

  /** Only a day completes; a month would make late what may have been on time. */
  private completedOn(cells: readonly FieldCell[]): IsoDate | null {
    const field = cells.find(({ role, text }) => role === 'completedOn' && !isBlank(text));
    const day = field === undefined ? null : this.readDay(field);
    if (day?.kind === 'by') return day.end;
    return day?.kind === 'within' && day.start === day.end ? day.end : null;
  }

  /** The year the period is working towards first, then the years in order, then targets without a year. */
  private targets(
    cells: readonly FieldCell[],
    sectionYear: number | null,
  ): { year: number | null; reading: QuantityReading }[] {
    const read = this.quantities(cells, 'target').map(({ column, reading }) => ({
      year: column.year ?? sectionYear,
      reading,
    }));
    const now = Math.max(this.period?.year ?? 0, this.planYear ?? 0);
    const ahead = read.flatMap(({ year }) => (year === null || year < now ? [] : [year]));
    const next = ahead.length === 0 ? Math.max(...read.map(({ year }) => year ?? 0)) : Math.min(...ahead);
    const rank = ({ year }: { year: number | null }): number => (year === null ? Infinity : year === next ? 0 : year);
    return read.sort((a, b) => rank(a) - rank(b));
  }

  /**
   * The result of the period: from its own columns when there are such, even if they are blank; else from columns
   * without a period; else the latest there is. A filled sum so far goes before the period's own part of it, since
   * targets are set for the whole.
   */
  private reported(cells: readonly FieldCell[]): QuantityReading | null {
    const { period: now } = this;
    const isOwn = ({ period }: AppendixColumn): boolean => period !== null && period.id === now?.id;
    const covers = ({ period }: AppendixColumn): boolean =>
      period !== null && now !== null && period.start <= now.start && period.end >= now.end;
    const isUndated = ({ period }: AppendixColumn): boolean => period === null;
    const sums = this.columns.filter((column) => isOwn(column) || covers(column) || isUndated(column));
    const sum = this.latest(cells, 'cumulative', sums);
    if (sum !== null && (sum === UNCALCULATED || !isBlank(sum.text))) return sum;
    const results = this.columns.filter(({ role }) => role === 'result');
    const place = [isOwn, covers, isUndated].map((fits) => results.filter(fits)).find(({ length }) => length > 0);
    return place === undefined
      ? (this.latest(cells, 'result') ?? this.latest(cells, 'cumulative'))
      : (this.latest(cells, 'result', place) ?? sum);
  }

  /** Of several columns ("Quý I", "Quý II" …) the latest that is filled; what a blank one holds when none is. */
  private latest(
    cells: readonly FieldCell[],
    role: ColumnRole,
    from: readonly AppendixColumn[] = this.columns,
  ): QuantityReading | null {
    const read = this.quantities(cells, role).filter(({ column }) => from.includes(column));
    const dated = read
      .filter(({ reading }) => reading === UNCALCULATED || !isBlank(reading.text))
      .sort((a, b) => dateOf(b.column).localeCompare(dateOf(a.column)));
    return (dated[0] ?? read[0])?.reading ?? null;
  }

  private quantities(
    cells: readonly FieldCell[],
    role: ColumnRole,
  ): { column: AppendixColumn; reading: QuantityReading }[] {
    const unit = textIn(cells, 'unit');
    return cells.flatMap((field, index) => {
      const column = this.columns[index];
      if (field.role !== role || field.cell === null || column === undefined) return [];
      const reading = isUnknown(field)
        ? UNCALCULATED
        : readQuantity({
            text: field.text,
            value: field.cell.value,
            numberFormat: field.cell.numberFormat,
            unitColumn: unit,
            neighbours: this.samples.get(index),
          });
      return [{ column, reading }];
    });
  }

  /**
   * What the unit says of a task: its status word wins over its progress words, these over the share done; what came
   * out of it speaks only where nothing else does.
   */
  private progress(cells: readonly FieldCell[]): ProgressReading | null {
    const filled = (role: ColumnRole): FieldCell[] => cells.filter((cell) => cell.role === role && !isBlank(cell.text));
    const [status] = filled('reportedStatus');
    const [share] = filled('completion');
    const words = filled('progress')[0] ?? (this.kind === 'tasks' ? filled('result').at(-1) : undefined);
    const read = [status, words, share].flatMap((field) => (field === undefined ? [] : [this.readWords(field)]));
    const [first] = read;
    if (first === undefined) return null;
    const percent = read.find((reading) => reading.percent !== null)?.percent ?? null;
    const done = status === undefined ? read.some((reading) => reading.done) : first.done || percent === 100;
    const completedOn = read.find((reading) => reading.completedOn !== null)?.completedOn ?? null;
    return { text: first.text, done, completedOn: done ? completedOn : null, percent };
  }

  private readWords(field: FieldCell): ProgressReading {
    const reading = readProgress(field.text);
    const isShare =
      field.role === 'completion' || (field.role === 'progress' && BARE_HUNDRED.test(cleanText(field.text)));
    if (!isShare || reading.percent !== null) return reading;
    const part = readQuantity({
      text: field.text,
      value: field.cell?.value,
      numberFormat: field.cell?.numberFormat,
      unitColumn: '%',
    }).parts[0];
    const percent = part?.comparator === null ? part.value : null;
    return { ...reading, percent, done: reading.done || percent === 100 };
  }
}

export type ItemValues = Pick<
  ItemRow,
  | 'owners'
  | 'coordinators'
  | 'unit'
  | 'product'
  | 'due'
  | 'target'
  | 'baseline'
  | 'result'
  | 'targets'
  | 'progress'
  | 'completedOn'
  | 'rowKey'
>;

/** A formula without its result, and no text beside it. */
function isUnknown({ text, cell }: FieldCell): boolean {
  return cell?.uncalculated === true && isBlank(text);
}

function textIn(cells: readonly FieldCell[], role: ColumnRole): string | null {
  const field = cells.find((cell) => cell.role === role && !isBlank(cell.text));
  return field === undefined ? null : cleanText(field.text);
}

function dateOf({ period, year }: AppendixColumn): string {
  return period?.end ?? (year === null ? '' : `${String(year)}-12-31`);
}
