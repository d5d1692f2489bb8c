import { type Reason } from '../status/types';
import { printNumber } from './print';

/** The facts of a reason, read by name; what is absent reads as "" or 0. */
export interface Facts {
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly printed: (name: string) => string;
}

/** Wraps the facts of a reason for the sentences of one language. */
export function readFacts(facts: Reason['facts'], language: 'vi' | 'en'): Facts {
  const value = (name: string): string | number | null => facts[name] ?? null;
  const number = (name: string): number => {
    const found = value(name);
    return typeof found === 'number' ? found : 0;
  };
  return {
    has: (name) => value(name) !== null,
    text: (name) => String(value(name) ?? ''),
    number,
    printed: (name) => printNumber(number(name), language),
  };
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ' };

/** Units too long to be read inside a sentence are left to the table. */
const LONGEST_UNIT = 24;

/** "≥ 37,6%", "9–10% GRDP", "10 người/vạn dân": a level of a target or result with its sign and unit. */
export function figure(f: Facts, name: 'target' | 'result'): string {
  const high = f.has(`${name}High`) ? `–${f.printed(`${name}High`)}` : '';
  return `${SIGNS[f.text(`${name}Sign`)] ?? ''}${f.printed(name)}${high}${unitOf(f.text(`${name}Unit`))}`;
}

function unitOf(unit: string): string {
  if (unit.startsWith('%')) return unit.length <= LONGEST_UNIT ? unit : '%';
  if (unit === '' || unit.length > LONGEST_UNIT || /^(?:thứ|hạng|xếp|vị trí|chỉ số|điểm số)/iu.test(unit)) return '';
  const [first = '', second = ''] = unit;
  const isWord = second === second.toLocaleLowerCase('vi');
  return ` ${isWord ? first.toLocaleLowerCase('vi') : first}${unit.slice(first.length)}`;
}
