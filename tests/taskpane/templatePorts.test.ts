/** @jest-environment node */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { templates } from '../../src/catalogue/templates';
import { examineWorkbook } from '../../src/examine/examine';
import { messagesFor } from '../../src/messages';
import { type WorkbookPort } from '../../src/port/workbookPort';
import { blankTemplate, listSheet, reportAddition } from '../../src/taskpane/sheets';
import { periodOf } from '../../src/values/period';
import { OpenBook } from '../../src/xlsx/port/openBook';
import { createXlsxPort } from '../../src/xlsx/port/xlsxPort';
import { readModel, readXlsx } from '../../src/xlsx/read';
import { openSample as openInExcel } from '../excel/support';

const words = messagesFor('vi');
const CONTEXT = { asOf: '2026-09-05', period: periodOf('2026-09-05', 'quarter'), province: null };
const REPORT = 'son-la-2026-phu-luc-2';
const bytes = (): Uint8Array => readFileSync(path.resolve(__dirname, `../../samples/${REPORT}.xlsx`));

/** What both ports give back after something was written through them; the file is saved and read again. */
const THROUGH: Readonly<Record<string, (write: (port: WorkbookPort) => Promise<void>) => Promise<WorkbookSnapshot>>> = {
  'Office.js': async (write) => {
    const { port } = openInExcel(REPORT);
    await write(port);
    return port.read('all');
  },
  'an opened file': async (write) => {
    const book = OpenBook.open(bytes(), 'tep.xlsx', 2026);
    await write(createXlsxPort(book));
    return readXlsx(book.toBytes());
  },
};

describe.each(Object.keys(THROUGH))('written through %s', (through) => {
  it.each(templates.map(({ id }) => id))('%s is read as itself', async (id) => {
    const template = templates.find((one) => one.id === id)!;
    const sheet = blankTemplate(template, 'Bảng mới', words.sheets, 2026);
    const workbook = await THROUGH[through]!((port) => port.putSheets([sheet, listSheet(words.sheets)], 'Bảng mới'));
    const { tables, findings } = examineWorkbook(workbook, CONTEXT);
    const [table, ...others] = tables.filter(({ appendix }) => appendix.sheet === 'Bảng mới');
    expect(others).toEqual([]);
    expect(table!.appendix).toMatchObject({ template: id, strayRows: [] });
    expect(table!.appendix.columns.map(({ role }) => role)).toEqual(template.roles);
    const rules = findings.filter((finding) => finding.sheet !== workbook.sheets[0]!.name).map(({ rule }) => rule);
    expect(rules).toEqual(['no-rows']);
  });

  it('the report columns are read as what they are', async () => {
    const workbook = await THROUGH[through]!(async (port) => {
      const before = await port.read('all');
      const { tables } = examineWorkbook(before, CONTEXT);
      const addition = reportAddition(tables[0]!.appendix, before.sheets[0]!, CONTEXT.period, words.handout);
      await port.add(addition!);
    });
    const [table] = examineWorkbook(workbook, CONTEXT).tables;
    expect(table!.appendix.template).toBe('son-la-2026-tasks');
    expect(table!.appendix.columns.slice(6).map(({ role }) => role)).toEqual([
      'progress',
      'completion',
      'completedOn',
      'document',
      'difficulty',
      'proposal',
      'note',
    ]);
  });
});

it('the file has the drop-downs of the catalogue, agencies from the hidden sheet', async () => {
  const book = OpenBook.open(bytes(), 'tep.xlsx', 2026);
  const template = templates.find(({ id }) => id === 'son-la-2026-tasks')!;
  const sheet = blankTemplate(template, 'Bảng mới', words.sheets, 2026);
  await createXlsxPort(book).putSheets([sheet, listSheet(words.sheets)]);
  const model = readModel(book.toBytes());
  const written = model.sheets.find(({ name }) => name === 'Bảng mới')!;
  const lists = model.sheets.find(({ name }) => name === 'Danh mục Phụ lục')!;
  expect(lists.visible).toBe(false);
  const owner = written.validations!.find(({ ranges }) => ranges[0]!.left === 3)!;
  const [, last] = /\$C\$2:\$C\$(\d+)$/.exec((owner.rule as { formula: string }).formula)!;
  const names = lists.cells.filter(({ column, row }) => column === 3 && row > 1).map(({ value }) => value);
  expect(names).toHaveLength(Number(last) - 1);
  expect(names).toEqual(expect.arrayContaining(['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch']));
  const due = written.validations!.find(({ ranges }) => ranges[0]!.left === 6)!;
  expect(due.takesOthers).toBe(true);
  expect(due.rule.kind === 'list' && due.rule.values).toContain('Trước 30/11/2026');
});
