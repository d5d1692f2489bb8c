import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { applyChanges, firstStale } from '../../src/check/applyChanges';
import { type CellChange, invert } from '../../src/check/change';
import { allRules } from '../../src/check/rules';
import { type CheckContext, type Finding } from '../../src/check/types';
import { displayText } from '../../src/xlsx/displayText';
import { readXlsx } from '../../src/xlsx/read';
import { type RuleFixtures } from './support/fixtures';
import { TABLES } from './support/oracle';
import { findingsOf } from './support/run';

const keyOf = ({ rule, sheet, cells }: Finding) => `${rule} ${sheet}!${cells.join()}`;
const apply = (workbook: WorkbookSnapshot, changes: readonly CellChange[]) =>
  applyChanges(workbook, changes, displayText);

/** Every fix alone: its finding goes, nothing new comes, and undoing it gives the workbook back. */
function expectEachFixToMend(workbook: WorkbookSnapshot, context: CheckContext | undefined): number {
  const findings = findingsOf(workbook, context);
  const before = findings.map(keyOf);
  let tried = 0;
  for (const finding of findings) {
    for (const { changes } of finding.fixes) {
      expect(firstStale(workbook, changes)).toBeNull();
      const mended = apply(workbook, changes);
      const after = findingsOf(mended, context);
      // A cell may have two findings of one rule (two agencies that ended): one fix mends one of them.
      const same = (list: readonly Finding[]) => list.filter((one) => keyOf(one) === keyOf(finding)).length;
      expect(same(after)).toBe(same(findings) - 1);
      expect(after.map(keyOf).filter((key) => !before.includes(key))).toEqual([]);
      expect(apply(mended, invert(changes))).toEqual(workbook);
      tried += 1;
    }
  }
  return tried;
}

describe.each(allRules.map(({ id }) => id))('the fix of %s', (id) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one fixture file a rule, named after it
  const { failing } = (require(join(__dirname, 'rules', `${id}.ts`)) as { fixtures: RuleFixtures }).fixtures;

  test.each(failing.map((one) => [one.of, one] as const))('mends and can be undone: %s', (_, { workbook, context }) => {
    expect(expectEachFixToMend(workbook, context)).toBeGreaterThanOrEqual(0);
  });
});

test.each([
  'duplicate-number',
  'number-gap',
  'unknown-agency',
  'dissolved-agency',
  'owner-also-coordinates',
  'same-agency-twice',
  'percent-scale',
  'number-as-text',
  'legacy-font-text',
  'untidy-text',
])('%s offers a fix', (id) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const { failing } = (require(join(__dirname, 'rules', `${id}.ts`)) as { fixtures: RuleFixtures }).fixtures;
  const fixes = failing.flatMap(({ workbook, context }) =>
    findingsOf(workbook, context).flatMap((finding) => (finding.rule === id ? finding.fixes : [])),
  );
  expect(fixes.length).toBeGreaterThan(0);
});

describe.each(TABLES)('the fixes on %s', (table) => {
  const workbook = readXlsx(readFileSync(join(__dirname, '../../samples', `${table}.xlsx`)));
  const fixable = new Set(findingsOf(workbook).flatMap(({ rule, fixes }) => (fixes.length > 0 ? [rule] : [])));

  test.each([...fixable, ...(fixable.size === 0 ? ['none'] : [])])(
    'applied to all of %s leave nothing of it to fix',
    (rule) => {
      const first = findingsOf(workbook).map(keyOf);
      const all: CellChange[][] = [];
      let now = workbook;
      for (let round = 0; round < 5; round++) {
        const taken = new Set<string>();
        const changes = findingsOf(now)
          .filter((finding) => finding.rule === rule)
          .flatMap(({ fixes }) => fixes.slice(0, 1))
          .filter((fix) => fix.changes.every(({ cell }) => !taken.has(cell) && taken.add(cell)))
          .flatMap((fix) => fix.changes);
        if (changes.length === 0) break;
        all.push(changes);
        now = apply(now, changes);
      }
      const left = findingsOf(now);
      expect(left.filter((finding) => finding.rule === rule && finding.fixes.length > 0)).toEqual([]);
      expect(left.map(keyOf).filter((key) => !first.includes(key))).toEqual([]);
      expect(all.reverse().reduce((undone, changes) => apply(undone, invert(changes)), now)).toEqual(workbook);
    },
  );
});
