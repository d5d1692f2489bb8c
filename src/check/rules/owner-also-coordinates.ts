import { type Fix, type Rule } from '../types';
import { agencyCellsOf, AgencyJudge, type AgencyCell } from '../support/agencies';
import { rewriteMentions } from '../support/mentionText';
import { atCell, fieldsOf, itemsOf } from '../support/rows';

/** An owner stands among its own coordinators, under its present name or an old one. */
export const ownerAlsoCoordinates: Rule = {
  id: 'owner-also-coordinates',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check(scope) {
    const judge = new AgencyJudge(scope);
    const items = itemsOf(scope.appendix);
    const readers = new Map<string, number>();
    for (const item of items) {
      for (const { source } of fieldsOf(item, 'coordinators')) readers.set(source, (readers.get(source) ?? 0) + 1);
    }
    for (const item of items) {
      const owners = new Set(item.owners.map((owner) => judge.identity(owner)));
      for (const cell of agencyCellsOf(item, 'coordinators')) {
        const both = cell.mentions.filter((mention) => owners.has(judge.identity(mention)));
        if (both.length === 0) continue;
        const names = [...new Set(both.map(({ text }) => text))];
        // Rows that share the cell may have other owners, for whom these agencies do coordinate.
        const isOwn = readers.get(cell.field.source) === 1;
        yield atCell(cell, { names }, isOwn ? removeFrom(cell, both, names, scope.appendix.sheet) : []);
      }
    }
  },
};

function removeFrom(cell: AgencyCell, mentions: AgencyCell['mentions'], names: string[], sheet: string): Fix[] {
  const change = rewriteMentions(cell, sheet, { remove: new Set(mentions) });
  return change === null ? [] : [{ code: 'remove-coordinator', facts: { names }, changes: [change] }];
}
