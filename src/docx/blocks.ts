import { type Status } from '../status/types';
import { type ReportWords } from '../messages/report';
import { type DashboardRow } from '../dashboard/types';
import { oneLine, type Remark, type Report, rowName, rowNumber } from '../report';
import { indicatorTable, taskTable, titleOf } from './appendixTables';
import { NAMED_UNITS, type Said, saidTogether } from './said';

/** A cell may have several lines, a row may be a section's heading across the table. */
export interface TableBlock {
  readonly kind: 'table';
  readonly headings: readonly string[];
  /** Shares of the width, adding up to 100. */
  readonly widths: readonly number[];
  /** Columns whose text stands in the middle. */
  readonly centred: readonly number[];
  readonly rows: readonly (
    { readonly section: string } | { readonly cells: readonly (string | readonly string[])[] }
  )[];
}

/** What is laid into a place of the template. */
export type Block = { readonly kind: 'text' | 'item'; readonly text: string } | TableBlock;

/** Places that take paragraphs and tables. */
export type BlockPlace =
  | 'sending'
  | 'indicators'
  | 'notMet'
  | 'tasks'
  | 'overdue'
  | 'dueSoon'
  | 'difficulties'
  | 'proposals'
  | 'toSettle'
  | 'indicatorAppendix'
  | 'taskAppendix';

const text = (line: string): Block => ({ kind: 'text', text: line });
const item = (line: string): Block => ({ kind: 'item', text: line });

/** Everything the report says, place by place. */
export function reportBlocks(report: Report, words: ReportWords): Record<BlockPlace, readonly Block[]> {
  const { report: m } = words;
  return {
    sending: sending(report, words),
    indicators: counted(report, 'indicators', words),
    notMet: notMet(report, words),
    tasks: counted(report, 'tasks', words),
    overdue: dated(report.overdue, 'daysOver', m.none.overdue, words),
    dueSoon: dated(report.dueSoon, 'daysLeft', m.none.dueSoon, words),
    difficulties: remarks(report.difficulties, m.none.difficulties, words),
    proposals: remarks(report.proposals, m.none.proposals, words),
    toSettle: toSettle(report, words),
    indicatorAppendix: [report.indicators.length === 0 ? text(m.none.indicators) : indicatorTable(report, words)],
    taskAppendix: [report.tasks.length === 0 ? text(m.none.tasks) : taskTable(report, words)],
  };
}

function sending({ reporting, asOf, notSent, late, returned }: Report, { report: m }: ReportWords): Block[] {
  const { expected, sent, accepted } = reporting;
  const counts = { asOf, received: sent + accepted, expected, late: reporting.late, returned: reporting.returned };
  return [
    text(m.sending(counts)),
    ...(notSent.length === 0 ? [] : [text(m.notSent(notSent))]),
    ...(late.length === 0 ? [] : [text(m.late(late))]),
    ...(returned.length === 0 ? [] : [text(m.returned(returned))]),
  ];
}

function counted({ total }: Report, kind: 'indicators' | 'tasks', { report: m, status }: ReportWords): Block[] {
  const counts = Object.entries(total[kind]) as [Status, number][];
  const rows = counts.reduce((sum, [, count]) => sum + count, 0);
  if (rows === 0) return [text(m.none[kind])];
  const parts = counts.filter(([, count]) => count > 0).map(([code, count]) => m.part(status.labels[code], count));
  const { shareMet, shareDone, shareOverdue } = total;
  const shares =
    kind === 'indicators'
      ? [shareMet === null ? '' : m.shareMet(shareMet)]
      : [shareDone === null ? '' : m.shareDone(shareDone), shareOverdue === null ? '' : m.shareOverdue(shareOverdue)];
  return [
    text(`${m.counts[kind](rows, parts.join('; '))} ${m.countedByUnit}`),
    ...shares.filter((share) => share !== '').map(text),
  ];
}

