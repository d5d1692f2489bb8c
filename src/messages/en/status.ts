import { type Reason } from '../../status/types';
import { type RecurrencePeriod } from '../../values/types';
import { printDate, printNumber } from '../print';
import { figure, readFacts, type Facts } from '../reasonFacts';
import { type status as vietnamese } from '../vi/status';

const periods: Readonly<Record<RecurrencePeriod, string>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  'nine-months': 'nine months',
  year: 'year',
};

const target = (f: Facts): string => figure(f, 'target');
const result = (f: Facts): string => figure(f, 'result');
const date = (f: Facts, name: string): string => printDate(f.text(name));
const subject = (f: Facts): string => (f.text('basis') === 'baseline' ? 'the earlier value' : 'the result');
const lessIsBetter = (f: Facts): string => (f.number('lessIsBetter') === 1 ? '; here less is better' : '');
const days = (f: Facts): string => (f.number('days') === 1 ? '1 day' : `${f.printed('days')} days`);

const sentences: Readonly<Record<string, (f: Facts) => string>> = {
  'target-blank': () => 'no target is given, so there is nothing to judge by',
  'target-uncalculated': () => 'the formula of the target has no result in the file',
  'target-unreadable': (f) => `the target “${f.text('target')}” could not be read`,
  'target-forecast': (f) => `the target cell “${f.text('target')}” holds an expected value only`,
  'target-words': () => 'the target is in words, without a number to compare; the person in charge has to judge',
  'result-blank': (f) =>
    f.text('basis') === 'result'
      ? 'no result is given for this period'
      : 'the table has no value to compare with the target',
  'result-forecast': (f) => `${subject(f)} “${f.text('result')}” is an expected value and does not count as a result`,
  'result-uncalculated': (f) => `the formula of ${subject(f)} has no result in the file`,
  'result-unreadable': (f) => `${subject(f)} “${f.text('result')}” could not be read`,
  'result-words': (f) =>
    `${subject(f)} “${f.text('result')}” has no number to compare with the target ${f.text('target')}`,
  'two-readings': (f) =>
    `${subject(f)} “${f.text('result')}” or the target “${f.text('target')}” can be read as two numbers`,
  'other-unit': (f) =>
    `${subject(f)} is in “${f.text('resultUnit')}”, the target in “${f.text('targetUnit')}”, so they cannot be compared`,
  'part-without-result': (f) => `there is no value for the target ${target(f)}`,
  'part-without-target': (f) => `it is not clear which target the result ${result(f)} belongs to`,
  'labels-differ': (f) =>
    `${subject(f)} is for “${f.text('resultLabel')}”, the target for “${f.text('targetLabel')}”, so they cannot be compared`,
  'inequality-proves': (f) => `${subject(f)} ${result(f)} is enough to prove the target ${target(f)}`,
  'inequality-leaves-open': (f) => `${subject(f)} is given as ${result(f)}, which leaves the target ${target(f)} open`,
  equal: (f) =>
    isStrict(f)
      ? `${subject(f)} ${result(f)} only equals the level of the target ${target(f)} and does not pass it`
      : `${subject(f)} ${result(f)} equals the target ${target(f)}`,
  less: (f) => `${subject(f)} ${result(f)} is below the target ${target(f)}${lessIsBetter(f)}`,
  greater: (f) => `${subject(f)} ${result(f)} is above the target ${target(f)}${lessIsBetter(f)}`,
  'inside-range': (f) => `${subject(f)} ${result(f)} is inside the target range ${target(f)}`,
  'below-range': (f) => `${subject(f)} ${result(f)} is below the target range ${target(f)}${lessIsBetter(f)}`,
  'above-range': (f) => `${subject(f)} ${result(f)} is above the target range ${target(f)}${lessIsBetter(f)}`,
  'done-on-time': (f) => `completed on ${date(f, 'on')}, due ${date(f, 'end')}`,
  'done-late': (f) => `completed on ${date(f, 'on')}, ${days(f)} after the due date ${date(f, 'end')}`,
  'done-before-end': (f) => `reported as completed, due ${date(f, 'end')}`,
  'done-without-date': (f) =>
    `reported as completed without a date; the due date ${date(f, 'end')} has passed, so it is not known whether it was met`,
  done: () => 'reported as completed',
  'done-on': (f) => `completed on ${date(f, 'on')}`,
  overdue: (f) => `due ${date(f, 'end')}, ${days(f)} ago, not reported as completed`,
  'due-soon': (f) =>
    f.number('days') === 0
      ? `due ${date(f, 'end')}, this is the last day, not reported as completed`
      : `due ${date(f, 'end')}, ${days(f)} left, not reported as completed`,
  'not-yet-due': (f) => `starts on ${date(f, 'start')}, due ${date(f, 'end')}, its time has not come yet`,
  'in-progress': (f) => `due ${date(f, 'end')}, ${days(f)} left, not reported as completed`,
  ongoing: () => 'an ongoing task without a final date',
  recurring: () => 'a recurring task',
  'recurring-next': (f) =>
    `a recurring task; the next ${periods[f.text('period') as RecurrencePeriod]} ends on ${date(f, 'next')}`,
  waiting: (f) => `waiting for: “${f.text('condition')}”`,
  'due-missing': () => 'no due date is given',
  'due-unreadable': () => 'the due date could not be read',
  'due-impossible': () => 'the due date names a day that does not exist',
};

