import fc from 'fast-check';
import { Axis } from '../../src/grid/axis';

const axes = fc
  .record({
    standard: fc.integer({ min: 1, max: 100 }),
    sizes: fc.dictionary(fc.integer({ min: 1, max: 60 }).map(String), fc.integer({ min: 0, max: 300 }), {
      maxKeys: 20,
    }),
    count: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ standard, sizes, count }) => {
    const map = new Map(Object.entries(sizes).map(([line, size]) => [Number(line), size]));
    return { axis: new Axis(standard, map, count), standard, map, count };
  });

describe('rows and columns in pixels', () => {
  test('each line begins where the one before ends', () => {
    fc.assert(
      fc.property(axes, ({ axis, standard, map, count }) => {
        let expected = 0;
        for (let line = 1; line <= count; line += 1) {
          expect(axis.start(line)).toBe(expected);
          expected += map.get(line) ?? standard;
        }
        expect(axis.total).toBe(expected);
      }),
    );
  });

  test('a place belongs to the visible line it lies on', () => {
    fc.assert(
      fc.property(axes, fc.nat({ max: 5000 }), ({ axis }, offset) => {
        fc.pre(offset < axis.total);
        const line = axis.at(offset);
        expect(axis.start(line)).toBeLessThanOrEqual(offset);
        expect(axis.start(line) + axis.size(line)).toBeGreaterThan(offset);
      }),
    );
  });

  test('a million lines cost no more than the few that differ', () => {
    const axis = new Axis(
      20,
      new Map([
        [3, 0],
        [500_000, 60],
      ]),
      1_048_576,
    );
    expect(axis.total).toBe(1_048_576 * 20 - 20 + 40);
    expect(axis.at(axis.start(900_000) + 5)).toBe(900_000);
  });
});
