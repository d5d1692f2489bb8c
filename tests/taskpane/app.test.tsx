import { act, fireEvent, screen } from '@testing-library/react';
import { ribbonCommands } from '../../src/taskpane/ribbon';
import { hashOf, viewOf, VIEWS } from '../../src/taskpane/routes';
import { isHubAddress } from '../../src/taskpane/session/settings';
import { themeFor } from '../../src/taskpane/theme';
import { countsIn, openPane, press, READY_TO_SEND, sample, TextMemory, type, violations } from './pane';
import { MemoryHub } from './memoryHub';

const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';
const { errors, warnings, notes } = countsIn(sample(REPORT));

describe('the pane', () => {
  it('names the table, its rows, its counts and the days left', async () => {
    const hub = new MemoryHub();
    hub.settings = { due: '2026-09-11' };
    await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await press('run-check');
    const table = screen.getByTestId('table');
    expect(table.dataset).toMatchObject({ template: 'son-la-2026-tasks', rows: '58' });
    expect(table.textContent).toContain('Phụ lục II – Nhiệm vụ chuyển đổi số 2026, tỉnh Sơn La');
    // The status below counts the tasks alone.
    expect(table.textContent).toContain('57 dòng và 1 dòng nhóm');
    expect(table.textContent).toContain('(57)');
    expect(screen.getByTestId('counts').textContent).toBe(`Lỗi: ${errors}Cảnh báo: ${warnings}Lưu ý: ${notes}`);
    expect(screen.getByTestId('days-left').textContent).toBe('Còn 6 ngày để gửi');
    expect(screen.getByTestId('live').textContent).toBe(
      `Đã kiểm tra. Có ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý.`,
    );
    expect(await violations()).toEqual([]);
  });

  it('says when there is no table at all', async () => {
    await openPane({ sheets: [{ ...sample(REPORT).sheets[0]!, cells: [], merges: [] }], date1904: false });
    await press('run-check');
    expect(screen.getByTestId('empty').textContent).toContain('Không thấy bảng phụ lục');
  });

  it('keeps the view in the hash, and follows it', async () => {
    await openPane(sample(REPORT));
    await press('tab-send');
    expect(window.location.hash).toBe('#/gui');
    await act(async () => {
      window.location.hash = '#/kiem-tra';
      fireEvent(window, new HashChangeEvent('hashchange'));
    });
    expect(screen.getByTestId('view-check')).toBeTruthy();
    expect(VIEWS.map((view) => viewOf(hashOf(view)))).toEqual([...VIEWS]);
    expect(viewOf('#_xdm_Info=x')).toBe('overview');
  });

  it('checks again for another period, and remembers it in the workbook', async () => {
    const { workbook } = await openPane(sample(REPORT));
    await press('run-check');
    await type('period', '2026-M09');
    expect(workbook.settings.get('phuluc.period')).toBe('2026-M09');
    expect(screen.getByTestId<HTMLSelectElement>('period').value).toBe('2026-M09');
  });

  it.each([
    ['check', 'view-check'],
    ['assess', 'view-status'],
    ['send', 'view-send'],
    ['checkRow', 'view-check'],
  ] as const)('does what the ribbon button %s says although another view is open', async (command, view) => {
    const { session, workbook } = await openPane(sample(REPORT));
    await press('tab-settings');
    await act(() => ribbonCommands(session)[command]());
    expect(screen.getByTestId(view)).toBeTruthy();
    expect(session.state().report).not.toBeNull();
    if (command === 'assess') expect(workbook.status).toHaveLength(1);
    else expect(workbook.marks).not.toBeNull();
  });

  it('checks again when the button is pressed a second time', async () => {
    const { session } = await openPane(sample(REPORT));
    const { check, clearMarks } = ribbonCommands(session);
    await act(check);
    const first = session.state().report;
    await act(check);
    expect(session.state().report).not.toBe(first);
    await act(clearMarks);
    expect(session.state().isMarked).toBe(false);
  });

  it('shows itself in English and keeps that', async () => {
    const { memory } = await openPane(sample(REPORT));
    await press('tab-settings');
    expect(await violations()).toEqual([]);
    await act(async () => {
      fireEvent.click(screen.getByLabelText('English'));
    });
    await press('save-settings');
    expect(screen.getByTestId('tab-check').textContent).toContain('Check');
    expect(document.documentElement.lang).toBe('en');
    expect(memory.get('phuluc.settings')).toContain('"language":"en"');
  });

  it('refuses an address that is not safe', async () => {
    await openPane(sample(REPORT));
    await press('tab-settings');
    await type('hub', 'http://phuluc.sonla.gov.vn');
    expect(screen.getByTestId('view-settings').textContent).toContain('phải bắt đầu bằng https://');
    expect(screen.getByTestId<HTMLButtonElement>('save-settings').disabled).toBe(true);
    expect(['', 'https://phuluc.sonla.gov.vn', 'http://localhost:3000'].every(isHubAddress)).toBe(true);
    expect(['phuluc', 'ftp://x', 'javascript:alert(1)', 'http://10.0.0.1'].some(isHubAddress)).toBe(false);
  });

  it('begins with the defaults when what was kept cannot be read', async () => {
    const memory = new TextMemory();
    memory.set('phuluc.settings', '{"hub": 5, "language": "fr"');
    memory.set('phuluc.outbox', '"x"');
    const { session } = await openPane(sample(REPORT), { memory });
    expect(session.state().settings).toEqual({
      hub: '',
      token: '',
      unit: '',
      sender: '',
      language: 'vi',
      coordinates: false,
      sendTo: 'hub',
      client: '',
      tenant: '',
      folder: '',
    });
    expect(session.state().outbox).toEqual([]);
  });

  it('reports what is our own fault to developers, and never shows it', async () => {
    const { hub, session, reported } = await openPane(sample(REPORT), { settings: READY_TO_SEND });
    await act(() => session.check());
    hub.list = () => Promise.reject(new TypeError('x is not a function'));
    await act(() => session.compare());
    expect(screen.getByTestId('notice').textContent).toContain('sự cố ngoài dự kiến');
    expect(screen.getByTestId('notice').textContent).not.toContain('TypeError');
    expect(reported).toHaveLength(1);
  });

  it('takes light or dark from the colour of Office', () => {
    expect(themeFor('#262626').colorNeutralBackground1).not.toBe(themeFor('#ffffff').colorNeutralBackground1);
    expect(themeFor(undefined)).toBe(themeFor('#FFFFFF'));
  });
});
