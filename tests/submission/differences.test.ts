import { differences } from '../../src/submission/differences';
import { indicatorRow, taskRow } from './examples';

describe('differences between two submissions', () => {
  it('names added, removed and changed rows with their fields', () => {
    const before = [taskRow(), indicatorRow(78), taskRow({ key: 'gone', number: '9' })];
    const after = [taskRow({ product: 'Quyết định' }), indicatorRow(78), taskRow({ key: 'new', number: '10' })];
    expect(differences(before, after)).toEqual([
      { kind: 'changed', before: before[0], after: after[0], fields: ['product'] },
      { kind: 'added', row: after[2] },
      { kind: 'removed', row: before[2] },
    ]);
  });

  it('does not count a moved row or another day’s status as a change', () => {
    const moved = taskRow({ row: 12, cells: { title: 'B12' }, status: 'overdue', reason: 'khác' });
    expect(differences([taskRow()], [moved])).toEqual([]);
  });

  it('matches repeated keys in order of occurrence', () => {
    const twice = [taskRow(), taskRow({ product: 'Hai' })];
    expect(differences(twice, twice)).toEqual([]);
    expect(differences(twice, [taskRow()])).toEqual([{ kind: 'removed', row: twice[1] }]);
  });
});
