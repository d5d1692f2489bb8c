import { foldText } from '../text/fold';
import { type Measure } from './compare';

/** Which way a figure says something moved. */
export type Change = 'rise' | 'fall';

const CHANGE = /^[^\d]*?(?<!\p{L})(tăng|giảm)(?!\p{L})[^\d]*\d/u;
/** "Giảm còn 5%", "tăng lên 80%" name the level reached, not the way there. */
const LEVEL = /(?<!\p{L})(?:còn|xuống|lên|đến(?! (?:năm|hết|cuối|ngày)))(?!\p{L})/u;
const PLACE = /(?<!\p{L})(?:thứ|hạng|vị trí) \d/u;

/** "Giảm 10% so với năm 2025", "tăng 2 bậc": the figure is the change itself, and more of it is better. */
export function changeIn(text: string): Change | null {
  const folded = foldText(text);
  const verb = CHANGE.exec(folded)?.[1];
  if (verb === undefined || LEVEL.test(folded)) return null;
  return verb === 'tăng' ? 'rise' : 'fall';
}

/** "Xếp thứ 30/34": a place, whatever the indicator is called; a lower number is a better one. */
export function namesPlace(text: string): boolean {
  const folded = foldText(text);
  return PLACE.test(folded) && changeIn(text) === null;
}

const TURNED = { '>=': '<=', '<=': '>=', '>': '<', '<': '>' } as const;

/** A rise where a fall was wanted, or the other way round, is a change of less than nothing. */
export function turned(part: Measure): Measure {
  if (part.comparator === 'between') return { ...part, low: -part.high, high: -part.low };
  return { ...part, comparator: part.comparator === null ? null : TURNED[part.comparator], value: -part.value };
}
