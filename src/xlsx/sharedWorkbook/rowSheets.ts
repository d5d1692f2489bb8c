import { type ColumnRole } from '../../appendix/types';
import { type Consolidated, type ConsolidatedRow } from '../../consolidate';
import { shownCell } from '../../consolidate/place';
import { isoToSerial } from '../../values/dates';
import { type StreamedSheet } from '../model';
import { statusColors } from './colors';
import { CENTRE, type ColumnSpec, DAY, streamedList } from './sheetBuilder';
import { type WorkbookWords } from './words';

type Column = ColumnSpec<ConsolidatedRow>;

/** Every indicator row of every unit. */
export function indicatorSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet {
  const { columns: c } = words.workbook;
  const totals = new Map(picture.totals.map(({ plan, key, value }) => [`${plan}|${key}`, value]));
  return rowSheet(picture, words, 'indicators', [
    { heading: c.indicator, width: 38, value: (row) => row.title },
    { heading: c.measure, width: 11, style: CENTRE, value: (row) => row.measure },
    { heading: c.target, width: 13, style: CENTRE, value: (row) => row.target?.text ?? null },
    {
      heading: c.baseline,
      width: 13,
      style: CENTRE,
      hiddenWhenEmpty: true,
      value: (row) => row.baseline?.text ?? null,
    },
    {
      heading: c.resultBefore,
      width: 13,
      style: CENTRE,
      hiddenWhenEmpty: true,
      value: (row) => row.resultBefore ?? null,
    },
    { heading: c.result, width: 13, style: CENTRE, value: (row) => row.result?.text ?? null },
    {
      heading: c.totalResult,
      width: 12,
      style: { ...CENTRE, numberFormat: '#,##0.##' },
      hiddenWhenEmpty: true,
      value: ({ plan, key }) => totals.get(`${plan}|${key}`) ?? null,
    },
    { heading: c.owners, width: 20, value: (row) => row.owners.join('; ') },
    ...judgementColumns(words),
    { heading: c.pace, width: 13, style: CENTRE, hiddenWhenEmpty: true, value: (row) => paceOf(row, words) },
    ...remarkColumns(words),
  ]);
}

/** Every task row of every unit. */
export function taskSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet {
  const { columns: c } = words.workbook;
  return rowSheet(picture, words, 'tasks', [
    { heading: c.task, width: 38, value: (row) => row.title },
    { heading: c.owners, width: 20, value: (row) => row.owners.join('; ') },
    { heading: c.coordinators, width: 20, hiddenWhenEmpty: true, value: (row) => row.coordinators.join('; ') },
    { heading: c.product, width: 20, hiddenWhenEmpty: true, value: (row) => row.product },
    {
      heading: c.due,
      width: 16,
      style: CENTRE,
      value: (row) => (row.due === null ? null : words.workbook.due(row.due)),
    },
    { heading: c.resultBefore, width: 18, hiddenWhenEmpty: true, value: (row) => row.resultBefore ?? null },
    { heading: c.progress, width: 26, value: (row) => row.progress?.text ?? row.texts.result ?? null },
    { heading: c.completedOn, width: 12, style: DAY, value: (row) => completedOn(row) },
    ...judgementColumns(words),
    ...remarkColumns(words),
  ]);
}

function rowSheet(
  picture: Consolidated,
  words: WorkbookWords,
  kind: 'indicators' | 'tasks',
  own: readonly Column[],
): StreamedSheet {
  const { columns: c, sheets, titles, subtitle, page, nothing } = words.workbook;
  const columns: Column[] = [
    { heading: c.index, width: 5, style: CENTRE, value: (_row, index) => index + 1 },
    { heading: c.unit, width: 20, value: (row) => row.unitName },
    { heading: c.section, width: 7, style: CENTRE, value: (row) => row.section },
    { heading: c.number, width: 7, style: CENTRE, value: (row) => row.number },
    ...own,
  ];
  return streamedList(
    {
      name: sheets[kind],
      title: titles[kind],
      subtitle: subtitle(picture),
      footer: page,
      nothing,
      columns,
      frozenColumns: 2,
      paper: 'A3',
      highlight: {
        column: columns.findIndex(({ heading }) => heading === c.status) + 1,
        colors: statusColors(words.status.labels),
      },
    },
    picture.rows.filter((row) => row.kind === kind),
  );
}

function judgementColumns(words: WorkbookWords): Column[] {
  const { columns: c } = words.workbook;
  const { labels, reason } = words.status;
  return [
    {
      heading: c.status,
      width: 17,
      style: CENTRE,
      value: ({ assessed }) => (assessed === null ? null : labels[assessed.status]),
    },
    { heading: c.reason, width: 34, value: ({ assessed }) => (assessed === null ? null : reason(assessed.reason)) },
    {
      heading: c.reported,
      width: 16,
      style: CENTRE,
      hiddenWhenEmpty: true,
      value: ({ statusDiffers, status }) => (statusDiffers && status !== null ? (labels[status] ?? status) : null),
    },
  ];
}

function remarkColumns(words: WorkbookWords): Column[] {
  const { columns: c } = words.workbook;
  const text = (role: ColumnRole) => (row: ConsolidatedRow) => row.texts[role] ?? null;
  return [
    { heading: c.difficulty, width: 22, hiddenWhenEmpty: true, value: text('difficulty') },
    { heading: c.proposal, width: 22, hiddenWhenEmpty: true, value: text('proposal') },
    { heading: c.source, width: 14, style: CENTRE, value: sourceOf },
    { heading: c.revision, width: 7, style: CENTRE, value: (row) => row.revision },
  ];
}

/** `PL II!G12`: the cell in the unit's own workbook that the line's figure comes from. */
export function sourceOf(row: Pick<ConsolidatedRow, 'sheet' | 'row' | 'cells'>): string {
  return `${row.sheet}!${shownCell(row.cells) ?? `A${row.row}`}`;
}

function completedOn(row: ConsolidatedRow): number | null {
  const day = row.completedOn ?? row.progress?.completedOn ?? null;
  return day === null ? null : isoToSerial(day);
}

function paceOf({ assessed }: ConsolidatedRow, words: WorkbookWords): string | null {
  return assessed?.pace == null ? null : words.status.pace[assessed.pace];
}
