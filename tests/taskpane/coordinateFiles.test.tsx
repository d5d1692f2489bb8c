import './environment';
import { unzipSync } from 'fflate';
import { screen, within } from '@testing-library/react';
import { deskCalls } from '../../src/taskpane/coordinate/desk/calls';
import { readPeriod } from '../../src/values/period';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { submissionOf, taskRow } from '../submission/examples';
import { notice, openRoom, type OpenedRoom, pickable, press, sampleFile, settle } from './coordinateRoom';
import { violations } from './pane';

const REPORT_1 = 'son-la-2026-phu-luc-1-bao-cao-2026-q3';
const REPORT_2 = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';
const LAI_CHAU = 'lai-chau-nq57-phu-luc-2-bao-cao-2026-q3';
const PLAN_1 = 'son-la-2026-phu-luc-1';
const PLAN_2 = 'son-la-2026-phu-luc-2';

const file = (name: string): HTMLElement =>
  screen.getAllByTestId('file').find(({ dataset }) => dataset['name'] === name)!;
const verdict = (name: string): string | undefined => file(name).dataset['verdict'];

/** The workbook a unit gets when the plan is handed out for the third quarter. */
async function handedOut(unit: string): Promise<Uint8Array> {
  const plan = { name: 'pl2.xlsx', changed: '2026-08-01T00:00:00Z', bytes: sampleFile(PLAN_2) };
  const context = { asOf: '2026-08-01', period: readPeriod('2026-Q3')!, province: null };
  const watch = { at: () => undefined, signal: new AbortController().signal };
  const { zip } = await deskCalls.handOut([plan], context, watch);
  return unzipSync(zip)[`${unit}_2026-Q3.xlsx`]!;
}

/** A report in which one task is called otherwise than in the plan. */
function retitled(bytes: Uint8Array): Uint8Array {
  const { name, cells } = readXlsx(bytes).sheets[0]!;
  const title = cells.find(({ column, text, row }) => column === 2 && row > 6 && text.length > 40)!;
  const value = `${title.text.slice(0, -12)} theo hướng dẫn mới`;
  return patchXlsx(bytes, [{ kind: 'cell', sheet: name, row: title.row, column: 2, value }]);
}

async function withFiles(...files: ReturnType<typeof pickable>[]): Promise<OpenedRoom> {
  const opened = openRoom({ hasPages: true });
  await settle(() => opened.room.chooseSource('files'));
  await settle(() => opened.room.addFiles(files));
  return opened;
}

