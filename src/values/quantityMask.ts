/**
 * Digits that are no quantity: dates, periods, document numbers, names such as 5G or Đề án 06, list numbers. They are
 * covered, sign for sign, so that places in the text stay the same.
 */

const YEAR = '(?:19|20)\\d\\d(?!\\d|[.,]\\d)';
const COVERED = [
  // 31/12/2025, ngày 15, ngày 15/6, ngày 15 tháng 6 năm 2026
  `\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?${YEAR}`,
  `ngay \\d{1,2}(?!\\d)(?: ?[/.-] ?\\d{1,2}(?!\\d)| thang \\d{1,2}(?!\\d))?(?:(?:,? nam | ?[/.-] ?)${YEAR})?`,
  // 6 tháng đầu năm 2026, tháng 6/2026, quý III năm 2026
  `(?<![\\d.,])(?:6|06|9|09) thang(?:,? (?:cua )?nam ${YEAR})?(?= ?:|,? (?:uoc )?dat |,? (?:moi|da|chi) dat )`,
  `\\d{1,2} thang (?:dau|cuoi)(?: nam)?(?: ${YEAR})?`,
  `(?:thang|quy|qui) (?:\\d{1,2}(?!\\d)|[ivx]{1,4}(?!\\p{L}))(?:(?: ?[/.-] ?|,? nam | )${YEAR})?`,
  `(?<![\\d.,/])(?:0?[1-9]|1[0-2])[/-]${YEAR}(?! ?%)`,
  // năm 2026, giai đoạn 2026-2030, bare spans of years
  `(?:nam|nam hoc|giai doan|thoi ky|den nam|tu nam) ${YEAR}(?: ?(?:-|den|/) ?(?:nam )?(?:${YEAR}|\\d\\d(?!\\d)))?`,
  `${YEAR} ?- ?${YEAR}(?! ?%)`,
  `${YEAR}(?= ?:)`,
  // names: Đề án 06, mức độ 4, Nghị quyết 57, 24/7, 5G, NQ57, m2
  `(?:de an|muc do|cap do|dieu|khoan|diem \\p{L}|phu luc|nghi quyet|quyet dinh|nghi dinh|thong tu|cong van|ke hoach|luat|iso|mau|bieu|chuong trinh)(?: so)? \\d+(?:[/.,-]\\d+)*(?![\\d%])(?! ?%)`,
  `so \\d+(?=[/-]\\p{L})`,
  `(?<!\\d)24/7(?!\\d)`,
  // per 100 dân, per 10.000 người: the rest of a unit
  `(?<=\\p{L} ?/ ?)1(?:[.,]?0)+ ?(?=\\p{L})`,
  `(?<!\\d[.,]?)\\d{1,2}[gd](?![\\p{L}\\d])`,
  `(?<=\\p{L})\\d+(?![\\d.,]*%)`,
  `(?<=cach mang cong nghiep(?: lan thu)? )\\d(?:\\.\\d)?`,
  `\\[\\d{1,3}\\]`,
].join('|');
const NOT_QUANTITIES = new RegExp(COVERED, 'gu');
/** "33/QĐ-UBND", "13/2023/NĐ-CP", "1742-QĐ/TU": told by their capitals, so looked for in the text itself. */
const DOCUMENTS = /\d{1,5}(?:\/\d{4})?[/-](?=\p{Lu}{2})[\p{L}\d/-]*/gu;
/** "1. ", "2) ", "a) " before words, where a line begins. */
const LIST_NUMBER = /(?<=^|\n)[ ]*(?:[-+•] ?)?\(?\d{1,2}[.)] (?=\p{L})/gu;

/**
 * The text's bare form (see `alignedBare`) with every digit covered that belongs to no quantity.
 */
export function maskNonQuantities(text: string, bare: string): string {
  let masked = cover(bare, NOT_QUANTITIES, bare);
  masked = cover(text, DOCUMENTS, masked);
  return cover(text, LIST_NUMBER, masked);
}

function cover(searched: string, pattern: RegExp, target: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const match of searched.matchAll(pattern)) {
    pieces.push(
      target.slice(from, match.index),
      match[0].replace(/[^\n]/gu, (sign) => '#'.repeat(sign.length)),
    );
    from = match.index + match[0].length;
  }
  pieces.push(target.slice(from));
  return pieces.join('');
}
