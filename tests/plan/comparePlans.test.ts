import fc from 'fast-check';
import { rowKey } from '../../src/appendix/rowKey';
import { type ItemRecord } from '../../src/examine/records';
import { carriedKeys, comparePlans, rebase } from '../../src/plan';
import { type PlanVersion, type RowChange, type RowDecision } from '../../src/plan/types';
import { sonLa } from './realPlans';

const before = sonLa();

function versionOf(rows: readonly ItemRecord[]): PlanVersion {
  const keyed = rows.map((row) => ({ ...row, key: rowKey({ plan: before.plan, ...row }) }));
  return { ...before, rows: keyed };
}
const edited = (edit: (row: ItemRecord, index: number) => ItemRecord | null): PlanVersion =>
  versionOf(before.rows.flatMap((row, index) => edit(row, index) ?? []));
const at = (title: RegExp): ItemRecord => before.rows.find((row) => title.test(row.title))!;
const kinds = (changes: readonly RowChange[]): string[] => changes.map(({ kind }) => kind);
const decision = (from: string, to: string | null): RowDecision => ({
  plan: before.plan,
  from,
  to,
  by: 'sl-so-khcn',
  at: '2026-09-01T00:00:00Z',
});

describe('two versions of a plan', () => {
  it('are the same where nothing was changed, whatever the order of the rows', () => {
    const { changes, unchanged, keys } = comparePlans(before, versionOf([...before.rows].reverse()));
    expect(changes).toEqual([]);
    expect(unchanged).toBe(before.rows.length);
    expect(Object.entries(keys).every(([from, to]) => from === to)).toBe(true);
  });

  it('differ by what was added, removed, moved, re-dated, given to others and set anew', () => {
    const [gone, moved] = [at(/phủ sóng 5G/), at(/tài khoản định danh điện tử/)];
    const [dated, given] = before.rows.filter(({ kind, group }) => kind === 'tasks' && group !== true);
    const aimed = at(/có chữ ký số/);
    const after = edited((row) => {
      if (row === gone) return null;
      if (row === moved) return { ...row, number: '90' };
      if (row === dated) return { ...row, due: { kind: 'by', end: '2027-01-01' } };
      if (row === given) return { ...row, owners: ['Sở Nội vụ'], ownerIds: ['sl-so-nv'], coordinators: [] };
      if (row === aimed) return { ...row, target: { ...row.target!, parts: [{ ...row.target!.parts[0]!, value: 5 }] } };
      return row;
    });
    const added: ItemRecord = { ...moved, number: '91', title: 'Số nền tảng số dùng chung được vận hành' };
    const { changes, unchanged, keys } = comparePlans(before, versionOf([...after.rows, added]));
    const what = (row: ItemRecord): unknown =>
      changes.flatMap((change) => (change.kind === 'changed' && change.before === row ? [...change.what] : []));
    expect(changes.find(({ kind }) => kind === 'removed')).toMatchObject({ before: { key: gone.key } });
    expect(what(moved)).toEqual(['moved']);
    expect(what(dated!)).toEqual(['redated']);
    expect(what(given!)).toEqual(['reowned', 'recoordinated']);
    expect(what(aimed)).toEqual(['retargeted']);
    expect(changes.at(-1)).toMatchObject({ kind: 'added', after: { title: added.title } });
    expect(kinds(changes).sort()).toEqual(['added', 'changed', 'changed', 'changed', 'changed', 'removed']);
    expect(unchanged).toBe(before.rows.length - 5);
    expect(keys[moved.key]).toBe(rowKey({ plan: before.plan, ...moved, number: '90' }));
    expect(keys[gone.key]).toBeUndefined();
  });

  it('propose a retitled row and take it only by a decision', () => {
    const row = at(/tài khoản định danh điện tử/);
    const after = edited((one) => (one === row ? { ...one, title: 'Tỷ lệ công dân có tài khoản VNeID' } : one));
    const to = after.rows[before.rows.indexOf(row)]!.key;
    const { changes, keys } = comparePlans(before, after);
    expect(changes).toMatchObject([
      { kind: 'doubtful', before: { key: row.key }, candidates: [{ key: to }] },
      { kind: 'added' },
    ]);
    expect(keys[row.key]).toBeUndefined();

    const decided = comparePlans(before, after, [decision(row.key, to)]);
    expect(decided.changes).toMatchObject([{ kind: 'changed', what: ['retitled'] }]);
    expect(decided.keys[row.key]).toBe(to);
    const apart = comparePlans(before, after, [decision(row.key, null)]);
    expect(kinds(apart.changes)).toEqual(['removed', 'added']);
  });

  it('keep a removed row where it stood', () => {
    const after = edited((row, index) =>
      index === 3 ? null : index === 2 || index === 4 ? { ...row, product: 'Khác' } : row,
    );
    const { changes } = comparePlans(before, after);
    expect(kinds(changes)).toEqual(['changed', 'removed', 'changed']);
  });

  const edits = fc.array(
    fc.record({
      row: fc.nat({ max: before.rows.length - 1 }),
      edit: fc.constantFrom('remove', 'renumber', 'retitle', 'twin'),
    }),
    { maxLength: 12 },
  );

  it('account for every row once, whatever was edited', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const editOf = new Map(list.map(({ row, edit }) => [row, edit]));
        const rows = before.rows.flatMap((row, index) => {
          const edit = editOf.get(index);
          if (edit === 'remove') return [];
          if (edit === 'renumber') return [{ ...row, number: `${String(index)}.1` }];
          if (edit === 'retitle') return [{ ...row, title: `${row.title} giai đoạn ${String(index)}` }];
          return edit === 'twin' ? [row, { ...row, number: `${String(index)}.2` }] : [row];
        });
        const after = versionOf(rows);
        const { changes, unchanged, keys } = comparePlans(before, after);
        const count = (kind: RowChange['kind']): number => changes.filter((change) => change.kind === kind).length;
        expect(count('changed') + unchanged + count('removed') + count('doubtful')).toBe(before.rows.length);
        expect(count('changed') + unchanged + count('added')).toBe(after.rows.length);
        const targets = Object.values(keys);
        expect(new Set(targets).size).toBe(targets.length);
        for (const [index, edit] of editOf) {
          if (edit === 'retitle') expect(keys[before.rows[index]!.key]).toBeUndefined();
        }
      }),
      { numRuns: 20 },
    );
  });

  it('carry a unit’s rows over: keys follow, values stay, removed ones and ones never asked for are named', () => {
    fc.assert(
      fc.property(edits, fc.nat({ max: 20 }), (list, skip) => {
        const editOf = new Map(list.map(({ row, edit }) => [row, edit]));
        const after = edited((row, index) => {
          const edit = editOf.get(index);
          return edit === 'remove' ? null : edit === 'renumber' ? { ...row, number: `${String(index)}.1` } : row;
        });
        const own: ItemRecord = { ...before.rows[0]!, key: 'rieng/1', title: 'Dòng riêng của đơn vị' };
        const reported = [...before.rows.slice(skip), own].map((row) => ({ ...row, product: `Đã nộp ${row.key}` }));
        const comparison = comparePlans(before, after);
        const { rows, removed, unknown, added } = rebase(reported, comparison);
        expect(rows.map(({ product }) => product)).toEqual(reported.map(({ product }) => product));
        rows.forEach((row, index) =>
          expect(row.key).toBe(comparison.keys[reported[index]!.key] ?? reported[index]!.key),
        );
        expect(unknown.map(({ key }) => key)).toEqual(['rieng/1']);
        expect(added).toEqual([]);
        const gone = reported.filter(({ key }) => key !== 'rieng/1' && !(key in comparison.keys));
        expect(removed.map(({ key }) => key)).toEqual(gone.map(({ key }) => key));
      }),
      { numRuns: 20 },
    );
  });

  it('are followed through several versions', () => {
    const row = at(/phủ sóng 5G/);
    const second = edited((one) => (one === row ? { ...one, number: '50' } : one));
    const third = versionOf(second.rows.map((one) => (one.title === row.title ? { ...one, number: '60' } : one)));
    const carried = carriedKeys([before, second, third]);
    const to = third.rows.find(({ title }) => title === row.title)!.key;
    expect(carried.get(row.key)).toBe(to);
    expect(carried.get(second.rows.find(({ title }) => title === row.title)!.key)).toBe(to);
  });
});
