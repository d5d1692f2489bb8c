import { act, screen } from '@testing-library/react';
import { type Submission } from '../../src/submission/types';
import { findings, openPane, press, READY_TO_SEND, sample, type, violations } from './pane';
import { MemoryGraph } from './memoryGraph';
import { MemoryHub } from './memoryHub';

const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';
const LENIENT = { policy: { errorsBlock: false, acceptLate: true, warningsNeedReason: false } };
const lenient = (): MemoryHub => Object.assign(new MemoryHub(), { settings: LENIENT });

async function checkAndOpen(): Promise<void> {
  await press('run-check');
  await press('tab-send');
  if (screen.queryByTestId('warnings-reason') !== null) await type('warnings-reason', 'Đã rà soát');
}

describe('a report that could not be sent', () => {
  it('goes by itself while the pane stays open, and its receipt is shown', async () => {
    const hub = lenient();
    const pane = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    hub.refuses = 'unreachable';
    await press('send');
    expect(screen.getByTestId('outbox-retry').textContent).toMatch(/^Tự thử lại lúc 09:\d\d 05\/09\/2026\.$/);
    await pane.calm();
    expect(screen.getByTestId('outbox').dataset['count']).toBe('1');
    expect(screen.getByTestId('outbox-retry')).toBeTruthy();
    hub.refuses = null;
    await pane.calm();
    expect(hub.entries).toHaveLength(1);
    expect(screen.queryByTestId('outbox')).toBeNull();
    expect(screen.getByTestId('receipt-number').textContent).toBe(hub.entries[0]!.submission.id);
    expect(screen.getByTestId('notice').textContent).toContain('Đã gửi 1 báo cáo chờ');
    expect(pane.session.state().retryAt).toBeNull();
  });

  it('goes at once when the network is back', async () => {
    const hub = lenient();
    await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    hub.refuses = 'unreachable';
    await press('send');
    hub.refuses = null;
    await act(async () => {
      window.dispatchEvent(new Event('online'));
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(hub.entries).toHaveLength(1);
  });

  it('shows its receipt before anything is checked, when it left as the pane was opened', async () => {
    const hub = lenient();
    const first = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    hub.refuses = 'unreachable';
    await press('send');
    first.close();
    hub.refuses = null;
    await openPane(sample(REPORT), { settings: READY_TO_SEND, hub, memory: first.memory });
    await press('tab-send');
    expect(screen.getByTestId('receipt-number').textContent).toBe(hub.entries[0]!.submission.id);
  });

  it('is not taken for sent when it is refused later', async () => {
    const hub = lenient();
    const pane = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    hub.refuses = 'unreachable';
    await press('send');
    hub.refuses = 'period-closed';
    await pane.calm();
    expect(screen.getByTestId('notice').textContent).toContain('Một báo cáo trong hộp gửi đi không được nhận');
    expect(screen.getByTestId('outbox').textContent).toContain('Kỳ báo cáo đã khóa');
    expect(pane.session.state().outbox.map(({ problem }) => problem)).toEqual(['period-closed']);
  });
});

describe('a report as a file', () => {
  const settings = { ...READY_TO_SEND, token: '', sendTo: 'file' };

  it('is saved whole, and the next one replaces it unless it is not used', async () => {
    const clean = 'son-la-2026-phu-luc-1-bao-cao-2026-q3';
    const pane = await openPane(sample(clean), { settings });
    await checkAndOpen();
    const errors = pane.session.state().report!.findings.filter(({ finding }) => finding.severity === 'error');
    expect(screen.queryByTestId('compare')).toBeNull();
    if (errors.length > 0) expect(screen.getByTestId<HTMLButtonElement>('send').disabled).toBe(true);
    await act(() => pane.session.send('Đã rà soát'));
    const [name, text] = [...pane.saved][0]!;
    const first = JSON.parse(text) as Submission;
    expect(name).toBe(`bao-cao_sl-so-khcn_2026-Q3_${first.id.slice(-6)}.json`);
    expect(first).toMatchObject({ unit: 'sl-so-khcn', period: '2026-Q3', replaces: null, sentBy: 'Lò Thị Mai' });
    expect(screen.getByTestId('saved-file').dataset['sure']).toBe('true');
    expect(screen.getByTestId('saved-file-name').textContent).toBe(name);
    expect(await violations()).toEqual([]);
    await act(() => pane.session.send('Đã rà soát'));
    const second = JSON.parse([...pane.saved.values()][1]!) as Submission;
    expect(second.replaces).toBe(first.id);
    await press('saved-file-drop');
    await act(() => pane.session.send('Đã rà soát'));
    expect((JSON.parse([...pane.saved.values()][2]!) as Submission).replaces).toBe(first.id);
  });

  it('can be copied where a program says nothing of what it saved', async () => {
    const pane = await openPane(sample(REPORT), { settings, savedHow: 'offered' });
    await checkAndOpen();
    await act(() => pane.session.send('x'));
    expect(screen.getByTestId('saved-file-blocked').textContent).toContain('Sao chép nội dung');
    await press('saved-file-copy');
    expect(pane.saved.get('clipboard')).toBe([...pane.saved.values()][0]);
  });

  it('is not there when its user thought better of it', async () => {
    const pane = await openPane(sample(REPORT), { settings, savedHow: 'cancelled' });
    await checkAndOpen();
    await act(() => pane.session.send('x'));
    expect(screen.queryByTestId('saved-file')).toBeNull();
    expect(pane.session.state().savedFile).toBeNull();
  });
});

describe('a report to SharePoint', () => {
  it('asks to sign in with a button, and goes then', async () => {
    const graph = new MemoryGraph();
    Object.assign(graph.ledger, { settings: LENIENT });
    const settings = { ...READY_TO_SEND, token: '', sendTo: 'graph' };
    const pane = await openPane(sample(REPORT), { settings, graph });
    await checkAndOpen();
    expect(screen.getByTestId('graph-sign-in').textContent).toContain('Chưa đăng nhập tài khoản Microsoft');
    expect(screen.queryByTestId('need-token')).toBeNull();
    await act(() => pane.session.send('x'));
    expect(screen.getByTestId('notice').textContent).toContain('Chưa đăng nhập nơi nhận báo cáo');
    await press('sign-in');
    expect(screen.queryByTestId('graph-sign-in')).toBeNull();
    await act(() => pane.session.send('x'));
    expect(screen.getByTestId('receipt-revision').textContent).toBe('1');
    expect(graph.ledger.entries).toHaveLength(1);
    expect(pane.hub.received).toEqual([]);
  });
});

describe('the hub', () => {
  it('is asked whom it takes the access code for', async () => {
    await openPane(sample(REPORT), { settings: READY_TO_SEND });
    await press('tab-settings');
    expect(screen.getByTestId('caller').textContent).toContain('Sở Khoa học và Công nghệ');
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['left', 'success', 'Cửa sổ vừa mở'],
    ['away', 'warning', 'Máy này đã bỏ phiên đăng nhập'],
  ] as const)('lets people sign in with their account where it has one, and out again: %s', async (how, tone, said) => {
    const session = {
      session: 'ps.1.x',
      unit: 'sl-so-tc',
      role: 'reporter',
      expiresAt: '2026-09-06T00:00:00Z',
    } as const;
    const ended: string[] = [];
    const pane = await openPane(sample(REPORT), {
      settings: { ...READY_TO_SEND, token: '' },
      hubAccount: {
        ways: () => Promise.resolve({ label: 'tài khoản tỉnh' }),
        signIn: () => Promise.resolve(session),
        signOut: (_address, one) => {
          ended.push(one);
          return Promise.resolve(how);
        },
      },
    });
    await press('tab-settings');
    expect(screen.getByTestId('hub-sign-in').textContent).toBe('Đăng nhập bằng tài khoản tỉnh');
    expect(screen.queryByTestId('hub-sign-out')).toBeNull();
    await press('hub-sign-in');
    expect(pane.session.state().settings).toMatchObject({ token: 'ps.1.x', unit: 'sl-so-tc', sendTo: 'hub' });
    expect(screen.getByTestId<HTMLInputElement>('token').value).toBe('ps.1.x');
    expect(screen.queryByTestId('hub-sign-in')).toBeNull();
    await press('hub-sign-out');
    expect(ended).toEqual(['ps.1.x']);
    expect(pane.session.state()).toMatchObject({ caller: null, notice: { tone } });
    expect(screen.getByTestId('notice').textContent).toContain(said);
    expect(pane.memory.get('phuluc.settings')).not.toContain('ps.1.x');
    expect(screen.getByTestId('hub-sign-in')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('offers no sign-out to who has an access code', async () => {
    await openPane(sample(REPORT), { settings: READY_TO_SEND });
    await press('tab-settings');
    expect(screen.queryByTestId('hub-sign-out')).toBeNull();
  });

  it('tells what was accepted earlier, and the check knows it', async () => {
    const hub = lenient();
    const first = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    await act(() => first.session.send('x'));
    first.close();
    const [entry] = hub.entries;
    hub.entries[0] = { ...entry!, state: 'accepted', submission: { ...entry!.submission, period: '2026-Q2' } };
    const pane = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await press('run-check');
    const { context } = pane.session.state().report!;
    expect(context.unit).toBe('sl-so-khcn');
    expect(Object.keys(context.accepted ?? {})).toHaveLength(
      new Set(entry!.submission.rows.map(({ key }) => key)).size,
    );
  });

  it('gets the notes on findings that are called wrong', async () => {
    const hub = lenient();
    const pane = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await press('run-check');
    await press('tab-check');
    const key = findings('missing-owner')[0]!.dataset['cell']!;
    const { finding, content } = pane.session.state().report!.findings.find((f) => f.finding.cells.includes(key))!;
    const { rule, sheet, cells } = finding;
    await act(() => pane.session.callWrong({ rule, sheet, cells, content, note: 'Dòng này là đề mục' }));
    await press('tab-send');
    expect(screen.getByTestId('disputed').textContent).toContain('1 ý kiến');
    await act(() => pane.session.send('x'));
    expect(hub.entries[0]!.submission.findings.disputed).toEqual([{ rule, sheet, cells, note: 'Dòng này là đề mục' }]);
  });
});
