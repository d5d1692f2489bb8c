import { type ColumnRole } from '../appendix/types';
import { planOf } from '../catalogue/templates';
import { type Consolidated, type ConsolidatedRow } from '../consolidate/types';
import { type Dashboard } from '../dashboard/types';
import { cleanText, foldText, isBlank } from '../text/fold';
import { rowName } from './rowName';
import { type Remark, type Report, type ReportLine, type RowName } from './types';

/**
 * What a period's report says, out of the consolidated rows and their dashboard.
 * @param titles what plans are called, by id; the catalogue knows the shipped ones
 */
export function reportOf(
  picture: Consolidated,
  dashboard: Dashboard,
  titles: Readonly<Record<string, string>> = {},
): Report {
  const names = (wanted: (unit: Consolidated['tracker'][number]) => boolean): string[] =>
    picture.tracker.filter(wanted).map(({ name }) => name);
  const lines = linesOf(picture);
  return {
    period: picture.period,
    asOf: picture.asOf,
    plans: [...new Set(picture.rows.map(({ plan }) => plan))].map((plan) => titles[plan] ?? planOf(plan)?.name ?? plan),
    reporting: dashboard.reporting,
    notSent: names(({ state }) => state === 'not-sent'),
    late: names(({ state, late }) => late && (state === 'sent' || state === 'accepted')),
    returned: names(({ state }) => state === 'returned'),
    total: dashboard.total,
    sections: dashboard.sections,
    overdue: dashboard.overdue,
    dueSoon: dashboard.dueSoon,
    notMet: dashboard.notMet,
    indicators: lines.filter(({ kind }) => kind === 'indicators'),
    tasks: lines.filter(({ kind }) => kind === 'tasks'),
    difficulties: remarksIn(picture.rows, 'difficulty'),
    proposals: remarksIn(picture.rows, 'proposal'),
    conflicts: picture.conflicts,
    unplaced: picture.proposals,
    byNobody: picture.unreported.filter(({ byNobody }) => byNobody),
  };
}

/** Rows of several units under one key become one line; rows stay in the order they come in. */
function linesOf({ rows, totals, proposals }: Consolidated): ReportLine[] {
  const unplaced = new Set(proposals.map(({ plan, key }) => `${plan} ${key}`));
  const summed = new Map(totals.map((total) => [`${total.plan} ${total.key}`, total]));
  const groups = new Map<string, ConsolidatedRow[]>();
  for (const row of rows) {
    if (row.group === true) continue;
    const key = `${row.plan} ${row.key}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups].flatMap(([key, same]): ReportLine[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { plan, kind, section, sectionTitle, number, title } = first;
    const total = summed.get(key);
    return [
      {
        plan,
        kind,
        key: first.key,
        section,
        sectionTitle,
        number,
        title,
        measure: first.measure,
        target: same.map(({ target }) => target?.text ?? '').find((text) => text !== '') ?? '',
        due: same.map(({ due }) => due).find((due) => due !== null && due.kind !== 'missing') ?? first.due,
        owners: first.owners,
        isUnplaced: unplaced.has(key),
        answers: same.map((row) => ({
          unit: row.unit,
          unitName: row.unitName,
          status: row.assessed?.status ?? null,
          result: row.result?.text ?? '',
          progress: row.progress?.text ?? row.texts.progress ?? '',
          completedOn: row.completedOn,
        })),
        total: total === undefined || total.aggregation === 'none' ? null : total,
      },
    ];
  });
}

/** A unit's remark counts once, whatever the number of rows it was copied to. */
function remarksIn(rows: readonly ConsolidatedRow[], role: ColumnRole): Remark[] {
  const remarks = new Map<string, { remark: Remark; rows: RowName[] }>();
  for (const row of rows) {
    const text = cleanText(row.texts[role] ?? '');
    if (isBlank(text) || saysNone(text)) continue;
    const key = `${row.unit} ${foldText(text)}`;
    const place = rowName(row);
    const known = remarks.get(key);
    if (known !== undefined) known.rows.push(place);
    else {
      const places = [place];
      remarks.set(key, { remark: { unit: row.unit, unitName: row.unitName, text, rows: places }, rows: places });
    }
  }
  return [...remarks.values()].map(({ remark }) => remark);
}

/** "Không", "Không có": the unit answers that there is nothing to say. */
function saysNone(text: string): boolean {
  return /^(không( có)?|chưa có|không phát sinh)\s*\.?$/.test(foldText(text));
}
