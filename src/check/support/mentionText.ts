import { type AgencyMention } from '../../values/types';
import { type CellChange } from '../change';
import { change } from './changes';
import { type AgencyCell } from './agencies';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between two agencies of one cell: separators, bullets, line breaks, "và". */
const BETWEEN = /^[\s,;./&+\-–—•]*(?:và|and)?[\s,;./&+\-–—•]*$/iu;

/**
 * Rewrites an agency cell: mentions listed in `replace` get a new name, those in `remove` go with the separator that
 * led to them; all else stays as typed. `null` when the cell is no plain text, or its text is not simply the mentions
 * one after another (shared heads such as "Các sở: Xây dựng, Y tế"), or nothing would be left.
 */
export function rewriteMentions(
  cell: AgencyCell,
  sheet: string,
  edit: { readonly replace?: ReadonlyMap<AgencyMention, string>; readonly remove?: ReadonlySet<AgencyMention> },
): CellChange | null {
  const source = cell.field.cell;
  if (source === null || typeof source.value !== 'string' || source.formula !== undefined) return null;
  const spans = locate(source.value, cell.mentions);
  if (spans === null) return null;
  const { replace = new Map<AgencyMention, string>(), remove = new Set<AgencyMention>() } = edit;
  if (cell.mentions.every((mention) => remove.has(mention))) return null;

  let text = source.value.slice(0, spans[0]?.start ?? 0);
  let keptBefore = false;
  for (const [index, mention] of cell.mentions.entries()) {
    const span = spans[index];
    if (span === undefined) return null;
    if (remove.has(mention)) continue;
    const gap = source.value.slice(spans[index - 1]?.end ?? span.start, span.start);
    if (keptBefore) text += gap;
    text += replace.get(mention) ?? source.value.slice(span.start, span.end);
    keptBefore = true;
  }
  text += source.value.slice(spans.at(-1)?.end ?? 0);
  return text === source.value ? null : change(sheet, source, text);
}

function locate(text: string, mentions: readonly AgencyMention[]): Span[] | null {
  const spans: Span[] = [];
  let from = 0;
  for (const mention of mentions) {
    const start = text.indexOf(mention.text, from);
    if (start < 0 || (spans.length > 0 && !BETWEEN.test(text.slice(from, start)))) return null;
    from = start + mention.text.length;
    spans.push({ start, end: from });
  }
  return spans.length === 0 ? null : spans;
}
