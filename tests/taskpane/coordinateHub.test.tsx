import './environment';
import { fireEvent, screen, within } from '@testing-library/react';
import { consolidate, periodLedger } from '../../src/consolidate';
import { dashboardOf } from '../../src/dashboard';
import { type HubCaller } from '../../src/destinations/hubRoom';
import { DestinationProblem, type DestinationProblemCode } from '../../src/destinations/types';
import { type RowDecision } from '../../src/plan/types';
import { unsetPeriod } from '../../src/submission/period';
import { NOT_PUBLISHED, type Publication } from '../../src/submission/publication';
import { type LedgerEntry, type Submission } from '../../src/submission/types';
import { type CoordinatorHub } from '../../src/taskpane/coordinate/session/tools';
import { unitName } from '../../src/taskpane/session/agencies';
import { readPeriod } from '../../src/values/period';
import { readXlsx } from '../../src/xlsx/read';
import { indicatorRow, submissionOf, taskRow } from '../submission/examples';
import { notice, openRoom, type OpenedRoom, press, type RoomOptions, sampleFile, settle } from './coordinateRoom';
import { MemoryWorkbook } from './memoryWorkbook';
import { violations } from './pane';

const SUMMARY = { plan: 'son-la-2026', version: 1, title: 'Kế hoạch', rowCount: 2, by: 'sl-so-khcn', at: '2026-01-10' };

/** A hub in memory: its picture is put together by the real core. */
class CoordinatorsHub implements CoordinatorHub {
  role: HubCaller['role'] = 'coordinator';
  refuses: DestinationProblemCode | null = null;
  publicationNow: Publication = NOT_PUBLISHED;
  expected: readonly string[] = ['sl-so-khcn', 'sl-so-tc', 'sl-so-yt', 'xa-03646'];

  constructor(readonly entries: LedgerEntry[]) {}

  me = () => this.answer(() => ({ unit: 'sl-so-khcn', name: '', role: this.role, expiresAt: '2027-01-01T00:00:00Z' }));
  period = (period: string) => this.answer(() => ({ ...unsetPeriod(period), due: '2026-09-05' }));
  tracker = async (period: string) => (await this.picture(period)).tracker;
  workbook = () => this.answer(() => new Uint8Array([80, 75]));
  decided: readonly RowDecision[] = [];
  plans = () => this.answer(() => [SUMMARY]);
  putPlan = () => Promise.reject(new DestinationProblem('forbidden'));
  decisions = () => this.answer(() => this.decided);
  takeBack = (plan: string, from: string) =>
    this.answer(() => {
      this.decided = this.decided.filter((one) => one.plan !== plan || one.from !== from);
    });
  decide = () => this.answer(() => undefined);
  publication = () => this.answer(() => this.publicationNow);

  picture = (period: string) =>
    this.answer(() =>
      consolidate(periodLedger(this.entries, period), {
        period: readPeriod(period)!,
        asOf: '2026-09-06',
        expected: this.expected,
        unitName,
        decisions: this.decided,
      }),
    );

  summaries = 0;
  summary = async (period: string) => {
    this.summaries += 1;
    return { ...(await this.picture(period)), rows: [] };
  };

  dashboard = async (period: string) => dashboardOf(await this.picture(period), { due: '2026-09-05' });

  get = (id: string) => this.answer(() => this.entries.find(({ submission }) => submission.id === id) ?? null);

  review = (id: string, { state, comment, by }: Parameters<CoordinatorHub['review']>[1]) =>
    this.answer(() => {
      const at = this.entries.findIndex(({ submission }) => submission.id === id);
      const review = { state, comment, by, at: '2026-09-06T03:00:00Z' };
      this.entries[at] = { ...this.entries[at]!, state, review };
    });

  publish = (_: string, publication: Publication) =>
    this.answer(() => {
      this.publicationNow = publication;
      return publication;
    });

  private answer<T>(act: () => T): Promise<T> {
    if (this.refuses !== null) return Promise.reject(new DestinationProblem(this.refuses));
    return Promise.resolve(act());
  }
}

const entry = (submission: Submission, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  submission,
  revision: 1,
  receivedAt: '2026-09-04T02:00:00.000Z',
  state: 'sent',
  late: false,
  review: null,
  ...more,
});

