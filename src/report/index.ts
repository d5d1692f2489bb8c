export { type Office, officeOf } from './office';
export { remindersOf } from './reminders';
export { reportOf } from './report';
export { oneLine, rowName, rowNumber } from './rowName';
export { type Answer, type Remark, type Reminder, type Report, type ReportLine, type RowName } from './types';
