import fc from 'fast-check';
import { rowKey } from '../../src/appendix/rowKey';

const ROW = { plan: 'son-la-2026', kind: 'tasks', section: 'V', number: '5.1', title: 'Kho dữ liệu số' } as const;

test('zeros before a number make no other row', () => {
  for (const [written, meant] of [
    ['01', '1'],
    ['06.10', '6.10'],
    ['007', '7'],
    ['02a', '2a'],
  ] as const) {
    expect(rowKey({ ...ROW, number: written })).toBe(rowKey({ ...ROW, number: meant }));
  }
});

test('zeros inside and behind a number stay', () => {
  const keys = ['1', '10', '100', '6.1', '6.10', '0'].map((number) => rowKey({ ...ROW, number }));
  expect(new Set(keys).size).toBe(keys.length);
});

/** The same hash over Node's own UTF-8. */
function fnv(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

test('the title is hashed over its UTF-8 bytes, whatever runs the code', () => {
  expect(rowKey({ ...ROW, title: 'kho du lieu so' })).toBe(`son-la-2026/tasks/v/5.1/${fnv('kho du lieu so')}`);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z\u0e01-\u0e2e\u4e00-\u4e2d\u{20000}-\u{20010}]{0,20}$/u), (title) => {
      expect(
        rowKey({ ...ROW, title })
          .split('/')
          .at(-1),
      ).toBe(fnv(title));
    }),
  );
  const { TextEncoder: encoder } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, 'TextEncoder');
    expect(rowKey(ROW)).toMatch(/^son-la-2026\/tasks\/v\/5\.1\/[0-9a-f]{8}$/);
  } finally {
    globalThis.TextEncoder = encoder;
  }
});
