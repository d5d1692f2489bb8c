export { dashboardOf } from './dashboard';
export { rankingOf } from './ranking';
export { unitGroup } from './unitGroup';
export { type Dashboard, type DashboardRow, type RankedUnit, type Reporting, type UnitGroup } from './types';
