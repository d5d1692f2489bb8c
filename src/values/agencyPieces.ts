import { cleanText, isBlank } from '../text/fold';

/** One stretch between separators, and the separator written before it. */
export interface Piece {
  readonly text: string;
  readonly before: string;
}

const BULLET = /^(?:[-–—+*•●▪◦·]+|\(?\d{1,2}[.)]|\(?[a-hđA-HĐ][.)])(?=\s|\p{Lu})\s*/u;
const ROLE = /^(?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện|theo dõi)(?: thực hiện| chính)?\s*[:-]\s*/iu;
/** Signs and words that can part two agencies, or stand inside the name of one. */
const SEPARATOR =
  '\\s*[,/]\\s*|\\s+[-–—&+]\\s+|\\.\\s+(?=\\p{Lu})|\\s+(?:và|cùng với|cùng|với|phối hợp với|phối hợp)\\s+';
const SPLIT = new RegExp(`(${SEPARATOR})`, 'u');
const ONLY_SEPARATOR = new RegExp(`^(?:${SEPARATOR.replace('(?=\\p{Lu})', '')})$`, 'u');

/** Parts that surely stand apart: bulleted lines and what `;` parts. Other line breaks may be a cell's own wrapping. */
export function blocksOf(text: string): string[] {
  const lines = cleanText(text).split('\n');
  const bulleted = lines.some((line) => BULLET.test(line));
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (last === undefined || (bulleted && BULLET.test(line)))
      blocks.push([bulleted ? line.replace(BULLET, '') : line]);
    else last.push(line);
  }
  return blocks
    .flatMap((block) => block.join(bulleted ? ' ' : '\n').split(';'))
    .map((block) => block.trim().replace(ROLE, ''))
    .filter((block) => !isBlank(block));
}

/** The stretches of a block, in order. What stands in parentheses is never cut. */
export function piecesOf(block: string): Piece[] {
  const parts = block.split(/(\n)/).flatMap((line) => (line === '\n' ? ['\n'] : splitOutsideParentheses(line)));
  const pieces: Piece[] = [];
  let before = '';
  for (const part of parts) {
    if (part === '\n' || ONLY_SEPARATOR.test(part)) before += part;
    else if (part.trim() !== '') {
      pieces.push({ text: part, before });
      before = '';
    }
  }
  return pieces;
}

/** The text of pieces `start` to `end` (exclusive), with the separators between them. */
export function joinPieces(pieces: readonly Piece[], start: number, end: number): string {
  return pieces
    .slice(start, end)
    .map((piece, index) => (index === 0 ? piece.text : `${piece.before}${piece.text}`))
    .join('');
}

function splitOutsideParentheses(line: string): string[] {
  const parts: string[][] = [];
  let depth = 0;
  for (const part of line.split(SPLIT)) {
    const last = parts[parts.length - 1];
    if (depth > 0 && last !== undefined) last.push(part);
    else parts.push([part]);
    depth = Math.max(0, depth + count(part, '(') - count(part, ')'));
  }
  return parts.map((part) => part.join(''));
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