async function someReports(): Promise<LedgerEntry[]> {
  const overdue = taskRow({
    key: 'k2',
    number: '2',
    row: 9,
    title: 'Trễ',
    progress: null,
    due: { kind: 'by', end: '2026-08-01' },
  });
  const disputed = [{ rule: 'missing-owner', sheet: 'PL II', cells: ['C12'], note: 'Dòng này là đề mục' }];
  return [
    entry(
      await submissionOf({
        rows: [taskRow(), overdue, indicatorRow(92.5)],
        findings: { errors: 0, warnings: 0, confirmed: [], disputed },
      }),
    ),
    entry(await submissionOf({ unit: 'sl-so-tc', rows: [indicatorRow(83.12, { sheet: 'Biểu 1', row: 4 })] }), {
      late: true,
    }),
  ];
}

async function atHub(options: RoomOptions = {}): Promise<OpenedRoom & { hub: CoordinatorsHub }> {
  const hub = new CoordinatorsHub(await someReports());
  const opened = openRoom({ hub, token: 'pl.1.abc', ...options });
  await settle(() => opened.room.begin());
  return { ...opened, hub };
}

const unit = (id: string): HTMLElement =>
  screen.getAllByTestId('unit-line').find(({ dataset }) => dataset['unit'] === id)!;

