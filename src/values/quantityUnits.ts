/** Words that end a unit: what follows says what is done with the things counted, not what they are. */
const UNIT_END =
  /^(?:được|có|đạt|trên|tại|cho|của|trong|đến|tới|tăng|giảm|so|và|hoặc|phải|đã|sẽ|sử|ứng|là|bằng|chiếm|theo|với|từ|vào|ở|trở|cần|nếu|để|do|bởi|thuộc|đang|chưa|không|vượt|gồm|trực|tham|về|như|mỗi)$/iu;
const MOST_UNIT_WORDS = 5;
const MOST_LABEL_WORDS = 12;
const FILLERS =
  /^(?:và|có|đạt|phấn đấu|đảm bảo|bảo đảm|duy trì|bố trí|tỷ lệ|tỉ lệ|khoảng|là|trong đó|hiện|hiện đạt|chỉ đạt|cụ thể|mức|kết quả|chỉ tiêu|giá trị|tổng|tổng số|lũy kế|luỹ kế|ước|ước đạt)$/iu;
const BOUND_WORDS =
  /(?:[≥≤><=⩾⩽~$\\]+|ít nhất|tối thiểu|tối đa|không dưới|không quá|không thấp hơn|không vượt quá|trên|hơn|dưới|từ|đạt|là|bằng|khoảng|mức|tỷ lệ|tỉ lệ|phấn đấu|đảm bảo|bảo đảm|duy trì|trở lên|trở xuống|có)\s*$/iu;

/**
 * The unit written behind a number: up to five words, ended by punctuation, digits or a word that begins a statement.
 * `tail` as written, `folded` any form of it with the same places.
 */
export function trailingUnit(tail: string, folded: string): string {
  const stretch = /^(?:[^,;:()\n#\d=≥≤<>+–—-]|(?<=\/ ?)1[\d.,]*0(?= ?\p{L})|(?<=\/ ?)#+)*/u.exec(folded)?.[0] ?? '';
  const text = tail.slice(0, stretch.length).replace(/[…“”"'$}]|\.(?!\d)/g, ' ');
  const words: string[] = [];
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    if (UNIT_END.test(word) || words.length === MOST_UNIT_WORDS) break;
    words.push(word);
  }
  return words.every((word) => /^[^\p{L}%‰]+$/u.test(word)) ? '' : words.join(' ');
}

/**
 * Which level a number speaks of: a label before a colon ("Cấp xã: 97,4%"), a remark in parentheses behind it, or, where
 * a cell has several numbers, the words before or else behind it.
 */
export function levelLabel(lead: string, tail: string, unit: string, several: boolean): string | null {
  const colon = /^(.*?)\s*:\s*[^:]*$/su.exec(lead);
  if (colon !== null) {
    const label = tidyLabel(colon[1] ?? '');
    if (label !== null) return label;
  }
  if (!several) return null;
  const bracket = /^[^(]{0,60}\(([^)]*)\)/u.exec(tail);
  return tidyLabel(bracket?.[1] ?? '') ?? tidyLabel(lead) ?? tidyLabel(behindUnit(tail, unit));
}

function behindUnit(tail: string, unit: string): string {
  const text = tail.trim();
  return unit !== '%' && text.startsWith(unit) ? text.slice(unit.length) : text;
}

function tidyLabel(text: string): string | null {
  let label = text.replace(/^[\s\-–—+•*,.;:()]+|[\s\-–—,.;:()]+$/gu, '');
  for (let shorter = stripBound(label); shorter !== label; shorter = stripBound(label)) label = shorter;
  if (label === '' || FILLERS.test(label) || !/\p{L}|^\d{4}$/u.test(label)) return null;
  return label.split(/\s+/u).length > MOST_LABEL_WORDS ? null : label;
}

function stripBound(label: string): string {
  return label.replace(BOUND_WORDS, '').replace(/[\s,.:-]+$/u, '');
}
