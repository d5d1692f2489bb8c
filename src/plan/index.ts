export { readAggregation } from './aggregation';
export { comparePlans, decidedKeys } from './comparePlans';
export { matchRow, type RowGuides, type RowMatch } from './matchRow';
export { PlanIndex, type RowFace } from './planIndex';
export { owingUnits, planVersions } from './planVersion';
export { isPlannedFor } from './years';
export { carriedKeys, rebase, type Rebased } from './rebase';
export {
  type Aggregation,
  type PlanComparison,
  type PlanVersion,
  type RowCandidate,
  type RowChange,
  type RowDecision,
} from './types';
