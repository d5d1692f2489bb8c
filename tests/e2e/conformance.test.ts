import { probes } from '../../src/conformance/probes';
import { type ConformanceResults } from '../../src/conformance/results';
import { setStage, type Stage } from './stage';
import { becomes } from './support';

/** The developer's page on our own host, as it would run in a real Excel. */
const SAMPLE = 'son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage('conformance');
});

afterAll(() => stage?.close());

test.each([
  ['web', 'OfficeOnline'],
  ['pc', 'PC'],
])('the pack runs in the half of Office.js for %s and never passes for a real Excel', async (platform, told) => {
  const page = await stage.newPage();
  await page.goto(`${stage.hub.url}/workbench.html?sample=${SAMPLE}&page=conformance&platform=${platform}`);
  const pane = page.frameLocator('aside iframe');
  await pane.getByTestId('run').click();
  await pane.getByText('Save the results').waitFor();
  const results = JSON.parse(await pane.getByTestId('results').inputValue()) as ConformanceResults;
  expect(results).toMatchObject({
    format: 'phuluc-conformance-1',
    host: 'office-host',
    platform: told,
    excelApi: '1.15',
    language: 'vi-VN',
  });
  expect(results.results.filter(({ verdict }) => verdict !== 'as-expected')).toEqual([]);
  expect(results.results).toHaveLength(probes.length);
  // The sheets of the probes are gone.
  await becomes(() => page.getByRole('tab').count(), 1);
  await page.close();
});
