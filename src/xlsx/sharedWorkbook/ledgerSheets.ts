import { type Conflict, type Consolidated, type TrackedUnit } from '../../consolidate';
import { type StreamedSheet } from '../model';
import { stateColors } from './colors';
import { sourceOf } from './rowSheets';
import { CENTRE, type CellContent, streamedList, momentSerial, TIME } from './sheetBuilder';
import { type WorkbookWords } from './words';

/** Every unit with the state of its newest report. */
export function unitSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet {
  const { columns: c, sheets, titles, subtitle, page, nothing, yes } = words.workbook;
  const states = words.hub.states;
  const rows = new Map<string, number>();
  for (const { unit } of picture.rows) rows.set(unit, (rows.get(unit) ?? 0) + 1);
  const count = (value: (unit: TrackedUnit) => number) => (unit: TrackedUnit) =>
    unit.revision === null ? null : value(unit);
  return streamedList(
    {
      name: sheets.units,
      title: titles.units,
      subtitle: subtitle(picture),
      footer: page,
      nothing,
      frozenColumns: 2,
      highlight: { column: 4, colors: stateColors(states) },
      columns: [
        { heading: c.index, width: 6, style: CENTRE, value: (_unit, index) => index + 1 },
        { heading: c.unit, width: 34, value: (unit) => unit.name },
        { heading: c.unitId, width: 16, value: (unit) => unit.unit },
        { heading: c.state, width: 14, style: CENTRE, value: (unit) => states[unit.state] },
        { heading: c.late, width: 8, style: CENTRE, value: (unit) => (unit.late ? yes : null) },
        { heading: c.revision, width: 8, style: CENTRE, value: (unit) => unit.revision },
        {
          heading: c.receivedAt,
          width: 17,
          style: TIME,
          value: ({ receivedAt }) => receivedAt && momentSerial(receivedAt),
        },
        { heading: c.rows, width: 8, style: CENTRE, value: count((unit) => rows.get(unit.unit) ?? 0) },
        { heading: c.errors, width: 7, style: CENTRE, value: count((unit) => unit.errors) },
        { heading: c.warnings, width: 9, style: CENTRE, value: count((unit) => unit.warnings) },
        { heading: c.confirmed, width: 10, style: CENTRE, value: count((unit) => unit.confirmed) },
        { heading: c.comment, width: 34, value: (unit) => unit.comment },
        { heading: c.receipt, width: 38, value: (unit) => unit.submissionId },
      ],
    },
    picture.tracker,
  );
}

/** What happened to the period's ledger, newest first. */
export function logSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet {
  const { columns: c, sheets, titles, subtitle, page, nothing, yes, actions } = words.workbook;
  return streamedList(
    {
      name: sheets.log,
      title: titles.log,
      subtitle: subtitle(picture),
      footer: page,
      nothing,
      frozenColumns: 0,
      columns: [
        { heading: c.at, width: 17, style: TIME, value: (line) => momentSerial(line.at) },
        { heading: c.unit, width: 34, value: (line) => line.unitName },
        { heading: c.action, width: 16, style: CENTRE, value: (line) => actions[line.action] },
        { heading: c.revision, width: 8, style: CENTRE, value: (line) => line.revision },
        {
          heading: c.late,
          width: 8,
          style: CENTRE,
          value: (line) => (line.action === 'received' && line.late ? yes : null),
        },
        { heading: c.comment, width: 40, value: (line) => line.comment },
        { heading: c.receipt, width: 38, value: (line) => line.submissionId },
        { heading: c.hash, width: 20, value: (line) => line.contentHash },
      ],
    },
    [...picture.log].reverse(),
  );
}

interface ProblemLine {
  readonly kind: string;
  readonly unit: string;
  readonly item: string;
  readonly content: string;
  readonly detail: CellContent;
  readonly source: string;
}

/** What a coordinator must look at: contradictions, differing statuses, warnings kept, units without a report. */
export function problemSheet(picture: Consolidated, words: WorkbookWords): StreamedSheet {
  const { columns: c, sheets, titles, subtitle, page, nothing } = words.workbook;
  return streamedList(
    {
      name: sheets.problems,
      title: titles.problems,
      subtitle: subtitle(picture),
      footer: page,
      nothing,
      frozenColumns: 0,
      columns: [
        { heading: c.problem, width: 20, style: CENTRE, value: (line) => line.kind },
        { heading: c.unit, width: 30, value: (line) => line.unit },
        { heading: c.item, width: 10, style: CENTRE, value: (line) => line.item },
        { heading: c.content, width: 48, value: (line) => line.content },
        { heading: c.detail, width: 48, value: (line) => line.detail },
        { heading: c.source, width: 20, style: CENTRE, value: (line) => line.source },
      ],
    },
    problemLines(picture, words),
  );
}

function problemLines(picture: Consolidated, words: WorkbookWords): ProblemLine[] {
  const { problems: p } = words.workbook;
  const { labels } = words.status;
  const names = new Map(picture.tracker.map(({ unit, name }) => [unit, name]));
  return [
    ...picture.conflicts.flatMap((conflict) => conflictLines(conflict, words)),
    ...picture.rows
      .filter((row) => row.statusDiffers)
      .map((row) => ({
        kind: p.status,
        unit: row.unitName,
        item: itemOf(row),
        content: row.title,
        detail: p.statusOf({
          reported: row.status === null ? '' : (labels[row.status] ?? row.status),
          judged: row.assessed === null ? '' : labels[row.assessed.status],
        }),
        source: sourceOf(row),
      })),
    ...picture.keptWarnings.map((warning) => ({
      kind: p.kept,
      unit: warning.unitName,
      item: '',
      content: words.rules.ruleTitle(warning.rule),
      detail: warning.reason,
      source: warning.cells.join(', '),
    })),
    ...picture.missing.map((unit) => ({
      kind: p.missing,
      unit: names.get(unit) ?? unit,
      item: '',
      content: p.missingUnit,
      detail: null,
      source: '',
    })),
  ];
}

function conflictLines(conflict: Conflict, words: WorkbookWords): ProblemLine[] {
  const { problems: p } = words.workbook;
  return conflict.places.map((place) => ({
    kind: p.conflict,
    unit: place.unitName,
    item: itemOf(conflict),
    content: conflict.title,
    detail: `${p.conflictOf(conflict.field)}: ${place.due === null ? place.value : words.workbook.due(place.due)}`,
    source: `${place.sheet}!${place.cell ?? ''}`,
  }));
}

function itemOf({ section, number }: { readonly section: string; readonly number: string }): string {
  return [section, number].filter((part) => part !== '').join('.');
}
