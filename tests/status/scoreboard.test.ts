import { scoreboard, type ScoredRow } from '../../src/status/scoreboard';
import { type Status } from '../../src/status/types';

let next = 0;
function row(status: Status, rest: Partial<ScoredRow & { row: string }> = {}): ScoredRow & { row: string } {
  next += 1;
  const kind = ['exceeded', 'met', 'not-met', 'undetermined', 'no-result', 'no-target', 'qualitative'].includes(status)
    ? ('indicators' as const)
    : ('tasks' as const);
  return { unit: 'sl-so-khcn', section: 'I', kind, status, row: `row ${next}`, ...rest };
}

describe('the scoreboard', () => {
  it('counts every status and makes its shares of the judged rows only', () => {
    const { total } = scoreboard([
      ...(['exceeded', 'met', 'met', 'not-met', 'undetermined', 'no-result', 'no-target', 'qualitative'] as const).map(
        (s) => row(s),
      ),
      ...(
        [
          'done-on-time',
          'done-late',
          'done',
          'overdue',
          'due-soon',
          'in-progress',
          'not-yet-due',
          'ongoing',
          'waiting',
          'no-due-date',
        ] as const
      ).map((s) => row(s)),
    ]);
    expect(total.rows).toBe(18);
    expect(total.indicators).toMatchObject({ exceeded: 1, met: 2, 'not-met': 1, 'no-target': 1, qualitative: 1 });
    expect(total.shareMet).toBeCloseTo(3 / 6);
    expect(total.shareDone).toBeCloseTo(3 / 7);
    expect(total.shareOverdue).toBeCloseTo(1 / 7);
    expect(total.shareOnTime).toBeCloseTo(1 / 3);
  });

  it('gives no share of nothing', () => {
    const { total } = scoreboard([row('qualitative'), row('ongoing')]);
    expect([total.shareMet, total.shareDone, total.shareOverdue, total.shareOnTime]).toEqual([null, null, null, null]);
  });

  it('counts a row of two owners for both of them and once in all', () => {
    const shared = { row: 'I.4' };
    const board = scoreboard([
      row('overdue', { ...shared, unit: 'a' }),
      row('overdue', { ...shared, unit: 'b' }),
      row('done-on-time', { unit: 'b', section: 'II' }),
      row('no-due-date', { unit: null, section: 'II' }),
    ]);
    expect(board.total.rows).toBe(3);
    expect(board.units.map(({ unit, score }) => [unit, score.rows, score.shareOverdue])).toEqual([
      ['a', 1, 1],
      ['b', 2, 0.5],
      [null, 1, null],
    ]);
    expect(board.sections.map(({ section, score }) => [section, score.rows])).toEqual([
      ['I', 1],
      ['II', 2],
    ]);
  });

  it('leaving a result out does not raise the share met', () => {
    const reported = scoreboard([row('met'), row('not-met')]).total.shareMet;
    expect(scoreboard([row('met'), row('no-result')]).total.shareMet).toBe(reported);
  });
});
