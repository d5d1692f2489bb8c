import { type handout as vietnamese } from '../vi/handout';
import { periodName } from './periods';

/** What is said when a plan is handed out to its units. */
export const handout: typeof vietnamese = {
  zip: (period) => `reports-${period}.zip`,
  page: (f) => `&L${f.unit}&C&P/&N&RReporting period: ${periodName(f.period)}`,
  progressWords: ['Đã hoàn thành', 'Đang thực hiện', 'Đang thực hiện thường xuyên', 'Chưa thực hiện'],
  progressHint: { title: 'Progress', message: 'Choose from the list, or write shortly what has come out.' },
  completionError: { title: 'Not a percentage', message: 'Completion is a number from 0 to 100, such as 75.' },
  dateError: { title: 'Not a date', message: 'Write the day of completion as day/month/year, such as 15/08/2026.' },
  information: {
    sheet: 'Coordinating (information)',
    title: (unit) => `ROWS TO HELP WITH – ${unit.toLocaleUpperCase('vi')}`,
    nothing: 'No rows.',
    columns: {
      appendix: 'Appendix',
      section: 'Section',
      number: 'Number',
      title: 'Content',
      target: 'Target',
      product: 'Product',
      due: 'Due',
      owner: 'Owner',
    },
  },
  summary: {
    title: (period) => `REPORTS HANDED OUT FOR ${periodName(period)}`,
    page: '&C&P/&N',
    nothing: 'No rows.',
    sheets: { units: 'By unit', rows: 'Rows handed out', open: 'To be settled' },
    columns: {
      index: 'No.',
      unit: 'Unit',
      id: 'Unit id',
      file: 'File',
      indicators: 'Indicators to report',
      tasks: 'Tasks to report',
      coordinated: 'Rows to help with',
      place: 'Place',
      section: 'Section',
      number: 'Number',
      title: 'Content',
      through: 'By',
      problem: 'To be settled',
      written: 'Name in the appendix',
      advice: 'Advice',
    },
    through: {
      named: () => 'Name',
      group: (written) => `Member of “${written}”`,
      succession: (written) => `Successor of “${written}”`,
    },
    unowned: 'Row that no unit got',
    noOwner: 'Write an owner into the appendix and hand out again.',
    why: {
      unknown: 'The agency catalogue does not know the name',
      'no-members': 'The members of the group are not known',
      'no-successor': 'The agency has ended and no successor is known',
    },
    role: { owner: 'Owner', coordinators: 'Coordinator' },
    nearest: (names) =>
      names.length === 0
        ? 'Check the name, or add the agency to the configuration sheet of the appendix.'
        : `Perhaps: ${names.join('; ')}.`,
    choose: 'Write the units that do it into the appendix and hand out again.',
    split: 'The agency was split: every successor got the row',
    chooseHeir: (names) => `Handed to: ${names.join('; ')}. Choose the one that answers for it.`,
  },
  report: {
    done: (f) =>
      `Handed ${f.rows} rows to ${f.units} units${f.informed === 0 ? '' : ` and informed ${f.informed} more`}; the files are in ${f.folder}.`,
    unowned: (count) => `${count} rows that no unit got:`,
    row: (f) => `  ${f.place}: ${f.number === '' ? '' : `${f.number}. `}${f.title}`,
    unresolved: (f) => `${f.why}: “${f.written}” (${f.role.toLowerCase()}, ${f.rows} rows).`,
    split: (f) =>
      `“${f.written}” was split: ${f.rows} rows went to ${f.names.join('; ')}. Choose the one that answers for them.`,
    untitled: '(no title)',
  },
};
