import { type Appendix, type ItemRow } from '../../appendix/types';
import { AgencyJudge } from '../support/agencies';
import { partsOf, spanOf } from '../support/due';
import { identitiesOf } from '../support/identity';
import { fieldsOf, numberOf } from '../support/rows';
import { type RawFinding, type Rule, type TableScope } from '../types';

interface Place {
  readonly table: TableScope;
  readonly row: ItemRow;
  readonly owners: string;
  readonly due: string;
}

/** The same indicator or task in two appendices of a plan, with other owners or other dates. */
export const conflictingAssignment: Rule = {
  id: 'conflicting-assignment',
  severity: 'warning',
  scope: 'workbook',
  basis: null,
  suppressedBy: ['formula-error'],
  *check({ tables }) {
    const first = new Map<string, Place>();
    for (const table of tables) {
      const judge = new AgencyJudge(table);
      const own: [string, Place][] = [];
      for (const [row, identity] of identitiesOf(table.appendix)) {
        const key = `${table.appendix.kind}|${yearsIn(row)}|${identity}`;
        const place = { table, row, owners: ownersOf(row, judge), due: dueOf(row) };
        const earlier = first.get(key);
        if (earlier === undefined) own.push([key, place]);
        else if (mayBeOnePlan(earlier.table.appendix, table.appendix)) yield* differences(earlier, place);
      }
      // Repeated rows within one table are `duplicate-item`'s.
      for (const [key, place] of own) if (!first.has(key)) first.set(key, place);
    }
  },
};

function* differences(there: Place, here: Place): Iterable<RawFinding> {
  for (const about of ['owner', 'due'] as const) {
    const [a, b] = about === 'owner' ? [there.owners, here.owners] : [there.due, here.due];
    const [field] = fieldsOf(here.row, about);
    const [other] = fieldsOf(there.row, about);
    if (a === '' || b === '' || a === b || field === undefined || other === undefined) continue;
    yield {
      cells: [field.source],
      sheet: here.table.appendix.sheet,
      item: numberOf(here.row),
      facts: {
        about,
        here: field.text,
        there: other.text,
        otherCell: other.source,
        otherSheet: there.table.appendix.sheet,
      },
    };
  }
}

function ownersOf(row: ItemRow, judge: AgencyJudge): string {
  return [...new Set(row.owners.map((owner) => judge.identity(owner)))].sort().join('|');
}

/** Only dates are compared: "Thường xuyên" beside a day says when the day's work begins to repeat. */
function dueOf({ due }: ItemRow): string {
  const spans = due === null ? [] : partsOf(due).map(spanOf);
  return spans.some((span) => span === null)
    ? ''
    : spans.map((span) => `${span?.start ?? ''}–${span?.end ?? ''}`).join();
}

/** Yearly plans repeat their tasks with new dates. */
function mayBeOnePlan(a: Appendix, b: Appendix): boolean {
  if (a.plan.id !== '' && b.plan.id !== '' && a.plan.id !== b.plan.id) return false;
  const { years } = a.plan;
  const other = b.plan.years;
  return years === null || other === null || (years.from === other.from && years.to === other.to);
}

function yearsIn({ sectionTitle }: ItemRow): string {
  return (sectionTitle.match(/\b(?:19|20)\d{2}\b/g) ?? []).join(' ');
}
