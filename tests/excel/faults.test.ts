import { createExcelPort } from '../../src/excel/excelPort';
import { type SheetAddition, type WorkbookPort, WorkbookProblem } from '../../src/port/workbookPort';
import { type SheetModel } from '../../src/port/sheetModel';
import { columnPoints, STANDARD_WIDTH } from '../../src/office-host/objects/units';
import { openSample, type OpenExcel } from './support';

/** What Excel does to an add-in on a bad day, through the product's own port. */
const SAMPLE = 'son-la-2026-phu-luc-2';

const REPORT: SheetModel = {
  name: 'Tổng hợp',
  visible: true,
  cells: Array.from({ length: 40 }, (_one, i) => ({
    row: i + 1,
    column: 1,
    value: `dòng ${i}`,
    style: { fill: 'D9E1F2' },
  })),
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  columns: [{ column: 1, width: 40 }],
  rows: [],
  frozen: { rows: 1, columns: 0 },
  isProtected: true,
};

const additionTo = (sheet: string): SheetAddition => ({
  sheet,
  cells: [1, 2, 3].map((row) => ({ row: row + 4, column: 30, value: `mục ${row}`, style: { font: { bold: true } } })),
  columns: [{ column: 30, width: 20 }],
  merges: [],
  validations: [],
});

interface Operation {
  readonly name: string;
  readonly act: (port: WorkbookPort, sheet: string) => Promise<unknown>;
}

const OPERATIONS: readonly Operation[] = [
  {
    name: 'marking',
    act: (port, sheet) =>
      port.mark([
        { sheet, severity: 'error', cells: ['C8', 'C10', 'D9'] },
        { sheet, severity: 'note', cells: ['F9'] },
      ]),
  },
  {
    name: 'the status column',
    act: (port, sheet) =>
      port.writeStatus([
        {
          sheet,
          column: 30,
          headingRow: 5,
          heading: 'Trạng thái',
          entries: [
            { row: 8, text: 'Đạt' },
            { row: 9, text: 'Chậm' },
          ],
        },
      ]),
  },
  {
    name: 'notes',
    act: (port, sheet) =>
      port.note([
        { sheet, cell: 'C8', text: 'Thiếu cơ quan' },
        { sheet, cell: 'D9', text: 'Thiếu hạn' },
      ]),
  },
  { name: 'cells laid into a sheet', act: (port, sheet) => port.add(additionTo(sheet)) },
  { name: 'whole sheets', act: (port) => port.putSheets([REPORT, { ...REPORT, name: 'Tổng hợp 2' }]) },
];

/** Everything of the workbook an operation can leave behind. */
function holds({ book }: OpenExcel): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    formats: sheet.conditionalFormats.map(({ custom, range }) => [custom.formula, custom.fill, range.address]),
    notes: sheet.comments.map(({ content, cell }) => [content, cell.address]),
    columns: [...sheet.columns.keys()]
      .map((column) => [column, columnPoints(sheet, column)])
      .filter(([, width]) => width !== STANDARD_WIDTH * 5.25),
    merges: sheet.merges,
    rest: [sheet.frozen, sheet.isProtected, sheet.validations.length],
    names: book.names.map(({ name, refersTo }) => [name, refersTo]),
  }));
}

const open = (): OpenExcel => openSample(SAMPLE);
const sheetOf = ({ book }: OpenExcel): string => book.activeSheet.name;

async function problemOf(call: Promise<unknown>): Promise<WorkbookProblem> {
  const problem: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(WorkbookProblem);
  return problem as WorkbookProblem;
}

/** How many actions an undisturbed run takes, so that it can be broken off at every stage. */
async function actionsOf({ act }: Operation): Promise<number> {
  const excel = open();
  await act(excel.port, sheetOf(excel));
  return excel.trace.requests.reduce((sum, { actions }) => sum + actions.length, 0);
}

describe.each(OPERATIONS)('$name', (operation) => {
  const { act } = operation;

  it('waits for nobody while a cell is being edited, and changes nothing', async () => {
    const excel = open();
    const before = holds(excel);
    excel.faults.isEditingCell = true;
    expect((await problemOf(act(excel.port, sheetOf(excel)))).code).toBe('busy-editing');
    expect(holds(excel)).toEqual(before);
    excel.faults.isEditingCell = false;
    await act(excel.port, sheetOf(excel));
    expect(holds(excel)).not.toEqual(before);
  });

  it('says that Excel is busy when it is, and works the next time', async () => {
    const excel = open();
    const before = holds(excel);
    excel.faults.throttledRequests = 1;
    expect((await problemOf(act(excel.port, sheetOf(excel)))).code).toBe('unavailable');
    expect(holds(excel)).toEqual(before);
    await act(excel.port, sheetOf(excel));
    expect(holds(excel)).not.toEqual(before);
  });

  it('broken off anywhere is told, and done again gives what an undisturbed run gives', async () => {
    const whole = open();
    await act(whole.port, sheetOf(whole));
    const total = await actionsOf(operation);
    const points = [...new Set([0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95].map((part) => Math.floor(total * part)))];
    for (const point of points) {
      const excel = open();
      excel.faults.actionsUntilError = point;
      expect((await problemOf(act(excel.port, sheetOf(excel)))).code).toBe('unavailable');
      expect(excel.faults.actionsUntilError).toBeNull();
      await act(excel.port, sheetOf(excel));
      expect([point, holds(excel)]).toEqual([point, holds(whole)]);
    }
  });
});

