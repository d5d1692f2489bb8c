import { cleanText } from '../text/fold';

/** Words no phrase ends with: what follows in the next row belongs to it. */
const UNFINISHED =
  /(?:^|[\s(])(?:và|của|các|với|hoặc|theo|về|cho|do|tại|trong|trên|dưới|từ|đến|để|là|bằng|bởi|những|được|giữa|nhằm|qua|có|cùng|thuộc|hay|sở|ủy ban|uỷ ban|hội đồng)$/iu;
const BULLET_LINE = /^(?:[-–+•*]\s*\S|\(?\d{1,2}[.)]\s)/;

/** How surely a text goes on with the one above it, across a row border. */
export type Joint =
  /** The words themselves say so. */
  | 'plain'
  /** Nothing says so but the page break between them. */
  | 'possible'
  | 'none';

/** Judges whether `next` goes on with `previous` in the same column. */
export function jointOf(previous: string, next: string, afterBreak: boolean): Joint {
  const above = cleanText(previous);
  const below = cleanText(next);
  if (above === '' || below === '') return 'none';
  if (/^\p{Ll}./u.test(below) || /^[,;.)\]%”»]/.test(below)) return 'plain';
  if (/[,;:(–-]$/.test(above) || UNFINISHED.test(above) || isOpen(above)) return 'plain';
  if (BULLET_LINE.test(below) && BULLET_LINE.test(above)) return 'plain';
  return afterBreak && !/[.!?]$/.test(above) ? 'possible' : 'none';
}

/** Joins the pieces of a cell that a row border tore apart; whole values below each other stay on lines of their own. */
export function joinPieces(pieces: readonly { readonly text: string; readonly afterBreak: boolean }[]): string {
  let joined = '';
  let last = '';
  for (const { text, afterBreak } of pieces) {
    if (cleanText(text) === '') continue;
    const goesOn = !BULLET_LINE.test(cleanText(text)) && jointOf(last, text, afterBreak) !== 'none';
    joined += joined === '' ? text : (goesOn ? ' ' : '\n') + text;
    last = text;
  }
  return joined;
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('“') > text.lastIndexOf('”');
}
