import { cleanText, foldBare, isBlank } from '../text/fold';
import { serialToIso } from './dates';
import { dueTokens } from './dueLexer';
import { readDuePhrase } from './duePhrase';
import { dateFormatOf } from './numberFormat';
import { type DuePart, type DueReading } from './types';

/** A due cell: what it shows and, when known, what it holds. */
export interface DueInput {
  /** The displayed text. */
  readonly text: string;
  /** The stored value; a number with a date format is a true date. */
  readonly value?: unknown;
  readonly numberFormat?: string | undefined;
  readonly date1904?: boolean | undefined;
  /** The year of dates that name none ("chậm nhất 20/6"); without it they are unreadable. */
  readonly planYear?: number | null | undefined;
}

const MISSING =
  /^(?:chua (?:xac dinh|ro|co|co thoi (?:han|gian)|an dinh|quy dinh)(?: thoi (?:han|gian))?|khong (?:co|ro|neu|xac dinh|co thoi (?:han|gian)|neu thoi (?:han|gian)))$/;
const BULLET = /^\s*(?:[-–—+*•●▪◦·]+|\(?\d[.)]|\(?[a-zđ][.)])(?=\s|\p{Lu})\s*/u;
/** "33/QĐ-UBND ngày 06/01/2026", "1742-QĐ/TU": a document's number and day are no due date. */
const DOCUMENT =
  /(?:(?:số|so)\s)?\d{1,5}(?:\/\d{4})?[/-](?!NĂM|THÁNG|QUÝ|LẦN|T\d|Q\d|Q[IVX])\p{Lu}{2,}[\p{L}\d/-]*(?:,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/gu;
/** "…, Báo cáo: …": a new label in the middle of a line. */
const INNER_LABEL = /(?:[,.]\s+|\s+[-–—+]\s*)(?=\p{Lu}[^:;,.\n()]{0,60}:)/u;

/** Reads a "Thời gian hoàn thành" cell. Total: any input gives a reading. */
export function readDue(cell: DueInput): DueReading {
  const trueDate = readTrueDate(cell);
  if (trueDate !== null) return trueDate;
  const text = cleanText(cell.text);
  if (isBlank(text) || MISSING.test(foldBare(text))) return { kind: 'missing' };
  const planYear = cell.planYear ?? null;
  const segments = segmentsOf(text);
  if (segments.length <= 1) return readSegment(segments[0] ?? text, planYear, false);
  const readings = segments.map((segment) => readSegment(segment, planYear, true));
  // Bulleted parts stand for themselves; other lines may be one phrase that wraps.
  if (readings.some((reading) => reading.kind === 'unreadable') && !BULLET.test(text)) {
    return readSegment(text.replace(/\n+/g, ' '), planYear, false);
  }
  const dated = readings.filter((reading) => reading.kind !== 'missing');
  const [only] = dated;
  if (only !== undefined && dated.length === 1) return only;
  return { kind: 'multiple', parts: (dated.length > 0 ? dated : readings).flatMap((reading) => partsOf(reading)) };
}

function partsOf(reading: DueReading, label: string | null = null): readonly DuePart[] {
  return reading.kind === 'multiple'
    ? reading.parts.map((part) => ({ ...part, label: part.label ?? label }))
    : [{ ...reading, label }];
}

function readTrueDate({ value, numberFormat, date1904 }: DueInput): DueReading | null {
  if (typeof value !== 'number') return null;
  const format = dateFormatOf(numberFormat);
  if (format === null) return null;
  const day = serialToIso(value, date1904);
  if (day === null) return { kind: 'impossible', why: 'no-such-day' };
  const year = day.slice(0, 4);
  switch (format.shows) {
    case 'day':
      return { kind: 'by', end: day };
    case 'month':
      return readDuePhrase(`${day.slice(5, 7)}/${year}`, null);
    case 'year':
      return readDuePhrase(year, null);
    case 'time':
      return { kind: 'unreadable' };
  }
}

/** Lines, bullets and what `;` parts; what stands in parentheses stays together. */
function segmentsOf(text: string): string[] {
  const bulleted = BULLET.test(text);
  const lines = splitOutsideParentheses(text);
  const segments: string[] = [];
  for (const line of lines) {
    const wraps = segments.length > 0 && (bulleted ? !BULLET.test(line.text) && line.byBreak : continues(line.text));
    if (wraps) segments[segments.length - 1] = `${segments[segments.length - 1] ?? ''} ${line.text}`;
    else segments.push(line.text.replace(BULLET, ''));
  }
  return segments
    .flatMap((segment) => segment.split(INNER_LABEL))
    .flatMap((segment) => (bulleted ? segment.split(/\s+[-–—]\s+(?=\p{Lu})/u) : [segment]))
    .map((segment) => segment.trim())
    .filter((segment) => !isBlank(segment));
}

/** A line that cannot begin a phrase goes on with the one before. */
function continues(line: string): boolean {
  return /^\s*(?:[(/,.–-]|và\s|đến\s|\d{4}\s*$|năm\s+\d{4}\s*$)/iu.test(line);
}

function splitOutsideParentheses(text: string): { text: string; byBreak: boolean }[] {
  const parts: { text: string; byBreak: boolean }[] = [];
  let depth = 0;
  let start = 0;
  let byBreak = false;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    const isBreak = sign === '\n';
    if (sign === undefined || (depth === 0 && (sign === ';' || isBreak))) {
      const part = text.slice(start, at).trim();
      if (part !== '') parts.push({ text: part, byBreak });
      start = at + 1;
      byBreak = isBreak;
    }
  }
  return parts;
}

/**
 * "Báo cáo: Quý, 6 tháng": the label goes to every part read behind it. "Mỗi năm một lần: 10/10, 01/10" names the days
 * of every year.
 */
function readSegment(segment: string, planYear: number | null, isOneOfMany: boolean): DueReading {
  const labelled = /^([^:;()]{1,80}):\s*(.+)$/su.exec(segment);
  if (labelled !== null) {
    const reading = readBare(labelled[2] ?? '', planYear);
    const label = (labelled[1] ?? '').trim();
    const every = readBare(label, planYear);
    if (every.kind === 'recurring' && !/20\d\d/.test(labelled[2] ?? '')) return every;
    if (isOneOfMany && reading.kind !== 'unreadable' && isLabel(label)) {
      return { kind: 'multiple', parts: partsOf(reading, label) };
    }
    if (reading.kind !== 'unreadable') return reading;
  }
  return readBare(segment, planYear);
}

/** "Thời hạn: 30/6/2026" and "Năm 2026: …" label nothing. */
function isLabel(label: string): boolean {
  if (/^(?:thoi (?:han|gian)|han|moc|tien do|hoan thanh|ket thuc|xong|cham nhat)/.test(foldBare(label))) return false;
  return !dueTokens(label).some((token) => token.kind === 'moment' || token.kind === 'broken');
}

function readBare(segment: string, planYear: number | null): DueReading {
  if (isBlank(segment) || MISSING.test(foldBare(segment))) return { kind: 'missing' };
  const reading = readDuePhrase(segment.replace(DOCUMENT, ' '), planYear);
  return reading.kind === 'conditional' ? { kind: 'conditional', condition: segment } : reading;
}
