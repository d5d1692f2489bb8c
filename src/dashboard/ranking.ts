import { byName } from '../consolidate/order';
import { type Consolidated } from '../consolidate/types';
import { type Score, scoreOf } from '../status/scoreboard';
import { type RankedUnit } from './types';

/**
 * Every unit of the period, best first. The measure is a share of rows: tasks done and indicators met or exceeded, over
 * all rows that `shareDone` and `shareMet` of a score stand on. Equal shares have equal ranks and the ranks after them
 * are left out (1, 2, 2, 4); a unit without such a row has none and stands last. Equals stand by name.
 */
export function rankingOf({ tracker, scores }: Pick<Consolidated, 'tracker' | 'scores'>): RankedUnit[] {
  const scoreOfUnit = new Map(scores.units.map(({ unit, score }) => [unit, score]));
  const nothing = scoreOf([]);
  const measured = tracker.map(({ unit, name }) => {
    const score = scoreOfUnit.get(unit) ?? nothing;
    return { unit, unitName: name, score, measure: measureOf(score) };
  });
  measured.sort(
    (a, b) =>
      (b.measure ?? -1) - (a.measure ?? -1) || byName.compare(a.unitName, b.unitName) || (a.unit < b.unit ? -1 : 1),
  );
  let rank = 0;
  let before: number | null = null;
  return measured.map((unit, index) => {
    if (unit.measure !== before) rank = index + 1;
    before = unit.measure;
    return { ...unit, rank: unit.measure === null ? null : rank };
  });
}

function measureOf({ indicators, tasks }: Score): number | null {
  const met = indicators.exceeded + indicators.met;
  const judged = met + indicators['not-met'] + indicators.undetermined + indicators['no-result'];
  const done = tasks['done-on-time'] + tasks['done-late'] + tasks.done;
  const dated = done + tasks.overdue + tasks['due-soon'] + tasks['not-yet-due'] + tasks['in-progress'];
  return judged + dated === 0 ? null : (met + done) / (judged + dated);
}
