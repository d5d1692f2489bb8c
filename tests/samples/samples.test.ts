import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples } from '../../samples/make';
import { parseAddress } from '../../src/appendix/address';
import { readXlsx } from '../../src/xlsx/read';

const FOLDER = join(__dirname, '..', '..', 'samples');
const made = makeSamples();

test('the folder holds what the script makes, byte for byte', () => {
  const names = readdirSync(FOLDER).filter((name) => !name.endsWith('.ts'));
  expect(names.sort()).toEqual([...made.keys()].sort());
  for (const [name, bytes] of made) expect([name, readFileSync(join(FOLDER, name)).equals(bytes)]).toEqual([name, true]);
});

test('the cells named in README.md are empty in the reports', () => {
  const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  let file = '';
  let count = 0;
  for (const line of readme.split('\n')) {
    file = /^([\w-]+\.xlsx):$/.exec(line)?.[1] ?? file;
    const address = /^- ([A-Z]+\d+) \(/.exec(line)?.[1];
    if (address === undefined) continue;
    const place = parseAddress(address)!;
    const cells = readXlsx(made.get(file)!).sheets[0]!.cells;
    expect([file, address, cells.filter(({ row, column }) => row === place.row && column === place.column)]).toEqual([file, address, []]);
    count += 1;
  }
  expect(count).toBeGreaterThanOrEqual(20);
});
