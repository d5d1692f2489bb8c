import { type Comparator } from './types';

/** The words around a number that say how it bounds a value. All are looked for in bare text (see `alignedBare`). */

const BOUNDS: readonly (readonly [Comparator, string])[] = [
  [
    '>=',
    '≥|⩾|≧|>=|> =|=>|\\\\geqslant|\\\\geq|\\\\ge|lon hon hoac bang|bang hoac lon hon|tren hoac bang|bang hoac tren|tu bang|it nhat|toi thieu|thap nhat|khong duoi|khong thap hon|khong it hon|khong nho hon|khong kem|tro len tu',
  ],
  [
    '<=',
    '≤|⩽|≦|<=|< =|=<|\\\\leqslant|\\\\leq|\\\\le|nho hon hoac bang|bang hoac nho hon|duoi hoac bang|bang hoac duoi|khong qua|khong vuot qua|khong vuot|khong lon hon|khong cao hon|khong nhieu hon|toi da|nhieu nhat|cao nhat',
  ],
  ['>', '>|＞|tren|hon|lon hon|cao hon|nhieu hon|vuot tren|\\\\gt'],
  ['<', '<|＜|duoi|nho hon|thap hon|it hon|chua den|chua toi|chua dat|chua dat duoc|gan|gan dat|gan bang|\\\\lt'],
];
/** Words that may stand between a bound and its number and say nothing themselves. */
const FILLER =
  '(?: ?(?:dat|muc|chi tieu|ty le|ti le|la|duoc|co|khoang|bo tri|bang|tu|len|toi|den|:|\\$|\\{|~)(?![\\p{L}\\d]))*';
/** Longest stretch before a number that can hold its bound. */
const LEFT = 70;
const RIGHT = 80;

const BEFORE = new RegExp(
  `(?:${BOUNDS.map(([, words]) => `((?<!\\p{L})(?:${words})(?!\\p{L}))`).join('|')})${FILLER} ?$`,
  'u',
);
const UP = /^[^,;.()\d\n]{0,60}?(?<!\p{L})tro len(?!\p{L})|^ ?\+(?!\d)/u;
const DOWN = /^[^,;.()\d\n]{0,60}?(?<!\p{L})tro xuong(?!\p{L})/u;

/** The bound a number stands under, from the text right before and right behind it; `null` for a plain value. */
export function boundOf(before: string, after: string): Comparator | null {
  const right = after.slice(0, RIGHT);
  if (UP.test(right)) return '>=';
  if (DOWN.test(right)) return '<=';
  const match = BEFORE.exec(before.slice(-LEFT));
  if (match === null) return null;
  const group = match.slice(1).findIndex((words) => words !== undefined);
  return BOUNDS[group]?.[0] ?? null;
}

/** Whether the words before a number in its clause make it an expected value. */
export function isForecast(clause: string): boolean {
  return /(?<!\p{L})(?:du kien|du bao|uoc tinh den|ky vong)(?!\p{L})/u.test(clause);
}
