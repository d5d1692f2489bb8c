import { type HeadingSense } from '../catalogue/headings';
import { REQUIRED_ROLES, templates, type Template } from '../catalogue/templates';
import { foldBare, foldText, isBlank } from '../text/fold';
import { decideRoles, type ColumnContents, type ColumnRoles } from './columnRoles';
import { type Grid } from './grid';
import { type HeaderBlock } from './headerBlocks';
import { withPlanYear, type HeaderColumn } from './headerColumns';
import { type PlanLines } from './planLines';
import { readLabel } from './rowLabels';
import { type AppendixColumn, type AppendixKind, type ColumnRole, type TemplateId } from './types';

/** What a header block turns out to be. */
export type Recognised =
  | {
      readonly what: 'appendix';
      readonly kind: AppendixKind;
      readonly template: Template;
      readonly columns: readonly RecognisedColumn[];
    }
  | {
      readonly what: 'near';
      readonly nearest: TemplateId;
      readonly lacks: readonly ColumnRole[];
      readonly columns: readonly RecognisedColumn[];
    }
  | { readonly what: 'other' };

export interface RecognisedColumn {
  readonly info: AppendixColumn;
  readonly lastColumn: number;
}

/** Headings weigh this much together in a table that is surely a Phụ lục. */
const ENOUGH = 4;
/** Less than this, and the table has nothing to do with us. */
const LITTLE = 3;
const MANY_HEADINGS = 3;
const MANY_ROWS = 3;
/** How many rows below the header are looked at to tell what a column holds. */
const SAMPLE = 60;
/** How a report of progress begins; what a task delivers ("Kế hoạch", "Báo cáo") is a thing. */
const TELLS_PROGRESS = /^[-–+• ]*(?:(?:đã|đang|chưa|mới|cơ bản|hoàn thành|đạt)(?!\p{L})|\d+(?:[.,]\d+)? ?%)/u;

/** Decides what the table under a header is, by the words of its headings and a look at its first rows. */
export function recognise(
  grid: Grid,
  block: HeaderBlock,
  untilIndex: number,
  lines: PlanLines,
  isAgency: (text: string) => boolean,
): Recognised {
  const { years } = lines;
  const planYear = years !== null && years.from === years.to ? years.from : null;
  const columns = withNumberColumn(grid, block, untilIndex).map((column) => withPlanYear(column, planYear));
  const decided = decideRoles(columns, lines.years?.from ?? null, contentsOf(grid, block, untilIndex, isAgency));
  const recognised = columns.map((column, index) => ({
    info: appendixColumn(column, decided.roles[index] ?? 'other'),
    lastColumn: column.lastColumn,
  }));
  if (isSchedule(columns)) return { what: 'other' };
  const lacks = lacking(decided);
  if (decided.kind !== null && isAppendix(decided, lacks)) {
    const template = templateFor(decided.kind, recognised, lines);
    return { what: 'appendix', kind: decided.kind, template, columns: recognised };
  }
  if (isNear(grid, block, untilIndex, columns, decided)) {
    const kind = decided.kind ?? guessedKind(decided);
    return {
      what: 'near',
      nearest: nearestTemplate(kind, recognised),
      lacks: lackingFor(kind, decided),
      columns: recognised,
    };
  }
  return { what: 'other' };
}

/**
 * A table with title and kind is a Phụ lục when nothing required is absent, or when its headings speak so plainly that
 * what is absent is a fault of the table and not of our guess.
 */
function isAppendix(decided: ColumnRoles, lacks: readonly ColumnRole[]): boolean {
  if (!decided.roles.includes('title')) return false;
  if (lacks.length === 0) return decided.plainHeadings >= 1;
  const agencies = decided.roles.includes('owner') || decided.roles.includes('coordinators');
  if (decided.kindIsPlain)
    return decided.score >= ENOUGH && (agencies || decided.plainHeadings >= 2 || decided.score >= 6);
  return agencies && decided.plainHeadings >= 1 && decided.score >= ENOUGH;
}

/** "Thứ, ngày", "Thành phần": a list of meetings, whose times are no due dates. */
function isSchedule(columns: readonly HeaderColumn[]): boolean {
  const says = (...senses: readonly HeadingSense[]): boolean =>
    columns.some(({ reading }) => reading?.whole === true && senses.includes(reading.senses[0] ?? 'other'));
  return says('meeting') && !says('due', 'product', 'coordinators', 'target');
}

function isNear(
  grid: Grid,
  block: HeaderBlock,
  untilIndex: number,
  columns: readonly HeaderColumn[],
  decided: ColumnRoles,
): boolean {
  const bodyRows = Math.min(untilIndex, grid.rows.length) - block.lastIndex - 1;
  return (
    columns.length >= MANY_HEADINGS && bodyRows >= MANY_ROWS && decided.score >= LITTLE && decided.plainHeadings >= 1
  );
}

