import { cleanText, isBlank } from '../text/fold';
import { type NumberHints } from './number';
import { type Atom, atomsOf } from './quantityAtoms';
import { maskNonQuantities } from './quantityMask';
import { boundOf, isForecast } from './quantityWords';
import { levelLabel, trailingUnit } from './quantityUnits';
import { type Comparator, type QuantityPart } from './types';
import { isShare, splitUnit, type Unit } from './unit';

export interface PartsReading {
  readonly parts: readonly QuantityPart[];
  /** Digits are left that belong to no part. */
  readonly leftover: boolean;
  /** Both values of an ambiguous number, when there is one. */
  readonly readings: readonly number[] | null;
}

interface Context {
  readonly unitColumn?: string | null | undefined;
  readonly neighbours?: readonly string[] | undefined;
}

/** An atom with the words around it. */
interface Mention {
  readonly atom: Atom;
  /** Words between the last separator and the number, as written. */
  readonly lead: string;
  /** Words between the number and the next separator, as written. */
  readonly tail: string;
  readonly bound: Comparator | null;
  readonly isForecast: boolean;
  readonly inBrackets: boolean;
  /** Counted from 0; `;` and line breaks begin a new one. */
  readonly clause: number;
}

/** Reads every level a text names. `bare` is the text's aligned bare form. */
export function quantityParts(text: string, bare: string, context: Context): PartsReading {
  const column = columnUnit(context.unitColumn);
  const masked = maskNonQuantities(text, bare);
  const rough = atomsOf(masked, {});
  const atoms = atomsOf(masked, hintsFor(text, masked, rough, column, context.neighbours));
  const mentions = mentionsOf(text, masked, atoms);
  const kept = levelsOf(mentions, column);
  const parts: QuantityPart[] = [];
  let readings: readonly number[] | null = null;
  for (const mention of kept) {
    const part = partOf(mention, column, text, kept.length > 1);
    if (part === null) continue;
    parts.push(part);
    // Both numbers of a ratio are written by one habit, and either gives the same share.
    const numbers = mention.atom.shape === 'ratio' ? [] : mention.atom.numbers;
    const ambiguous = numbers.find((number) => number.kind === 'ambiguous');
    if (ambiguous?.kind === 'ambiguous') readings ??= ambiguous.readings;
  }
  return { parts: withPlainLevel(parts), leftover: atoms.length > 0, readings };
}

function columnUnit(unitColumn: string | null | undefined): (Unit & { readonly written: string }) | null {
  if (unitColumn == null || isBlank(unitColumn)) return null;
  const written = cleanText(unitColumn).replace(/\n/g, ' ');
  return { ...splitUnit(written), written };
}

/** The unit behind the first number without one in sight decides how "1.234" is read in the whole cell. */
function hintsFor(
  text: string,
  masked: string,
  atoms: readonly Atom[],
  column: { readonly written: string } | null,
  neighbours: readonly string[] | undefined,
): NumberHints {
  const own = atoms
    .map((atom, at) =>
      trailingUnit(text.slice(atom.end, atoms[at + 1]?.start), masked.slice(atom.end, atoms[at + 1]?.start)),
    )
    .find((unit) => unit !== '');
  return { unit: own ?? column?.written ?? null, neighbours };
}

const CLAUSE_END = /[;\n]/;

function mentionsOf(text: string, masked: string, atoms: readonly Atom[]): Mention[] {
  let clause = 0;
  let depth = 0;
  let from = 0;
  let forecastUntil = -1;
  return atoms.map((atom, at) => {
    const before = masked.slice(from, atom.start);
    const nextStart = atoms[at + 1]?.start ?? masked.length;
    const after = masked.slice(atom.end, nextStart);
    clause += before.split(CLAUSE_END).length - 1;
    depth = Math.max(0, depth + count(before, '(') - count(before, ')'));
    if (clauseChanged(before)) forecastUntil = -1;
    if (isForecast(lastClause(before))) forecastUntil = clause;
    const lead = text.slice(atom.start - leadLength(before), atom.start);
    const tail = text.slice(atom.end, atom.end + tailLength(after, at + 1 < atoms.length));
    from = atom.end;
    return {
      atom,
      lead,
      tail,
      bound: boundOf(before, after),
      isForecast: forecastUntil === clause,
      inBrackets: depth > 0,
      clause,
    };
  });
}

