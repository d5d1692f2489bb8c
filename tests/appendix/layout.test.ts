import fc from 'fast-check';
import { readWorkbook } from '../../src/appendix/readWorkbook';
import { type Appendix } from '../../src/appendix/types';
import { layOut, type ExpectedTable, type LayoutChoices } from './layout';
import { sourceTables, type SourceTable } from './sourceTables';
import { Chance } from './canvas';

/** More runs for a longer look: LAYOUT_RUNS=5000. */
const RUNS = Number(process.env.LAYOUT_RUNS ?? 100);

const choices: fc.Arbitrary<LayoutChoices> = fc.record({
  seed: fc.nat(),
  newWordings: fc.boolean(),
  newOrder: fc.boolean(),
  header: fc.constantFrom('single', 'tall', 'grouped', 'grouped-unmerged'),
  columnNumbers: fc.constantFrom('none', 'brackets', 'letters'),
  sections: fc.constantFrom('label', 'label-merged', 'merged', 'spilling'),
  numbers: fc.constantFrom('plain', 'dot', 'bracket', 'zero', 'typed'),
  sharedCells: fc.constantFrom('merged', 'group-only', 'repeated'),
  verticalMerges: fc.boolean(),
  pageBreaks: fc.boolean(),
  tornCells: fc.boolean(),
  reportColumns: fc.nat(4),
  footer: fc.boolean(),
  blankRows: fc.constantFrom(0, 0.1, 0.4),
  blankColumns: fc.constantFrom(0, 0.1, 0.4),
  offset: fc.nat(3),
});

const names = fc.subarray(
  sourceTables.map(({ name }) => name),
  { minLength: 1, maxLength: 2 },
);

describe('tables in any layout', () => {
  it(`come back with the same rows and the sheet's own addresses`, () => {
    fc.assert(
      fc.property(names, choices, (chosen, choice) => {
        const sources = sourceTables.filter(({ name }) => chosen.includes(name));
        const { sheet, expected } = layOut(sources, choice);
        const [reading] = readWorkbook({ sheets: [sheet], date1904: false });
        expect(reading?.nearMisses).toEqual([]);
        expect(reading?.appendices.map((appendix) => summaryOf(appendix))).toEqual(expected.map(expectationOf));
      }),
      { numRuns: RUNS },
    );
  });

  it('never hide that an owner is missing', () => {
    fc.assert(
      fc.property(names, choices, (chosen, choice) => {
        const sources = sourceTables.filter(({ name }) => chosen.includes(name));
        const forgotten = sources.map((source) => forgetful(source, choice.seed));
        const { sheet, expected } = layOut(forgotten, choice);
        const [reading] = readWorkbook({ sheets: [sheet], date1904: false });
        const ownerless = reading?.appendices.map(({ rows }) =>
          rows.flatMap((row) => (row.kind === 'item' && row.owners.length === 0 ? [row.row] : [])),
        );
        expect(ownerless).toEqual(
          expected.map(({ rows }) =>
            rows.flatMap(({ kind, row, fields }) => (kind === 'item' && fields.owner?.text === '' ? [row] : [])),
          ),
        );
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
  });
});

/** Owners left out here and there, and rows of which only number and title are left. */
function forgetful(table: SourceTable, seed: number): SourceTable {
  const chance = new Chance(seed);
  return {
    ...table,
    rows: table.rows.map((row) => {
      if (row.isGroup) return row;
      const { title = '' } = row.fields;
      if (row.parent === null && chance.is(0.06)) return { ...row, fields: { title } };
      return chance.is(0.12) ? { ...row, fields: { ...row.fields, owner: '' } } : row;
    }),
  };
}

function summaryOf(appendix: Appendix): unknown {
  return {
    kind: appendix.kind,
    columns: appendix.columns.map(({ role, column }) => ({ role, column })),
    repeatedHeaders: appendix.repeatedHeaders.length,
    strayRows: appendix.strayRows,
    rows: appendix.rows.flatMap((row) => {
      if (row.kind === 'section') return [];
      const { kind, rows, parentRow, section, sectionTitle, number, title } = row;
      const fields = row.cells.map(({ role, address, source, origin, text }) => ({
        role,
        address,
        source,
        origin,
        text,
      }));
      return [{ kind, row: row.row, rows, parentRow, section, sectionTitle, number, title, fields }];
    }),
  };
}

function expectationOf(table: ExpectedTable): unknown {
  return {
    kind: table.kind,
    columns: table.roles.map((role, index) => ({ role, column: table.columns[index] })),
    repeatedHeaders: table.repeatedHeaders,
    strayRows: [],
    rows: table.rows.map(({ fields, ...row }) => ({
      ...row,
      fields: table.roles.map((role) => {
        const { address, source, origin, text } = fields[role]!;
        return { role, address, source, origin, text };
      }),
    })),
  };
}
