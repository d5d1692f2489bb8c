import { type AgencyMention } from '../../values/types';
import { type Fix, type Rule } from '../types';
import { agencyCells, AgencyJudge, type AgencyCell } from '../support/agencies';
import { rewriteMentions } from '../support/mentionText';
import { atCell } from '../support/rows';

/** A name the catalogue does not know; the nearest names are offered. */
export const unknownAgency: Rule = {
  id: 'unknown-agency',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['missing-owner', 'formula-error', 'legacy-font-text'],
  *check(scope) {
    const judge = new AgencyJudge(scope);
    for (const cell of agencyCells(scope, ['owner', 'coordinators'])) {
      for (const mention of cell.mentions) {
        if (mention.id !== null || mention.isGroup) continue;
        const nearest = mention.nearest.flatMap((id) => judge.catalogue.byId(id)?.name ?? []);
        yield atCell(
          cell,
          { name: mention.text, nearest },
          replaceByNearest(cell, mention, judge, scope.appendix.sheet),
        );
      }
    }
  },
};

/** Only one near name, living, and not already named in the row: then it can be put in with one click. */
function replaceByNearest(cell: AgencyCell, mention: AgencyMention, judge: AgencyJudge, sheet: string): Fix[] {
  const [id, ...others] = mention.nearest;
  const agency = id === undefined || others.length > 0 ? null : judge.catalogue.byId(id);
  if (agency === null || agency.isGroup || agency.ended !== null) return [];
  const named = [...cell.row.owners, ...cell.row.coordinators].map((other) => judge.identity(other));
  if (named.includes(agency.id)) return [];
  const change = rewriteMentions(cell, sheet, { replace: new Map([[mention, agency.name]]) });
  return change === null ? [] : [{ code: 'replace-agency', facts: { name: agency.name }, changes: [change] }];
}
