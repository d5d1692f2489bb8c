import { type RuleWords } from '../../ruleWords';

const WHY: Readonly<Record<string, string>> = {
  'no-such-day': 'the calendar has no such day',
  'no-such-month': 'there is no such month',
  'no-such-quarter': 'a year has four quarters',
  'end-before-start': 'it ends before it starts',
};

/** Rules about due dates and completion. */
export const dates: Readonly<Record<string, RuleWords>> = {
  'missing-due-date': {
    title: 'Due date missing',
    what: () => 'no due date is given',
    why: 'Without a due date nobody can tell whether the task is in time.',
    how: 'Enter it, such as “Trước 30/11/2026”, “Quý III/2026” or “Thường xuyên”.',
    when: 'The due date of a task is blank, or says “Chưa xác định”.',
    example: 'Row 5 with a blank due date.',
  },
  'unreadable-due-date': {
    title: 'Due date not readable',
    what: (f) => `the due date ${f.quote('text')} cannot be read`,
    why: 'A due date that cannot be read gives no status.',
    how: 'Write it like “Trước 30/11/2026”, “Quý III/2026” or “Thường xuyên”.',
    when: 'The due cell has words that are no day, span, rhythm or condition.',
    example: '“sớm nhất có thể”.',
  },
  'impossible-date': {
    title: 'Impossible due date',
    what: (f) => `the due date ${f.quote('text')} is impossible: ${WHY[f.text('why')] ?? 'it is on no calendar'}`,
    why: 'An impossible due date gives no status.',
    how: 'Correct the day, month or quarter.',
    when: 'A due date names a day, month or quarter that no calendar has, or ends before it starts.',
    example: '“31/02/2026”, “Quý V/2026”.',
  },
  'due-outside-plan': {
    title: 'Due date outside the plan',
    what: (f) =>
      `the due date ${f.quote('text')} is ${f.text('side')} the years of the plan (${years(f.text('from'), f.text('to'))})`,
    why: 'Tasks of a plan fall due within its years; most often the year is a slip.',
    how: 'Check the year, or keep it and give the reason.',
    when: 'A due date lies wholly before or after the years of the plan.',
    example: '“Quý III/2025” in a plan for 2026.',
  },
  'ambiguous-date': {
    title: 'Date with two readings',
    what: (f) =>
      f.has('dayFirst')
        ? `${f.quote('text')} may be ${f.day('dayFirst')} or ${f.day('monthFirst')} (day/month/year)`
        : `${f.quote('text')} puts the month first; it is ${f.day('monthFirst')}`,
    why: 'A date written month first is easily misread.',
    how: 'Write it as day/month/year.',
    when: 'A date cell shows the month first, or the column mixes both ways.',
    example: '“05/09/2026” in a column with “11/30/2026”.',
  },
  'conditional-due-date': {
    title: 'Due date depends on a condition',
    what: (f) => `the due date depends on a condition: ${f.quote('condition')}`,
    why: 'Without a day the task is not judged as in time or late.',
    how: 'Nothing to mend; enter the day once the condition is met.',
    when: 'The due date waits for a document or a direction and names no day.',
    example: '“Sau khi Thủ tướng Chính phủ ban hành Quyết định”.',
  },
  'missing-completion-date': {
    title: 'Completion date missing',
    what: (f) => `reported done without a date; it was due on ${f.day('end')}`,
    why: 'The due date has passed: without a completion date nobody can tell in time from late.',
    how: 'Enter the completion date, or the number and date of the document issued.',
    when: 'A task is reported done, without a date, and its due date has passed.',
    example: 'Due 30/06/2026, progress “Đã hoàn thành”, no date.',
  },
  'future-completion-date': {
    title: 'Completion date still to come',
    what: (f) => `the completion date ${f.day('on')} is after the as-of date ${f.day('asOf')}`,
    why: 'A completion date makes a task done; one that has not come is mostly a wrong year or a planned day.',
    how: 'Correct the date; if it is only planned, leave this cell blank and write “Dự kiến hoàn thành ngày …” as progress.',
    when: 'The completion date, in its column or in the words on progress, is after the as-of date.',
    example: 'As of 05/09/2026, the completion date reads 20/02/2027.',
  },
};

function years(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}
