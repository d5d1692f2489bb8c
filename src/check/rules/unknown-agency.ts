import { type AgencyMention } from '../../values/types';
import { foldBare } from '../../text/fold';
import { type Fix, type Rule, type TableScope } from '../types';
import { agencyCells, AgencyJudge, type AgencyCell } from '../support/agencies';
import { change } from '../support/changes';
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
    const above = new Map<string, string>();
    for (const cell of agencyCells(scope, ['owner', 'coordinators'])) {
      const column = cell.field.source.replace(/\d+$/, '');
      const repeated = DITTO.test(foldBare(cell.field.text)) ? (above.get(column) ?? null) : null;
      if (repeated === null) above.set(column, cell.field.text);
      for (const mention of cell.mentions) {
        if (mention.id !== null || mention.isGroup) continue;
        if (repeated !== null) {
          yield atCell(cell, { name: mention.text, nearest: [repeated] }, repeatAbove(cell, repeated, scope));
          continue;
        }
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

/** "Như trên", "nt" */
const DITTO = /^(?:nhu tren|nt|n t)$/;

/** A person reads "như trên" at once, a table sorted or handed out row by row loses it. */
function repeatAbove(cell: AgencyCell, name: string, { appendix }: TableScope): Fix[] {
  const { cell: source } = cell.field;
  if (source === null || typeof source.value !== 'string' || source.formula !== undefined) return [];
  return [{ code: 'replace-agency', facts: { name }, changes: [change(appendix.sheet, source, name)] }];
}

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
