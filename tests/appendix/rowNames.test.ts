import { rowNames } from '../../src/appendix/rowNames';

const names = (rows: readonly (readonly [string, string])[]): string[] => {
  const all = rows.map(([section, number]) => ({ section, number }));
  return all.map(rowNames(all));
};

describe('rowNames', () => {
  it('keeps numbers that are told apart', () => {
    expect(
      names([
        ['I', '1'],
        ['I', '6.3'],
        ['II', '7'],
        ['', ''],
      ]),
    ).toEqual(['1', '6.3', '7', '']);
  });

  it('puts the section before numbers that begin anew', () => {
    expect(
      names([
        ['I', '1'],
        ['II', '1'],
        ['V', 'V.5'],
        ['V', ''],
        ['', '9'],
      ]),
    ).toEqual(['I.1', 'II.1', 'V.5', '', '9']);
  });

  it('leaves a number that stands twice in one section to the rule that finds it', () => {
    expect(
      names([
        ['VI', '12'],
        ['VI', '12'],
      ]),
    ).toEqual(['12', '12']);
  });
});
