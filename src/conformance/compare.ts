// Compares two results files: npx tsx src/conformance/compare.ts excel.json [other.json]
// Without a second file the first is compared with what the office host claims, which its own results contain.
import { readFileSync } from 'node:fs';
import { type ConformanceResults, differences } from './results';

function read(file: string): ConformanceResults {
  const results = JSON.parse(readFileSync(file, 'utf8')) as ConformanceResults;
  if (results.format !== 'phuluc-conformance-1') throw new Error(`${file} is no results file of this pack`);
  return results;
}

/** The run as it would be if everything were as claimed. */
function claimed(run: ConformanceResults): ConformanceResults {
  const results = run.results.map((one) => ({ ...one, verdict: 'as-expected' as const, answer: one.expected }));
  return { ...run, host: 'office-host', results };
}

const [first, second] = process.argv.slice(2);
if (first === undefined) throw new Error('Name a results file, or two.');
const a = read(first);
const found = differences(a, second === undefined ? claimed(a) : read(second));
for (const { id, claim, a: one, b: other } of found) {
  process.stdout.write(`${id}: ${claim}\n  ${JSON.stringify(one)}\n  ${JSON.stringify(other)}\n`);
}
process.stdout.write(`${String(found.length)} differences in ${String(a.results.length)} probes\n`);
process.exitCode = found.length === 0 ? 0 : 1;
