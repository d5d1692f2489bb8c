import { cleanText, foldBare, foldText } from '../text/fold';
import { readLabel } from './rowLabels';
import { type Line } from './tableShape';

/**
 * Signatures, "Nơi nhận", footnotes and the title lines of the next appendix: what stands below a table and is none
 * of its rows.
 */
const ENDS: readonly RegExp[] = [
  /^noi nhan\b/,
  /^(?:tm|kt|tl|tuq|q) (?:uy ban|ubnd|chu tich|giam doc|bo truong|thu truong|truong ban|truong phong|chanh van phong|cuc truong|hieu truong|hdnd|ban thuong vu|ban chi dao|hoi dong)/,
  /^(?:pho )?(?:chu tich|giam doc|thu truong|chanh van phong|truong ban|truong phong|bi thu)(?: (?:ubnd|uy ban nhan dan|so|don vi|co quan|ky|thuong truc|phu trach).*)?$/,
  /^(?:nguoi lap|nguoi tong hop|lap bieu|ke toan truong|thu truong don vi|dai dien|ky ten|ky ghi ro|xac nhan cua)\b/,
  /^[\p{L} ]{2,30} ngay \d{0,2} ?thang \d{0,2} ?nam (?:20\d\d|20)?$/u,
  /^ngay \d{0,2} ?thang \d{0,2} ?nam (?:20\d\d|20)?$/,
  /^(?:phu luc|phu bieu|bieu mau|bieu so|mau so|bieu)\b(?: (?:so )?(?:[ivxlc]+|\d+[a-z]?)\b.*)?$/,
  /^(?:ban hanh )?kem theo\b/,
];
const FOOTNOTE =
  /^(?:trang \d+(?:\s*\/\s*\d+)?$|\(?\*+\)?\s|\(\*+\)|\[\d+\]|\(\d+\)\s|ghi chú\s*:|lưu ý\s*:|chú thích\s*:|ghi chú$|nguồn\s*:|nguồn số liệu\s*:)/u;
const TOTAL =
  /^(?:tong cong|tong so|tong|cong|cong chung|tong hop chung|cong tong)(?: (?:\d+|nhiem vu|chi tieu|muc|phan|[ivx]+|[a-e])\b.*)?$/;

/** Whether a row is the beginning of what stands below a table. A post in an owner cell ("Chủ tịch UBND tỉnh") is none. */
export function isEndMark(line: Line): boolean {
  if (isCertainItem(line)) return false;
  if (isEndText(line.first)) return true;
  const besideNothing = line.title === '' || isEndText(line.title) || /^[-–+]/.test(line.title);
  return besideNothing && line.cells.some(({ text }) => text !== '' && isEndText(text));
}

/** The header of a table that is no Phụ lục ("STT", "Họ và tên" …): the rows below it are none of ours. */
export function isForeignHeader(line: Line): boolean {
  return /^(?:stt|tt|so tt|so thu tu)$/.test(foldBare(line.number)) && line.title !== '' && line.values.length > 0;
}

/** A footnote or remark, inside or below a table. */
export function isFootnote(line: Line): boolean {
  return line.values.length === 0 && FOOTNOTE.test(foldText(line.first));
}

/** "Tổng cộng": a sum over the table, no row of it. */
export function isTotal(line: Line): boolean {
  const text = cleanText(line.title === '' ? line.first : line.title);
  // "cộng" in lower case is the rest of a word that a page break tore off ("công cộng").
  return readLabel(line.number)?.kind !== 'number' && /^\p{Lu}/u.test(text) && TOTAL.test(foldBare(text));
}

/** A row that can only be an item: a number, a title and something else. After an end mark, the mark was none. */
export function isCertainItem(line: Line): boolean {
  return readLabel(line.number)?.kind === 'number' && line.title !== '' && line.values.length > 0;
}

function isEndText(text: string): boolean {
  if (text.length > 200) return false;
  const bare = foldBare(text);
  return ENDS.some((end) => end.test(bare));
}