function clauseChanged(before: string): boolean {
  return /[;\n)]/.test(before);
}

function lastClause(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n'), before.lastIndexOf(')')) + 1);
}

const SEPARATORS = /[;\n,]|(?<=[%\s]) ?\/ |(?<!\p{L})va(?!\p{L})/gu;

function leadLength(before: string): number {
  let length = before.length;
  for (const match of before.matchAll(SEPARATORS)) length = before.length - match.index - match[0].length;
  return length;
}

function tailLength(after: string, hasNext: boolean): number {
  SEPARATORS.lastIndex = 0;
  const match = SEPARATORS.exec(after);
  SEPARATORS.lastIndex = 0;
  if (match !== null) return match.index;
  const open = after.indexOf('(');
  if (!hasNext || open < 0) return after.length;
  const close = after.indexOf(')', open);
  return close < 0 ? open : close + 1;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/**
 * The numbers that are levels. A count or ratio explained by a share next to it ("1.037/1.378 DVCTT (đạt 75,25%)",
 * "58.042 hồ sơ đạt 91,96%") gives way to the share, unless the unit column counts; other numbers in parentheses are
 * remarks on the number before them.
 */
function levelsOf(mentions: readonly Mention[], column: Unit | null): Mention[] {
  const counts = column !== null && !isShare(column.name);
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept[kept.length - 1];
    const sameClause = before !== undefined && before.clause === mention.clause;
    const explains = sameClause && mention.atom.isPercent && !before.atom.isPercent && saysShare(mention, before);
    if (explains && !mention.isForecast) {
      if (!counts) kept[kept.length - 1] = { ...mention, inBrackets: before.inBrackets, lead: shareScope(before) };
      continue;
    }
    if (before === undefined || !isRemark(mention, before)) kept.push(mention);
  }
  return kept;
}

/** "(năm 2025: 70%)", "trong đó 5 nữ", "± 1" tell more about the number before them. */
function isRemark(mention: Mention, before: Mention): boolean {
  if (mention.isForecast) return false;
  return (mention.inBrackets && !before.inBrackets) || /trong đó|±\s*$/iu.test(mention.lead);
}

