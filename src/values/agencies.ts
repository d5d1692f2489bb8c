import { type AgencyCatalogue } from '../catalogue/agencies';
import { type Agency } from '../catalogue/types';
import { cleanText, foldText, isBlank } from '../text/fold';
import { type AgencyMention } from './types';

/** Longest names hold five pieces ("Ban Chỉ đạo về phát triển khoa học, công nghệ, …"). */
const MOST_PIECES = 8;
const BULLET = /^(?:[-–—+*•●▪◦·]+|\(?\d{1,2}[.)]|\(?[a-hđA-HĐ][.)])(?=\s|\p{Lu})\s*/u;
/** Signs and words that can part two agencies, or stand inside the name of one. */
const SOFT = /(\s*[,/]\s*|\s+[-–—]\s+|\s+(?:và|cùng|với|phối hợp với)\s+)/iu;
const ROLE = /^(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp|thực hiện|theo dõi)(?:\s+thực hiện)?\s*[:-]\s*/iu;
const LEAD_WORDS = /^(?:và|cùng|với|phối hợp với)\s+/iu;
const END_MARKS = /[\s.,;:/–—-]+$/u;
/** Words an agency's name begins with: where one stands, a new name starts. */
const HEAD =
  /^(?:các|những|sở|ban|bộ|ubnd|uỷ|ủy|hđnd|hội|văn|vp|công|cục|chi|trung|trường|báo|đài|đoàn|liên|hiệp|ngân|kho|bảo|thanh|toà|tòa|viện|phòng|cổng|bưu|thuế|tỉnh|đảng|huyện|mặt|tổ|đơn|cơ|doanh|xã|phường|thị|bệnh|quỹ|tổng|tập|chủ|thủ|nhnn|bhxh|mttq|vnpt|viettel|mobifone)(?![\p{L}])/iu;

/** One stretch between separators, and the separator written before it. */
interface Piece {
  readonly text: string;
  readonly before: string;
}

/**
 * The agencies an owner or coordinator cell names, in the order written: parted by line breaks, bullets, `;`, `,`, `/`
 * and "và", except where these stand inside a name the catalogue knows. A blank cell gives an empty list.
 */
export function readAgencies(text: string, catalogue: AgencyCatalogue): AgencyMention[] {
  if (isBlank(text)) return [];
  return blocksOf(text).flatMap((block) => readBlock(block, catalogue));
}

/** Parts that surely stand apart: bulleted lines and what `;` parts. Other line breaks may be a cell's own wrapping. */
function blocksOf(text: string): string[] {
  const lines = cleanText(text).split('\n');
  const bulleted = lines.some((line) => BULLET.test(line));
  const blocks: string[] = [];
  for (const line of lines) {
    const startsNew = !bulleted || BULLET.test(line) || blocks.length === 0;
    if (startsNew) blocks.push(line.replace(BULLET, ''));
    else blocks[blocks.length - 1] = `${blocks[blocks.length - 1] ?? ''} ${line}`;
  }
  return (bulleted ? blocks : [blocks.join('\n')])
    .flatMap((block) => block.split(';'))
    .map((block) => block.trim().replace(ROLE, ''))
    .filter((block) => !isBlank(block));
}

function readBlock(block: string, catalogue: AgencyCatalogue): AgencyMention[] {
  const pieces = piecesOf(block);
  const mentions: AgencyMention[] = [];
  let head = '';
  for (let start = 0; start < pieces.length;) {
    const match = longestKnown(pieces, start, head, catalogue);
    if (match !== null) {
      mentions.push(known(match.text, match.agency));
      head = match.head;
      start = match.end;
      continue;
    }
    let end = start + 1;
    while (end < pieces.length && continuesUnknown(pieces, end, head, catalogue)) end++;
    const written = tidy(joined(pieces, start, end));
    if (written !== '') mentions.push(unknown(written, catalogue));
    head = '';
    start = end;
  }
  return mentions;
}

