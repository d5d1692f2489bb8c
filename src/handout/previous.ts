import { type ItemRecord } from '../examine/records';
import { isBlank } from '../text/fold';
import { counting } from '../submission/ledger';
import { type LedgerEntry } from '../submission/types';
import { type IsoDate, type Period } from '../values/types';

/** What units reported for the period before, to be handed back for comparison. */
export interface Previous {
  readonly period: Period;
  /** By unit and row key, as the unit wrote it. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Of every unit the newest report that was not returned; rows without an answer are left out. */
export function previousAnswers(entries: readonly LedgerEntry[], period: Period): Previous {
  const byUnit = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.submission.period !== period.id) continue;
    const own = byUnit.get(entry.submission.unit);
    if (own === undefined) byUnit.set(entry.submission.unit, [entry]);
    else own.push(entry);
  }
  return { period, answers: new Map([...byUnit].map(([unit, own]) => [unit, answersOf(counting(own))])) };
}

function answersOf(entry: LedgerEntry | null): Map<string, string> {
  const rows = entry?.submission.rows ?? [];
  return new Map(rows.map((row) => [row.key, answerOf(row)] as const).filter(([, answer]) => !isBlank(answer)));
}

function answerOf({ kind, result, progress, completedOn, texts }: ItemRecord): string {
  const said = texts.progress ?? progress?.text ?? '';
  if (kind === 'indicators') return texts.result ?? result?.text ?? said;
  return [said, completedOn === null ? '' : dayOf(completedOn)].filter((part) => part !== '').join('; ');
}

/** As offices write a day. */
const dayOf = (day: IsoDate): string => day.split('-').reverse().join('/');
