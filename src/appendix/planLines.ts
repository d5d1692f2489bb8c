import { planOf, plans } from '../catalogue/templates';
import { type ProvinceId } from '../catalogue/types';
import { cleanText, foldBare } from '../text/fold';
import { makeDate } from '../values/dates';
import { type IsoDate } from '../values/types';
import { type PlanInfo } from './types';

const LABEL =
  /^(phụ lục|phụ biểu|biểu mẫu|biểu số|mẫu số|biểu)(?:\s+(?:số\s*)?([IVXLC]+|\d+[a-z]?))?(?![\p{L}\d])\s*[-–.:]?\s*/iu;
const SHEET_LABEL = /(?:^|[^\p{L}])(?:phụ\s*lục|phu\s*luc|pl)[\s._-]*(?:số\s*)?([IVXLC]+|\d+)(?![\p{L}\d])/iu;
const ATTACHED = /(?:ban hành\s+)?kèm\s+theo/iu;
const DOCUMENT_NUMBER = /số\s*:?\s*(\d[\d.]*[a-z]?\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?[\p{Lu}][\p{L}\d-]*)/u;
const DAY = /ngày\s*(\d{1,2})\s*(?:[/.-]\s*|tháng\s*)(\d{1,2})\s*(?:[/.-]\s*|năm\s*)(\d{4})/iu;
const PARTIAL_DAY = /ngày\s*[\s\d.…/_-]*(?:tháng\s*)?[\d\s.…_]*(?:[/.-]|năm)\s*(20\d\d)/iu;
const ISSUER = /(?:20\d\d|năm)\s*,?\s*của\s+([^),;\n]+)/iu;
/** Document references inside a title name years that are not the plan's ("Nghị quyết số 57-NQ/TW ngày 22/12/2024"). */
const REFERENCES =
  /(?:\d[\d.]*\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?[\p{Lu}][\p{L}\d/-]*)|ngày\s*[\d\s/.-]*(?:tháng\s*\d*\s*)?(?:năm\s*)?(?:\d{4})?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|tháng\s*\d{1,2}\s*(?:[/-]|năm)\s*\d{4}/giu;
/** Head of an official paper; none of it is the appendix's title. */
const HEAD =
  /^(?:cong hoa xa hoi|doc lap tu do|so\b.*(?:kh|qd|bc|tb|cv)|uy ban nhan dan|ubnd|don vi(?: bao cao)?\b|dvt|tinh [\p{L} ]{3,20}$|[\p{L} ]{2,30} ngay \d)/u;
const PROVINCES: readonly { id: ProvinceId; words: string }[] = [
  { id: 'lai-chau', words: 'lai chau' },
  { id: 'son-la', words: 'son la' },
];

/** What the lines above a table say; fields they leave out are `null`. `id` comes later, with the template. */
export type PlanLines = Omit<PlanInfo, 'id'> & { readonly issueYear: number | null };

