export { consolidate, countedSummary, periodLedger } from './consolidate';
export { countingIds, trackUnits } from './tracker';
export {
  type Conflict,
  type ConflictField,
  type ConsolidateContext,
  type Consolidated,
  type ConsolidatedRow,
  type PeriodLedger,
  type TrackedUnit,
} from './types';
