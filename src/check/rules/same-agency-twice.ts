import { type AgencyMention } from '../../values/types';
import { type Fix, type Rule } from '../types';
import { agencyCells, AgencyJudge, type AgencyCell } from '../support/agencies';
import { rewriteMentions } from '../support/mentionText';
import { atCell } from '../support/rows';

/** One cell names one agency twice, or two agencies that are one since a merger. */
export const sameAgencyTwice: Rule = {
  id: 'same-agency-twice',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check(scope) {
    const judge = new AgencyJudge(scope);
    for (const cell of agencyCells(scope, ['owner', 'coordinators'])) {
      for (const [identity, mentions] of byIdentity(cell.mentions, judge)) {
        if (mentions.length < 2 || !standTogether(cell, mentions)) continue;
        const name = judge.catalogue.byId(identity)?.name ?? mentions[0]?.text ?? '';
        const merged = new Set(mentions.map(({ id }) => id)).size > 1;
        const names = mentions.map(({ text }) => text);
        yield atCell(cell, { names, name, merged }, keepOne(cell, mentions, judge, scope.appendix.sheet));
      }
    }
  },
};

/** What was joined from cells below each other has a line for each: an agency may answer for several of them. */
function standTogether({ field }: AgencyCell, mentions: readonly AgencyMention[]): boolean {
  if (field.cell === null || field.cell.text === field.text) return true;
  const texts = [...new Set(mentions.map(({ text }) => text))];
  return field.text.split('\n').some((line) => texts.reduce((sum, text) => sum + line.split(text).length - 1, 0) > 1);
}

function byIdentity(mentions: readonly AgencyMention[], judge: AgencyJudge): Map<string, AgencyMention[]> {
  const groups = new Map<string, AgencyMention[]>();
  for (const mention of mentions) {
    const identity = judge.identity(mention);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** Keeps the living agency's mention; when none is living, the first gets the successor's name. */
function keepOne(cell: AgencyCell, mentions: readonly AgencyMention[], judge: AgencyJudge, sheet: string): Fix[] {
  const kept = mentions.find((mention) => judge.ended(mention) === null) ?? mentions[0];
  if (kept === undefined) return [];
  const successor = judge.onlySuccessor(kept);
  const change = rewriteMentions(cell, sheet, {
    remove: new Set(mentions.filter((mention) => mention !== kept)),
    replace: new Map(successor === null ? [] : [[kept, successor.name]]),
  });
  const name = successor?.name ?? kept.text;
  return change === null ? [] : [{ code: 'keep-one', facts: { name }, changes: [change] }];
}