/** Reads the texts above a table, from top to bottom. */
export function readPlanLines(texts: readonly string[], sheetName: string): PlanLines {
  const lines = texts.flatMap((text) => cleanText(text).split('\n')).filter((line) => line !== '');
  let label = '';
  const title: string[] = [];
  const attached: string[] = [];
  for (const line of lines) {
    const match = LABEL.exec(line);
    if (match !== null) {
      label = labelText(match[1] ?? '', match[2] ?? '');
      title.length = 0;
      attached.length = 0;
    }
    const rest = match === null ? line : line.slice(match[0].length);
    const at = ATTACHED.exec(rest);
    if (attached.length > 0 && at === null && isOpen(attached)) attached.push(rest);
    else if (at !== null) {
      attached.push(rest.slice(at.index));
      const before = rest.slice(0, at.index).replace(/[\s(]+$/, '');
      if (before !== '') title.push(before);
    } else if (rest !== '' && !HEAD.test(foldBare(rest))) title.push(rest);
  }
  const reference = attached.join(' ');
  const head = lines.join(' \n ');
  const source = reference === '' ? head : reference;
  const issuedOn = dayIn(source);
  const issuer = ISSUER.exec(reference)?.[1]?.trim() ?? null;
  return {
    label: label === '' ? labelOfSheet(sheetName) : label,
    title: title.join(' ').trim(),
    number: numberIn(reference) ?? (reference === '' ? numberOfHead(lines) : null),
    issuedOn,
    issuer,
    province: provinceIn(reference) ?? provinceIn(head),
    years: yearsIn(title.join(' ')) ?? yearsIn(reference),
    issueYear: issuedOn === null ? yearOf(PARTIAL_DAY.exec(source)?.[1]) : Number(issuedOn.slice(0, 4)),
  };
}

/** A plan stated from outside the sheet; it wins over the title lines. */
export interface StatedPlan {
  /** Lower-case id; `null` leaves it to the title lines. */
  readonly id: string | null;
  readonly years: PlanInfo['years'];
}

/** What one table's lines leave out, filled from another table of the same plan. */
export function fillFrom(lines: PlanLines, other: PlanLines): PlanLines {
  return {
    ...lines,
    number: lines.number ?? other.number,
    issuedOn: lines.issuedOn ?? other.issuedOn,
    issuer: lines.issuer ?? other.issuer,
    province: lines.province ?? other.province,
    years: lines.years ?? other.years,
    issueYear: lines.issueYear ?? other.issueYear,
  };
}

/** The plan of a table: a known one, or one named after province, document and years. */
export function planInfo(
  lines: PlanLines,
  templatePlan: string | null,
  headingYears: readonly number[],
  plan: StatedPlan | null = null,
): PlanInfo {
  const { issueYear, ...rest } = lines;
  const known = plan === null || plan.id === null ? knownPlan(lines, templatePlan) : planOf(plan.id);
  const derived = headingYears.length === 0 ? null : { from: Math.min(...headingYears), to: Math.max(...headingYears) };
  const stated = lines.years ?? known?.years ?? derived;
  const years =
    stated === null || issueYear === null || stated.from === stated.to || issueYear > stated.from
      ? stated
      : { from: issueYear, to: stated.to };
  return {
    ...rest,
    id: plan?.id ?? known?.id ?? planId(lines, years),
    years: plan?.years ?? years,
    province: lines.province ?? known?.province ?? null,
  };
}

function knownPlan(lines: PlanLines, templatePlan: string | null): (typeof plans)[number] | null {
  const byNumber = plans.find(
    ({ number, province }) =>
      number !== null && number === lines.number?.replace(/\s/g, '') && sameOrUnknown(province, lines),
  );
  if (byNumber !== undefined) return byNumber;
  const words = foldBare(lines.title);
  const byWords = plans.find(
    (plan) =>
      plan.province === lines.province &&
      (plan.number === null || lines.number === null) &&
      plan.words.some((word) => words.includes(foldBare(word))) &&
      (lines.years === null || (lines.years.from === plan.years.from && lines.years.to === plan.years.to)),
  );
  if (byWords !== undefined) return byWords;
  return templatePlan === null ? null : planOf(templatePlan);
}

function sameOrUnknown(province: ProvinceId, lines: PlanLines): boolean {
  return lines.province === null || lines.province === province;
}

function planId(lines: PlanLines, years: PlanInfo['years']): string {
  const where = lines.province ?? 'ke-hoach';
  const number = lines.number === null ? null : foldBare(lines.number).replaceAll(' ', '-');
  const when =
    years === null ? null : years.from === years.to ? String(years.from) : `${String(years.from)}-${String(years.to)}`;
  return [where, number, when].filter((part) => part !== null).join('-');
}

function labelText(word: string, number: string): string {
  const lower = word.toLowerCase();
  const name = lower.charAt(0).toUpperCase() + lower.slice(1);
  return number === '' ? name : `${name} ${number.toUpperCase()}`;
}

function labelOfSheet(name: string): string {
  const number = SHEET_LABEL.exec(cleanText(name))?.[1];
  return number === undefined ? '' : labelText('phụ lục', number);
}

function isOpen(attached: readonly string[]): boolean {
  return attached.at(-1)?.includes(')') === false;
}

function numberIn(text: string): string | null {
  return DOCUMENT_NUMBER.exec(text)?.[1]?.replace(/\s/g, '') ?? null;
}

/** "Số: 33/QĐ-UBND" in the head of the paper, never a number inside a sentence. */
function numberOfHead(lines: readonly string[]): string | null {
  const line = lines.find((text) => /^số\s*:?\s*\d/iu.test(text));
  return line === undefined ? null : numberIn(line.replace(/^số/iu, 'số'));
}

function dayIn(text: string): IsoDate | null {
  const match = DAY.exec(text);
  return match === null ? null : makeDate(Number(match[3]), Number(match[2]), Number(match[1]));
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function provinceIn(text: string): ProvinceId | null {
  const bare = foldBare(text);
  return PROVINCES.find(({ words }) => bare.includes(words))?.id ?? null;
}

function yearsIn(text: string): PlanInfo['years'] {
  const bare = foldBare(text.replace(REFERENCES, ' '));
  const span = /\b(20\d\d) (?:den (?:nam )?)?(20\d\d)\b/.exec(bare);
  if (span !== null) return ordered(Number(span[1]), Number(span[2]));
  const year = /(?<!tam nhin )(?<!den )\bnam (20\d\d)\b/.exec(bare) ?? /\bnam (20\d\d)\b/.exec(bare);
  return year === null ? null : ordered(Number(year[1]), Number(year[1]));
}

function ordered(a: number, b: number): { from: number; to: number } {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