describe('all or nothing', () => {
  it.each(OPERATIONS.filter(({ name }) => name === 'whole sheets' || name === 'cells laid into a sheet'))(
    '$name broken off leave nothing behind',
    async (operation) => {
      const total = await actionsOf(operation);
      for (const point of [0.3, 0.5, 0.7, 0.9].map((part) => Math.floor(total * part))) {
        const excel = open();
        const before = holds(excel);
        excel.faults.actionsUntilError = point;
        await problemOf(operation.act(excel.port, sheetOf(excel)));
        expect([point, holds(excel)]).toEqual([point, before]);
      }
    },
  );

  it('fixes broken off are taken back', async () => {
    const fix = (excel: OpenExcel) =>
      excel.port.apply(
        ['C8', 'C9', 'C10'].map((cell, i) => ({
          sheet: sheetOf(excel),
          cell,
          deleted: { value: excel.book.activeSheet.cell(8 + i, 3)?.value as string },
          inserted: { value: `Sở ${i}` },
        })),
      );
    const whole = open();
    await fix(whole);
    const counts = whole.trace.requests.map(({ actions }) => actions.length);
    const reading = counts[0] ?? 0;
    const writing = counts[1] ?? 0;
    expect(writing).toBeGreaterThan(5);
    for (const point of [1, 2, 3, 4].map((part) => reading + Math.floor((writing * part) / 5))) {
      const excel = open();
      const before = holds(excel);
      excel.faults.actionsUntilError = point;
      await problemOf(fix(excel));
      expect([point, holds(excel)]).toEqual([point, before]);
    }
  });
});

describe('sizes and speed', () => {
  it('a workbook too large to be answered is called too large', async () => {
    const excel = open();
    excel.faults.responseLimit = 2_000;
    expect((await problemOf(excel.port.read('active'))).code).toBe('too-large');
  });

  it('a change too large to be sent is called too large, and nothing is done', async () => {
    const excel = open();
    const before = holds(excel);
    excel.faults.requestLimit = 4_000;
    expect((await problemOf(excel.port.putSheets([REPORT]))).code).toBe('too-large');
    expect(holds(excel)).toEqual(before);
  });

  it('sheets far larger than one request may be are written in several', async () => {
    const excel = open();
    const cells = Array.from({ length: 30_000 }, (_one, i) => ({
      row: Math.floor(i / 10) + 1,
      column: (i % 10) + 1,
      value: 'Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2026 – 2030 của toàn tỉnh, tính theo phần trăm',
    }));
    await excel.port.putSheets([{ ...REPORT, cells, merges: [] }]);
    expect(excel.book.sheet('Tổng hợp').cell(3_000, 10)?.value).toBe(cells.at(-1)?.value);
    expect(Math.max(...excel.trace.requests.map(({ characters }) => characters))).toBeLessThan(5 * 1024 * 1024);
  });

  it('a slow Excel gets its time', async () => {
    const excel = open();
    excel.faults.latency = 30;
    expect((await excel.port.read('active')).sheets[0]?.cells.length).toBeGreaterThan(100);
  });

  it('an Excel that never answers is given up', async () => {
    const excel = open();
    excel.faults.isDead = true;
    expect((await problemOf(createExcelPort(50).read('active'))).code).toBe('no-answer');
  });

  it('an expired session is told', async () => {
    const excel = open();
    excel.faults.isSessionExpired = true;
    expect((await problemOf(excel.port.activeSheet())).code).toBe('unavailable');
  });
});

it('an Excel newer than the copy of the library beside it gets comments for notes', async () => {
  const excel = openSample(SAMPLE, { excelApi: '1.18' });
  await excel.port.note([{ sheet: sheetOf(excel), cell: 'C8', text: 'Thiếu cơ quan chủ trì' }]);
  expect(excel.book.activeSheet.comments.map(({ cell }) => cell.address)).toEqual(["'Phụ lục II'!C8"]);
});
