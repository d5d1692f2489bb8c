import { type Metrics } from './http/metrics';
import { type HubLimits } from './options';
import { type Store } from './store/store';
import { type Workbooks } from './workbook/workbooks';

/** What every route of the hub works with. */
export interface HubContext {
  readonly store: Store;
  /** The hub's own clock: it alone decides what is late, closed or expired. */
  readonly now: () => Date;
  readonly limits: HubLimits;
  readonly metrics: Metrics;
  readonly workbooks: Workbooks;
}
