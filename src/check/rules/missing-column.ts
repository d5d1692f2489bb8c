import { cellAddress } from '../../appendix/address';
import { type Appendix, type ColumnRole, type NearMiss, type TemplateId } from '../../appendix/types';
import { REQUIRED_ROLES, templateOf } from '../../catalogue/templates';
import { isMislabelled, likeliestHeading, type Heading } from '../support/headings';
import { type Facts, type RawFinding, type Rule } from '../types';
import { hasColumn } from '../support/rows';

/** A table without a column it cannot be judged without: title and owner; for tasks due, for indicators a target. */
export const missingColumn: Rule = {
  id: 'missing-column',
  severity: 'error',
  scope: 'workbook',
  basis: null,
  *check({ tables, nearMisses }) {
    for (const { appendix } of tables) yield* lackingIn(appendix);
    for (const nearMiss of nearMisses) if (isMislabelled(nearMiss)) yield* lackingInNearMiss(nearMiss);
  },
};

function* lackingIn(appendix: Appendix): Iterable<RawFinding> {
  const headings = appendix.columns.map(({ column, heading, role }) => ({
    address: cellAddress(appendix.header.top, column),
    text: heading,
    role: role === 'other' ? null : role,
  }));
  for (const role of REQUIRED_ROLES[appendix.kind]) {
    if (!hasColumn(appendix, role)) {
      const head = cellAddress(appendix.header.top, appendix.header.left);
      yield { cells: [head], sheet: appendix.sheet, item: null, facts: factsOf(role, appendix.template, headings) };
    }
  }
}

function* lackingInNearMiss({ sheet, header, headings, nearest, lacks }: NearMiss): Iterable<RawFinding> {
  for (const role of lacks) {
    const head = cellAddress(header.top, header.left);
    yield { cells: [head], sheet, item: null, facts: factsOf(role, nearest, headings) };
  }
}

function factsOf(role: ColumnRole, template: TemplateId, headings: readonly Heading[]): Facts {
  const likely = likeliestHeading(role, template, headings);
  return {
    role,
    kind: templateOf(template).kind,
    template,
    likelyCell: likely?.address ?? null,
    likelyHeading: likely?.text ?? null,
  };
}
