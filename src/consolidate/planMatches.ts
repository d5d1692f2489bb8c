import { type ItemRecord } from '../examine/records';
import { carriedKeys, decidedKeys, matchRow, PlanIndex, type RowFace, type RowMatch } from '../plan';
import { type ConsolidateContext } from './types';

/** What a reported row is, in which plan. */
export interface PlanMatch {
  readonly plan: string;
  /** `null`: nobody has said what the plan holds, so that its rows are known by their keys alone. */
  readonly match: RowMatch | null;
}

interface KnownPlan {
  readonly index: PlanIndex;
  readonly carried: ReadonlyMap<string, string>;
}

/** Finds reported rows in the plans of a period; what many units report alike is looked for once. */
export class PlanMatches {
  private readonly plans = new Map<string, KnownPlan>();
  private readonly planOfKey = new Map<string, string>();
  private readonly decided: ReadonlyMap<string, string | null>;
  private readonly found = new Map<string, PlanMatch>();

  constructor({
    plans = [],
    earlier = [],
    decisions = [],
  }: Pick<ConsolidateContext, 'plans' | 'earlier' | 'decisions'>) {
    for (const version of plans) {
      const before = earlier.filter(({ plan }) => plan === version.plan);
      const carried = before.length === 0 ? new Map<string, string>() : carriedKeys([...before, version], decisions);
      const index = new PlanIndex(version);
      this.plans.set(version.plan, { index, carried });
      for (const key of [...index.byKey.keys(), ...carried.keys()]) {
        if (!this.planOfKey.has(key)) this.planOfKey.set(key, version.plan);
      }
    }
    this.decided = decidedKeys(decisions, new Set(decisions.map(({ plan }) => plan)));
  }

  /**
   * @param reportedOn the plan the submission names; a key that another plan has wins over it, since a unit may report
   * on two plans at once, or from a workbook whose title lines name none
   */
  find(row: ItemRecord, reportedOn: string): PlanMatch {
    const plan = this.planOfKey.get(row.key) ?? reportedOn;
    const known = this.plans.get(plan);
    if (known === undefined) return this.findElsewhere(row, reportedOn);
    const keyed = known.index.byKey.get(row.key);
    if (keyed !== undefined && keyed.title === row.title && !this.decided.has(row.key)) {
      return { plan, match: { kind: 'matched', row: keyed } };
    }
    return this.once(row, plan, () => ({
      plan,
      match: matchRow(row, known.index, { decided: this.decided, carried: known.carried }),
    }));
  }

  /** A plan nobody has handed in: a person may have said where the row belongs, or it looks like a known plan's row. */
  private findElsewhere(row: ItemRecord, reportedOn: string): PlanMatch {
    if (this.plans.size === 0) return { plan: reportedOn, match: null };
    return this.once(row, reportedOn, () => {
      for (const [plan, { index, carried }] of this.plans) {
        const match = matchRow(row, index, { decided: this.decided, carried });
        if (match.kind === 'outside') return { plan: reportedOn, match };
        if (match.kind === 'open' && !this.decided.has(row.key)) {
          const same = match.candidates.filter(({ likeness }) => likeness === 1);
          if (same.length > 0) return { plan, match: { kind: 'open', candidates: same } };
        } else if (match.kind === 'matched') {
          if (this.decided.has(row.key)) return { plan, match };
          const candidates = [{ ...faceOf(match.row), differs: [], likeness: 1 }];
          return { plan, match: { kind: 'open', candidates } };
        }
      }
      return { plan: reportedOn, match: null };
    });
  }

  private once(row: ItemRecord, plan: string, find: () => PlanMatch): PlanMatch {
    const id = JSON.stringify([plan, row.key, row.kind, row.section, row.number, row.title]);
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const made = find();
    this.found.set(id, made);
    return made;
  }
}

function faceOf({ key, section, number, title }: RowFace): Pick<RowFace, 'key' | 'section' | 'number' | 'title'> {
  return { key, section, number, title };
}
