// Writes apiSets.json anew: npx tsx src/office-host/gate/regenerate.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { classes } from '../objects';
import { readApiSets } from './readTypes';

const FILE = join(__dirname, 'apiSets.json');

async function regenerate(): Promise<void> {
  const types = require.resolve('@types/office-js/index.d.ts');
  const { version } = JSON.parse(readFileSync(join(types, '..', 'package.json'), 'utf8')) as { version: string };
  const table = {
    origin: `@types/office-js ${version} (MIT), comments "[Api set: …]"; made by src/office-host/gate/regenerate.ts`,
    sets: readApiSets(readFileSync(types, 'utf8'), Object.keys(classes)),
  };
  writeFileSync(FILE, await format(JSON.stringify(table), { parser: 'json', printWidth: 120 }));
}

void regenerate();
