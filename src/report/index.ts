export { type Office, officeOf } from './office';
export { remindersOf } from './reminders';
export { reportOf } from './report';
export { type Answer, type Remark, type Reminder, type Report, type ReportLine } from './types';
