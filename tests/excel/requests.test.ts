import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SheetModel } from '../../src/port/sheetModel';
import { type WorkbookPort } from '../../src/port/workbookPort';
import { openSample } from './support';

/**
 * The requests of every flow, one after the other: a further one is a further wait for an official on a slow line.
 * UPDATE_GOLDEN=1 rewrites them, after the difference has been read and found right.
 */
const FOLDER = join(__dirname, '../golden/requests');
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

const CELL = { top: 2, left: 1, bottom: 2, right: 1 };
const REPORT: SheetModel = {
  name: 'Tổng hợp',
  visible: true,
  cells: [
    { row: 1, column: 1, value: 'Đơn vị', style: { font: { bold: true } } },
    { row: 1, column: 2, value: 'Đạt' },
    { row: 2, column: 1, value: 'Sở A' },
    { row: 2, column: 2, value: 3, style: { numberFormat: '0' } },
  ],
  merges: [{ top: 4, left: 1, bottom: 4, right: 2 }],
  columns: [{ column: 1, width: 40 }],
  rows: [{ row: 1, height: 30 }],
  frozen: { rows: 1, columns: 0 },
  autoFilter: { top: 1, left: 1, bottom: 2, right: 2 },
  print: { paper: 'A4', landscape: true, fitToWidth: true, titleRows: { from: 1, to: 1 }, footer: '&CTrang &P' },
  conditionalFormats: [{ ranges: [CELL], rule: { kind: 'formula', formula: '$A2=""', fill: 'FFEB9C' } }],
  validations: [{ ranges: [CELL], rule: { kind: 'list', values: ['Có', 'Không'] } }],
  charts: [
    {
      kind: 'column',
      title: 'Theo đơn vị',
      place: { top: 6, left: 1, bottom: 20, right: 5 },
      categories: CELL,
      series: [{ name: 'Đạt', values: { top: 2, left: 2, bottom: 2, right: 2 } }],
      alternative: 'Số chỉ tiêu đạt của từng đơn vị',
    },
  ],
  isProtected: true,
};

const FLOWS: Readonly<Record<string, (port: WorkbookPort, sheet: string) => Promise<unknown>>> = {
  'open-pane': async (port) => {
    await port.getSetting('unit');
    await port.onChange(() => undefined);
    await port.activeSheet();
  },
  check: (port) => port.read('all'),
  'check-one-sheet': (port) => port.read('active'),
  'go-to-finding': (port, sheet) => port.goTo(sheet, 'C8'),
  mark: (port, sheet) =>
    port.mark([
      { sheet, severity: 'error', cells: ['C8', 'C10'] },
      { sheet, severity: 'warning', cells: ['D9'] },
    ]),
  'clear-marks': async (port, sheet) => {
    await port.mark([{ sheet, severity: 'error', cells: ['C8'] }]);
    await port.clearMarks();
  },
  status: (port, sheet) =>
    port.writeStatus([{ sheet, column: 30, headingRow: 5, heading: 'Trạng thái', entries: [{ row: 8, text: 'Đạt' }] }]),
  notes: (port, sheet) => port.note([{ sheet, cell: 'C8', text: 'Thiếu cơ quan chủ trì' }]),
  fix: (port, sheet) =>
    port.apply([{ sheet, cell: 'Z8', deleted: { value: null }, inserted: { value: 'Sở Tài chính' } }]),
  'put-sheets': (port) => port.putSheets([REPORT], REPORT.name),
  'put-sheets-again': async (port) => {
    await port.putSheets([REPORT]);
    await port.putSheets([REPORT]);
  },
};

test.each(Object.entries(FLOWS))('%s asks Excel for what it asked for before', async (name, flow) => {
  const { port, book, trace } = openSample('son-la-2026-phu-luc-2');
  await flow(port, book.activeSheet.name);
  const requests = trace.requests.map(({ shape }, index) => [`request ${String(index + 1)}`, ...shape].join('\n  '));
  const text = `${requests.join('\n')}\n`;
  const file = join(FOLDER, `${name}.txt`);
  if (isUpdate || !existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    expect(isUpdate).toBe(true);
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
});
