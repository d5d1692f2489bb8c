import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../../docs/makeRules';
import { allRules } from '../../src/check/rules';

test.each(['vi', 'en'] as const)('docs/rules.%s.md says what the rules say (npx tsx docs/makeRules.ts)', (language) => {
  const written = readFileSync(join(__dirname, `../../docs/rules.${language}.md`), 'utf8');
  expect(written).toBe(rulesPage(language));
  for (const { id } of allRules) expect(written).toContain(`## ${id}\n`);
});