function notMet({ indicators }: Report, words: ReportWords): Block[] {
  const { report: m } = words;
  const lines = indicators.flatMap((line) => {
    const behind = line.answers.filter(({ status }) => status === 'not-met');
    if (behind.length === 0) return [];
    const places =
      behind.length > NAMED_UNITS
        ? [m.unitsNotMet({ notMet: behind.length, units: line.answers.length })]
        : behind.map(({ unitName, result }) => m.saidBy(unitName, result));
    return [item(m.notMet({ ...rowName({ ...line, title: titleOf(line, words) }), target: line.target, places }))];
  });
  if (lines.length > 0) return [text(m.notMetIntro), ...lines];
  return indicators.length === 0 ? [] : [text(m.none.notMet)];
}

/** A task of several units that are as late as each other stands once. */
function dated(
  rows: readonly DashboardRow[],
  days: 'daysOver' | 'daysLeft',
  none: string,
  words: ReportWords,
): Block[] {
  const { report: m, workbook } = words;
  if (rows.length === 0) return [text(none)];
  const isOverdue = days === 'daysOver';
  const headings = [m.columns.index, m.columns.task, m.columns.unit, m.columns.due, m.columns[days]];
  const byTask = new Map<string, [DashboardRow, ...DashboardRow[]]>();
  for (const row of rows) {
    const id = JSON.stringify([row.plan, row.key, row.title, row.days, row.due]);
    const known = byTask.get(id);
    if (known === undefined) byTask.set(id, [row]);
    else known.push(row);
  }
  return [
    {
      kind: 'table',
      headings: isOverdue ? [...headings, m.columns.reason] : headings,
      widths: isOverdue ? [7, 26, 21, 14, 9, 23] : [8, 38, 27, 16, 11],
      centred: [0, 3, 4],
      rows: [...byTask.values()].map((same) => ({
        cells: [
          rowNumber(same[0]),
          same[0].title,
          same.map(({ place }) => place.unitName).join('; '),
          same[0].due === null ? '' : workbook.due(same[0].due),
          same[0].days === null ? '' : m.figure(same[0].days),
          ...(isOverdue ? [reasons(same, words)] : []),
        ],
      })),
    },
  ];
}

/** Why a task is overdue, as its units say it. */
function reasons(rows: readonly DashboardRow[], words: ReportWords): string[] {
  const { report: m } = words;
  const said = rows.map(({ place, progress, difficulty, proposal }): Said => {
    const lines = [
      ...(progress === '' ? [] : [progress]),
      ...(difficulty === '' ? [] : [m.difficultyIs(difficulty)]),
      ...(proposal === '' ? [] : [m.proposalIs(proposal)]),
    ];
    return { unitName: place.unitName, text: lines.length === 0 ? m.noReason : lines.join('\n') };
  });
  return said.length === 1 ? said.map((one) => one.text) : saidTogether(said, words);
}

function remarks(all: readonly Remark[], none: string, { report: m }: ReportWords): Block[] {
  if (all.length === 0) return [text(none)];
  const byUnit = new Map<string, Remark[]>();
  for (const remark of all) {
    const own = byUnit.get(remark.unit);
    if (own === undefined) byUnit.set(remark.unit, [remark]);
    else own.push(remark);
  }
  return [...byUnit.values()].flatMap((own) => [
    text(m.remarkOf(own[0]?.unitName ?? '')),
    ...own.map((remark) => item(m.remark(remark))),
  ]);
}

function toSettle({ conflicts, unplaced, byNobody }: Report, words: ReportWords): Block[] {
  const { report: m, workbook } = words;
  if (conflicts.length + unplaced.length + byNobody.length === 0) return [text(m.none.toSettle)];
  return [
    ...conflicts.map((conflict) =>
      item(
        m.conflict({
          number: rowNumber(conflict),
          title: oneLine(conflict.title),
          what: workbook.problems.conflictOf(conflict.field),
          places: saidTogether(
            conflict.places.map(({ unitName, value, due }) => ({
              unitName,
              text: due === null ? value : workbook.due(due),
            })),
            words,
          ),
        }),
      ),
    ),
    ...unplaced.map((row) =>
      item(m.unplaced({ ...rowName(row), units: [...new Set(row.places.map(({ unitName }) => unitName))] })),
    ),
    ...byNobody.map((row) => item(m.byNobody(rowName(row)))),
  ];
}
