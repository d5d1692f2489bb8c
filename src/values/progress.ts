import { alignedBare, cleanText, stripAccents } from '../text/fold';
import { makeDate } from './dates';
import { quantityParts } from './quantityParts';
import { type IsoDate, type ProgressReading } from './types';

/** A pattern for accented text and its twin for text typed without accents. */
type Words = (accented: boolean) => RegExp;

const EDGE_LEFT = '(?<![\\p{L}\\d])';
const EDGE_RIGHT = '(?![\\p{L}\\d])';

function words(source: string, flags = 'u'): Words {
  const accented = new RegExp(source, flags);
  const bare = new RegExp(stripAccents(source), flags);
  return (hasAccents) => (hasAccents ? accented : bare);
}

const whole = (source: string): string => `${EDGE_LEFT}(?:${source})${EDGE_RIGHT}`;

const COMPLETE = words(whole('hoàn thành|hoàn tất|làm xong|thực hiện xong|triển khai xong|xong'), 'gu');
/** What is handed over when the work is done, told with "đã" before it. */
const DELIVERED = words(
  whole(
    'ban hành|phê duyệt|thành lập|nghiệm thu|bàn giao|công bố|công nhận|giải quyết|áp dụng chính thức|' +
      '(?:đưa|đi) vào (?:vận hành|khai thác|sử dụng|hoạt động|ứng dụng)',
  ),
  'gu',
);
const DONE_CELL = words('^(?:đã )?(?:thực hiện|triển khai|xong|làm xong|thực hiện xong)[ .!]*$');
/** In the clause before a word of completion: it is not so, or not yet. */
const DENIED = words(
  whole(
    'chưa|không|đang|cơ bản|sắp|sẽ|dự kiến|phấn đấu|tiếp tục|chuẩn bị|một phần|nếu|chờ|đề nghị|kế hoạch là|mục tiêu',
  ),
);
/** Right before a word of completion: the word names the act, it does not say it happened. */
const NAMED = words(
  `${EDGE_LEFT}(?:khi|để|cần|phải|gần|gần như|ước|trước|chậm|ngày|thời gian|thời hạn|thời điểm|mức độ|tỷ lệ|tỉ lệ|tiến độ|yêu cầu|chỉ tiêu|kế hoạch|khả năng|hạn|mốc|đến)(?: (?:được|sớm|sẽ))? $`,
);
/** Right behind: only a part, a draft or a plan is complete. */
const PARTIAL = words(
  `^ (?:một phần|phần lớn|phần|cơ bản|về cơ bản|bước đầu|bước|giai đoạn|đợt|dự thảo|đề cương|khảo sát|thủ tục|hồ sơ|một số|việc lấy|công tác chuẩn bị|trước (?!(?:thời )?hạn|tiến độ|kế hoạch)|trong |vào (?:cuối|quý|tháng|năm))`,
);
/** Anywhere: something is still to be done. What runs on ("đang vận hành") or does not trouble is no remainder. */
const REMAINS = words(
  whole(
    'chưa(?! (?:có (?:khó khăn|vướng mắc|phát sinh|kiến nghị)|phát sinh|gặp))|' +
      'đang(?! (?:được )?(?:duy trì|vận hành|khai thác|sử dụng|hoạt động|áp dụng|phát huy))|còn lại|dự kiến|phấn đấu|sẽ|sắp',
  ),
);
/** A share that is expected or denied is no share done. */
const NOT_A_SHARE = words(whole('chưa|dự kiến|ước|phấn đấu|sẽ|sắp|mục tiêu|chỉ tiêu|kế hoạch'));
const SHARE_OF_WORK = words(whole('hoàn thành|tiến độ|khối lượng|thực hiện|đạt|xong'));
/** Between "đã" and what is delivered: it was only asked for or drafted. */
const ONLY_ASKED = words(whole('trình|dự thảo|đề nghị|đề xuất|xin|lấy|xây dựng|soạn thảo|gửi|tham mưu|báo cáo'));
const DOCUMENT = /\d+\s*\/\s*(?:\d{4}\/)?\p{L}{2,}/u;
/** The day behind these words is another document's. */
const OTHER_DOCUMENT = words(whole('theo|thay thế|căn cứ|sửa đổi|bổ sung|nêu tại|so với'));
const DAY =
  /(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)|ng[aà]y (\d{1,2}) th[aá]ng (\d{1,2}),? n[aă]m (\d{4})/gu;

