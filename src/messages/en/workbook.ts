import { type ConflictField, type IndicatorTotal, type PeriodChange } from '../../consolidate/types';
import { type Dashboard, type UnitGroup } from '../../dashboard';
import { type RowCandidate } from '../../plan/types';
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

const groupNames: Readonly<Record<UnitGroup, string>> = {
  department: 'Departments',
  commune: 'Communes and wards',
  other: 'Other units',
};

const aggregations: Readonly<Record<IndicatorTotal['aggregation'], string>> = {
  latest: 'Newest figure',
  cumulative: 'Cumulative, units added up',
  'in-period': 'Within the period, units added up',
  ratio: 'Overall ratio, numerators over denominators',
  none: 'Not added up',
};

const whyNoTotal: Readonly<Record<NonNullable<IndicatorTotal['why']>, string>> = {
  'not-declared': 'The plan does not say how it adds up.',
  text: 'A unit wrote words, which cannot be added.',
  'several-values': 'A unit wrote several figures in one cell.',
  'other-measure': 'Units use different units of measure.',
  'no-result': 'A unit has no result yet.',
  'units-differ': 'Units report different figures.',
  'no-ratio': 'A unit gives no numerator and denominator.',
  percent: 'Percentages of several units cannot be added up.',
};

const changes: Readonly<Record<PeriodChange['kind'], string>> = {
  new: 'New row',
  gone: 'No longer reported',
  better: 'Better',
  worse: 'Worse',
  'other-status': 'Another status',
  'other-result': 'Another figure',
};

const differences: Readonly<Record<RowCandidate['differs'][number], string>> = {
  section: 'section',
  number: 'number',
  title: 'title',
};

function dueLine({ due, daysLeft, dueSource }: Pick<Dashboard, 'due' | 'daysLeft' | 'dueSource'>): string {
  if (due === null || daysLeft === null) return 'No day is set for reports';
  const left = daysLeft > 0 ? `${daysLeft} days left` : daysLeft === 0 ? 'today' : `${-daysLeft} days ago`;
  return `Reports are due on ${printDate(due)}, ${left}${dueSource === null ? '' : ` (${dueSource})`}`;
}

const figure = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 4 });

export const workbook: typeof vietnamese = {
  fileName: (period) => `shared-workbook-${period}.xlsx`,
  sheets: {
    overview: 'Overview',
    indicators: 'Indicators',
    tasks: 'Tasks',
    units: 'Units',
    problems: 'Problems',
    totals: 'Indicator totals',
    changes: 'Changes',
    log: 'Log',
  },
  titles: {
    overview: 'SHARED WORKBOOK',
    indicators: 'RESULTS OF INDICATORS',
    tasks: 'PROGRESS OF TASKS',
    units: 'REPORTS SENT',
    problems: 'TO BE LOOKED AT',
    totals: 'INDICATORS PUT TOGETHER FROM THE UNITS',
    changes: 'CHANGES SINCE THE PERIOD BEFORE',
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
    dueLine,
    groups: 'By group of units',
    groupNames,
    sections: 'By section of the plan',
    section: (f) => {
      const name = [f.section, f.title].filter((part) => part !== '').join('. ');
      return `${f.kind === 'tasks' ? 'Tasks' : 'Indicators'}${name === '' ? '' : ` – ${name}`}`;
    },
    reached: 'Met, done',
    missed: 'Not met, overdue',
    underWay: 'Others',
    total: 'Rows in all',
    trend: 'Over the periods',
    trendSent: 'Units that sent',
    trendMet: 'Indicators met',
    trendDone: 'Tasks done',
    trendOverdue: 'Tasks overdue',
    periodName: (period) => {
      const name = periodName(period);
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    charts: {
      sending: 'Reports sent by group of units',
      tasks: 'Tasks by status',
      indicators: 'Indicators by status',
      sections: 'Results by section of the plan',
      trend: 'Results over the periods',
      alternative: (title, parts) =>
        `Chart: ${title}. ${parts.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`,
    },
    proposals: 'Rows that do not match the plan',
    byNobody: 'Rows of the plan that nobody reports',
    unreported: 'Rows of the plan that some units have not reported',
    disputed: 'Findings that units hold to be wrong',
    changes: 'Changes since the period before',
    conflicts: 'Values that differ between units',
    differing: 'Rows whose status differs from the one worked out',
    kept: 'Warnings kept with a reason',
    note:
      'Every row of every unit counts once. Units stand side by side; only indicators are added up whose plan says how. ' +
      'Figures of earlier periods are as of the day each report was received.',
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
    totalResult: 'Overall result',
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
    rank: 'Rank',
    rankMeasure: 'Share met or done',
    aggregation: 'How it adds up',
    totalValue: 'Overall result',
    ratio: 'Numerator / denominator',
    why: 'Why there is no overall result',
    parts: 'Figures of the units (where they stand)',
    change: 'Change',
    statusBefore: 'Status before',
    statusNow: 'Status now',
    resultBefore: 'Written before',
    resultNow: 'Written now',
  },
  problems: {
    conflict: 'Differing values',
    status: 'Differing status',
    kept: 'Warning kept',
    missing: 'No report',
    disputed: 'Disputed by the unit',
    proposal: 'Not matched to the plan',
    candidate: (f) =>
      `May be row ${f.item} “${f.title}”${f.differs.length === 0 ? '' : `; differs in ${f.differs.map((one) => differences[one]).join(', ')}`}`,
    noCandidate: 'No row of the plan is like it',
    byNobody: 'Reported by nobody',
    unreported: 'Row not reported',
    noOwnerDetail: 'The plan does not say which unit reports this row',
    leftOut: (f) =>
      [
        f.withReport === 0 ? '' : `${f.withReport} units have sent a report without this row`,
        f.without === 0 ? '' : `${f.without} units have no report yet`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    more: (count) => `and ${count} more places`,
    moreUnits: (count) => `and ${count} more units`,
    morePlaces: (count) => `${count} more places: see the sheets Indicators and Tasks`,
    conflictOf: (field) => `Units report different ${conflictFields[field]}`,
    statusOf: (f) => `The unit wrote “${f.reported}”; its figures give “${f.judged}”`,
    missingUnit: 'No report counts for this period yet',
  },
  totals: {
    kinds: aggregations,
    why: whyNoTotal,
    ratio: (f) => `${figure(f.numerator)} / ${figure(f.denominator)}`,
  },
  changes,
  actions: { received: 'Report received', accepted: 'Accepted', returned: 'Returned' },
  page: 'Page &P/&N',
};
