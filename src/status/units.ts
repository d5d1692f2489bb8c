import { foldText } from '../text/fold';

const RANKS = new Set(['thứ bậc', 'thứ hạng', 'thứ', 'hạng', 'bậc', 'xếp hạng', 'vị trí', 'vị trí xếp hạng']);

/** "Thứ bậc", "hạng": places in an order, of which the first is the best. */
export function isRankUnit(unit: string | null): boolean {
  return unit !== null && RANKS.has(folded(unit));
}

/**
 * Whether two values can be compared. An unwritten unit agrees with any; a bare "%" with any share ("% GRDP"); a
 * shortened unit with the full one ("doanh nghiệp", "Tổ chức, doanh nghiệp"); a score with the scale it is given on
 * ("điểm/10"). A count never agrees with a rate ("người", "người/vạn dân") nor with a share.
 */
export function unitsAgree(a: string | null, b: string | null): boolean {
  const left = folded(a ?? '');
  const right = folded(b ?? '');
  if (left === '' || right === '' || left === right) return true;
  if (RANKS.has(left) && RANKS.has(right)) return true;
  if (left.startsWith('%') !== right.startsWith('%')) return false;
  const [whole, ...over] = left.split('/');
  const [otherWhole, ...otherOver] = right.split('/');
  const rate = over.join('/').trim();
  const otherRate = otherOver.join('/').trim();
  const onlyOne = rate === '' ? otherRate : otherRate === '' ? rate : null;
  if (rate !== otherRate && (onlyOne === null || !SCALE.test(onlyOne))) return false;
  return contains(whole ?? '', otherWhole ?? '') || contains(otherWhole ?? '', whole ?? '');
}

/** "/10" behind "điểm" tells how many there are to get, not what they are counted by. */
const SCALE = /^\d+$/;

/** As units are shortened in narrow columns. */
const SHORT: Readonly<Record<string, string>> = {
  tb: 'thuê bao',
  dn: 'doanh nghiệp',
  htx: 'hợp tác xã',
  tthc: 'thủ tục hành chính',
  csdl: 'cơ sở dữ liệu',
};

function folded(unit: string): string {
  return foldText(unit)
    .replace(/[.;:]+$/, '')
    .replace(/^phần trăm(?=\s|$)/u, '%')
    .replace(/(?<![\p{L}\p{N}])(?:tb|dn|htx|tthc|csdl)(?![\p{L}\p{N}])/gu, (short) => SHORT[short] ?? short)
    .trim();
}

function contains(text: string, part: string): boolean {
  const has = new Set(wordsOf(text));
  return wordsOf(part).every((word) => has.has(word));
}

function wordsOf(text: string): string[] {
  return text.match(/%|[\p{L}\p{N}]+/gu) ?? [];
}
