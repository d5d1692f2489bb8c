import { dataWindow, daysLeft, dueDay, dutiesOf, nextDuty } from '../../src/calendar/duties';
import { readPeriod } from '../../src/values/period';

const period = (id: string) => readPeriod(id)!;
const SON_LA = { id: 'son-la-2026', number: '33/QĐ-UBND' };
const LAI_CHAU = { id: 'lai-chau-2026', number: null };
const NQ57 = { id: 'lai-chau-nq57', number: '653/KH-UBND' };

/** Worked out by hand from Điều 12: the 15th of the month before to the 14th of the last month. */
const WINDOWS: readonly [string, string, string][] = [
  ['2026-M01', '2025-12-15', '2026-01-14'],
  ['2026-M02', '2026-01-15', '2026-02-14'],
  ['2026-M03', '2026-02-15', '2026-03-14'],
  ['2026-M04', '2026-03-15', '2026-04-14'],
  ['2026-M05', '2026-04-15', '2026-05-14'],
  ['2026-M06', '2026-05-15', '2026-06-14'],
  ['2026-M07', '2026-06-15', '2026-07-14'],
  ['2026-M08', '2026-07-15', '2026-08-14'],
  ['2026-M09', '2026-08-15', '2026-09-14'],
  ['2026-M10', '2026-09-15', '2026-10-14'],
  ['2026-M11', '2026-10-15', '2026-11-14'],
  ['2026-M12', '2026-11-15', '2026-12-14'],
  ['2027-M01', '2026-12-15', '2027-01-14'],
  ['2026-Q1', '2025-12-15', '2026-03-14'],
  ['2026-Q2', '2026-03-15', '2026-06-14'],
  ['2026-Q3', '2026-06-15', '2026-09-14'],
  ['2026-Q4', '2026-09-15', '2026-12-14'],
  ['2027-Q1', '2026-12-15', '2027-03-14'],
  ['2026-H1', '2025-12-15', '2026-06-14'],
  ['2026-H2', '2026-06-15', '2026-12-14'],
  ['2026', '2025-12-15', '2026-12-14'],
];

test.each(WINDOWS)('the law gives %s the data from %s to %s', (id, from, to) => {
  expect(dataWindow(period(id))).toEqual({ from, to, source: 'Nghị định số 09/2019/NĐ-CP, Điều 12' });
});

test('the windows of one kind follow each other without gap or overlap, over the turn of the year too', () => {
  for (const ids of [
    ['2026-M11', '2026-M12', '2027-M01', '2027-M02'],
    ['2026-Q3', '2026-Q4', '2027-Q1'],
    ['2026-H2', '2027-H1'],
    ['2026', '2027'],
  ]) {
    const windows = ids.map((id) => dataWindow(period(id)));
    windows.slice(1).forEach(({ from }, index) => expect(daysLeft(from, windows[index]!.to)).toBe(1));
  }
});

/** Period, day to send, last day of the data: the plan's earlier day wins over the 14th. */
const SENDING: readonly [
  string,
  Parameters<typeof nextDuty>[0],
  Parameters<typeof nextDuty>[1],
  string,
  string,
  string,
][] = [
  ['Sơn La', 'son-la', SON_LA, '2026-Q1', '2026-03-05', '2026-03-05'],
  ['Sơn La', 'son-la', SON_LA, '2026-Q2', '2026-06-05', '2026-06-05'],
  ['Sơn La', 'son-la', SON_LA, '2026-Q3', '2026-09-05', '2026-09-05'],
  ['Sơn La', 'son-la', SON_LA, '2026-Q4', '2026-12-05', '2026-12-05'],
  ['Lai Châu 2026', 'lai-chau', LAI_CHAU, '2026-Q1', '2026-03-05', '2026-03-05'],
  ['Lai Châu 2026', 'lai-chau', LAI_CHAU, '2026-Q2', '2026-06-05', '2026-06-05'],
  ['Lai Châu 2026', 'lai-chau', LAI_CHAU, '2026-Q3', '2026-09-05', '2026-09-05'],
  ['Lai Châu 2026', 'lai-chau', LAI_CHAU, '2026-Q4', '2026-12-05', '2026-12-05'],
  ['Lai Châu NQ57', 'lai-chau', NQ57, '2026-Q1', '2026-03-15', '2026-03-14'],
  ['Lai Châu NQ57', 'lai-chau', NQ57, '2026-Q2', '2026-06-15', '2026-06-14'],
  ['Lai Châu NQ57', 'lai-chau', NQ57, '2026-Q3', '2026-09-15', '2026-09-14'],
  ['Lai Châu NQ57', 'lai-chau', NQ57, '2026-Q4', '2026-12-15', '2026-12-14'],
  ['Lai Châu NQ57', 'lai-chau', NQ57, '2030-Q4', '2030-12-15', '2030-12-14'],
];

