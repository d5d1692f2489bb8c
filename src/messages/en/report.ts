import { type AppendixKind } from '../../appendix/types';
import { printDate, printNumber } from '../print';
import { type report as vietnamese } from '../vi/report';
import { periodName } from './periods';

const figure = (value: number): string => printNumber(value, 'en');
const percent = (share: number): string => `${figure(Math.round(share * 1000) / 10)}%`;
const rowName: Readonly<Record<AppendixKind, string>> = { indicators: 'indicator', tasks: 'task' };
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function rowList(rows: readonly { readonly kind: AppendixKind; readonly number: string; readonly title: string }[]) {
  return rows.map(({ kind, number, title }) => `${rowName[kind]} ${number === '' ? `“${title}”` : number}`).join('; ');
}

export const report: typeof vietnamese = {
  fileName: (period) => `report-${period}.docx`,
  templateFileName: 'report-template.docx',
  places: {
    period: 'period',
    asOf: 'as-of date',
    plan: 'plan',
    office: 'office',
    superior: 'superior office',
    town: 'place',
    year: 'year',
    sending: 'reports received',
    indicators: 'indicator results',
    notMet: 'indicators not met',
    tasks: 'task results',
    overdue: 'overdue tasks',
    dueSoon: 'tasks due soon',
    difficulties: 'difficulties',
    proposals: 'proposals',
    toSettle: 'figures to settle',
    indicatorAppendix: 'indicator appendix',
    taskAppendix: 'task appendix',
  },
  form: {
    country: 'SOCIALIST REPUBLIC OF VIETNAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.        /BC-',
    placeAndDate: (places) => `${places.town},                     ${places.year}`,
    name: 'REPORT',
    subject: (places) => `Results of ${places.plan} in ${places.period}`,
    opening: (places) =>
      `Under ${places.plan}, ${places.office} reports on its implementation in ${places.period} (statuses as of ${places.asOf}) as follows:`,
    headings: {
      sending: 'I. REPORTS RECEIVED',
      results: 'II. RESULTS',
      indicators: '1. Indicators',
      tasks: '2. Tasks',
      overdue: '3. Overdue tasks and reasons',
      dueSoon: '4. Tasks due soon',
      difficulties: 'III. DIFFICULTIES',
      proposals: 'IV. PROPOSALS',
      toSettle: 'V. FIGURES TO SETTLE',
    },
    closing: (places) => `This is the report on the work of all units as put together by ${places.office}.`,
    recipients: 'Recipients:',
    recipientLines: ['- ………………;', '- Archive: ………'],
    signer: 'POSITION OF THE SIGNER',
    signature: '(Signature, full name)',
    appendix: (number) => `Appendix ${number}`,
    indicatorAppendix: 'RESULTS OF INDICATORS',
    taskAppendix: 'PROGRESS OF TASKS',
    attached: (places) => `(Attached to Report No.      /BC-      of ${places.office})`,
  },
  period: periodName,
  date: printDate,
  figure,
  sending: (f) =>
    [
      `As of ${printDate(f.asOf)}, ${f.received} of ${f.expected} units have sent their report${f.expected === 0 ? '' : ` (${percent(f.received / f.expected)})`}.`,
      f.late === 0 ? '' : ` ${f.late} sent late.`,
      f.returned === 0 ? '' : ` ${f.returned} had their report returned and have not sent again.`,
    ].join(''),
  notSent: (names) => `Units that have not sent: ${names.join('; ')}.`,
  late: (names) => `Units that sent late: ${names.join('; ')}.`,
  returned: (names) => `Units whose report was returned: ${names.join('; ')}.`,
  counts: {
    indicators: (rows, parts) => `${figure(rows)} indicator rows were reported: ${parts}.`,
    tasks: (rows, parts) => `${figure(rows)} task rows were reported: ${parts}.`,
  },
  part: (label, count) => `${label.charAt(0).toLowerCase()}${label.slice(1)} ${figure(count)}`,
  countedByUnit: 'A row that several units report counts once for each of them.',
  shareMet: (share) => `${percent(share)} of the indicators that can be judged by figures are met or exceeded.`,
  shareDone: (share) => `${percent(share)} of the tasks with a due date are done.`,
  shareOverdue: (share) => `${percent(share)} of the tasks with a due date are overdue.`,
  notMetIntro: 'Indicators not met:',
  notMet: (f) =>
    `- ${f.number === '' ? '' : `Indicator ${f.number}: `}${f.title} (target ${f.target}): ${f.places.join('; ')}.`,
  unitsNotMet: (f) => `${f.notMet} of ${f.units} units have not met it`,
  none: {
    indicators: 'No indicator was reported in this period.',
    notMet: 'Of the indicators that can be judged, none is not met.',
    tasks: 'No task was reported in this period.',
    overdue: 'No task is overdue.',
    dueSoon: 'No task is due soon.',
    difficulties: 'The units name no difficulties in their reports.',
    proposals: 'The units make no proposals in their reports.',
    toSettle: 'No figures differ between units, and no row of the plan is left unreported.',
  },
  noReason: 'The unit has given no reason.',
  difficultyIs: (text) => `Difficulty: ${text}`,
  proposalIs: (text) => `Proposal: ${text}`,
  remarkOf: (unit) => `* ${unit}:`,
  remark: (f) => `- ${f.text} (${rowList(f.rows)})`,
  conflict: (f) => `- ${f.number === '' ? '' : `Row ${f.number}: `}${f.title} – ${f.what}: ${f.places.join('; ')}.`,
  byNobody: (f) =>
    `- ${capital(rowName[f.kind])} ${f.number === '' ? '' : `${f.number}: `}${f.title} – no unit has reported it.`,
  unplaced: (f) =>
    `- Row ${f.number === '' ? '' : `${f.number}: `}${f.title} (reported by ${f.units.join('; ')}) – not yet known which row of the plan it is.`,
  unplacedTitle: (title) => `${title} (not matched with the plan)`,
  units: (count) => `${count} units`,
  saidBy: (unit, text) => `${unit}: ${text}`,
  together: (value) => `Together: ${value}`,
  manyUnits: (count) => `${count} units report`,
  noWord: 'Nothing said by the unit',
  doneOn: (date) => `done on ${printDate(date)}`,
  columns: {
    index: 'No.',
    indicator: 'Indicator',
    measure: 'Measure',
    target: 'Target',
    result: 'Result',
    unit: 'Reporting unit',
    status: 'Status',
    task: 'Task',
    owner: 'Owner',
    due: 'Due',
    progress: 'Progress',
    daysOver: 'Days overdue',
    daysLeft: 'Days left',
    reason: 'Reasons, difficulties, proposals (as the unit wrote them)',
  },
  problems: {
    'not-a-template':
      'The template is not a Word document (.docx) or is damaged. Choose another .docx, or make the template anew.',
    'unknown-places': (f) =>
      `The template has places that are not known: ${f.places.map((place) => `{{${place}}}`).join(', ')}. Correct their names in the template. Known names: ${f.known.join(', ')}.`,
    'broken-places': (f) =>
      `The template has braces that open or close nothing: ${f.places.map((place) => `“${place}”`).join(', ')}. A place stands between {{ and }}.`,
    'places-not-alone': (f) =>
      `Paragraphs or tables take the place of ${f.places.map((place) => `{{${place}}}`).join(', ')}, which must be a paragraph of its own. Move the words beside it elsewhere.`,
    'no-places':
      'The template has no places, so there is nothing to fill in. Write a name between double braces, such as {{period}}.',
  },
  reminder: {
    greeting: (unit) => `To: ${unit}`,
    notSent: (period) => `Your report for ${periodName(period)} has not arrived yet.`,
    returned: (period, comment) =>
      `Your report for ${periodName(period)} was returned${comment === '' ? '' : `: ${comment}`}${/[.!?…]$/.test(comment) ? '' : '.'} Please correct it and send it again.`,
    rowsMissing: (period) => `Your report for ${periodName(period)} lacks these rows:`,
    rowsOwed: (count) => `You have ${figure(count)} rows to report.`,
    row: (f) => `- ${capital(rowName[f.kind])} ${f.number === '' ? '' : `${f.number}: `}${f.title}`,
    moreRows: (count) => `- … and ${figure(count)} more rows.`,
    due: (date, days) => {
      const left =
        days === null ? '' : days > 0 ? ` (${days} days left)` : days === 0 ? ' (today)' : ` (${-days} days ago)`;
      return `Due: ${printDate(date)}${left}.`;
    },
    link: (address) => `Send it at: ${address}`,
    everybody: (period) => `Units that have not completed their report for ${periodName(period)}:`,
    reason: { 'not-sent': 'not sent', returned: 'returned, not sent again', 'rows-missing': 'rows missing' },
    unitLine: (unit, reason) => `- ${unit}: ${reason}`,
    thanks: 'Kind regards.',
    nobody: (period) => `All units have sent their whole report for ${periodName(period)}. Nobody needs a reminder.`,
  },
};
