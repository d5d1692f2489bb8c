import { type Reminder } from '../report';
import { type IsoDate } from '../values/types';
import { type ReportWords } from './report';

/** Rows named one by one; a commune may owe a hundred. */
const NAMED_ROWS = 10;

/** What every reminder of a period says besides. */
export interface ReminderContext {
  readonly period: string;
  /** Last day to send; `null` when nobody has set one. */
  readonly due: IsoDate | null;
  /** The document that names the day; `null` when the coordinator set it. */
  readonly dueSource: string | null;
  /** Days left until then, negative once it has passed. */
  readonly daysLeft: number | null;
  /** Address of the page to send from. */
  readonly link: string | null;
}

/** The text of one unit's reminder, ready to paste. */
export function reminderText(reminder: Reminder, context: ReminderContext, { report }: ReportWords): string {
  const { reminder: m } = report;
  const { why, unitName, comment, rows } = reminder;
  const { period } = context;
  const named = why === 'rows-missing' ? (rows ?? []).slice(0, NAMED_ROWS) : [];
  const more = why === 'rows-missing' ? (rows ?? []).length - named.length : 0;
  return [
    m.greeting(unitName),
    why === 'not-sent' ? m.notSent(period) : why === 'returned' ? m.returned(period, comment) : m.rowsMissing(period),
    ...named.map(m.row),
    ...(more > 0 ? [m.moreRows(more)] : []),
    ...(why === 'not-sent' && rows !== null ? [m.rowsOwed(rows.length)] : []),
    ...closing(context, m),
  ].join('\n');
}

/** One text for all of them, such as for a group chat or a letter to many. */
export function everybodysReminder(
  reminders: readonly Reminder[],
  context: ReminderContext,
  { report }: ReportWords,
): string {
  const { reminder: m } = report;
  if (reminders.length === 0) return m.nobody(context.period);
  return [
    m.everybody(context.period),
    ...reminders.map(({ unitName, why }) => m.unitLine(unitName, m.reason[why])),
    ...closing(context, m),
  ].join('\n');
}

function closing({ due, dueSource, daysLeft, link }: ReminderContext, m: ReportWords['report']['reminder']): string[] {
  return [
    ...(due === null ? [] : [m.due(due, daysLeft, dueSource)]),
    ...(link === null ? [] : [m.link(link)]),
    m.thanks,
  ];
}