describe('who has reported', () => {
  it('is shown at once by group, with states and late ones, to be filtered', async () => {
    const { reported } = await atHub();
    expect(reported).toEqual([]);
    expect(screen.getByTestId('room').dataset['section']).toBe('units');
    const groups = screen.getAllByTestId('units-group').map(({ dataset }) => dataset);
    expect(groups).toMatchObject([
      { group: 'department', sent: '2', all: '3' },
      { group: 'commune', sent: '0', all: '1' },
    ]);
    expect(unit('sl-so-tc').dataset).toMatchObject({ state: 'sent', late: 'true' });
    expect(unit('sl-so-yt').dataset).toMatchObject({ state: 'not-sent', late: 'false' });
    await press('units-filter-not-sent');
    expect(screen.getAllByTestId('unit-line').map(({ dataset }) => dataset['unit'])).toEqual(['sl-so-yt', 'xa-03646']);
    fireEvent.change(screen.getByTestId('units-search'), { target: { value: 'y te' } });
    expect(screen.getAllByTestId('unit-line')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('opens a unit with its rows and history; a return needs a reason and comes back in the list', async () => {
    const { hub } = await atHub();
    await settle(() => {
      fireEvent.click(unit('sl-so-khcn'));
    });
    expect(within(screen.getByTestId('unit-rows')).getAllByTestId('room-row')).toHaveLength(3);
    expect(screen.getByTestId('unit-history').textContent).toContain('Nhận lần 1');
    await press('review-return');
    expect(screen.getByTestId('review').textContent).toContain('Ghi lý do trả lại');
    expect(hub.entries[0]!.state).toBe('sent');
    fireEvent.change(screen.getByTestId('review-comment'), { target: { value: 'Dòng 2 thiếu tiến độ' } });
    await press('review-return');
    expect(hub.entries[0]).toMatchObject({ state: 'returned', review: { comment: 'Dòng 2 thiếu tiến độ' } });
    expect(screen.getByTestId('unit-comment').textContent).toContain('Dòng 2 thiếu tiến độ');
    expect(notice()).toContain('Đã trả lại');
    // It counts no longer, and can still be read.
    expect(within(screen.getByTestId('unit-rows')).getAllByTestId('room-row')).toHaveLength(3);
    expect(await violations()).toEqual([]);
    await press('room-back');
    expect(unit('sl-so-khcn').dataset['state']).toBe('returned');
  });

  it('gives reminders ready to paste, with the deadline and the address', async () => {
    const { copied } = await atHub();
    await press('copy-reminders');
    expect(copied[0]).toContain('Sở Y tế');
    expect(copied[0]).toContain('05/09/2026');
    expect(copied[0]).toContain('https://phuluc.example/browser.html');
    expect(copied[0]).not.toContain('Sở Tài chính');
  });

  it('draws 4,000 units without putting them all into the page', async () => {
    const hub = new CoordinatorsHub([]);
    hub.expected = Array.from({ length: 4_000 }, (_, index) => `xa-${String(index).padStart(5, '0')}`);
    const { room } = openRoom({ hub, token: 'pl.1.abc' });
    await settle(() => room.begin());
    expect(room.state().tracker).toHaveLength(4_000);
    expect(room.state().picture).toBeNull();
    expect(screen.getAllByTestId('unit-line').length).toBeLessThan(200);
    await press('room-tab-picture');
    expect(room.state().picture).not.toBeNull();
  });
});

describe('a ministry’s thousands of units', () => {
  it('are fetched as they are looked at: the tracker, then the figures, then the rows', async () => {
    const hub = new CoordinatorsHub(await someReports());
    hub.expected = Array.from({ length: 1_001 }, (_, i) => `xa-${String(i).padStart(5, '0')}`);
    const { room, reported } = openRoom({ hub, token: 'pl.1.abc' });
    await settle(() => room.begin());
    expect(room.state()).toMatchObject({ picture: null, hasRows: false });
    await press('room-tab-picture');
    expect([hub.summaries, room.state().hasRows, room.state().picture?.rows]).toEqual([1, false, []]);
    const overdue = screen.getAllByTestId('figure').find(({ dataset }) => dataset['figure'] === 'overdue')!;
    await settle(() => {
      fireEvent.click(overdue);
    });
    expect(screen.getByTestId('drill').dataset['rows']).toBe('1');
    await press('room-back');
    await press('room-tab-problems');
    expect([hub.summaries, room.state().hasRows]).toEqual([1, true]);
    expect(screen.getByTestId('problems')).toBeTruthy();
    expect(reported).toEqual([]);
  });
});

describe('what was decided at the hub', () => {
  const decision: RowDecision = {
    plan: 'son-la-2026',
    from: 'k2',
    to: null,
    by: 'sl-so-khcn',
    at: '2026-09-05T02:30:00Z',
  };

  it('names the row, who decided and when, and is taken back there', async () => {
    const hub = new CoordinatorsHub(await someReports());
    hub.decided = [decision];
    const { room } = openRoom({ hub, token: 'pl.1.abc' });
    await settle(() => room.begin());
    await press('room-tab-problems');
    const told = screen.getByTestId('decision').textContent;
    expect(told).toContain('Trễ');
    expect(told).toContain('Không thuộc kế hoạch');
    expect(told).toContain('Sở Khoa học và Công nghệ chọn lúc');
    expect(told).not.toContain('k2');
    expect(await violations()).toEqual([]);
    await press('undecide');
    expect(hub.decided).toEqual([]);
    expect(screen.queryByTestId('decision')).toBeNull();
  });

  it('is only shown to those who may not decide', async () => {
    const hub = new CoordinatorsHub(await someReports());
    hub.decided = [decision];
    hub.role = 'viewer';
    const { room } = openRoom({ hub, token: 'pl.1.abc' });
    await settle(() => room.begin());
    await press('room-tab-problems');
    expect(screen.getByTestId('decision')).toBeTruthy();
    expect(screen.queryByTestId('undecide')).toBeNull();
  });
});

describe('the figures', () => {
  it('lead from every count to its rows, and from a row to where it stands', async () => {
    const { copied } = await atHub();
    await press('room-tab-picture');
    const figures = screen.getAllByTestId('figure').filter(({ dataset }) => dataset['figure'] === 'overdue');
    expect(figures[0]!.dataset['count']).toBe('1');
    expect(within(screen.getByTestId('overdue')).getByTestId('room-row').textContent).toContain('Quá hạn 36 ngày');
    expect(await violations()).toEqual([]);
    await settle(() => {
      fireEvent.click(figures[0]!);
    });
    expect(screen.getByTestId('drill').dataset['rows']).toBe('1');
    expect(screen.getByTestId('drill-rows').textContent).toContain('2. Trễ');
    await press('room-go');
    expect(notice()).toContain('Mở tệp của Sở Khoa học và Công nghệ, trang “PL II”, ô G8');
    await press('room-copy');
    expect(copied).toEqual(['Mở tệp của Sở Khoa học và Công nghệ, trang “PL II”, ô G8.']);
    await press('room-back');
    expect(screen.getByTestId('picture')).toBeTruthy();
  });

  it('have the table of each chart behind it', async () => {
    await atHub();
    await press('room-tab-picture');
    const table = within(screen.getByTestId('chart-tasks')).getByRole('table', { hidden: true });
    expect(table.textContent).toContain('Đang thực hiện quá hạn');
    expect(within(screen.getByTestId('chart-tasks')).getByRole('img').getAttribute('aria-label')).toContain(
      'Đang thực hiện quá hạn 1 (50%)',
    );
  });

  it('rank units by the share they have done, and say what is counted', async () => {
    await atHub();
    await press('room-tab-picture');
    const ranked = screen.getAllByTestId('ranked').map(({ dataset }) => [dataset['unit'], dataset['rank']]);
    expect(ranked.slice(0, 2)).toEqual([
      ['sl-so-tc', '1'],
      ['sl-so-khcn', '2'],
    ]);
    expect(screen.getByTestId('ranking').textContent).toContain('Tỷ lệ bằng nhau thì cùng hạng');
  });
});

it('shows conflicts with both places, and what units call wrong', async () => {
  await atHub();
  await press('room-tab-problems');
  const conflict = screen.getByTestId('conflict');
  expect(
    within(conflict)
      .getAllByTestId('place')
      .map(({ dataset }) => dataset['unit']),
  ).toEqual(['sl-so-khcn', 'sl-so-tc']);
  expect(conflict.textContent).toContain('92,5');
  expect(conflict.textContent).toContain('83,12');
  expect(screen.getByTestId('dispute').textContent).toContain('Dòng này là đề mục');
  expect(await violations()).toEqual([]);
});

describe('what is made of it', () => {
  it('publishes only chosen parts, and takes them back', async () => {
    const { hub } = await atHub();
    await press('room-tab-actions');
    await press('publish');
    expect(screen.getByTestId('action-publish').textContent).toContain('Chọn ít nhất một phần');
    fireEvent.click(screen.getByTestId('publish-overview'));
    await press('publish');
    expect(hub.publicationNow).toEqual({ published: true, parts: ['overview'], note: '' });
    expect(screen.getByTestId('public-page').getAttribute('href')).toMatch(/\/cong-khai\/2026-Q3$/);
    expect(await violations()).toEqual([]);
    await press('unpublish');
    expect(hub.publicationNow.published).toBe(false);
  });

  it('saves the hub’s workbook, and writes the sheets into the open one and takes them away', async () => {
    const port = new MemoryWorkbook(readXlsx(sampleFile('son-la-2026-phu-luc-2')));
    const { saved } = await atHub({ port });
    await press('room-tab-actions');
    await press('save-workbook');
    expect(saved.map(({ name }) => name)).toEqual(['so-tong-hop-2026-Q3.xlsx']);
    await press('write-sheets');
    expect(notice()).toMatch(/Đã ghi \d trang tổng hợp/);
    const names = (await port.read()).sheets.map(({ name }) => name);
    expect(names).toContain('Tổng quan');
    expect(names).toContain('Vấn đề');
    await press('remove-sheets');
    expect((await port.read()).sheets.map(({ name }) => name)).toHaveLength(1);
  });

  it('keeps to itself what a viewer may not do', async () => {
    const hub = new CoordinatorsHub(await someReports());
    hub.role = 'viewer';
    const { room } = openRoom({ hub, token: 'pl.1.abc' });
    await settle(() => room.begin());
    await settle(() => room.openUnit('sl-so-khcn'));
    expect(screen.queryByTestId('review')).toBeNull();
    await press('room-tab-actions');
    expect(screen.getByTestId('action-publish').textContent).toContain('Chỉ dùng được khi báo cáo lấy từ máy chủ');
  });
});

describe('when the hub is away', () => {
  it('says so with the offer to try again, and goes on once it answers', async () => {
    const hub = new CoordinatorsHub(await someReports());
    hub.refuses = 'unreachable';
    const { room } = openRoom({ hub, token: 'pl.1.abc' });
    await settle(() => room.begin());
    expect(notice()).toContain('Chưa nối được với nơi nhận');
    expect(screen.getByTestId('empty')).toBeTruthy();
    await press('go-source');
    expect(screen.getByTestId('source-away')).toBeTruthy();
    hub.refuses = null;
    await press('source-retry');
    expect(screen.queryByTestId('source-away')).toBeNull();
    expect(room.state().tracker).toHaveLength(4);
  });

  it('keeps what is shown when a refresh fails, and says why a code does not do', async () => {
    const { room, hub } = await atHub();
    hub.refuses = 'forbidden';
    await press('room-refresh');
    expect(notice()).toContain('không phải của cơ quan tổng hợp');
    expect(room.state().tracker).toHaveLength(4);
  });

  it('speaks English where it was chosen', async () => {
    await atHub({ language: 'en' });
    await press('room-tab-picture');
    expect(screen.getByTestId('chart-tasks').textContent).toContain('Overdue');
  });
});