function piecesOf(block: string): Piece[] {
  const parts = block.split(/(\n)/).flatMap((line) => (line === '\n' ? ['\n'] : splitOutsideParentheses(line)));
  const pieces: Piece[] = [];
  let before = '';
  for (const part of parts) {
    if (part === '\n' || SOFT_ONLY.test(part)) {
      before += part;
      continue;
    }
    if (part.trim() === '') continue;
    pieces.push({ text: part, before });
    before = '';
  }
  return pieces;
}

const SOFT_ONLY = /^(?:\s*[,/]\s*|\s+[-–—]\s+|\s+(?:và|cùng|với|phối hợp với)\s+)$/iu;

function splitOutsideParentheses(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const part of line.split(SOFT)) {
    if (depth > 0) parts[parts.length - 1] = `${parts[parts.length - 1] ?? ''}${part}`;
    else parts.push(part);
    depth = Math.max(0, depth + count(part, '(') - count(part, ')'));
  }
  return parts;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function longestKnown(
  pieces: readonly Piece[],
  start: number,
  head: string,
  catalogue: AgencyCatalogue,
): { text: string; agency: Agency; end: number; head: string } | null {
  for (let end = Math.min(pieces.length, start + MOST_PIECES); end > start; end--) {
    const text = tidy(joined(pieces, start, end));
    const agency = find(text, catalogue);
    if (agency !== null) return { text, agency, end, head: headOf(text) };
    const listed = listHead(text);
    if (listed !== null) {
      const inside = find(`${listed.head} ${listed.rest}`, catalogue);
      if (inside !== null) return { text: listed.rest, agency: inside, end, head: listed.head };
    }
  }
  for (let end = Math.min(pieces.length, start + MOST_PIECES); end > start && head !== ''; end--) {
    const text = tidy(joined(pieces, start, end));
    const agency = find(`${head} ${text}`, catalogue);
    if (agency !== null) return { text, agency, end, head };
  }
  return null;
}

/** The name as written, else without what stands in parentheses. */
function find(text: string, catalogue: AgencyCatalogue): Agency | null {
  if (text === '') return null;
  const agency = catalogue.lookup(text);
  if (agency !== null || !text.includes('(')) return agency;
  const outside = text.replace(/\([^()]*\)?/g, ' ');
  return isBlank(outside) ? null : catalogue.lookup(outside);
}

/** "Các sở: Xây dựng, Y tế": the kind is said once for the whole list. */
function listHead(text: string): { head: string; rest: string } | null {
  const match =
    /^(?:các\s+)?(sở|bộ|ban|hội|ubnd\s+(?:các\s+)?(?:xã|phường))(?:,\s*ban)?(?:,\s*ngành)?\s*:?\s+(.+)$/isu.exec(text);
  if (match === null) return null;
  return { head: (match[1] ?? '').replace(/\s+các\s+/iu, ' '), rest: match[2] ?? '' };
}

function headOf(text: string): string {
  return /^(?:sở|bộ|ubnd\s+(?:xã|phường))(?=\s)/iu.exec(text)?.[0] ?? '';
}

function continuesUnknown(pieces: readonly Piece[], at: number, head: string, catalogue: AgencyCatalogue): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.before.includes('\n')) return false;
  return !HEAD.test(piece.text.trim()) && longestKnown(pieces, at, head, catalogue) === null;
}

function joined(pieces: readonly Piece[], start: number, end: number): string {
  return pieces
    .slice(start, end)
    .map((piece, index) => (index === 0 ? piece.text : `${piece.before}${piece.text}`))
    .join('');
}

function tidy(text: string): string {
  return text.replace(/\n/g, ' ').trim().replace(LEAD_WORDS, '').replace(END_MARKS, '').trim();
}

function known(text: string, agency: Agency): AgencyMention {
  return { text, id: agency.id, name: agency.name, isGroup: agency.isGroup, nearest: [] };
}

function unknown(text: string, catalogue: AgencyCatalogue): AgencyMention {
  return { text, id: null, name: text, isGroup: isGroupWording(text), nearest: catalogue.nearest(text) };
}

/** "Các …" names many units even when the catalogue does not know them. */
function isGroupWording(text: string): boolean {
  return /^(?:các|những|toàn thể|mọi) /u.test(foldText(text));
}
