import { type NumberHints, type NumberReading, readNumber } from './number';

/** A number, range or ratio in a text, with its place; what stands around it is read later. */
export interface Atom {
  readonly start: number;
  /** Behind the number and a percent sign that belongs to it. */
  readonly end: number;
  readonly numbers: readonly NumberReading[];
  readonly shape: 'single' | 'range' | 'ratio';
  readonly isPercent: boolean;
}

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly percentEnd: number | null;
}

const FIGURE =
  /(?<![\d.,])(?:(?<![\p{L}\p{N})%])[.,]\d+(?![\d.,])|\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*(?:e[+-]?\d+)?)/gu;
const PERCENT = / ?\\?(?:%|phan tram(?!\p{L}))/uy;
const RANGE_JOINER = /^ ?(?:-|÷|~|den(?: duoi| khoang| muc)?|toi|->) ?$/;

/** Finds the numbers of a masked text, ranges (9-10, 70% đến 80%) and ratios (18/18) joined. */
export function atomsOf(masked: string, hints: NumberHints): Atom[] {
  const figures = figuresOf(masked);
  const atoms: Atom[] = [];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at];
    if (figure === undefined) break;
    const next = figures[at + 1];
    const joint = next === undefined ? null : jointOf(masked, figure, next);
    if (next !== undefined && joint !== null) {
      atoms.push(atomOf([figure, next], joint, hints));
      at += 1;
    } else atoms.push(atomOf([figure], 'single', hints, isNegative(masked, figure, atoms)));
  }
  return atoms;
}

function figuresOf(masked: string): Figure[] {
  return Array.from(masked.matchAll(FIGURE), (match) => {
    const end = match.index + match[0].length;
    PERCENT.lastIndex = end;
    const percent = PERCENT.exec(masked);
    return { start: match.index, end, text: match[0], percentEnd: percent === null ? null : end + percent[0].length };
  });
}

function jointOf(masked: string, first: Figure, second: Figure): 'range' | 'ratio' | null {
  const between = masked.slice(first.percentEnd ?? first.end, second.start);
  if (between.length > 12) return null;
  if (RANGE_JOINER.test(between)) return 'range';
  // "15%30%" has lost its dash on the way
  const isGlued = between === '' && first.percentEnd !== null && second.percentEnd !== null;
  if (isGlued && Number.parseFloat(first.text) < Number.parseFloat(second.text)) return 'range';
  if (/^ ?\/ ?$/.test(between) && first.percentEnd === null && second.percentEnd === null) return 'ratio';
  return null;
}

function atomOf(figures: readonly Figure[], shape: Atom['shape'], hints: NumberHints, isNegative = false): Atom {
  const first = figures[0];
  const last = figures[figures.length - 1];
  const isPercent = figures.some((figure) => figure.percentEnd !== null);
  const own = isPercent ? { ...hints, unit: '%' } : hints;
  return {
    start: (first?.start ?? 0) - (isNegative ? 1 : 0),
    end: last?.percentEnd ?? last?.end ?? 0,
    numbers: figures.map(({ text }) => readNumber(isNegative ? `-${text}` : text, own)),
    shape,
    isPercent,
  };
}

/** A minus touches its number and stands free of what comes before: "-2,5%" but not "- 5%" nor "A-5". */
function isNegative(masked: string, figure: Figure, before: readonly Atom[]): boolean {
  if (masked[figure.start - 1] !== '-') return false;
  const left = masked.slice(before[before.length - 1]?.end ?? 0, figure.start - 1);
  return /(?:^|[\s(:;<>=≥≤])$/.test(left) && !(before.length > 0 && left.trim() === '');
}
