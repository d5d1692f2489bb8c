import { daysBetween } from '../values/dates';
import { type DuePart, type IsoDate, type SimpleDue } from '../values/types';
import { TASKS_WORST_FIRST, worstOf } from './order';
import { evidenceByPart, evidenceOf, type Completion } from './completion';
import { nextPeriod } from './recurrence';
import { type Assessment, type AssessmentContext, type Reason, type TaskEvidence, type TaskStatus } from './types';

/** A deadline this near, the last day included, is worth a warning (domain: section 6). */
const DUE_SOON_DAYS = 15;

interface Judgement {
  readonly status: TaskStatus;
  readonly reason: Reason;
}

/**
 * Status of a task on an as-of date (domain: section 6), with its reason as facts. A due date of several parts gives the
 * worst of them; evidence counts for every part unless it is labelled ("Kế hoạch: đã ban hành").
 */
export function assessTask(evidence: TaskEvidence, context: AssessmentContext): Assessment {
  const { due } = evidence;
  if (due.kind !== 'multiple') return assessment(judge(due, evidenceOf(evidence), context));
  const completions = evidenceByPart(due.parts, evidence);
  const parts = due.parts.map((part, index) => judge(part, completions[index] ?? evidenceOf(evidence), context));
  const worst = worstOf(parts, TASKS_WORST_FIRST);
  if (worst === null) return assessment(judge({ kind: 'unreadable' }, evidenceOf(evidence), context));
  const index = parts.indexOf(worst);
  return assessment({ status: worst.status, reason: placed(worst.reason, due.parts, index) });
}

function assessment({ status, reason }: Judgement): Assessment {
  return { status, basis: null, pace: null, reason };
}

function placed(reason: Reason, parts: readonly DuePart[], index: number): Reason {
  if (parts.length < 2) return reason;
  const facts = { ...reason.facts, label: parts[index]?.label ?? null, part: index + 1, parts: parts.length };
  return { code: reason.code, facts };
}

function judge(due: SimpleDue, completion: Completion, context: AssessmentContext): Judgement {
  switch (due.kind) {
    case 'by':
      return judgeDated(null, due.end, completion, context);
    case 'within':
      return judgeDated(due.start, due.end, completion, context);
    case 'ongoing':
      return { status: 'ongoing', reason: { code: 'ongoing', facts: {} } };
    case 'recurring': {
      const next = nextPeriod(due.period, context.asOf);
      if (next === null) return { status: 'ongoing', reason: { code: 'recurring', facts: {} } };
      const reason = { code: 'recurring-next', facts: { period: next.period, next: next.end } };
      return { status: 'ongoing', reason };
    }
    case 'conditional':
      if (completion.done) return doneWithoutDueDate(completion);
      return { status: 'waiting', reason: { code: 'waiting', facts: { condition: due.condition } } };
    case 'missing':
    case 'unreadable':
    case 'impossible':
      if (completion.done) return doneWithoutDueDate(completion);
      return { status: 'no-due-date', reason: { code: `due-${due.kind}`, facts: {} } };
  }
}

/** The lines of the table in their order: the first that matches counts. */
function judgeDated(
  start: IsoDate | null,
  end: IsoDate,
  { done, on }: Completion,
  { asOf, dueSoonDays = DUE_SOON_DAYS }: AssessmentContext,
): Judgement {
  const left = daysBetween(asOf, end);
  if (on !== null) {
    const late = daysBetween(end, on);
    return late <= 0
      ? { status: 'done-on-time', reason: { code: 'done-on-time', facts: { on, end } } }
      : { status: 'done-late', reason: { code: 'done-late', facts: { on, end, days: late } } };
  }
  if (done) {
    return left >= 0
      ? { status: 'done-on-time', reason: { code: 'done-before-end', facts: { end } } }
      : { status: 'done', reason: { code: 'done-without-date', facts: { end } } };
  }
  if (left < 0) return { status: 'overdue', reason: { code: 'overdue', facts: { end, days: -left } } };
  if (left <= dueSoonDays) return { status: 'due-soon', reason: { code: 'due-soon', facts: { end, days: left } } };
  if (start !== null && asOf < start) {
    return { status: 'not-yet-due', reason: { code: 'not-yet-due', facts: { start, end } } };
  }
  return { status: 'in-progress', reason: { code: 'in-progress', facts: { end, days: left } } };
}

function doneWithoutDueDate({ on }: Completion): Judgement {
  return { status: 'done', reason: on === null ? { code: 'done', facts: {} } : { code: 'done-on', facts: { on } } };
}
