import { type AppendixColumn } from '../../appendix/types';
import { foldText } from '../../text/fold';

/** Also where it stands in brackets behind what the column holds. */
const NOT_FOR_ISSUE = /không (?:phát|ban) hành|lưu hành nội bộ/u;

/** Whether a column's own heading keeps it from being issued. */
export function isNotForIssue({ role, heading }: Pick<AppendixColumn, 'role' | 'heading'>): boolean {
  return role === 'internal' || NOT_FOR_ISSUE.test(foldText(heading));
}
