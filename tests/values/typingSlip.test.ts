import { readQuantity } from '../../src/values/quantity';

test.each(['9o,5%', '9O%', 'l00%', '1O0', 'O,85', '8l5', '12..5', '12 ,5', '8 5%', '≥ 8 0'])(
  'a slip inside the number gives no number: %s',
  (text) => {
    expect(readQuantity({ text })).toMatchObject({ parts: [], doubt: { kind: 'unreadable' } });
  },
);

test.each([
  ['12 500', 12500],
  ['1 250 000', 1250000],
  ['80 %', 80],
  ['5 lít', 5],
  ['10 ô tô', 10],
  ['phủ sóng 5G 44,65%', 44.65],
  ['Đạt 100%.', 100],
] as const)('what only looks like one is read: %s', (text, value) => {
  expect(readQuantity({ text }).parts.at(-1)?.value).toBe(value);
});
