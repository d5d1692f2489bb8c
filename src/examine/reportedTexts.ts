import { type ColumnRole, type ItemRow } from '../appendix/types';
import { cleanText, isBlank } from '../text/fold';
import { type ItemRecord } from './records';

/** What the record always says in fields of its own, or what is none of the unit's words. */
const NOT_TEXTS: ReadonlySet<ColumnRole> = new Set([
  'number',
  'title',
  'unit',
  'target',
  'baseline',
  'owner',
  'coordinators',
  'product',
  'rowKey',
  'computedStatus',
  'internal',
  'other',
]);

/** The words of the other cells; those that a reading of the record repeats are left out. */
export function reportedTexts({ cells, result, progress, completedOn }: ItemRow): ItemRecord['texts'] {
  const told: Partial<Record<ColumnRole, string | undefined>> = {
    result: result?.text,
    cumulative: result?.text,
    progress: progress?.text,
    reportedStatus: progress?.text,
  };
  const texts: Partial<Record<ColumnRole, string>> = {};
  for (const { role, text } of cells) {
    const words = cleanText(text);
    if (NOT_TEXTS.has(role) || isBlank(words) || told[role] === words) continue;
    if (role === 'completedOn' && completedOn !== null) continue;
    const before = texts[role];
    texts[role] = before === undefined ? words : `${before}\n${words}`;
  }
  return texts;
}