function guessedKind(decided: ColumnRoles): AppendixKind {
  return decided.roles.includes('target') || decided.roles.includes('unit') ? 'indicators' : 'tasks';
}

function lacking(decided: ColumnRoles): ColumnRole[] {
  return lackingFor(decided.kind ?? guessedKind(decided), decided);
}

function lackingFor(kind: AppendixKind, { roles }: ColumnRoles): ColumnRole[] {
  return REQUIRED_ROLES[kind].filter((role) => !roles.includes(role));
}

function appendixColumn(column: HeaderColumn, role: ColumnRole): AppendixColumn {
  const isReport = role === 'result' || role === 'cumulative' || role === 'progress' || role === 'completion';
  return {
    role,
    column: column.column,
    heading: column.heading,
    year: column.year,
    period: isReport || column.period?.kind !== 'year' ? column.period : null,
  };
}

/** A number column that lost its heading is still one when it stands left of the headings and holds labels. */
function withNumberColumn(grid: Grid, block: HeaderBlock, untilIndex: number): readonly HeaderColumn[] {
  const first = block.columns[0];
  if (first === undefined || block.columns.some(({ reading }) => reading?.senses[0] === 'number')) return block.columns;
  let labels = 0;
  let others = 0;
  const column = first.column - 1;
  if (column < 1) return block.columns;
  for (const { cells } of sample(grid, block, untilIndex)) {
    const cell = cells.find((candidate) => candidate.column === column);
    if (cell === undefined || isBlank(cell.text)) continue;
    if (readLabel(cell.text) === null) others += 1;
    else labels += 1;
  }
  if (labels < 2 || others > labels) return block.columns;
  const heading: HeaderColumn = {
    column,
    lastColumn: column,
    heading: '',
    at: { row: first.at.row, column },
    reading: { senses: ['number'], weight: 0, whole: true },
    year: null,
    period: null,
  };
  return [heading, ...block.columns];
}

function contentsOf(
  grid: Grid,
  block: HeaderBlock,
  untilIndex: number,
  isAgency: (text: string) => boolean,
): ColumnContents {
  const texts = (column: HeaderColumn): string[] =>
    sample(grid, block, untilIndex).flatMap(({ cells }) =>
      cells
        .filter(({ column: at, text }) => at >= column.column && at <= column.lastColumn && !isBlank(text))
        .map(({ text }) => text),
    );
  const share = (column: HeaderColumn, holds: (text: string) => boolean): number => {
    const found = texts(column);
    return found.length === 0 ? 0 : found.filter(holds).length / found.length;
  };
  return {
    agencyShare: (column) => share(column, isAgency),
    progressShare: (column) => share(column, (text) => TELLS_PROGRESS.test(foldText(text))),
    filled: (column) => texts(column).length,
  };
}

function sample(grid: Grid, block: HeaderBlock, untilIndex: number): Grid['rows'] {
  return grid.rows.slice(block.lastIndex + 1, Math.min(untilIndex, block.lastIndex + 1 + SAMPLE));
}

/** The printed template whose headings all stand here, unless the title lines name another plan; else the generic one. */
function templateFor(kind: AppendixKind, columns: readonly RecognisedColumn[], lines: PlanLines): Template {
  const headings = new Set(columns.map(({ info }) => foldBare(info.heading)));
  const printed = templates.find(
    (template) =>
      template.plan !== null &&
      template.kind === kind &&
      (lines.province === null || lines.province === template.province) &&
      template.headings.every((wordings) => wordings.some((wording) => headings.has(foldBare(wording)))) &&
      template.roles.every((role) => columns.some(({ info }) => info.role === role)),
  );
  const generic = templates.find((template) => template.plan === null && template.kind === kind);
  const found = printed ?? generic;
  if (found === undefined) throw new Error(`No template of kind ${kind}`);
  return found;
}

/** The template most of whose columns are here. */
function nearestTemplate(kind: AppendixKind, columns: readonly RecognisedColumn[]): TemplateId {
  const roles = new Set(columns.map(({ info }) => info.role));
  const headings = new Set(columns.map(({ info }) => foldBare(info.heading)));
  let best: { id: TemplateId; score: number } = { id: `generic-${kind}`, score: 0 };
  for (const template of templates) {
    if (template.kind !== kind) continue;
    const sameHeadings = template.headings.filter((wordings) =>
      wordings.some((wording) => headings.has(foldBare(wording))),
    );
    const sameRoles = template.roles.filter((role) => roles.has(role));
    const score = (sameHeadings.length + sameRoles.length / 10) / template.headings.length;
    if (score > best.score) best = { id: template.id, score };
  }
  return best.id;
}
