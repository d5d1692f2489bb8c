import { type Score } from './scoreboard';

/**
 * What units are ranked by. Each measure is a share from 0 (worst) to 1 (best):
 * - `indicators`: `shareMet` of the score;
 * - `tasks`: `shareOnTime` of the score, so that what is overdue or was done late weighs as much as what was done in time;
 * - `reports`: reports of the year sent by their due date ÷ reports due.
 */
export type RankingMeasure = 'indicators' | 'tasks' | 'reports';

/** Weights, 0 or more, of any sum: only their proportions count. */
export type RankingWeights = Readonly<Record<RankingMeasure, number>>;

/** The plans ask for a yearly ranking and leave its formula open: until a province sets weights, all count alike. */
export const EQUAL_WEIGHTS: RankingWeights = { indicators: 1, tasks: 1, reports: 1 };

export interface RankedUnit {
  readonly unit: string;
  /** 1 is the best; equal points share a place, and the places after them are left out (1, 2, 2, 4). */
  readonly place: number | null;
  /** Weighted mean of the measures that exist, times 100, to two decimals; `null` when none exists. */
  readonly points: number | null;
  readonly measures: Readonly<Record<RankingMeasure, number | null>>;
}

export interface UnitToRank {
  readonly unit: string;
  readonly score: Score;
  readonly reports: { readonly due: number; readonly onTime: number };
}

/**
 * Ranks units: points = 100 × Σ(weight × measure) ÷ Σ(weight), over the measures the unit has. A unit without a measure
 * (no task of its own has come to its end, say) is judged by the others; one without any has no place and comes last.
 */
export function rankUnits(units: readonly UnitToRank[], weights: RankingWeights = EQUAL_WEIGHTS): RankedUnit[] {
  const scored = units.map(({ unit, score, reports }) => {
    const measures = {
      indicators: score.shareMet,
      tasks: score.shareOnTime,
      reports: reports.due === 0 ? null : reports.onTime / reports.due,
    };
    return { unit, measures, points: pointsOf(measures, weights) };
  });
  const points = scored.map((unit) => unit.points).filter((value) => value !== null);
  return scored
    .map((unit) => ({
      ...unit,
      place: unit.points === null ? null : 1 + points.filter((other) => other > (unit.points ?? 0)).length,
    }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || (a.unit < b.unit ? -1 : 1));
}

function pointsOf(measures: RankedUnit['measures'], weights: RankingWeights): number | null {
  let sum = 0;
  let whole = 0;
  for (const measure of ['indicators', 'tasks', 'reports'] as const) {
    const value = measures[measure];
    if (value === null) continue;
    sum += weights[measure] * value;
    whole += weights[measure];
  }
  return whole === 0 ? null : Math.round((10_000 * sum) / whole) / 100;
}
