import { type Consolidated, type TrackedUnit } from '../../consolidate';
import { type Dashboard } from '../../dashboard';
import { type StreamedSheet } from '../model';
import { stateColors } from './colors';
import { CENTRE, momentSerial, SHARE, streamedList, TIME } from './sheetBuilder';
import { type WorkbookWords } from './words';

/** Every unit with the state of its newest report. */
export function unitSheet(picture: Consolidated, { ranking }: Dashboard, words: WorkbookWords): StreamedSheet {
  const { columns: c, sheets, titles, subtitle, page, nothing, yes } = words.workbook;
  const states = words.hub.states;
  const ranks = new Map(ranking.map((ranked) => [ranked.unit, ranked]));
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
        { heading: c.rank, width: 7, style: CENTRE, value: ({ unit }) => ranks.get(unit)?.rank ?? null },
        { heading: c.rankMeasure, width: 11, style: SHARE, value: ({ unit }) => ranks.get(unit)?.measure ?? null },
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
