import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { consolidate, periodLedger } from '../../../src/consolidate';
import { dashboardOf } from '../../../src/dashboard';
import { examineWorkbook } from '../../../src/examine/examine';
import { toSheetRecords } from '../../../src/examine/toRecords';
import { type ItemRecord } from '../../../src/examine/records';
import { messagesFor } from '../../../src/messages';
import { type ConfirmedWarning, type LedgerEntry } from '../../../src/submission/types';
import { readPeriod } from '../../../src/values/period';
import { type WorkbookModel } from '../../../src/xlsx/model';
import { readModel, readXlsx } from '../../../src/xlsx/read';
import { sharedWorkbook } from '../../../src/xlsx/sharedWorkbook';
import { writeXlsx } from '../../../src/xlsx/write';
import { submissionOf, taskRow } from '../../submission/examples';

const period = readPeriod('2026-Q3')!;
const words = messagesFor('vi');
const NAMES: Record<string, string> = { 'sl-so-khcn': 'Sở Khoa học và Công nghệ', 'sl-so-nv': 'Sở Nội vụ' };

function rowsOfSample(name: string): ItemRecord[] {
  const workbook = readXlsx(readFileSync(path.join(__dirname, '../../../samples', name)));
  const examination = examineWorkbook(workbook, { asOf: '2026-09-05', period, province: null });
  const sentences = { finding: () => '', fixLabel: () => '', reason: words.status.reason };
  return toSheetRecords(examination, sentences).flatMap((sheet) => sheet.tables.flatMap((table) => table.items));
}

async function entry(rows: readonly ItemRecord[], confirmed: readonly ConfirmedWarning[] = []): Promise<LedgerEntry> {
  const findings = { errors: 0, warnings: confirmed.length, confirmed };
  const submission = await submissionOf({ unit: 'sl-so-khcn', rows, findings });
  return { submission, revision: 1, receivedAt: '2026-09-04T17:30:00.000Z', state: 'sent', late: false, review: null };
}

function written(entries: LedgerEntry[]): { bytes: Uint8Array; model: WorkbookModel } {
  const picture = consolidate(periodLedger(entries, '2026-Q3'), {
    period,
    asOf: '2026-09-06',
    expected: ['sl-so-nv'],
    unitName: (id) => NAMES[id] ?? id,
  });
  const bytes = writeXlsx(sharedWorkbook(picture, dashboardOf(picture, { due: null }), words));
  return { bytes, model: readModel(bytes) };
}

/** The list of a sheet as a reader sees it: heading row and rows, by column. */
function list(model: WorkbookModel, name: string) {
  const sheet = model.sheets.find((one) => one.name === name)!;
  const rows: (string | number | null)[][] = [];
  for (const cell of sheet.cells) {
    if (cell.row < 4 || cell.value === null) continue;
    (rows[cell.row - 4] ??= [])[cell.column - 1] = cell.value as string | number;
  }
  const [heading = [], ...others] = rows;
  return { sheet, heading, rows: others };
}

describe('the overview', () => {
  it('draws who has sent, tasks, indicators and sections as native charts over its own figures', async () => {
    const tasks = rowsOfSample('son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx');
    const { bytes, model } = written([await entry(tasks)]);
    const parts = unzipSync(bytes);
    const charts = Object.keys(parts).filter((part) => part.startsWith('xl/charts/'));
    // No indicator was reported, so there is nothing to draw of them, and one period is no trend.
    expect(charts).toHaveLength(3);
    const judged = tasks.filter((row) => row.group !== true);
    const drawn = charts
      .map((part) => strFromU8(parts[part]!))
      .find((xml) => xml.includes('Nhiệm vụ theo trạng thái'))!;
    const [, figures = ''] = /<c:numCache>(.*?)<\/c:numCache>/.exec(drawn) ?? [];
    const counts = Array.from(figures.matchAll(/<c:v>(\d+)<\/c:v>/g), ([, value]) => Number(value));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(judged.length);
    const overview = model.sheets[0]!;
    const [, reference = ''] = /<c:f>'Tổng quan'!\$B\$(\d+):/.exec(drawn) ?? [];
    expect(overview.cells.find(({ row, column }) => row === Number(reference) && column === 2)?.value).toBe(counts[0]);
  });
});