function isStrict(f: Facts): boolean {
  return f.text('targetSign') === '>' || f.text('targetSign') === '<';
}

function place(f: Facts): string {
  if (!f.has('part')) return '';
  return f.text('label') === '' ? `part ${f.printed('part')}: ` : `${f.text('label')}: `;
}

function course(f: Facts): string {
  if (!f.has('expected')) return '';
  const expected = printNumber(Number(f.number('expected').toFixed(2)), 'en');
  return ` On course, ${expected}${f.text('targetUnit').startsWith('%') ? '%' : ''} was needed by ${date(f, 'expectedOn')}.`;
}

/** A blank baseline says so itself. */
function isBaseline(f: Facts, code: string): boolean {
  return f.text('basis') === 'baseline' && code !== 'result-blank';
}

/** The reason of a status, as a sentence. */
function reason({ code, facts }: Reason): string {
  const f = readFacts(facts, 'en');
  const sentence = sentences[code];
  if (sentence === undefined) throw new RangeError(`No sentence for the reason ${code}.`);
  const baseline = isBaseline(f, code) ? ' The table has no result column for this period.' : '';
  const text = `${place(f)}${sentence(f)}.`;
  return `${text.charAt(0).toLocaleUpperCase('en')}${text.slice(1)}${baseline}${course(f)}`;
}

/** Statuses, paces, bases, kinds of appendix, templates, and why a row has its status. */
export const status: typeof vietnamese = {
  labels: {
    exceeded: 'Exceeded',
    met: 'Met',
    'not-met': 'Not met',
    undetermined: 'Undetermined',
    'no-result': 'No result',
    'no-target': 'No target',
    qualitative: 'Qualitative, to be judged',
    'done-on-time': 'Done on time',
    'done-late': 'Done late',
    done: 'Done',
    overdue: 'Overdue',
    'due-soon': 'Due soon',
    'not-yet-due': 'Not yet due',
    'in-progress': 'In progress',
    ongoing: 'Ongoing',
    waiting: 'Waiting for a condition',
    'no-due-date': 'No due date',
  },
  pace: { 'on-track': 'On track', behind: 'Behind' },
  basis: { result: 'By the result of this period', baseline: 'Compared with the target' },
  kinds: { indicators: 'Indicator table', tasks: 'Task table' },
  templates: {
    'lai-chau-nq57-indicators': 'Appendix I – Indicators for Resolution 57-NQ/TW, Lai Châu',
    'lai-chau-nq57-tasks': 'Appendix II – Tasks for Resolution 57-NQ/TW, Lai Châu',
    'son-la-2026-indicators': 'Appendix I – Digital transformation indicators 2026, Sơn La',
    'son-la-2026-tasks': 'Appendix II – Digital transformation tasks 2026, Sơn La',
    'lai-chau-2026-indicators': 'Digital transformation indicators 2026, Lai Châu',
    'lai-chau-2026-projects': 'Digital transformation tasks and projects 2026, Lai Châu',
    'generic-indicators': 'Indicator table',
    'generic-tasks': 'Task table',
    unrecognised: 'Table without a known template',
  },
  reason,
};
