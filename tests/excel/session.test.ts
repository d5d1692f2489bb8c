import { type Faults } from '../../src/office-host/faults';
import { openBook } from '../../src/office-host/model/file';
import { writeXlsx } from '../../src/xlsx/write';
import { messagesFor } from '../../src/messages';
import { openExcel, openSample, type OpenExcel } from './support';
import { type OpenSession, sessionOver } from './sessionOver';

/** What an official does in the pane, over the real Office.js, on good days and bad ones. */
const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';
const words = messagesFor('vi');

async function open(): Promise<OpenExcel & OpenSession> {
  const excel = openSample(REPORT);
  return { ...excel, ...(await sessionOver(excel.port)) };
}

/** Requests made by `act`. */
async function requestsOf({ trace }: OpenExcel, act: () => Promise<unknown>): Promise<number> {
  const before = trace.count;
  await act();
  return trace.count - before;
}

const said = ({ session }: OpenSession): string | undefined => session.state().notice?.say(words);

/** An indicator table of 2,000 rows in 10 columns, nearly all of them with something wrong. */
function largeBook() {
  const headings = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả 2025', 'Chỉ tiêu 2026', 'Cơ quan chủ trì', 'Cơ quan phối hợp'];
  const rest = ['Kết quả thực hiện quý III/2026', 'Khó khăn, vướng mắc', 'Ghi chú'];
  const line = (row: number): (string | number)[] =>
    row === 1
      ? [...headings, ...rest]
      : [row - 1, `Chỉ tiêu số ${row}`, '%', '40', '≥ 80', 'Sở A', 'Sở B', row % 2 === 0 ? '' : '85', 'không', 'x'];
  const cells = Array.from({ length: 2_000 }, (_, i) =>
    line(i + 1).map((value, j) => ({ row: i + 1, column: j + 1, value })),
  ).flat();
  const sheet = { name: 'Biểu', visible: true, cells, merges: [], columns: [], rows: [], isProtected: false };
  return openBook(writeXlsx({ sheets: [sheet], date1904: false, activeSheet: 0, settings: {} }), 'lon.xlsx');
}

describe('requests of the whole flow', () => {
  it('checks 20,000 cells in four requests and marks whatever it found in three', async () => {
    const excel = openExcel(largeBook());
    const { session } = await sessionOver(excel.port);
    const { port } = excel;
    const both = await requestsOf(excel, () => session.check());
    const { findings } = session.state().report!;
    expect(findings.length).toBeGreaterThan(3_000);
    expect(session.state().isMarked).toBe(true);
    const reading = await requestsOf(excel, () => port.read('all'));
    expect(reading).toBeLessThanOrEqual(4);
    expect(both - reading).toBeLessThanOrEqual(3);
  });

  it('keeps to few requests for every further step', async () => {
    const opened = await open();
    const { session, book, calm } = opened;
    expect(await requestsOf(opened, () => session.check())).toBeLessThanOrEqual(6);
    expect(await requestsOf(opened, () => session.assess())).toBeLessThanOrEqual(5);
    const [sheet] = book.sheets;
    book.write(sheet!.range({ top: 18, left: 3, bottom: 18, right: 3 }), [[{ value: 'Sở Nội vụ' }]], 'user');
    // Only the changed row is read again, and marks are written because one of them is gone.
    expect(await requestsOf(opened, calm)).toBeLessThanOrEqual(4);
    expect(session.state().report!.findings.some(({ finding }) => finding.rule === 'missing-owner')).toBe(false);
    expect(await requestsOf(opened, () => session.clearMarks())).toBeLessThanOrEqual(3);
    // Sending reads nothing: what was checked is what is sent.
    expect(await requestsOf(opened, () => session.compare())).toBe(0);
  });
});

const DISTURBANCES: Readonly<Record<string, (faults: Faults) => void>> = {
  'a cell is being typed into': (faults) => (faults.isEditingCell = true),
  'Excel is asked too often': (faults) => (faults.throttledRequests = 1),
  'the session has run out': (faults) => (faults.isSessionExpired = true),
};

describe.each(Object.entries(DISTURBANCES))('when %s', (_, disturb) => {
  it('a check says so, changes nothing, and is done again when asked', async () => {
    const opened = await open();
    const { session, faults, book, reported } = opened;
    disturb(faults);
    await session.check();
    expect(session.state()).toMatchObject({ busy: null, report: null, isMarked: false, notice: { tone: 'error' } });
    expect(said(opened)).not.toContain('ngoài dự kiến');
    expect(book.sheets[0]!.conditionalFormats).toEqual([]);
    Object.assign(faults, { isEditingCell: false, throttledRequests: 0, isSessionExpired: false });
    session.state().notice!.retry!();
    await until(() => session.state().busy === null);
    expect(session.state()).toMatchObject({ isMarked: true, notice: { tone: 'info' } });
    expect(reported).toEqual([]);
  });

  it('a status column is written whole or not at all', async () => {
    const opened = await open();
    const { session, faults, book, reported } = opened;
    await session.check();
    const before = book.sheets[0]!.cells.size;
    disturb(faults);
    await session.assess();
    expect(said(opened)).not.toContain('ngoài dự kiến');
    expect(book.sheets[0]!.cells.size).toBe(before);
    expect(session.state()).toMatchObject({ busy: null, undo: null, hasStatusColumn: false });
    Object.assign(faults, { isEditingCell: false, throttledRequests: 0, isSessionExpired: false });
    await session.assess();
    expect(book.sheets[0]!.cells.size).toBeGreaterThan(before + 50);
    expect(reported).toEqual([]);
  });
});

it('reads in smaller pieces what Excel does not give at once', async () => {
  const { session, faults } = await open();
  faults.responseLimit = 60_000;
  await session.check();
  expect(session.state()).toMatchObject({ isMarked: true, notice: { tone: 'info' } });
});

it('sends what was checked even when Excel answers nothing more', async () => {
  const opened = await open();
  const { session, faults, book, hub, reported } = opened;
  const [sheet] = book.sheets;
  for (const [cell, value] of [
    ['C18', 'Sở Nội vụ'],
    ['F47', 'Năm 2026'],
    ['G14', 'Đang thực hiện'],
  ] as const) {
    const row = Number(cell.slice(1));
    const column = cell.charCodeAt(0) - 64;
    book.write(sheet!.range({ top: row, left: column, bottom: row, right: column }), [[{ value }]], 'user');
  }
  await session.check();
  faults.isDead = true;
  await session.send('Văn bản đang chờ ký.');
  expect(hub.received).toHaveLength(1);
  expect(session.state().receipt).toMatchObject({ revision: 1, state: 'sent' });
  expect(reported).toEqual([]);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
