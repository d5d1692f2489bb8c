import { type ReportWords } from '../messages/report';
import { type Answer, type Report, type ReportLine } from '../report';
import { type TableBlock } from './blocks';
import { NAMED_UNITS, saidTogether } from './said';

/** All indicators reported, by section, with what each unit says and the total where the plan declares one. */
export function indicatorTable({ indicators }: Report, words: ReportWords): TableBlock {
  const { columns } = words.report;
  return {
    kind: 'table',
    headings: [
      columns.index,
      columns.indicator,
      columns.measure,
      columns.target,
      columns.result,
      columns.unit,
      columns.status,
    ],
    widths: [6, 30, 10, 12, 14, 14, 14],
    centred: [0, 2, 3],
    rows: bySection(indicators, (line) => [
      line.number,
      titleOf(line, words),
      line.measure ?? '',
      line.target,
      results(line, words),
      line.answers.length > NAMED_UNITS ? words.report.manyUnits(line.answers.length) : names(line),
      judged(line, words),
    ]),
  };
}

/** All tasks reported, by section. */
export function taskTable({ tasks }: Report, words: ReportWords): TableBlock {
  const { columns } = words.report;
  return {
    kind: 'table',
    headings: [columns.index, columns.task, columns.owner, columns.due, columns.progress, columns.status],
    widths: [6, 32, 16, 13, 19, 14],
    centred: [0, 3],
    rows: bySection(tasks, (line) => [
      line.number,
      titleOf(line, words),
      line.owners.join('; '),
      line.due === null ? '' : words.workbook.due(line.due),
      progress(line, words),
      judged(line, words),
    ]),
  };
}

function bySection(
  lines: readonly ReportLine[],
  cells: (line: ReportLine) => readonly (string | readonly string[])[],
): TableBlock['rows'] {
  const rows: TableBlock['rows'][number][] = [];
  let before: string | null = null;
  for (const line of lines) {
    const heading = [line.section, line.sectionTitle].filter((part) => part !== '').join('. ');
    const place = `${line.plan} ${heading}`;
    if (place !== before && heading !== '') rows.push({ section: heading });
    before = place;
    rows.push({ cells: cells(line) });
  }
  return rows;
}

const names = ({ answers }: ReportLine): string[] => answers.map(({ unitName }) => unitName);

/** The title, with the word that nobody has placed the row in the plan yet. */
export function titleOf({ title, isUnplaced }: ReportLine, { report: m }: ReportWords): string {
  return isUnplaced ? m.unplacedTitle(title) : title;
}

/**
 * One unit's word stands alone; several stand with their names.
 * @param most different words of many units that are shown; more are counted only
 */
function said({ answers }: ReportLine, words: ReportWords, most: number, of: (answer: Answer) => string): string[] {
  const { report: m } = words;
  const all = answers.map((answer) => ({ unitName: answer.unitName, text: of(answer) || m.noWord }));
  if (answers.length === 1) return all.map(({ text }) => text);
  if (answers.length <= NAMED_UNITS) return all.map(({ unitName, text }) => m.saidBy(unitName, text));
  const together = saidTogether(all, words);
  return together.length > most ? [m.manyUnits(answers.length)] : together;
}

function results(line: ReportLine, words: ReportWords): string[] {
  const { total } = line;
  const own = said(line, words, NAMED_UNITS, ({ result }) => result);
  if (total?.value == null || line.answers.length === 1) return own;
  return [words.report.together(words.report.figure(total.value)), ...own];
}

function progress(line: ReportLine, words: ReportWords): string[] {
  // Sentences of many units would fill a page; the statuses beside them say how far they are.
  return said(line, words, 1, ({ progress: own, completedOn, result }) => {
    const day = completedOn === null ? '' : words.report.doneOn(completedOn);
    return [own, result, day].filter((part) => part !== '').join('; ');
  });
}

/** Each unit's status; of many units, how many stand where. */
function judged({ answers }: ReportLine, { report: m, status }: ReportWords): string[] {
  const label = (answer: Answer): string => (answer.status === null ? '' : status.labels[answer.status]);
  const all = new Set(answers.map(label));
  if (all.size === 1) return [...all];
  if (answers.length <= NAMED_UNITS) return answers.map((answer) => m.saidBy(answer.unitName, label(answer)));
  return [...all].map((one) => m.part(one, answers.filter((answer) => label(answer) === one).length));
}