describe('the shared workbook', () => {
  it('holds every row of the real reports with unit, status, reason and source cell', async () => {
    const indicators = rowsOfSample('son-la-2026-phu-luc-1-bao-cao-2026-q3.xlsx');
    const tasks = rowsOfSample('son-la-2026-phu-luc-2-bao-cao-2026-q3.xlsx');
    expect([indicators.length, tasks.length]).toEqual([30, 58]);
    const { model } = written([await entry([...indicators, ...tasks])]);
    expect(model.sheets.map((sheet) => sheet.name)).toEqual([
      'Tổng quan',
      'Chỉ tiêu',
      'Nhiệm vụ',
      'Đơn vị nộp',
      'Vấn đề',
      'Nhật ký',
    ]);
    for (const [name, sent] of [
      ['Chỉ tiêu', indicators],
      ['Nhiệm vụ', tasks],
    ] as const) {
      const { heading, rows } = list(model, name);
      const at = (column: string) => heading.indexOf(column);
      expect(rows).toHaveLength(sent.length);
      for (const row of rows) expect(row[at('Đơn vị báo cáo')]).toBe('Sở Khoa học và Công nghệ');
      const sources = sent.map((row) => `${row.sheet}!${row.cells.result ?? row.cells.progress ?? row.cells.title}`);
      expect(rows.map((row) => row[at('Nguồn')]).sort()).toEqual(sources.sort());
      const judged = sent.filter((row) => row.group !== true).length;
      const withStatus = rows.filter((row) => row[at('Trạng thái')] !== undefined && row[at('Căn cứ')] !== undefined);
      expect(withStatus).toHaveLength(judged);
    }
  });

  it('can be worked with: filters, headings in view and on every page, status colours, one font', async () => {
    const { model } = written([await entry([taskRow()])]);
    for (const sheet of model.sheets.slice(1)) {
      expect(sheet.frozen?.rows).toBe(4);
      expect(sheet.autoFilter).toMatchObject({ top: 4, left: 1 });
      expect(sheet.print).toMatchObject({ landscape: true, fitToWidth: true, titleRows: { from: 4, to: 4 } });
    }
    const { sheet, heading, rows } = list(model, 'Nhiệm vụ');
    const status = heading.indexOf('Trạng thái');
    expect(rows[0]?.[status]).toBe('Hoàn thành đúng hạn');
    const green = sheet.conditionalFormats?.find(({ rule }) => rule.kind === 'formula' && rule.fill === 'C6EFCE');
    expect(green?.ranges).toEqual([{ top: 5, left: status + 1, bottom: 5, right: status + 1 }]);
    expect(green?.rule).toMatchObject({ formula: expect.stringContaining('"Hoàn thành đúng hạn"') });
    const fonts = new Set(model.sheets.flatMap(({ cells }) => cells.map((cell) => cell.style?.font?.name)));
    expect([...fonts]).toEqual(['Times New Roman']);
    expect(model.sheets[0]?.conditionalFormats?.every(({ rule }) => rule.kind === 'dataBar')).toBe(true);
  });

  it('keeps text that looks like a formula as text', async () => {
    const nasty = ['=HYPERLINK("http://x";"y")', '+1', '-2+3', '@SUM(A1)', '- Kế hoạch: Trước 10/01/2026'];
    const rows = nasty.map((title, i) => taskRow({ title, key: `k${i}`, texts: { difficulty: title } }));
    const { model } = written([await entry(rows, [{ rule: 'missing-product', cells: ['E8'], reason: '=1+1' }])]);
    const cells = model.sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter((cell) => cell.formula !== undefined)).toEqual([]);
    for (const text of [...nasty, '=1+1']) expect(cells.some((cell) => cell.value === text)).toBe(true);
  });

  it('shows times of Việt Nam and who has not sent', async () => {
    const { model } = written([await entry([taskRow()])]);
    const { heading, rows } = list(model, 'Đơn vị nộp');
    // 05/9/2026 00:30 in Việt Nam; Excel counts days from 30/12/1899.
    expect(rows[0]?.[heading.indexOf('Thời điểm nhận')]).toBeCloseTo(46270 + 30 / 1440, 6);
    expect(rows[1]).toEqual([2, 'Sở Nội vụ', 'sl-so-nv', 'Chưa gửi']);
    expect(list(model, 'Vấn đề').rows[0]?.filter((value) => value !== undefined)).toEqual([
      'Chưa có báo cáo',
      'Sở Nội vụ',
      'Chưa có báo cáo nào được tính trong kỳ này',
    ]);
  });

  it('is a workbook before anybody has sent, and the same bytes for the same ledger', async () => {
    expect(list(written([]).model, 'Chỉ tiêu').rows).toEqual([['Chưa có dòng nào.']]);
    const entries = [await entry([taskRow()])];
    expect(Buffer.from(written(entries).bytes).equals(Buffer.from(written(entries).bytes))).toBe(true);
  });
});
