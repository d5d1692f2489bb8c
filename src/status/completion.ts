import { cleanText, foldText } from '../text/fold';
import { readProgress } from '../values/progress';
import { type DuePart, type IsoDate } from '../values/types';
import { type TaskEvidence } from './types';

/** What the evidence says of a task or of one part of it. */
export interface Completion {
  readonly done: boolean;
  /** The completion date, from its column or, when no column gives one, from the words. */
  readonly on: IsoDate | null;
}

const BULLET = /^[-–—+*•·]\s*/u;

/**
 * Done = a completion date, 100 %, or words that say so (domain: section 6). The reading of the words decides on 100 %
 * too, for "chưa đạt 100%" is none.
 */
export function evidenceOf({ progress, completedOn }: Omit<TaskEvidence, 'due'>): Completion {
  const saysDone = progress?.done === true;
  const on = completedOn ?? (saysDone ? progress.completedOn : null);
  return { done: saysDone || on !== null, on };
}

/**
 * The evidence for each part of a due date. Lines that begin with a part's label ("- Kế hoạch: đã ban hành ngày
 * 08/01/2026") speak of that part alone, and their own date goes before the column's; everything else counts for every
 * part that has no line of its own.
 */
export function evidenceByPart(parts: readonly DuePart[], evidence: TaskEvidence): Completion[] {
  const general = evidenceOf(evidence);
  const { progress, progressWords, completedOn } = evidence;
  const { labelled, rest } = byLabel(parts, progressWords ?? progress?.text ?? '');
  if (labelled.size === 0) return parts.map(() => general);
  // A status word of its own column speaks of the whole task, labelled lines only of their parts.
  const forOthers =
    progressWords === undefined
      ? evidenceOf({ progress: rest === '' ? null : readProgress(rest), completedOn })
      : general;
  return parts.map((_, index) => {
    const text = labelled.get(index);
    if (text === undefined) return forOthers;
    const own = evidenceOf({ progress: readProgress(text), completedOn: null });
    return own.done ? { done: true, on: own.on ?? completedOn } : own;
  });
}

function byLabel(parts: readonly DuePart[], text: string): { labelled: Map<number, string>; rest: string } {
  const labelled = new Map<number, string>();
  const rest: string[] = [];
  let current: number | null = null;
  for (const line of cleanText(text).split(/[\n;]/u)) {
    const segment = line.trim();
    if (segment === '') continue;
    const words = segment.replace(BULLET, '');
    const index = parts.findIndex(({ label }) => label !== null && startsWithLabel(words, label));
    if (index >= 0) current = index;
    else if (words !== segment) current = null;
    if (current === null) {
      rest.push(segment);
      continue;
    }
    const own = index >= 0 ? words.slice(parts[index]?.label?.length ?? 0).replace(/^\s*[:–-]\s*/u, '') : words;
    const before = labelled.get(current);
    labelled.set(current, before === undefined ? own : `${before}; ${own}`);
  }
  return { labelled, rest: rest.join('\n') };
}

function startsWithLabel(words: string, label: string): boolean {
  const folded = foldText(words);
  const start = foldText(label);
  return start !== '' && folded.startsWith(start) && !/^[\p{L}\p{N}]/u.test(folded.slice(start.length));
}
