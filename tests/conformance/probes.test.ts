import { probes } from '../../src/conformance/probes';
import { type ConformanceResults, differences } from '../../src/conformance/results';
import { runProbes } from '../../src/conformance/run';
import { loadOffice } from '../../src/office-host/load/nodeVm';
import { isVersionIn } from '../../src/office-host/gate/gate';
import { type Book } from '../../src/office-host/model/book';
import { newBook } from '../../src/office-host/model/fromFile';

const TOLD = {
  host: 'office-host',
  platform: 'Node',
  version: '',
  language: 'vi-VN',
  at: '2026-09-05T02:00:00Z',
} as const;

async function runOn(book: Book, excelApi: string): Promise<ConformanceResults> {
  const office = loadOffice(book, { excelApi });
  Object.assign(globalThis, { Excel: office.Excel, OfficeExtension: office.OfficeExtension });
  return runProbes({ ...TOLD, excelApi }, (version) => isVersionIn(version, excelApi));
}

describe('the conformance pack on our own host', () => {
  test('every claim is what the host answers, and nothing is left in the workbook', async () => {
    const book = newBook();
    const { results } = await runOn(book, '1.15');
    expect(results.filter(({ verdict }) => verdict !== 'as-expected')).toEqual([]);
    expect(results).toHaveLength(probes.length);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect([book.activeSheet.cells.size, book.names]).toEqual([0, []]);
  });

  test('an older Excel skips what it has not', async () => {
    const { results } = await runOn(newBook(), '1.7');
    const skipped = results.filter(({ verdict }) => verdict === 'skipped').map(({ id }) => id);
    expect(skipped).toContain('page-zoom');
    expect(results.filter(({ verdict }) => verdict === 'different' || verdict === 'failed')).toEqual([]);
  });

  test('a run in a workbook of the user leaves it as it was', async () => {
    const book = newBook();
    book.write(book.activeSheet.range({ top: 1, left: 1, bottom: 1, right: 1 }), [[{ value: 'của tôi' }]], 'user');
    const before = JSON.stringify([...book.activeSheet.cells]);
    await runOn(book, '1.15');
    expect(JSON.stringify([...book.activeSheet.cells])).toBe(before);
    expect(book.sheets).toHaveLength(1);
  });

  test('every probe has its own name', () => {
    expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length);
  });
});

describe('comparing two runs', () => {
  const run = (
    answer: unknown,
    verdict: 'as-expected' | 'different' | 'skipped' = 'as-expected',
  ): ConformanceResults => ({
    format: 'phuluc-conformance-1',
    ...TOLD,
    excelApi: '1.15',
    results: [{ id: 'a', claim: 'A.', verdict, expected: 1, answer }],
  });

  test('the same answers do not differ, others do, skipped probes say nothing', () => {
    expect(differences(run(1), run(1))).toEqual([]);
    expect(differences(run(1), run(2, 'different'))).toEqual([{ id: 'a', claim: 'A.', a: 1, b: 2 }]);
    expect(differences(run(1), run(undefined, 'skipped'))).toEqual([]);
  });
});