/** Reads a progress cell, a status word or a share done. Total: any text gives a reading. */
export function readProgress(text: string): ProgressReading {
  const clean = cleanText(text);
  const bare = alignedBare(clean);
  const lower = clean.toLowerCase();
  const accented = lower !== stripAccents(lower);
  const percent = percentIn(clean, bare, lower, accented);
  const remains = REMAINS(accented).test(lower);
  const doneAt = percent === null ? doneWord(lower, accented) : percent === 100 ? 0 : null;
  const done = doneAt !== null && !remains;
  return { text: clean, done, completedOn: done ? dayAround(lower, doneAt, accented) : null, percent };
}

/** The share done: the cell is a share and nothing else, or words say what it is a share of. */
function percentIn(clean: string, bare: string, lower: string, accented: boolean): number | null {
  if (NOT_A_SHARE(accented).test(lower)) return null;
  const isBareShare = /^[\s\d.,%]+$/.test(clean);
  if (!isBareShare && !SHARE_OF_WORK(accented).test(lower)) return null;
  const shares = quantityParts(clean, bare, {}).parts.filter((part) => part.unit === '%' && part.comparator === null);
  const [only] = shares;
  return shares.length === 1 && only?.value != null && only.value >= 0 && only.value <= 100 ? only.value : null;
}

/** Where the text says that the work is done; `null` when it does not. */
function doneWord(lower: string, accented: boolean): number | null {
  if (DONE_CELL(accented).test(lower)) return 0;
  const complete = firstWhere(lower, COMPLETE(accented), (at, end) => {
    const clause = clauseBefore(lower, at);
    return (
      !DENIED(accented).test(clause) &&
      !NAMED(accented).test(clause) &&
      !PARTIAL(accented).test(lower.slice(end, end + 60))
    );
  });
  return complete ?? firstWhere(lower, DELIVERED(accented), (at, end) => isDelivered(lower, at, end, accented));
}

function isDelivered(lower: string, at: number, end: number, accented: boolean): boolean {
  const sentence = lower.slice(sentenceStart(lower, at), at);
  const said = sentence.lastIndexOf(accented ? 'đã ' : 'da ');
  if (said < 0 || (said > 0 && /\p{L}/u.test(sentence.charAt(said - 1)))) return false;
  if (DENIED(accented).test(clauseBefore(lower, at))) return false;
  const rest = lower.slice(end, end + 200);
  if (PARTIAL(accented).test(rest)) return false;
  return !ONLY_ASKED(accented).test(sentence.slice(said)) || DOCUMENT.test(rest);
}

function firstWhere(text: string, pattern: RegExp, holds: (at: number, end: number) => boolean): number | null {
  for (const match of text.matchAll(pattern)) {
    if (holds(match.index, match.index + match[0].length)) return match.index;
  }
  return null;
}

/** Longest stretch looked back over; a denial stands near what it denies. */
const LOOK_BACK = 200;

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  return before.slice(Math.max(...[';', '\n', ',', '. '].map((sign) => before.lastIndexOf(sign))) + 1);
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - LOOK_BACK);
  const before = text.slice(from, at);
  return from + Math.max(...[';', '\n', '. '].map((sign) => before.lastIndexOf(sign))) + 1;
}

/** The first day told behind the word of completion ("ban hành … ngày 20/8/2026"), else the last one before it. */
function dayAround(lower: string, doneAt: number, accented: boolean): IsoDate | null {
  let before: IsoDate | null = null;
  let from = doneAt;
  for (const match of lower.matchAll(DAY)) {
    const [day, month, year] = match.slice(match[1] === undefined ? 4 : 1).map(Number);
    const date = makeDate(year ?? 0, month ?? 0, day ?? 0);
    if (date === null) continue;
    if (match.index < doneAt) before = date;
    else {
      const between = lower.slice(from, match.index);
      from = match.index + match[0].length;
      if (!OTHER_DOCUMENT(accented).test(between)) return date;
    }
  }
  return before;
}
