import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import table from '../../src/office-host/gate/apiSets.json';
import { isSetSupported, isVersionIn, setOf } from '../../src/office-host/gate/gate';
import { readApiSets } from '../../src/office-host/gate/readTypes';
import { newBook } from '../../src/office-host/model/fromFile';
import { classes } from '../../src/office-host/objects';
import { errorOf, officeOn, run } from './support/office';

const TYPES = require.resolve('@types/office-js/index.d.ts');

test('the table of requirement sets is what the installed types say', () => {
  const { version } = JSON.parse(readFileSync(join(TYPES, '..', 'package.json'), 'utf8')) as { version: string };
  expect(table.origin).toContain(`@types/office-js ${version} `);
  expect(table.sets).toEqual(readApiSets(readFileSync(TYPES, 'utf8'), Object.keys(classes)));
});

test.each([
  ['Range', 'GetMergedAreasOrNullObject', '1.13'],
  ['Range', 'Values', null],
  ['Worksheet', '_RegisterDataChangedEvent', '1.7'],
  ['Worksheet', '_GetSheetById', null],
  ['Workbook', 'CustomXmlParts', '1.5'],
  ['NamedItemCollection', 'Add', '1.4'],
])('%s.%s belongs to %s', (className, member, set) => {
  expect(setOf(className, member)).toBe(set);
});

test('versions are compared as numbers', () => {
  expect(isVersionIn('1.9', '1.13')).toBe(true);
  expect(isVersionIn('1.13', '1.9')).toBe(false);
  expect(isVersionIn('ExcelApiDesktop 1.1', '1.21')).toBe(false);
});

describe('an Excel of an older version', () => {
  const refused: readonly (readonly [
    string,
    string,
    (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  ])[] = [
    ['1.12', 'a method', (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject().load('address')],
    ['1.8', 'a property that leads on', (sheet) => sheet.pageLayout.load('orientation')],
    ['1.6', 'a property to be written', (sheet) => (sheet.getRange('A1').format.textOrientation = 0)],
    [
      '1.7',
      'a property of a lower set to be written',
      (_sheet, context) => (context.workbook.application.calculationMode = 'Manual'),
    ],
    ['1.9', 'a property asked for by name', (sheet) => sheet.getRange('A1').load('isEntireRow,top')],
    ['1.6', 'an event', (sheet) => sheet.onChanged.add(() => Promise.resolve())],
    ['1.9', 'a collection', (_sheet, context) => context.workbook.comments.load('items')],
  ];

  test.each(refused)('%s has not heard of %s', async (excelApi, _what, act) => {
    const older = officeOn(newBook(), { excelApi });
    const error = await errorOf(older, async (context, sheet) => {
      act(sheet, context);
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
    expect(older.trace.missing.size).toBe(0);
    const newer = officeOn(newBook(), { excelApi: `1.${String(Number(excelApi.split('.')[1]) + 1)}` });
    await run(newer, async (context, sheet) => {
      act(sheet, context);
      await context.sync();
    });
  });

  test('what was asked for without names leaves newer properties out', async () => {
    const older = officeOn(newBook(), { excelApi: '1.1' });
    const loaded = await run(older, async (context, sheet) => {
      sheet.load();
      await context.sync();
      return Object.keys(sheet.toJSON());
    });
    expect(loaded).toContain('name');
    expect(loaded).not.toContain('tabColor');
  });

  test('says which sets it has', () => {
    expect(isSetSupported('ExcelApi', '1.13', '1.13')).toBe(true);
    expect(isSetSupported('ExcelApi', '1.14', '1.13')).toBe(false);
    expect(isSetSupported('DialogApi', '1.1', '1.13')).toBe(true);
    expect(isSetSupported('CustomFunctionsRuntime', '1.1', '1.13')).toBe(false);
  });
});