describe('files the units return', () => {
  it('are read and checked one by one, each with what becomes of it; none is lost', async () => {
    const { room, reported } = await withFiles(
      pickable('Sở Tài chính tỉnh Sơn La.xlsx', sampleFile(REPORT_2)),
      pickable('báo cáo.xlsx', sampleFile(REPORT_1)),
      pickable('hỏng.xlsx', sampleFile(REPORT_1).slice(0, 4_000)),
      pickable('ghi chú.xlsx', new TextEncoder().encode('xin chào')),
      pickable('sl-so-yt.json', new TextEncoder().encode('{"rows": 1}')),
    );
    expect(reported).toEqual([]);
    expect(screen.getAllByTestId('file')).toHaveLength(5);
    expect([verdict('Sở Tài chính tỉnh Sơn La.xlsx'), file('Sở Tài chính tỉnh Sơn La.xlsx').dataset['unit']]).toEqual([
      'counts',
      'sl-so-tc',
    ]);
    expect(verdict('báo cáo.xlsx')).toBe('unit-unknown');
    expect(file('báo cáo.xlsx').textContent).toContain('Chưa biết tệp của đơn vị nào');
    expect([verdict('hỏng.xlsx'), verdict('ghi chú.xlsx'), verdict('sl-so-yt.json')]).toEqual([
      'unread',
      'unread',
      'no-table',
    ]);
    expect(file('hỏng.xlsx').textContent).toContain('Tệp này bị hỏng');
    expect(screen.getByTestId('files-summary').textContent).toBe('2 tệp được tính, 3 tệp chưa tính.');
    expect(room.state().picture?.rows.filter(({ unit }) => unit === 'sl-so-tc').length).toBe(58);
    expect(await violations()).toEqual([]);
  });

  it('get their unit from the coordinator where they name none', async () => {
    const { room } = await withFiles(pickable('báo cáo.xlsx', sampleFile(REPORT_2)));
    expect(new Set(room.state().picture?.rows.map(({ unit }) => unit))).toEqual(new Set(['báo cáo']));
    await settle(() => room.setUnit(room.state().files[0]!.key, 'sl-so-xd'));
    expect(verdict('báo cáo.xlsx')).toBe('counts');
    expect(new Set(room.state().picture?.rows.map(({ unit }) => unit))).toEqual(new Set(['sl-so-xd']));
  });

  it('of another period do not count until the coordinator says so', async () => {
    const { room } = await withFiles(pickable('về.xlsx', await handedOut('sl-so-khcn')));
    expect([verdict('về.xlsx'), file('về.xlsx').dataset['unit']]).toEqual(['counts', 'sl-so-khcn']);
    await settle(() => room.setPeriod('2026-Q2'));
    expect(verdict('về.xlsx')).toBe('other-period');
    expect(file('về.xlsx').textContent).toContain('Quý III/2026');
    expect(room.state().picture?.rows).toEqual([]);
    await press('file-take');
    expect(verdict('về.xlsx')).toBe('counts');
    expect(room.state().picture?.rows.length).toBeGreaterThan(5);
  });

  it('of one unit count together, and of two with the same table the later one', async () => {
    const { room } = await withFiles(
      pickable('sl-so-yt phụ lục 1.xlsx', sampleFile(REPORT_1)),
      pickable('sl-so-yt phụ lục 2 cũ.xlsx', sampleFile(REPORT_2), '2026-09-01T02:00:00Z'),
      pickable('sl-so-yt phụ lục 2.xlsx', sampleFile(REPORT_2), '2026-09-03T02:00:00Z'),
    );
    expect(verdict('sl-so-yt phụ lục 1.xlsx')).toBe('counts');
    expect(verdict('sl-so-yt phụ lục 2 cũ.xlsx')).toBe('superseded');
    expect(
      room
        .state()
        .tracker?.filter(({ revision }) => revision !== null)
        .map(({ unit }) => unit),
    ).toEqual(['sl-so-yt']);
    const kinds = new Set(room.state().picture?.rows.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['indicators', 'tasks']));
    await settle(() => room.removeFile(room.state().files[2]!.key));
    expect(verdict('sl-so-yt phụ lục 2 cũ.xlsx')).toBe('counts');
  });

  it('picked twice are read once, and it is said', async () => {
    const { room } = await withFiles(pickable('sl-so-yt.xlsx', sampleFile(REPORT_2)));
    await settle(() => room.addFiles([pickable('sl-so-yt.xlsx', sampleFile(REPORT_2))]));
    expect(room.state().files).toHaveLength(1);
    expect(screen.getByTestId('room-notice').textContent).toContain('1 tệp đã có trong danh sách');
  });

  it('can be stopped; what was read by then stays and counts', async () => {
    const opened = openRoom();
    await settle(() => opened.room.chooseSource('files'));
    const first = pickable('sl-so-yt.xlsx', sampleFile(REPORT_2));
    const files = [first, ...['a', 'b', 'c'].map((name) => pickable(`${name}.xlsx`, sampleFile(REPORT_2)))];
    const stopping = {
      ...files[1]!,
      bytes: () => {
        opened.room.state().work?.cancel?.();
        return files[1]!.bytes();
      },
    };
    await settle(() => opened.room.addFiles([first, stopping, ...files.slice(2)]));
    expect(opened.room.state().files.map(({ name }) => name)).toEqual(['sl-so-yt.xlsx', 'a.xlsx']);
    expect(screen.getByTestId('room-notice').textContent).toContain('Còn 2 tệp chưa đọc');
    expect(opened.room.state().picture?.rows.length).toBeGreaterThan(0);
  });

  it('may be submissions out of a shared folder, under the laws of the ledger', async () => {
    const first = await submissionOf({ unit: 'sl-so-tc', rows: [taskRow({ product: 'Một' })] });
    const second = await submissionOf({ unit: 'sl-so-tc', replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
    const stale = await submissionOf({ unit: 'sl-so-tc', replaces: null, rows: [taskRow({ product: 'Ba' })] });
    const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
    const { room } = await withFiles(
      pickable('2026-Q3/sl-so-tc/first.json', json(first)),
      pickable(`2026-Q3/sl-so-tc/after-${first.id}.json`, json(second)),
      pickable('thả vào.json', json(stale)),
      pickable('sửa.json', json({ ...first, sentBy: 'Người khác', unit: 'sl-so-yt' })),
    );
    expect(room.state().picture?.rows.map(({ product }) => product)).toEqual(['Hai']);
    expect(verdict('thả vào.json')).toBe('stale');
    expect(verdict('sửa.json')).toBe('bad-submission');
  });
});

describe('a file that is gone by the time somebody looks into it', () => {
  it('is named, with what the matter is', async () => {
    const bytes = sampleFile(REPORT_2);
    let isGone = false;
    const { shown, reported } = await withFiles({
      ...pickable('sl-so-khcn.xlsx', bytes),
      bytes: () => (isGone ? Promise.reject(new DOMException('gone', 'NotFoundError')) : Promise.resolve(bytes)),
    });
    isGone = true;
    await press('room-tab-picture');
    await press('room-go');
    expect(shown).toEqual([]);
    expect(notice()).toMatch(/^sl-so-khcn\.xlsx: Không tìm thấy/);
    expect(reported).toEqual([]);
  });
});

describe('a plan beside the files', () => {
  it('tells who owes what, finds changed rows and keeps what the coordinator decides', async () => {
    const { room, memory, shown } = await withFiles(pickable('sl-so-khcn.xlsx', retitled(sampleFile(REPORT_2))));
    await settle(() =>
      room.usePlan([pickable('pl1.xlsx', sampleFile(PLAN_1)), pickable('pl2.xlsx', sampleFile(PLAN_2))]),
    );
    const { tracker, picture } = room.state();
    expect(tracker!.length).toBeGreaterThan(20);
    expect(picture!.unreported.length).toBeGreaterThan(0);
    const proposal = picture!.proposals[0]!;
    expect(proposal.candidates.length).toBeGreaterThan(0);
    await settle(() => room.decide(proposal, null));
    expect(room.state().picture!.proposals).toHaveLength(picture!.proposals.length - 1);
    expect(memory.get('phuluc.decisions')).toContain(proposal.key);
    await press('room-tab-problems');
    expect(await violations()).toEqual([]);
    expect(screen.getByTestId('decision').textContent).toContain(proposal.title);
    await press('room-tab-picture');
    await press('room-go');
    expect(shown[0]).toMatchObject({ name: 'sl-so-khcn.xlsx', sheet: 'Phụ lục II' });
    expect(shown[0]!.cell).toMatch(/^[A-Z]+\d+$/);
    expect((await shown[0]!.bytes()).length).toBeGreaterThan(1_000);
    await press('room-tab-problems');
    await press('undecide');
    expect(room.state().picture!.proposals).toHaveLength(picture!.proposals.length);
  });

  it('is handed out as one workbook a unit in a zip, with who got what', async () => {
    const { room, saved } = await withFiles();
    await press('room-tab-actions');
    await settle(() =>
      room.handOut([pickable('pl1.xlsx', sampleFile(PLAN_1)), pickable('pl2.xlsx', sampleFile(PLAN_2))]),
    );
    expect(saved.map(({ name }) => name)).toEqual(['giao-bao-cao-2026-Q3.zip']);
    const inside = unzipSync(saved[0]!.bytes);
    const units = Number(screen.getByTestId('handout').dataset['units']);
    expect(Object.keys(inside)).toHaveLength(units + 1);
    expect(Object.keys(inside).every((name) => /^[a-z0-9._Q-]+$/.test(name))).toBe(true);
    const own = readXlsx(inside['sl-so-khcn_2026-Q3.xlsx']!);
    expect(own.sheets.length).toBeGreaterThan(1);
    expect(within(screen.getByTestId('handout-units')).getAllByText(/dòng/).length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  });

  it('says in plain words which file is no plan', async () => {
    const { room } = await withFiles();
    await settle(() => room.handOut([pickable('ghi chú.xlsx', new TextEncoder().encode('xin chào'))]));
    expect(screen.getByTestId('room-notice').textContent).toContain('ghi chú.xlsx: Tệp này không phải sổ tính Excel');
    expect(screen.queryByTestId('handout')).toBeNull();
  });
});

it('keeps both provinces apart by what the tables say', async () => {
  const { room } = await withFiles(pickable('Sở Tài chính.xlsx', sampleFile(LAI_CHAU)));
  expect(room.state().tracker?.map(({ unit }) => unit)).toEqual(['lc-so-tc']);
});