test.each(SENDING)('%s: %s %o reports %s by %s, with data to %s', (_, province, plan, id, due, dataTo) => {
  const duty = nextDuty(province, plan, period(id))!;
  expect(duty.due).toBe(due);
  expect(duty.data.to).toBe(dataTo);
  expect(duty.data.endsBySending).toBe(dataTo === due);
  expect(duty.data.from).toBe(dataWindow(period(id)).from);
  expect(duty.source).toMatch(/trước ngày (05|15) tháng cuối quý/);
  expect(duty.data.source).toBe(dataTo === due ? duty.source : 'Nghị định số 09/2019/NĐ-CP, Điều 12');
});

test('who sets a duty without a day is named, and the law closes the data', () => {
  for (const [id, duties, to] of [
    ['2026', ['SL-004-2', 'SL-004-9'], '2026-12-14'],
    ['2026-H1', ['SL-004-9'], '2026-06-14'],
    ['2026-H2', ['SL-004-9'], '2026-12-14'],
  ] as const) {
    expect(dutiesOf('son-la', SON_LA, period(id)).map((duty) => duty.id)).toEqual(duties);
    expect(nextDuty('son-la', SON_LA, period(id))).toMatchObject({ due: null, data: { to, endsBySending: false } });
  }
  expect(dueDay({ sendBy: null }, period('2026-Q1'))).toBeNull();
});

test('no duty is made up: other periods, other years, other plans, other provinces', () => {
  for (const id of ['2026-M09', '2025-Q4', '2027-Q1', '2027'])
    expect(nextDuty('son-la', SON_LA, period(id))).toBeNull();
  for (const id of ['2026-M09', '2026-H1', '2026']) {
    expect(nextDuty('lai-chau', NQ57, period(id))).toBeNull();
    expect(nextDuty('lai-chau', LAI_CHAU, period(id))).toBeNull();
  }
  expect(nextDuty('lai-chau', NQ57, period('2024-Q4'))).toBeNull();
  expect(nextDuty('lai-chau', NQ57, period('2031-Q1'))).toBeNull();
  expect(nextDuty('son-la', { id: 'son-la-99-kh-ubnd', number: '99/KH-UBND' }, period('2026-Q3'))).toBeNull();
  expect(nextDuty(null, null, period('2026-Q3'))).toBeNull();
});

test('a plan that names no document has its province’s duties, the earliest day first', () => {
  expect(dutiesOf('lai-chau', null, period('2026-Q3')).map(({ id, due }) => [id, due])).toEqual([
    ['LC-000-1', '2026-09-05'],
    ['LC-002-1', '2026-09-15'],
  ]);
  expect(nextDuty('lai-chau', { id: 'ke-hoach', number: null }, period('2026-Q3'))?.due).toBe('2026-09-05');
  expect(nextDuty('lai-chau', null, period('2028-Q3'))?.due).toBe('2028-09-15');
});

test('days left count to the day itself', () => {
  expect(daysLeft('2026-09-05', '2026-09-01')).toBe(4);
  expect(daysLeft('2026-09-05', '2026-09-05')).toBe(0);
  expect(daysLeft('2026-09-05', '2026-09-06')).toBe(-1);
  expect(daysLeft('2027-03-05', '2026-12-31')).toBe(64);
});
