import fc from 'fast-check';
import { cellAddress, parseRange } from '../../src/appendix/address';
import { addressLists, localAddress } from '../../src/excel/areas';
import { cellsOf, verticalRuns } from '../../src/port/areas';

const cells = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 8 })), {
    selector: (cell) => cell.join(),
  })
  .map((all) => all.map(([row, column]) => cellAddress(row, column)));

describe('address lists', () => {
  it('name every cell once, in lists that are short enough', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 8, max: 60 }), (wanted, longest) => {
        const lists = addressLists(wanted, longest);
        const named = lists.flatMap((list) => list.split(',').flatMap((area) => cellsOf(parseRange(area)!)));
        expect([...named].sort()).toEqual([...wanted].sort());
        expect(lists.every((list) => list.length <= longest)).toBe(true);
      }),
    );
  });

  it('join neighbours in a column', () => {
    expect(verticalRuns(['C9', 'C7', 'C8', 'E2'])).toEqual([
      { top: 7, bottom: 9, left: 3, right: 3 },
      { top: 2, bottom: 2, left: 5, right: 5 },
    ]);
  });

  it('drop the sheet and the dollar signs of what Excel answers', () => {
    expect(localAddress("'Biểu số 1!'!$B$2:$C$4")).toBe('B2:C4');
    expect(localAddress('D7')).toBe('D7');
  });
});
