import { loadOffice, type LoadedOffice } from '../../src/office-host/load/nodeVm';
import { isoToSerial } from '../../src/values/dates';
import { call, withErrorValues } from './support';

let office: LoadedOffice;

/** A sheet with values and formats, behind the real Office.js. */
async function sheetWith(values: unknown[][], formats: string[][]): Promise<void> {
  const context = new office.Excel.RequestContext();
  const sheet = context.workbook.worksheets.add("Phụ lục 1 '26");
  const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length);
  range.numberFormat = formats;
  range.values = values;
  await context.sync();
  office.trace.clear();
}

beforeEach(() => {
  withErrorValues();
  office = loadOffice();
  Object.assign(globalThis, { Excel: office.Excel });
});

const at = (place: string): string => `'Phụ lục 1 ''26'!${place}`;
const firstOfJune = isoToSerial('2026-06-01');

it('reads a cell shown as 90 % as 90 %', async () => {
  await sheetWith([['≥ 85%', 0.9]], [['General', '0%']]);
  expect(await call('TRANGTHAI', [[['≥ 85%']], [[0.9]]], [at('A1'), at('B1')])).toEqual([['Vượt']]);
  expect(await call('SO_VAN_BAN', [[[0.9]]], [at('B1')])).toEqual([[90]]);
});

it('tells a month from its first day by what the cell shows', async () => {
  await sheetWith([[firstOfJune], [firstOfJune], [firstOfJune]], [['mm/yyyy'], ['dd/mm/yyyy'], ['General']]);
  const given = [[[firstOfJune], [firstOfJune], [firstOfJune]]];
  const [june, first] = [isoToSerial('2026-06-30'), firstOfJune];
  expect(await call('HANCUOI', given, [at('A1:A3')])).toEqual([[june], [first], [first]]);
});

it('does not guess at a month where Excel tells no addresses', async () => {
  expect(await call('HANCUOI', [[[firstOfJune]]], null)).toEqual([[expect.objectContaining({ code: '#N/A' })]]);
  expect(await call('HANCUOI', [[[firstOfJune + 7]]], null)).toEqual([[firstOfJune + 7]]);
});

it('asks for the cells of many calls in one request, and never for texts', async () => {
  await sheetWith([['≥ 85%', 0.9]], [['General', '0%']]);
  const calls = Array.from({ length: 50 }, () => call('TRANGTHAI', [[['≥ 85%']], [[0.9]]], [at('A1'), at('B1')]));
  expect(new Set((await Promise.all(calls)).flat(2))).toEqual(new Set(['Vượt']));
  expect(office.trace.count).toBe(1);
  await call('TRANGTHAI', [[['≥ 85%']], [['90%']]], [at('A1'), at('B1')]);
  expect(office.trace.count).toBe(1);
});

it('answers all the same when one reference leads out of the workbook', async () => {
  await sheetWith([['≥ 85%', 0.9]], [['General', '0%']]);
  const own = call('TRANGTHAI', [[['≥ 85%']], [[0.9]]], [at('A1'), at('B1')]);
  const foreign = call('TRANGTHAI', [[['≥ 85%']], [[0.9]]], [null, "'[Khác.xlsx]Trang lạ'!B1"]);
  expect(await Promise.all([own, foreign])).toEqual([[['Vượt']], [['Chưa xác định được']]]);
});
