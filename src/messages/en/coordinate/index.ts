import { templateSentence } from '../../templateSentence';
import { type coordinate as vietnamese } from '../../vi/coordinate';
import { printDate, printMoment, printNumber } from '../../print';
import { problems as unread } from '../problems';
import { report } from '../report';
import { actions } from './actions';
import { collect } from './collect';
import { picture } from './picture';
import { problems } from './problems';
import { units } from './units';

const percent = (share: number | null): string =>
  share === null ? '–' : `${printNumber(Math.round(share * 1000) / 10, 'en')}%`;

const planProblems: Readonly<Record<string, string>> = {
  ...unread,
  'no-appendix': 'No appendix table was found. Check the row of column headings.',
  'province-needed':
    'It is not clear which province the file is of. Name the province on the sheet “Cấu hình Phụ lục” and try again.',
};

/** What the coordinator's room says. */
export const coordinate: typeof vietnamese = {
  title: 'Putting reports together',
  pageTitle: 'Putting reports together – Phụ lục',
  sectionsLabel: 'Parts of the coordinator’s room',
  sections: { source: 'Source', units: 'Units', picture: 'Figures', problems: 'Problems', actions: 'Tasks' },
  period: 'Reporting period',
  asOf: (f) => `Figures as of ${printDate(f.day)}, fetched at ${printMoment(f.made)}`,
  refresh: 'Refresh',
  retry: 'Try again',
  cancel: 'Stop',
  copyPlace: 'Copy the place',
  close: 'Close',
  back: 'Back',
  stopped: 'Stopped.',
  copied: 'Copied.',
  notCopied: 'This computer does not allow copying. Select the text and press Ctrl+C.',
  unexpected: 'Something unexpected happened and this was not finished. Reports received are unchanged. Try again.',
  count: (value) => printNumber(value, 'en'),
  percent,
  day: printDate,
  moment: printMoment,
  of: (f) => `${printNumber(f.part, 'en')}/${printNumber(f.whole, 'en')}`,
  busy: {
    loading: 'Fetching reports…',
    reading: 'Reading files…',
    joining: 'Putting the figures together…',
    opening: 'Opening the unit’s report…',
    reviewing: 'Saving the review…',
    deciding: 'Saving the choice…',
    writing: 'Writing the consolidated sheets…',
    removing: 'Removing the consolidated sheets…',
    saving: 'Making the shared workbook…',
    drafting: 'Writing the document…',
    publishing: 'Saving what is published…',
    readingPlan: 'Reading the plan…',
    givingPlan: 'Giving the plan to the server…',
    handingOut: 'Making a file for each unit…',
  },
  progress: (f) => (f.total === 0 ? '' : `${f.done + 1}/${f.total}${f.name === '' ? '' : ` – ${f.name}`}`),
  hubProblem: {
    unreachable: 'The server cannot be reached. Check the network and try again.',
    unauthorised: 'The access code is wrong or has expired. Get a new one and paste it in Settings.',
    forbidden: 'This access code is not a coordinator’s. Get the coordinator’s code and paste it in Settings.',
    invalid: 'The server did not accept it because something in it is not right. Check and try again.',
    'server-error': 'The server has a problem. Try again later, or tell the IT staff.',
    'too-many-requests': 'Too many calls in one minute. Wait a minute and try again.',
  },
  planProblem: (code, file) => `${file}: ${planProblems[code] ?? 'could not be read.'}`,
  templateProblem: (code, places) => templateSentence(report, code, places),
  groups: { department: 'Departments', commune: 'Communes and wards', other: 'Other units' },
  ...collect,
  ...units,
  ...picture,
  ...problems,
  ...actions,
};
