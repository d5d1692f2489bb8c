import { type Appendix } from '../appendix/types';
import { daysLeft, nextDuty } from '../calendar/duties';
import { type Examination } from './examine';
import { type CalendarRecord } from './records';

/** When a table's report for the period judged is to be sent; `null` when no plan we know asks for one. */
export function calendarRecord(
  { plan }: Pick<Appendix, 'plan'>,
  { context, province }: Pick<Examination, 'context' | 'province'>,
): CalendarRecord | null {
  const { asOf, period } = context;
  const duty = nextDuty(context.province ?? plan.province ?? province, plan, period);
  if (duty === null) return null;
  const { due, to, source, data } = duty;
  const left = due === null ? null : daysLeft(due, asOf);
  return { due, daysLeft: left, late: left !== null && left < 0, to, source, data };
}
