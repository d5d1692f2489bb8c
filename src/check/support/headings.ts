import { type ColumnRole, type NearMiss, type TemplateId } from '../../appendix/types';
import { headingSynonyms } from '../../catalogue/headings';
import { templateOf } from '../../catalogue/templates';
import { foldBare } from '../../text/fold';
import { similarity } from '../../text/similarity';

export type Heading = NearMiss['headings'][number];

/** Below this likeness a heading is another heading, not a slip. */
const LIKELY = 0.5;
/** Senses of the heading catalogue that may stand for a required column. */
const SENSES: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  title: ['taskTitle', 'indicatorTitle', 'anyTitle'],
  owner: ['owner', 'executor', 'unitOrAgency'],
  due: ['due', 'time'],
  target: ['target', 'planned', 'plainResult'],
};

/** A block that is an appendix but for one column lacks that column; blocks that lack more are some other table. */
export function lacksOneColumn({ lacks }: NearMiss): boolean {
  return lacks.length === 1;
}

/** The heading without a meaning of its own that is most like the wordings of a role; `null` when none is alike. */
export function likeliestHeading(role: ColumnRole, template: TemplateId, headings: readonly Heading[]): Heading | null {
  const { headings: printed, roles } = templateOf(template);
  const wordings = [
    ...printed.filter((_, index) => roles[index] === role).flat(),
    ...headingSynonyms.filter(({ sense }) => SENSES[role]?.includes(sense)).flatMap(({ phrases }) => phrases),
  ].map(foldBare);
  let best: Heading | null = null;
  let bestLikeness = LIKELY;
  for (const heading of headings) {
    if (heading.role !== null) continue;
    const text = foldBare(heading.text);
    const likeness = Math.max(0, ...wordings.map((wording) => similarity(text, wording)));
    if (likeness > bestLikeness) {
      best = heading;
      bestLikeness = likeness;
    }
  }
  return best;
}
