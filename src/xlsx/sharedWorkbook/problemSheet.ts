import { type Conflict, type Consolidated, type RowProposal, type UnreportedRow } from '../../consolidate/types';
import { type StreamedSheet } from '../model';
import { sourceOf } from './rowSheets';
import { CENTRE, type CellContent, streamedList } from './sheetBuilder';
import { type WorkbookWords } from './words';

interface ProblemLine {
  readonly kind: string;
  readonly unit: string;
  readonly item: string;
  readonly content: string;
  readonly detail: CellContent;
  readonly source: string;
}

/** Places of one contradiction that are listed; all of them stand in the sheets of rows. */
const PLACES = 40;
/** Units named in one cell. */
const NAMES = 12;

/**
 * What a coordinator must look at: contradictions with all their places, rows the plan does not know, rows nobody
 * reported, differing statuses, what units kept or disputed, units without a report.
 */
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
        { heading: c.content, width: 46, value: (line) => line.content },
        { heading: c.detail, width: 52, value: (line) => line.detail },
        { heading: c.source, width: 22, style: CENTRE, value: (line) => line.source },
      ],
    },
    problemLines(picture, words),
  );
}

function problemLines(picture: Consolidated, words: WorkbookWords): ProblemLine[] {
  const { problems: p } = words.workbook;
  const names = new Map(picture.tracker.map(({ unit, name }) => [unit, name]));
  return [
    ...picture.conflicts.flatMap((conflict) => conflictLines(conflict, words)),
    ...picture.proposals.map((proposal) => proposalLine(proposal, words)),
    ...picture.unreported.map((row) => unreportedLine(row, words)),
    ...statusLines(picture, words),
    ...picture.keptWarnings.map((warning) => ({
      kind: p.kept,
      unit: warning.unitName,
      item: '',
      content: words.rules.ruleTitle(warning.rule),
      detail: warning.reason,
      source: warning.cells.join(', '),
    })),
    ...picture.disputed.map(({ unitName, rule, note, sheet, cells }) => ({
      kind: p.disputed,
      unit: unitName,
      item: '',
      content: words.rules.ruleTitle(rule),
      detail: note,
      source: cells.map((cell) => placeText({ sheet: sheet ?? '', cell })).join(', '),
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
  const line = { kind: p.conflict, item: itemOf(conflict), content: conflict.title };
  const lines = conflict.places.slice(0, PLACES).map((place) => ({
    ...line,
    unit: place.unitName,
    detail: `${p.conflictOf(conflict.field)}: ${place.due === null ? place.value : words.workbook.due(place.due)}`,
    source: placeText(place),
  }));
  const rest = conflict.places.length - lines.length;
  return rest === 0 ? lines : [...lines, { ...line, unit: '', detail: p.morePlaces(rest), source: '' }];
}

function proposalLine(proposal: RowProposal, words: WorkbookWords): ProblemLine {
  const { problems: p } = words.workbook;
  const shown = proposal.places.slice(0, NAMES);
  const rest = proposal.places.length - shown.length;
  return {
    kind: p.proposal,
    unit: listed(proposal.places, words),
    item: itemOf(proposal),
    content: proposal.title,
    detail:
      proposal.candidates.length === 0
        ? p.noCandidate
        : proposal.candidates
            .map((one) => p.candidate({ item: itemOf(one), title: one.title, differs: one.differs }))
            .join('\n'),
    source: [...shown.map(placeText), ...(rest > 0 ? [p.more(rest)] : [])].join('\n'),
  };
}

function unreportedLine(row: UnreportedRow, words: WorkbookWords): ProblemLine {
  const { problems: p } = words.workbook;
  const sent = row.left.filter(({ hasSent }) => hasSent);
  const silent = row.left.length - sent.length;
  return {
    kind: row.byNobody ? p.byNobody : p.unreported,
    unit: listed(row.left, words),
    item: itemOf(row),
    content: row.title,
    detail: row.left.length === 0 ? p.noOwnerDetail : p.leftOut({ withReport: sent.length, without: silent }),
    source: '',
  };
}

function statusLines({ rows }: Consolidated, words: WorkbookWords): ProblemLine[] {
  const { problems: p } = words.workbook;
  const { labels } = words.status;
  return rows
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
    }));
}

function listed(units: readonly { readonly unitName: string }[], words: WorkbookWords): string {
  const names = [...new Set(units.map(({ unitName }) => unitName))];
  const rest = names.length - NAMES;
  return [...names.slice(0, NAMES), ...(rest > 0 ? [words.workbook.problems.moreUnits(rest)] : [])].join('; ');
}

const placeText = ({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }): string =>
  cell === null || sheet === '' ? sheet + (cell ?? '') : `${sheet}!${cell}`;

/** `II.6.1`: section and number as they stand in the table. */
export function itemOf({ section, number }: { readonly section: string; readonly number: string }): string {
  return [section, number].filter((part) => part !== '').join('.');
}
