import { cellAddress } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { type Appendix, type ColumnRole, type TemplateId } from '../../appendix/types';
import { REQUIRED_ROLES, templateOf } from '../../catalogue/templates';
import { lacksOneColumn, likeliestHeading, type Heading } from '../support/headings';
import { hasColumn } from '../support/rows';
import { type RawFinding, type Rule } from '../types';

/** A table without a column it cannot be judged without: title and owner; for tasks due, for indicators a target. */
export const missingColumn: Rule = {
  id: 'missing-column',
  severity: 'error',
  scope: 'workbook',
  basis: null,
  *check({ tables, nearMisses }) {
    for (const { appendix } of tables) {
      const { sheet, header, template } = appendix;
      for (const role of REQUIRED_ROLES[appendix.kind]) {
        if (!hasColumn(appendix, role))
          yield lacking(role, { sheet, header, template, headings: headingsOf(appendix) });
      }
    }
    for (const nearMiss of nearMisses.filter(lacksOneColumn)) {
      const { sheet, header, nearest, headings, lacks } = nearMiss;
      for (const role of lacks) yield lacking(role, { sheet, header, template: nearest, headings });
    }
  },
};

interface Table {
  readonly sheet: string;
  readonly header: CellRange;
  readonly template: TemplateId;
  readonly headings: readonly Heading[];
}

function lacking(role: ColumnRole, { sheet, header, template, headings }: Table): RawFinding {
  const likely = likeliestHeading(role, template, headings);
  return {
    cells: [cellAddress(header.top, header.left)],
    sheet,
    item: null,
    facts: {
      role,
      kind: templateOf(template).kind,
      template,
      likelyCell: likely?.address ?? null,
      likelyHeading: likely?.text ?? null,
    },
  };
}

function headingsOf({ columns, header }: Appendix): Heading[] {
  return columns.map(({ column, heading, role }) => ({
    address: cellAddress(header.top, column),
    text: heading,
    role: role === 'other' ? null : role,
  }));
}
