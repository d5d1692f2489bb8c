import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allRules } from '../../src/check/rules';
import { type RuleFixtures } from './support/fixtures';
import { brief, findingsOf } from './support/run';

const FOLDER = join(__dirname, 'rules');

function fixturesOf(rule: string): RuleFixtures {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one fixture file a rule, named after it
  return (require(join(FOLDER, `${rule}.ts`)) as { fixtures: RuleFixtures }).fixtures;
}

test('every rule has its own file, and every fixture file its rule', () => {
  const ids = allRules.map(({ id }) => id).sort();
  expect(new Set(ids).size).toBe(ids.length);
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
  expect(files.sort()).toEqual(ids);
  for (const id of ids) expect(existsSync(join(__dirname, '../../src/check/rules', `${id}.ts`))).toBe(true);
});

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { failing, passing, nearMiss } = fixturesOf(id);

  test('has failing, passing and near-miss tables', () => {
    expect([failing.length > 0, passing.length > 0, nearMiss.length > 0]).toEqual([true, true, true]);
  });

  test.each(failing.map((one) => [one.of, one] as const))(
    'speaks: %s',
    (_, { workbook, context, finds, also, severity }) => {
      const findings = findingsOf(workbook, context);
      const expected = [...finds.map((cells) => `${id} ${cells}`), ...(also ?? [])];
      expect(brief(findings).sort()).toEqual(expected.sort());
      for (const finding of findings.filter((one) => one.rule === id)) {
        expect(finding.severity).toBe(severity ?? rule.severity);
      }
    },
  );

  test.each([...passing, ...nearMiss].map((one) => [one.of, one] as const))(
    'is silent: %s',
    (_, { workbook, context }) => {
      expect(brief(findingsOf(workbook, context)).filter((text) => text.startsWith(`${id} `))).toEqual([]);
    },
  );
});
