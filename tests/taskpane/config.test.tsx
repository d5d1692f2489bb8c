import { act, screen } from '@testing-library/react';
import { type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { configSheet } from '../../src/xlsx/configSheet';
import { messagesFor } from '../../src/messages';
import { toSnapshot } from '../../src/xlsx/read';
import { MemoryHub } from './memoryHub';
import { findings, openPane, press, READY_TO_SEND, sample, type } from './pane';

/** The tables beside a configuration sheet with some values filled in. */
function configured(tables: WorkbookSnapshot, beside: Readonly<Record<string, string>>): WorkbookSnapshot {
  const sheet = configSheet(messagesFor('vi'));
  const labels = sheet.cells.filter(({ column }) => column === 1);
  const rows = new Map(labels.map(({ row, value }) => [row, String(value)]));
  const cells = sheet.cells.map((cell) => {
    const value = cell.column === 2 ? beside[rows.get(cell.row) ?? ''] : undefined;
    return value === undefined ? cell : { ...cell, value };
  });
  const model = { sheets: [{ ...sheet, cells }], date1904: false, activeSheet: 0, settings: {} };
  return { ...tables, sheets: [...tables.sheets, ...toSnapshot(model).sheets] };
}

const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';

describe('the sending day', () => {
  it('is the plan’s, with its source, where the hub has set none', async () => {
    await openPane(sample(REPORT));
    await press('run-check');
    expect(screen.getByTestId('days-left').textContent).toBe('Hạn gửi là hôm nay');
    expect(screen.getByTestId('days-left-source').textContent).toMatch(
      /^Hạn 0?5\/0?9\/2026 theo Kế hoạch Chuyển đổi số/,
    );
  });

  it('is the hub’s where it has set one', async () => {
    const hub = new MemoryHub();
    hub.settings = { due: '2026-09-11' };
    await openPane(sample(REPORT), { hub, settings: READY_TO_SEND });
    await press('run-check');
    expect(screen.getByTestId('days-left').textContent).toBe('Còn 6 ngày để gửi');
    expect(screen.queryByTestId('days-left-source')).toBeNull();
  });
});

describe('a workbook made for another unit', () => {
  it('is not sent under the chosen one’s name, and goes once its own is chosen', async () => {
    const hub = new MemoryHub();
    hub.settings = { policy: { errorsBlock: false, acceptLate: true, warningsNeedReason: false } };
    const workbook = configured(sample(REPORT), { 'Đơn vị báo cáo': 'Sở Y tế', Tỉnh: 'Sơn La' });
    const { session } = await openPane(workbook, { hub, settings: READY_TO_SEND });
    await press('run-check');
    await press('tab-send');
    expect(session.state().settings.unit).not.toBe('sl-so-yt');
    expect(screen.getByTestId('other-unit').textContent).toContain('Tệp này là của Sở Y tế');
    await type('warnings-reason', 'Đúng theo văn bản');
    await press('send');
    expect(hub.received).toEqual([]);
    act(() => session.saveSettings({ ...session.state().settings, unit: 'sl-so-yt' }, true));
    expect(screen.queryByTestId('other-unit')).toBeNull();
    await press('send');
    expect(hub.received.map(({ unit }) => unit)).toEqual(['sl-so-yt']);
  });
});

describe('the configuration sheet', () => {
  const beside = {
    'Kỳ báo cáo': 'Quý II/2026',
    'Đơn vị báo cáo': 'Sở Y tế',
    Tỉnh: 'Sơn La',
    'Bảng chưa có dòng nào': 'Nặng',
  };

  it('sets the period and the unit that nobody chose, and is never marked', async () => {
    const { session, workbook } = await openPane(configured(sample(REPORT), beside));
    await press('run-check');
    expect(session.state().period).toBe('2026-Q2');
    expect(session.state().settings.unit).toBe('sl-so-yt');
    await press('tab-check');
    expect(findings('wrong-setting')).toHaveLength(1);
    expect(workbook.marks!.map(({ sheet }) => sheet)).not.toContain('Cấu hình Phụ lục');
  });

  it('leaves what was chosen', async () => {
    const { session } = await openPane(configured(sample(REPORT), beside), { settings: READY_TO_SEND });
    await act(() => session.setPeriod('2026-Q3'));
    await press('run-check');
    expect(session.state().period).toBe('2026-Q3');
    expect(session.state().settings.unit).toBe('sl-so-khcn');
  });
});
