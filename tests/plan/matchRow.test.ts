import fc from 'fast-check';
import { rowKey } from '../../src/appendix/rowKey';
import { type ItemRecord } from '../../src/examine/records';
import { matchRow, PlanIndex } from '../../src/plan';
import { laiChau, sonLa } from './realPlans';

const plan = sonLa();
const index = new PlanIndex(plan);
const [rows, indicators] = [plan.rows, plan.rows.filter(({ kind }) => kind === 'indicators')];

/** A row as a workbook without our keys would report it. */
function rekeyed(row: ItemRecord, changes: Partial<ItemRecord> = {}): ItemRecord {
  const changed = { ...row, ...changes };
  return { ...changed, key: rowKey({ plan: plan.plan, ...changed }) };
}

const titled = (title: RegExp): ItemRecord => rows.find((row) => title.test(row.title))!;

describe('a reported row is taken', () => {
  it('by its key, whatever else was typed over, as long as that is no other row’s title', () => {
    for (const row of rows) {
      expect(matchRow({ ...row, title: 'Tên khác hẳn' }, index)).toMatchObject({
        kind: 'matched',
        row: { key: row.key },
      });
    }
  });

  it('by section, number and title where the key is another tool’s, “01” and accents of capitals apart', () => {
    const row = titled(/phủ sóng 5G/);
    const typed = { ...row, key: 'excel-cua-toi/7', number: `0${row.number}.`, title: ` ${row.title.toUpperCase()} ` };
    expect(matchRow(typed, index)).toMatchObject({ kind: 'matched', row: { key: row.key } });
  });

  it('by a person’s decision, and left out by one', () => {
    const row = rekeyed(titled(/phủ sóng 5G/), { number: '99', title: 'Phủ sóng 5G' });
    const to = titled(/phủ sóng 5G/).key;
    expect(matchRow(row, index, { decided: new Map([[row.key, to]]) })).toMatchObject({
      kind: 'matched',
      row: { key: to },
    });
    expect(matchRow(row, index, { decided: new Map([[row.key, null]]) })).toEqual({ kind: 'outside' });
  });

  it('by where the row of an earlier version went, also when the decision names that version’s key', () => {
    const { key } = rows[4]!;
    const face = { ...rows[4]!, key: 'cu/1', title: 'Tên cũ' };
    const carried = new Map([['cu/1', key]]);
    expect(matchRow(face, index, { carried })).toMatchObject({ kind: 'matched', row: { key } });
    const decided = new Map([['don-vi/1', 'cu/1']]);
    expect(matchRow({ ...face, key: 'don-vi/1' }, index, { carried, decided })).toMatchObject({ row: { key } });
  });
});

describe('a reported row is proposed, never taken', () => {
  it('when it was renumbered: the row of that title is the first candidate', () => {
    const row = titled(/tài khoản định danh điện tử/);
    const match = matchRow(rekeyed(row, { number: '41' }), index);
    expect(match.kind).toBe('open');
    expect(match.kind === 'open' && match.candidates[0]).toMatchObject({
      key: row.key,
      differs: ['number'],
      likeness: 1,
    });
  });

  it('when it was retitled: the row of that number, or of nearly that title, is a candidate', () => {
    const row = titled(/tài khoản định danh điện tử/);
    const match = matchRow(rekeyed(row, { title: 'Tỷ lệ dân có tài khoản VNeID' }), index);
    expect(match).toMatchObject({ kind: 'open' });
    expect(match.kind === 'open' && match.candidates.map(({ key }) => key)).toContain(row.key);
    const slip = matchRow(rekeyed(row, { number: '', title: row.title.replace('người dân', 'nguời dân số') }), index);
    expect(slip.kind === 'open' && slip.candidates[0]).toMatchObject({ key: row.key, differs: ['number', 'title'] });
  });

  it('when its hidden key stayed behind as another row’s title was typed over it', () => {
    const [one, other] = [titled(/phủ sóng 5G/), titled(/tài khoản định danh điện tử/)];
    const match = matchRow({ ...one, title: other.title }, index);
    expect(match.kind === 'open' && match.candidates.map(({ key }) => key)).toEqual([other.key, one.key]);
  });

  it('when nothing in the plan is like it: without a candidate', () => {
    const row = rekeyed(rows[0]!, { section: 'X', number: '77', title: 'Số cuộc họp giao ban' });
    expect(matchRow(row, index)).toEqual({ kind: 'open', candidates: [] });
  });

  it('whatever number or title it is given: a match is only ever the very same row', () => {
    const sample = fc.constantFrom(...rows);
    fc.assert(
      fc.property(sample, sample, fc.boolean(), fc.boolean(), (row, other, renumber, retitle) => {
        const face = rekeyed(row, {
          ...(renumber ? { section: other.section, number: other.number } : {}),
          ...(retitle ? { title: other.title } : {}),
        });
        const match = matchRow(face, index);
        const same = rows.find(({ key }) => key === face.key);
        if (same !== undefined) expect(match).toMatchObject({ kind: 'matched', row: { key: same.key } });
        else expect(match.kind).toBe('open');
      }),
    );
  });
});

it('proposes indicators for indicators only', () => {
  const row = rekeyed(indicators[0]!, { kind: 'tasks', number: '900' });
  const match = matchRow(row, index);
  const keys = match.kind === 'open' ? match.candidates.map(({ key }) => key) : [];
  expect(keys.every((key) => key.includes('/tasks/'))).toBe(true);
});

it('tells the two “Tỷ trọng kinh tế số” of the Lai Châu table apart by their sections', () => {
  const lc = laiChau();
  const same = lc.rows.filter(({ title }) => title === 'Tỷ trọng kinh tế số');
  expect(same).toHaveLength(2);
  const lcIndex = new PlanIndex(lc);
  for (const row of same) expect(matchRow({ ...row, key: 'x' }, lcIndex)).toMatchObject({ row: { key: row.key } });
  const lost = matchRow({ ...same[0]!, key: 'x', section: '', number: '' }, lcIndex);
  expect(lost.kind === 'open' && lost.candidates.map(({ key }) => key)).toEqual(same.map(({ key }) => key));
});
