import { screen } from '@testing-library/react';
import { countsIn, findings, openPane, press, READY_TO_SEND, sample, type, violations } from './pane';
import { MemoryHub } from './memoryHub';

const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';
const { errors, warnings } = countsIn(sample(REPORT));
const lenient = (): MemoryHub => {
  const hub = new MemoryHub();
  hub.settings = { policy: { errorsBlock: false, acceptLate: true, warningsNeedReason: false } };
  return hub;
};

async function checkAndOpen(): Promise<void> {
  await press('run-check');
  await press('tab-send');
}

describe('Gửi', () => {
  it('does not let a report with errors go, and leads to the errors', async () => {
    const { hub } = await openPane(sample(REPORT), { settings: READY_TO_SEND });
    await checkAndOpen();
    expect(screen.getByTestId('errors-block').textContent).toContain(`Bảng còn ${errors} lỗi`);
    expect(screen.getByTestId<HTMLButtonElement>('send').disabled).toBe(true);
    expect(hub.received).toEqual([]);
    await press('see-errors');
    expect(findings('missing-owner')).toHaveLength(1);
  });

  it('asks for unit, sender and reason before it sends anything', async () => {
    const hub = lenient();
    hub.isCallerTold = false;
    await openPane(sample(REPORT), { settings: { ...READY_TO_SEND, unit: '', sender: '' }, hub });
    await checkAndOpen();
    await press('send');
    const text = screen.getByTestId('view-send').textContent;
    expect(text).toContain('Chọn đơn vị gửi.');
    expect(text).toContain('Ghi họ tên người gửi.');
    expect(text).toContain(`Còn ${warnings} cảnh báo chưa sửa`);
    expect(hub.received).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('asks for the access code where it can be given', async () => {
    await openPane(sample(REPORT), { settings: { ...READY_TO_SEND, token: '' } });
    await checkAndOpen();
    expect(screen.getByTestId('need-token').textContent).toContain('Vào Cài đặt');
  });

  it('sends, shows the receipt in full, and changes nothing when the same is sent again', async () => {
    const { hub } = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub: lenient() });
    await checkAndOpen();
    expect(screen.getByTestId('errors-allowed')).toBeTruthy();
    expect(screen.getByTestId('comparison').dataset['first']).toBe('true');
    await type('warnings-reason', 'Đơn vị đã rà soát');
    await press('send');
    const [entry] = hub.entries;
    expect(entry!.submission).toMatchObject({
      unit: 'sl-so-khcn',
      period: '2026-Q3',
      plan: 'son-la-2026',
      replaces: null,
      sentBy: 'Lò Thị Mai',
      findings: { errors, warnings },
    });
    expect(entry!.submission.rows).toHaveLength(58);
    expect(entry!.submission.findings.confirmed).toHaveLength(warnings);
    expect(new Set(entry!.submission.findings.confirmed.map(({ reason }) => reason))).toEqual(
      new Set(['Đơn vị đã rà soát']),
    );
    expect(screen.getByTestId('receipt-number').textContent).toBe(entry!.submission.id);
    expect(screen.getByTestId('receipt-hash').textContent).toBe(entry!.submission.contentHash);
    expect(screen.getByTestId('receipt-revision').textContent).toBe('1');
    expect(screen.getByTestId('receipt-time').textContent).toBe('10:00 05/09/2026');
    expect(screen.getByTestId('receipt-state').textContent).toBe('Đã gửi');
    expect(await violations()).toEqual([]);

    expect(screen.getByTestId('comparison').dataset['differences']).toBe('0');
    await press('send');
    expect(hub.entries).toHaveLength(1);
    expect(screen.getByTestId('receipt-unchanged')).toBeTruthy();
  });

  it('shows row by row what a correction changes, and names the report it replaces', async () => {
    const { hub, workbook } = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub: lenient() });
    await checkAndOpen();
    await type('warnings-reason', 'Đơn vị đã rà soát');
    await press('send');
    await press('tab-check');
    workbook.type(findings('missing-owner')[0]!.dataset['cell']!, 'Sở Nội vụ');
    await press('run-check');
    await press('tab-send');
    const comparison = screen.getByTestId('comparison');
    expect(comparison.dataset['differences']).toBe('1');
    expect(comparison.textContent).toContain('cơ quan chủ trì: ');
    await type('warnings-reason', 'Đơn vị đã rà soát');
    expect(screen.queryByTestId('receipt-late')).toBeNull();
    hub.settings = { ...hub.settings, due: '2026-09-01' };
    await press('send');
    expect(screen.getByTestId('receipt-late')).toBeTruthy();
    expect(hub.entries.map(({ submission, revision }) => [submission.replaces, revision])).toEqual([
      [null, 1],
      [hub.entries[0]!.submission.id, 2],
    ]);
    expect(screen.getByTestId('history').textContent).toContain('Lần 2');
  });

  it('shows why the last report was returned', async () => {
    const hub = lenient();
    const first = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    await type('warnings-reason', 'x');
    await press('send');
    first.close();
    hub.entries[0] = {
      ...hub.entries[0]!,
      state: 'returned',
      review: { state: 'returned', comment: 'dòng 6.3 thiếu minh chứng', at: '2026-09-05T04:00:00Z', by: 'admin' },
    };
    await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    // Whoever opens the file the next day is told before looking for it.
    await press('run-check');
    expect(screen.getByTestId('returned').textContent).toContain('Bị trả lại: dòng 6.3 thiếu minh chứng');
    await checkAndOpen();
    expect(screen.getByTestId('comparison').textContent).toContain('Bị trả lại: dòng 6.3 thiếu minh chứng');
  });

  it('keeps a report that cannot be sent, through closing Excel, and sends it once when the hub is back', async () => {
    const hub = lenient();
    const first = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    await type('warnings-reason', 'x');
    hub.refuses = 'unreachable';
    await press('send');
    expect(screen.getByTestId('notice').textContent).toContain('được giữ trong hộp gửi đi');
    expect(screen.getByTestId('outbox').dataset['count']).toBe('1');
    expect(screen.queryByTestId('receipt')).toBeNull();
    first.close();

    hub.refuses = null;
    const second = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub, memory: first.memory });
    expect(hub.entries).toHaveLength(1);
    await press('tab-send');
    expect(screen.queryByTestId('outbox')).toBeNull();
    expect(second.memory.get('phuluc.outbox')).toBeNull();
    await second.session.flush();
    expect(hub.received).toHaveLength(1);
  });

  it('says so and keeps nothing when the hub refuses', async () => {
    const hub = lenient();
    const { memory } = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub });
    await checkAndOpen();
    await type('warnings-reason', 'x');
    hub.refuses = 'unauthorised';
    await press('send');
    expect(screen.getByTestId('notice').textContent).toContain('Mã truy cập không đúng');
    expect(memory.get('phuluc.outbox')).toBeNull();
  });

  it('warns when the table reports another period', async () => {
    await openPane(sample(REPORT), { settings: READY_TO_SEND, now: '2026-11-23T02:00:00Z' });
    const indicators = await openPane(sample('son-la-2026-phu-luc-1-bao-cao-2026-q3'), {
      settings: READY_TO_SEND,
      now: '2026-11-23T02:00:00Z',
    });
    await indicators.session.check();
    indicators.session.show('send');
    expect((await screen.findByTestId('other-period')).textContent).toContain('Quý III/2026');
  });

  it('does not send what has changed since it was checked', async () => {
    const { workbook } = await openPane(sample(REPORT), { settings: READY_TO_SEND, hub: lenient() });
    await checkAndOpen();
    workbook.type('G20', 'Đã hoàn thành');
    expect(await screen.findByTestId('send-stale')).toBeTruthy();
    expect(screen.getByTestId<HTMLButtonElement>('send').disabled).toBe(true);
  });
});
