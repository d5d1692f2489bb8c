import { assessRecord } from '../examine/fromRecord';
import { type ItemRecord } from '../examine/records';
import { completeRow } from '../submission/row';
import { type LedgerEntry } from '../submission/types';
import { todayInVietnam } from '../values/dates';
import { type IsoDate, type Period } from '../values/types';
import { idOf } from './changes';
import { type OpenRows } from './proposals';
import { type PlanMatches } from './planMatches';
import { type ConsolidateContext, type ConsolidatedRow } from './types';

/** What reported rows are judged and found by. */
export interface RowContext {
  readonly period: Period;
  readonly unitName: ConsolidateContext['unitName'];
  readonly matches: PlanMatches;
  /** What units reported of their rows in the period before. */
  readonly before?: ReadonlyMap<string, string>;
  /** Receives the rows that only a person can place. */
  readonly open?: OpenRows;
}

/**
 * The rows of a submission as they stand in the picture.
 * @param asOf day they are judged on; `null`: the day of receipt
 */
export function rowsOf(
  entry: LedgerEntry,
  asOf: IsoDate | null,
  { period, unitName, matches, open, before }: RowContext,
): ConsolidatedRow[] {
  const { submission, revision, judgements } = entry;
  const { id: submissionId, unit, plan: reportedOn } = submission;
  const received = { asOf: todayInVietnam(new Date(entry.receivedAt)), period };
  const judged = asOf === null ? received : { asOf, period };
  const name = unitName(unit);
  return submission.rows.map((sent, index) => {
    const record = completeRow(sent);
    const { plan, match } = matches.find(record, reportedOn);
    const isGroup = record.group === true || (match?.kind === 'matched' && isPlansGroup(match.row, record));
    const assessed = isGroup ? null : assessRecord(record, judged);
    const called = match?.kind === 'matched' ? placedAs(record, match.row) : { named: record };
    const { section, sectionTitle, number, title, key } = called.named;
    const resultBefore = before?.get(idOf({ unit, plan, key }));
    // Field by field: objects made by spreading take four times the memory and are slow to read, and a ministry has
    // 400,000 rows.
    const row: ConsolidatedRow = {
      sheet: record.sheet,
      template: record.template,
      kind: record.kind,
      row: record.row,
      key,
      section,
      sectionTitle,
      number,
      title,
      cells: record.cells,
      owners: record.owners,
      ownerIds: record.ownerIds,
      coordinators: record.coordinators,
      product: record.product,
      due: record.due,
      target: record.target,
      baseline: record.baseline,
      result: record.result,
      progress: record.progress,
      completedOn: record.completedOn,
      texts: record.texts,
      planYears: record.planYears,
      status: record.status,
      basis: record.basis,
      pace: record.pace,
      reason: record.reason,
      unit,
      unitName: name,
      measure: record.unit,
      plan,
      submissionId,
      revision,
      assessed,
      statusDiffers: !isGroup && record.status !== null && statusOnReceipt() !== record.status,
      ...(isGroup ? { group: true } : {}),
      ...called.differs,
      ...(resultBefore === undefined ? {} : { resultBefore }),
    };
    if (match?.kind === 'open' && row.group !== true) open?.set(row, match.candidates);
    return row;

    function statusOnReceipt(): ItemRecord['status'] {
      const known = judgements?.[index];
      if (known !== undefined) return known.status;
      return (judged.asOf === received.asOf ? assessed : assessRecord(record, received))?.status ?? null;
    }
  });
}

/** The plan's group, left without its parts in the unit's table, so that it was read as a row of its own. */
function isPlansGroup(planned: ItemRecord, { target, result, progress, completedOn, texts }: ItemRecord): boolean {
  if (planned.group !== true) return false;
  const said = [target, result, progress, completedOn, texts.progress ?? null, texts.completion ?? null];
  return said.every((one) => one === null);
}

type Called = Pick<ItemRecord, 'key' | 'section' | 'sectionTitle' | 'number' | 'title'>;

/** The plan's key and what the plan calls the row; what the unit called it is kept where it differs. */
function placedAs(
  sent: ItemRecord,
  planned: ItemRecord,
): { readonly named: Called; readonly differs?: Pick<ConsolidatedRow, 'reportedKey' | 'reportedAs'> } {
  const { key, section, number, title } = planned;
  const isCalledSo = sent.section === section && sent.number === number && sent.title === title;
  if (isCalledSo && sent.key === key) return { named: sent };
  return {
    named: planned,
    differs: {
      ...(sent.key === key ? {} : { reportedKey: sent.key }),
      ...(isCalledSo ? {} : { reportedAs: { section: sent.section, number: sent.number, title: sent.title } }),
    },
  };
}
