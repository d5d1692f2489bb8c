import { type IsoDate } from '../values/types';

/** What a coordinator decides for a period. */
export interface PeriodPolicy {
  /** A submission with errors is refused. */
  readonly errorsBlock: boolean;
  /** Submissions between due and closing are taken, and marked as late. */
  readonly acceptLate: boolean;
  /** Every warning must be confirmed with a reason, or the submission is refused. */
  readonly warningsNeedReason: boolean;
}

/**
 * Calendar and policy of a reporting period. Moments are days in Việt Nam (`due` and `closes` inclusive) or ISO 8601
 * times with offset; `null` is no limit.
 */
export interface PeriodSettings {
  readonly period: string;
  readonly opens: IsoDate | string | null;
  readonly due: IsoDate | string | null;
  readonly closes: IsoDate | string | null;
  readonly policy: PeriodPolicy;
  /** Ids of the units a report is expected of; `null`: the receiver knows them in its own way. */
  readonly units: readonly string[] | null;
}

export const DEFAULT_POLICY: PeriodPolicy = { errorsBlock: true, acceptLate: true, warningsNeedReason: false };

/** A period that nobody has set is open. */
export function unsetPeriod(period: string): PeriodSettings {
  return { period, opens: null, due: null, closes: null, policy: DEFAULT_POLICY, units: null };
}

export type PeriodState = 'not-open' | 'open' | 'late' | 'closed';

/** Where the receiver's own clock stands in the period; `closed` also when late submissions are not taken. */
export function periodState(settings: PeriodSettings, now: Date): PeriodState {
  const at = now.getTime();
  if (settings.opens !== null && at < firstInstant(settings.opens)) return 'not-open';
  if (settings.closes !== null && at > lastInstant(settings.closes)) return 'closed';
  if (settings.due !== null && at > lastInstant(settings.due)) return settings.policy.acceptLate ? 'late' : 'closed';
  return 'open';
}

/** True when the moments are readable and stand in the order opens, due, closes. */
export function inOrder({ opens, due, closes }: Pick<PeriodSettings, 'opens' | 'due' | 'closes'>): boolean {
  const start = opens === null ? -Infinity : firstInstant(opens);
  const end = due === null ? null : lastInstant(due);
  const close = closes === null ? Infinity : lastInstant(closes);
  return start <= (end ?? start) && (end ?? start) <= close && start <= close;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_A_DAY = 86_400_000;

function firstInstant(moment: string): number {
  return DAY.test(moment) ? Date.parse(`${moment}T00:00:00+07:00`) : Date.parse(moment);
}

function lastInstant(moment: string): number {
  return DAY.test(moment) ? firstInstant(moment) + MS_A_DAY - 1 : Date.parse(moment);
}
