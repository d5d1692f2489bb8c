import { type WorkbookProblemCode } from '../../src/port/workbookPort';
import { openSample } from './support';

const open = () => openSample('son-la-2026-phu-luc-2');

/** Events come after the answer; one that never comes hangs the test. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('the workbook in Excel', () => {
  it('goes to a cell on another sheet', async () => {
    const { book, port } = open();
    const other = book.addSheet('Biểu số 2', 'user');
    await port.goTo('Biểu số 2', 'C12');
    expect(book.activeSheet).toBe(other);
    expect(await port.activeSheet()).toBe('Biểu số 2');
    expect(await port.activeCell()).toEqual({ sheet: 'Biểu số 2', row: 12, column: 3 });
  });

  it('keeps settings in the workbook', async () => {
    const { port } = open();
    expect(await port.getSetting('phuluc.period')).toBeNull();
    await port.setSetting('phuluc.period', null);
    await port.setSetting('phuluc.period', '2026-Q3');
    expect(await port.getSetting('phuluc.period')).toBe('2026-Q3');
    await port.setSetting('phuluc.period', null);
    expect(await port.getSetting('phuluc.period')).toBeNull();
  });

  it("hears the user's changes, not its own status column", async () => {
    const { book, port } = open();
    const sheet = book.sheets[0]!;
    const heard: string[] = [];
    const stop = await port.onChange((name, address) => heard.push(`${name}!${address}`));
    await port.writeStatus([
      {
        sheet: sheet.name,
        column: 7,
        headingRow: 5,
        heading: 'Trạng thái (tự tính)',
        entries: [{ row: 7, text: 'x' }],
      },
    ]);
    book.write(sheet.range({ top: 7, left: 3, bottom: 7, right: 3 }), [[{ value: 'Sở Nội vụ' }]], 'user');
    await until(() => heard.length > 0);
    expect(heard).toEqual([`${sheet.name}!C7`]);
    await stop();
    const witness: string[] = [];
    await port.onChange((name, address) => witness.push(`${name}!${address}`));
    book.write(sheet.range({ top: 8, left: 3, bottom: 8, right: 3 }), [[{ value: 'Sở Nội vụ' }]], 'user');
    await until(() => witness.length > 0);
    expect(heard).toHaveLength(1);
  });

  it.each<[string, (faults: ReturnType<typeof open>['faults']) => void, WorkbookProblemCode]>([
    ['a cell is being typed into', (faults) => (faults.isEditingCell = true), 'busy-editing'],
    ['Excel is asked too often', (faults) => (faults.throttledRequests = 1), 'unavailable'],
    ['the session has run out', (faults) => (faults.isSessionExpired = true), 'unavailable'],
    ['not even one row fits into an answer', (faults) => (faults.responseLimit = 500), 'too-large'],
  ])('says so when %s', async (_, disturb, code) => {
    const { port, faults } = open();
    disturb(faults);
    await expect(port.read('all')).rejects.toMatchObject({ name: 'WorkbookProblem', code });
  });

  it('says which sheet is protected', async () => {
    const { book, port } = open();
    const sheet = book.sheets[0]!;
    sheet.isProtected = true;
    await expect(port.mark([{ sheet: sheet.name, severity: 'error', cells: ['C7'] }])).rejects.toMatchObject({
      code: 'protected',
      where: sheet.name,
    });
  });
});
