import { type ConflictField } from '../../consolidate';
import { type DueReading, type RecurrencePeriod, type SimpleDue } from '../../values/types';
import { printDate } from '../print';
import { periodName } from './periods';
import { type workbook as vietnamese } from '../vi/workbook';

const RECURRENCE: Readonly<Record<RecurrencePeriod, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  'nine-months': 'nine months',
  year: 'yearly',
};

function simpleDue(due: SimpleDue): string {
  switch (due.kind) {
    case 'by':
      return `By ${printDate(due.end)}`;
    case 'within':
      return `${printDate(due.start)} – ${printDate(due.end)}`;
    case 'recurring':
      return `Recurring: ${due.period.map((period) => RECURRENCE[period]).join(', ')}`;
    case 'ongoing':
      return 'Ongoing';
    case 'conditional':
      return due.condition;
    case 'impossible':
      return 'No such day';
    case 'unreadable':
      return 'Unreadable';
    case 'missing':
      return '';
  }
}

function due(reading: DueReading): string {
  if (reading.kind !== 'multiple') return simpleDue(reading);
  return reading.parts.map((part) => `${part.label ? `${part.label}: ` : ''}${simpleDue(part)}`).join('; ');
}

const conflictFields: Readonly<Record<ConflictField, string>> = {
  target: 'targets',
  due: 'due dates',
  result: 'results',
  done: 'done or not',
};

export const workbook: typeof vietnamese = {
  fileName: (period) => `shared-workbook-${period}.xlsx`,
  sheets: {
    overview: 'Overview',
    indicators: 'Indicators',
    tasks: 'Tasks',
    units: 'Units',
    problems: 'Problems',
    log: 'Log',
  },
  titles: {
    overview: 'SHARED WORKBOOK',
    indicators: 'RESULTS OF INDICATORS',
    tasks: 'PROGRESS OF TASKS',
    units: 'REPORTS SENT',
    problems: 'TO BE LOOKED AT',
    log: 'LOG OF REPORTS RECEIVED',
  },
  subtitle: (f) => `Reporting period: ${periodName(f.period)} · statuses as of ${printDate(f.asOf)}`,
  due,
  yes: 'Yes',
  nothing: 'No rows yet.',
  overview: {
    sending: 'Reports sent',
    indicators: 'Indicators by status',
    tasks: 'Tasks by status',
    shares: 'Overall shares',
    problems: 'To be looked at',
    count: 'Count',
    share: 'Share',
    expected: 'Units to report',
    received: 'With a report that counts',
    late: 'Sent late',
    rows: 'Rows reported in all',
    shareMet: 'Indicators met or exceeded, of those that figures can judge',
    shareDone: 'Tasks done, of those with a due date',
    shareOverdue: 'Tasks overdue, of those with a due date',
    shareOnTime: 'Tasks done on time, of those whose end has come',
    conflicts: 'Values that differ between units',
    differing: 'Rows whose status differs from the one worked out',
    kept: 'Warnings kept with a reason',
    note: 'Every row of every unit counts once. Units stand side by side; nothing is summed up.',
  },
  columns: {
    index: 'No.',
    unit: 'Reporting unit',
    section: 'Section',
    number: 'Number',
    indicator: 'Indicator',
    task: 'Task',
    measure: 'Unit of measure',
    target: 'Target',
    baseline: 'Baseline',
    result: 'Result',
    owners: 'Owner',
    coordinators: 'Coordinators',
    product: 'Product',
    due: 'Due',
    progress: 'Progress reported',
    completedOn: 'Completed on',
    status: 'Status',
    pace: 'Pace',
    reason: 'Reason',
    reported: 'Status the unit wrote (when different)',
    difficulty: 'Difficulties',
    proposal: 'Proposals',
    source: 'Source',
    unitId: 'Unit id',
    state: 'State',
    late: 'Late',
    revision: 'Revision',
    receivedAt: 'Received at',
    rows: 'Rows',
    errors: 'Errors',
    warnings: 'Warnings',
    confirmed: 'With a reason',
    comment: 'Review comment',
    receipt: 'Receipt number',
    problem: 'Kind',
    item: 'Row',
    content: 'Content',
    detail: 'Details',
    at: 'Time',
    action: 'Action',
    hash: 'Content code',
  },
  problems: {
    conflict: 'Differing values',
    status: 'Differing status',
    kept: 'Warning kept',
    missing: 'No report',
    conflictOf: (field) => `Units report different ${conflictFields[field]}`,
    statusOf: (f) => `The unit wrote “${f.reported}”; its figures give “${f.judged}”`,
    missingUnit: 'No report counts for this period yet',
  },
  actions: { received: 'Report received', accepted: 'Accepted', returned: 'Returned' },
  page: 'Page &P/&N',
};
