import { HandOutAction } from './HandOutAction';
import { PlanAction } from './PlanAction';
import { PublishAction } from './PublishAction';
import { RemindAction } from './RemindAction';
import { ReportAction } from './ReportAction';
import { SheetsAction } from './SheetsAction';
import { WorkbookAction } from './WorkbookAction';

/** What can be made of the figures, in the order of the coordinator's quarter; one file each. */
export const ACTIONS: readonly { readonly id: string; readonly Action: () => React.ReactNode }[] = [
  { id: 'hand-out', Action: HandOutAction },
  { id: 'plan', Action: PlanAction },
  { id: 'remind', Action: RemindAction },
  { id: 'workbook', Action: WorkbookAction },
  { id: 'sheets', Action: SheetsAction },
  { id: 'report', Action: ReportAction },
  { id: 'publish', Action: PublishAction },
];
