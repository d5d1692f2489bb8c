import { type Messages } from '../../messages/pane';
import { addDays } from '../../values/dates';
import { periodOf } from '../../values/period';
import { type IsoDate, type Period } from '../../values/types';

const KINDS: readonly Period['kind'][] = ['quarter', 'month', 'half-year', 'year'];

/** Periods an official may report on now: the running one and the one before it, of each kind, and the chosen one. */
export function periodChoices(asOf: IsoDate, chosen: Period | null): Period[] {
  const choices = KINDS.flatMap((kind) => {
    const running = periodOf(asOf, kind);
    return [running, periodOf(addDays(running.start, -1), kind)];
  });
  const isListed = chosen === null || choices.some(({ id }) => id === chosen.id);
  return isListed ? choices : [chosen, ...choices];
}

/** "Quý III/2026" */
export function periodName({ kind, year, start }: Period, m: Messages): string {
  const month = Number(start.slice(5, 7));
  const part = { month, quarter: Math.ceil(month / 3), 'half-year': month <= 6 ? 1 : 2, year: 1 }[kind];
  return m.pane.period[kind]({ part, year });
}
