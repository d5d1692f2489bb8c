import { act, screen } from '@testing-library/react';
import { openPane, press, sample, type, violations } from './pane';

describe('Trạng thái', () => {
  it('writes one column beside the table and shows every row with its reason', async () => {
    const { workbook } = await openPane(sample('son-la-2026-phu-luc-2-bao-cao-2026-q3'));
    await press('tab-status');
    expect(screen.getByTestId('empty').textContent).toContain('Chưa có trạng thái');
    await press('run-assess');
    const [column] = workbook.status!;
    expect(workbook.status).toHaveLength(1);
    expect(column!.heading).toBe('Trạng thái (tự tính)');
    // 58 rows, one of which is a group.
    expect(column!.entries).toHaveLength(57);
    const rows = screen.getAllByTestId('status-row');
    expect(rows).toHaveLength(57);
    expect(rows[0]!.textContent).toContain('Đang thực hiện quá hạn');
    expect(rows[0]!.textContent).toContain('hạn 31/01/2026');
    expect(await violations()).toEqual([]);
  });

  it('counts in words what the bar shows', async () => {
    await openPane(sample('son-la-2026-phu-luc-1-bao-cao-2026-q3'));
    await press('tab-status');
    await press('run-assess');
    const counted = [...screen.getByTestId('status-bars').querySelectorAll('li')];
    const total = counted.reduce((sum, { dataset }) => sum + Number(dataset['count']), 0);
    expect(total).toBe(screen.getAllByTestId('status-row').length);
    expect(counted.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Đạt: \d+$/), expect.stringMatching(/^Chưa đạt: \d+$/)]),
    );
  });

  it('takes the column away', async () => {
    const { workbook } = await openPane(sample('son-la-2026-phu-luc-1'));
    await press('tab-status');
    expect(screen.queryByTestId('clear-status')).toBeNull();
    await press('run-assess');
    await press('clear-status');
    expect(workbook.status).toBeNull();
  });

  it('takes the writing back as one step, and puts back what it took away', async () => {
    const { workbook } = await openPane(sample('son-la-2026-phu-luc-1'));
    await press('tab-status');
    await press('run-assess');
    const first = workbook.status;
    await press('clear-status');
    await press('undo');
    expect(workbook.status).toEqual(first);
    await press('run-assess');
    await press('undo');
    expect(workbook.status).toEqual(first);
  });

  it('writes a sheet of its own when asked for, remembered in the workbook, that is no table to any reader', async () => {
    const { workbook, session } = await openPane(sample('son-la-2026-phu-luc-2-bao-cao-2026-q3'));
    await press('tab-status');
    await press('run-assess');
    await type('status-place', 'sheet');
    expect(workbook.settings.get('phuluc.statusPlace')).toBe('sheet');
    await press('run-assess');
    expect(workbook.status).toBeNull();
    const sheet = workbook.written.get('Trạng thái')!;
    const text = (row: number, column: number) => sheet.cells.find((c) => c.row === row && c.column === column)?.value;
    expect(text(4, 8)).toBe('Trạng thái (tự tính)');
    expect(sheet.cells.filter(({ row, column }) => column === 8 && row > 4)).toHaveLength(57);
    const late = sheet.cells.find(({ column, value }) => column === 8 && value === 'Đang thực hiện quá hạn')!;
    expect(text(late.row, 9)).toContain('hạn 31/01/2026');
    expect([text(5, 2), text(late.row, 5) !== '', text(late.row, 10)]).toEqual([
      expect.stringMatching(/^I\. /),
      true,
      expect.stringMatching(/!B\d+$/),
    ]);
    expect(sheet.print).toMatchObject({ landscape: true, fitToWidth: true, titleRows: { from: 4, to: 4 } });
    expect(sheet.conditionalFormats!.length).toBeGreaterThan(2);
    await press('run-assess');
    expect(session.state().report!.examination.tables).toHaveLength(1);
    await press('clear-status');
    expect((await workbook.read()).sheets).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('greys a row once it is typed into', async () => {
    const { workbook, calm } = await openPane(sample('son-la-2026-phu-luc-2-bao-cao-2026-q3'));
    await press('tab-status');
    await press('run-assess');
    const stale = () => screen.getAllByTestId('status-row').filter(({ dataset }) => dataset['stale'] === 'true');
    const { cell } = screen.getAllByTestId('status-row')[3]!.dataset;
    await act(async () => workbook.type(`G${cell!.slice(1)}`, 'Đã hoàn thành'));
    expect(stale().map(({ dataset }) => dataset['cell'])).toEqual([cell]);
    await calm();
    expect(stale()).toEqual([]);
  });

  it('uses the first empty column, and says when there is none', async () => {
    const snapshot = sample('son-la-2026-phu-luc-1');
    const [sheet] = snapshot.sheets;
    const filled = (columns: readonly number[]) => ({
      ...snapshot,
      sheets: [
        {
          ...sheet!,
          cells: [
            ...sheet!.cells,
            ...columns.map((column) => ({ row: 9, column, value: 'của đơn vị', text: 'của đơn vị' })),
          ].sort((a, b) => a.row - b.row || a.column - b.column),
        },
      ],
    });
    const first = await openPane(filled([7]));
    await press('tab-status');
    await press('run-assess');
    expect(first.workbook.status!.map(({ column }) => column)).toEqual([8]);
    first.close();
    const second = await openPane(filled([7, 8, 9, 10]));
    await press('tab-status');
    await press('run-assess');
    expect(second.workbook.status).toBeNull();
    expect(screen.getByTestId('notice').textContent).toContain('Thêm một cột trống');
  });
});
