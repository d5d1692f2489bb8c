import { type Examination } from '../examine/examine';
import { readPeriod } from '../values/period';
import { type Period } from '../values/types';

/** What hand-outs and the pane keep in the workbook itself. */
const UNIT_SETTING = 'phuluc.unit';
const PERIOD_SETTING = 'phuluc.period';

type Settings = Readonly<Record<string, string>>;

/** Whose report a workbook says it is, and of which period; `null` where it does not say. */
export interface Label {
  readonly unit: string | null;
  /** `2026-Q3` */
  readonly period: string | null;
}

/** @param settings what the workbook itself keeps, by name */
export function labelOf(examination: Examination, settings: Settings): Label {
  return {
    unit: examination.configuration?.unit ?? settings[UNIT_SETTING] ?? null,
    period: periodIn(examination, settings),
  };
}

/**
 * Columns headed for the period that is looked at come first: a unit may go on in last quarter's workbook, whose
 * configuration still names that quarter. A column of a longer period that holds this one ("năm 2026") speaks of no
 * other.
 */
function periodIn({ configuration, tables, context }: Examination, settings: Settings): string | null {
  const headed = tables.flatMap(({ appendix }) =>
    appendix.columns.flatMap(({ role, period }) =>
      period !== null && (role === 'result' || role === 'cumulative' || role === 'progress') ? [period] : [],
    ),
  );
  const { period } = context;
  if (headed.some(({ id }) => id === period.id)) return period.id;
  const set = configuration?.period?.id;
  if (set !== undefined) return set;
  const last = headed.at(-1);
  if (last !== undefined && headed.every((one) => isApart(one, period))) return last.id;
  return readPeriod(settings[PERIOD_SETTING] ?? '')?.id ?? null;
}

function isApart(one: Period, other: Period): boolean {
  return one.end < other.start || one.start > other.end;
}
