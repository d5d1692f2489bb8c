import { cleanText, isBlank } from '../text/fold';

/** How a row is numbered, whatever signs stand around the number. */
export type RowLabel =
  /** 6, 06, 6.10, 7a, I.2: the path from the outermost number, and a letter behind it. */
  | { readonly kind: 'number'; readonly path: readonly string[]; readonly letter: string }
  | { readonly kind: 'roman'; readonly value: number }
  | { readonly kind: 'capital'; readonly letter: string }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'bullet'; readonly level: 1 | 2 };

const NUMBER = /^(?:([IVXLC]{1,6}|[A-ZĐ])[.])?(\d{1,4}(?:[.,]\d{1,3}){0,5})([a-zđ]?)$/;
const BULLET = /^[-‐‑‒–—−*•▪●○◦·+⁃]$/;
const PREFIX =
  /^(?:(?:phần|mục)\s+)?(?:([IVXLC]{1,6}|[A-ZĐ]|[a-zđ]|\d{1,3}(?:[.]\d{1,3}){0,5}[a-zđ]?|(?:[IVXLC]{1,6}|[A-Z])(?:[.]\d{1,3}){1,4})(?:\s*[.):](?!\d)|\s*[-–—](?=\s))|([-–—•*+▪●○]))\s*(?=\S)/iu;

/** Label of a number cell ("1", "01.", "6.10", "7a)", "I.", "(a)", "-"); `null` when it is blank or no label. */
export function readLabel(text: string): RowLabel | null {
  const clean = cleanText(text);
  if (BULLET.test(clean)) return { kind: 'bullet', level: clean === '+' || clean === '○' || clean === '◦' ? 2 : 1 };
  if (isBlank(clean)) return null;
  return labelOf(clean.replace(/^(?:phần|mục)\s+/iu, '').replace(/^[([]\s*|[\s.):\]/]+$/g, ''));
}

function labelOf(bare: string): RowLabel | null {
  const roman = romanValue(bare);
  if (roman !== null) return { kind: 'roman', value: roman };
  if (/^[A-ZĐ]$/.test(bare)) return { kind: 'capital', letter: bare };
  if (/^[a-zđ]$/.test(bare)) return { kind: 'letter', letter: bare };
  const number = NUMBER.exec(bare);
  if (number === null) return null;
  const path = (number[2] ?? '').split(/[.,]/).map(plain);
  return { kind: 'number', path: number[1] === undefined ? path : [number[1], ...path], letter: number[3] ?? '' };
}

/** Label at the beginning of a title or section heading ("I. Hạ tầng số", "a) …", "- …"), and what follows it. */
export function readPrefix(
  text: string,
): { readonly shown: string; readonly label: RowLabel; readonly rest: string } | null {
  const clean = cleanText(text);
  const match = PREFIX.exec(clean);
  if (match === null) return null;
  const shown = match[1] ?? match[2] ?? '';
  const label = match[2] === undefined ? labelOf(shown) : readLabel(shown);
  if (label === null || (label.kind === 'number' && shown.length > 12)) return null;
  return { shown, label, rest: clean.slice(match[0].length) };
}

/** The number as a reader would say it: without brackets, trailing dot or blanks. */
export function shownNumber(text: string): string {
  const clean = cleanText(text);
  if (BULLET.test(clean)) return clean;
  return clean.replace(/^[([]\s*/, '').replace(/[\s.):\]/]+$/, '');
}

/** Whether two labels count in the same way, so that one can follow the other. */
export function sameFashion(a: RowLabel, b: RowLabel): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'number' || b.kind !== 'number' || a.path.length === b.path.length;
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

const ROMAN = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Roman numbers to 99, in capitals; `null` for anything else. */
function romanValue(text: string): number | null {
  if (text === '' || !ROMAN.test(text)) return null;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = ROMAN_DIGITS[text.charAt(index)] ?? 0;
    const next = ROMAN_DIGITS[text.charAt(index + 1)] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return value;
}