const SHARE_WORDS = /(?:đạt|chiếm|chiểm|tỷ lệ|tỉ lệ|tương ứng|tương đương|bằng|=|\()\s*(?:tỷ lệ|tỉ lệ|là)?\s*$/iu;

function saysShare(mention: Mention, before: Mention): boolean {
  return SHARE_WORDS.test(mention.lead) || SHARE_WORDS.test(before.tail) || mention.inBrackets;
}

/** A share worked out from a ratio speaks of that ratio. */
function shareScope(before: Mention): string {
  return before.lead.includes(':') ? before.lead : '';
}

function partOf(mention: Mention, column: Unit | null, text: string, several: boolean): QuantityPart | null {
  const { atom, bound } = mention;
  const values = atom.numbers.map((number) =>
    number.kind === 'number' ? number.value : number.kind === 'ambiguous' ? number.readings[0] : null,
  );
  const [first = null, second = null] = values;
  if (first === null || (atom.shape !== 'single' && second === null)) return null;
  const written = atom.isPercent ? '%' : trailingUnit(mention.tail, mention.tail.toLowerCase());
  const label = levelLabel(mention.lead, mention.tail, written, several);
  const scope = mention.isForecast ? forecastScope(mention.lead) : label;
  const extra = mention.isForecast ? ({ forecast: true } as const) : {};
  if (atom.shape === 'ratio') return ratioPart(mention, first, second ?? 0, column, text, extra);
  if (atom.shape === 'single' && LEADING_GROUP.test(`${mention.lead}#${mention.tail}`)) {
    return {
      comparator: bound ?? '<=',
      value: first,
      low: null,
      high: null,
      unit: column?.name ?? null,
      scope,
      ...extra,
    };
  }
  const { factor, name } = unitOf(written, mention.tail, atom.isPercent, column);
  const unit = name;
  if (atom.shape === 'range' && second !== null) {
    return rangePart(first * factor, second * factor, bound, { unit, scope, ...extra });
  }
  return { comparator: bound, value: exact(first * factor), low: null, high: null, unit, scope, ...extra };
}

/** "ít nhất 2-3" starts at 2, "không quá 9-10" ends at 10. */
function rangePart(
  low: number,
  high: number,
  bound: Comparator | null,
  rest: Pick<QuantityPart, 'unit' | 'scope' | 'forecast'>,
): QuantityPart | null {
  if (low > high) return null;
  if (bound === '>=' || bound === '>') return { comparator: bound, value: exact(low), low: null, high: null, ...rest };
  if (bound === '<=' || bound === '<') return { comparator: bound, value: exact(high), low: null, high: null, ...rest };
  return { comparator: 'between', value: null, low: exact(low), high: exact(high), ...rest };
}

/** "Top 30", "trong nhóm 30 tỉnh dẫn đầu": the thirtieth place or better. `#` stands for the number. */
const LEADING_GROUP =
  /(?<!\p{L})top\s*#|(?<!\p{L})(?:nhóm|tốp)\s*#\s*(?:tỉnh|địa phương|thành phố|đơn vị|bộ|sở|xã|cơ quan)/iu;
const RANK_OR_SCORE = /(?:hạng|thứ|bậc|điểm)\s*$/iu;

/**
 * "18/18 đơn vị" is all of them, 100 %. Where the row counts things (a unit column that is no share), or speaks of a
 * rank or a score ("thứ 15/34", "8,35/10 điểm"), the first number is the value.
 */
function ratioPart(
  mention: Mention,
  part: number,
  whole: number,
  column: Unit | null,
  text: string,
  extra: { readonly forecast?: true },
): QuantityPart | null {
  const base = { comparator: mention.bound, low: null, high: null, ...extra };
  const unit = trailingUnit(mention.tail, mention.tail.toLowerCase());
  const isScore = /^\s*điểm/iu.test(mention.tail);
  if (isScore) return { ...base, value: part, unit: `điểm/${String(whole)}`, scope: null };
  if (column !== null && !isShare(column.name)) {
    return { ...base, value: exact(part * column.factor), unit: column.name, scope: null };
  }
  if (RANK_OR_SCORE.test(mention.lead)) return { ...base, value: part, unit: unit === '' ? null : unit, scope: null };
  if (whole === 0) return null;
  const scope = text.slice(mention.atom.start, mention.atom.end);
  return { ...base, value: exact((part / whole) * 100), unit: column?.name ?? '%', scope };
}

function unitOf(written: string, tail: string, isPercent: boolean, column: Unit | null): Unit {
  if (isPercent) {
    const base = shareBase(tail);
    if (base !== '') return { factor: 1, name: `% ${base}` };
    return { factor: 1, name: column !== null && isShare(column.name) ? column.name : '%' };
  }
  if (written === '') return column ?? { factor: 1, name: null };
  const own = splitUnit(written);
  if (own.name !== null) return own;
  return { factor: own.factor, name: column?.name ?? null };
}

/** What a share is of, where offices write it into the unit: "9% GRDP", "3% tổng chi ngân sách". */
function shareBase(tail: string): string {
  const match =
    /^\s*((?:GRDP|GDP)|(?:tổng )?(?:chi|thu)(?: cân đối)? (?:ngân sách|NSNN|NSĐP)(?: nhà nước| địa phương)?|tổng dân số|dân số)(?![\p{L}])/iu.exec(
      tail,
    );
  return match?.[1] ?? '';
}

/** "dự kiến đến 31/12/2025 đạt" speaks of "dự kiến đến 31/12/2025". */
function forecastScope(lead: string): string | null {
  const match = /dự kiến.*$/isu.exec(lead)?.[0] ?? '';
  const scope = match.replace(/\s*(?:đạt|là|khoảng|:)+\s*$/iu, '').trim();
  return scope === '' || /^dự kiến$/iu.test(scope) ? null : scope;
}

/** Beside an expected value, the plain one is the actual one. */
function withPlainLevel(parts: readonly QuantityPart[]): QuantityPart[] {
  const expects = parts.some((part) => part.forecast === true);
  return parts.map((part) =>
    expects && part.forecast !== true && part.scope === null ? { ...part, scope: 'thực tế' } : part,
  );
}

/** 30,2 triệu is 30200000, not 30199999.999999996. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
