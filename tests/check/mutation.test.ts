import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readXlsx } from '../../src/xlsx/read';
import { type Finding } from '../../src/check/types';
import { type Break, WAYS } from './support/mutations';
import { TABLES } from './support/oracle';
import { findingsOf } from './support/run';
import { INDICATORS, REPORTED_TASKS, sheet, TASKS } from './support/tables';
import { Target } from './support/target';

/** More cases: PHULUC_CASES=5000 npx jest --selectProjects unit tests/check/mutation */
const CASES = Number(process.env['PHULUC_CASES'] ?? 150);

/** Takes the group and its rows out of the table of indicators. */
const UNGROUPED = Object.fromEntries(
  [14, 15, 16].flatMap((row) => [...'ABCDEFG'].map((letter) => [`${letter}${row}`, null])),
);

const targets = [
  new Target('tasks', sheet(TASKS)),
  new Target('reported tasks', sheet(REPORTED_TASKS)),
  new Target('indicators', sheet(INDICATORS)),
  new Target('indicators without groups', sheet(INDICATORS, UNGROUPED)),
  ...TABLES.flatMap((table) =>
    [table, `${table}-bao-cao-2026-q3`].map(
      (file) => new Target(file, readXlsx(readFileSync(join(__dirname, '../../samples', `${file}.xlsx`)))),
    ),
  ),
];

const brief = ({ rule, cells }: Finding) => `${rule} ${cells.join()}`;

function expectOnly(target: Target, { edits, expects }: Break): void {
  const before = target.before.map(brief);
  const after = findingsOf(target.with(edits)).map(brief);
  expect(after.filter((finding) => !before.includes(finding)).sort()).toEqual([...expects].sort());
}

test('there are some forty ways to break a table, and each finds a table to break', () => {
  expect(WAYS.length).toBeGreaterThanOrEqual(40);
  const idle = WAYS.filter((way) => targets.every((target) => target.once(way, () => way.breaks(target)).length === 0));
  expect(idle.map(({ of }) => of)).toEqual([]);
});

test('one thing broken: the right rule speaks at the right cell, and no other', () => {
  const places = WAYS.flatMap((way) =>
    targets.flatMap((target) => {
      const breaks = target.once(way, () => way.breaks(target));
      return breaks.length === 0 ? [] : [{ way, target, breaks }];
    }),
  );
  fc.assert(
    fc.property(fc.nat(places.length - 1), fc.nat(10_000), (index, pick) => {
      const { target, breaks } = places[index]!;
      expectOnly(target, breaks[pick % breaks.length]!);
    }),
    { numRuns: CASES },
  );
});
