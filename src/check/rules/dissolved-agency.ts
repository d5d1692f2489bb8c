import { type AgencyMention } from '../../values/types';
import { type Fix, type Rule } from '../types';
import { agencyCells, AgencyJudge, type AgencyCell } from '../support/agencies';
import { rewriteMentions } from '../support/mentionText';
import { atCell } from '../support/rows';

/**
 * An agency that no longer exists on the as-of date. Provincial departments were merged from 01/3/2025, districts ended
 * on 01/7/2025; the catalogue holds each case with its successors.
 */
export const dissolvedAgency: Rule = {
  id: 'dissolved-agency',
  severity: 'warning',
  scope: 'table',
  basis: 'Nghị định số 45/2025/NĐ-CP; Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check(scope) {
    const judge = new AgencyJudge(scope);
    for (const cell of agencyCells(scope, ['owner', 'coordinators'])) {
      const reported = new Set<string>();
      for (const mention of cell.mentions) {
        const agency = judge.ended(mention);
        if (agency === null || reported.has(agency.id)) continue;
        reported.add(agency.id);
        const successors = judge.successors(agency).map(({ name }) => name);
        yield atCell(
          cell,
          { name: mention.text, endedOn: agency.ended.on, successors, split: agency.ended.split },
          replaceBySuccessor(cell, mention, judge, scope.appendix.sheet),
        );
      }
    }
  },
};

/** Puts the successor in place of every mention of the agency; where it is named already, the old name just goes. */
function replaceBySuccessor(cell: AgencyCell, ended: AgencyMention, judge: AgencyJudge, sheet: string): Fix[] {
  const successor = judge.onlySuccessor(ended);
  if (successor === null) return [];
  const old = cell.mentions.filter(({ id }) => id === ended.id);
  const isNamed = cell.mentions.some(({ id }) => id === successor.id);
  const [first, ...rest] = old;
  if (first === undefined) return [];
  const change = rewriteMentions(
    cell,
    sheet,
    isNamed ? { remove: new Set(old) } : { replace: new Map([[first, successor.name]]), remove: new Set(rest) },
  );
  return change === null ? [] : [{ code: 'replace-agency', facts: { name: successor.name }, changes: [change] }];
}
