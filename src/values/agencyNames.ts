import { type AgencyCatalogue } from '../catalogue/agencies';
import { type Agency } from '../catalogue/types';
import { isBlank } from '../text/fold';

/** No name is longer; a longer stretch is a sentence. */
const LONGEST = 200;
const LEAD = /^(?:và|cùng với|cùng|với|phối hợp với|phối hợp|giao|đề nghị)\s+/iu;
/** "Sở Y tế chủ trì": what it does, not what it is called. */
const LEADING = /\s+(?:là\s+)?(?:cơ quan\s+|đơn vị\s+)?chủ trì(?:\s+thực hiện)?$/iu;
/** A kind of agency and no more names none. */
const KIND_ONLY = /^(?:sở|ban|ngành|bộ|cục|chi cục|hội|ubnd|phòng|văn phòng|trung tâm|đơn vị|cơ quan)$/iu;
/** "75 xã, phường" are all of them. */
const COUNTED = /^\d{1,3}(?:\s*\/\s*\d{1,3})?\s+(?=(?:xã|phường|sở)(?![\p{L}]))/iu;
const END_SIGNS = new Set([...' \t\n.,;:/–—-*']);
/** People stand for the office they lead. */
const LEADER =
  /^(?:các\s+)?(?:(?:phó\s+)?(?:giám đốc|chủ tịch|trưởng ban|cục trưởng|chi cục trưởng|chánh văn phòng)|lãnh đạo|thủ trưởng|người đứng đầu|đồng chí)\s+/iu;
/** Behind a group: which of its units, which changes nothing about who is meant here. */
const GROUP_TAIL =
  /(?:\s*,)?\s+(?:(?:có\s+)?liên quan|khác|(?:trên|trong)\s+(?:địa bàn\s+)?(?:toàn\s+)?tỉnh(?:\s+(?:lai châu|sơn la))?|trên\s+địa bàn|thuộc\s+tỉnh|cấp\s+tỉnh|của\s+tỉnh|toàn\s+tỉnh|tỉnh(?:\s+(?:lai châu|sơn la))?)$/iu;
const LIST_HEAD =
  /^(?:các\s+)?(sở|bộ|ban|hội|trường|ubnd\s+(?:các\s+)?(?:xã\s*(?:,|\/|và)\s*phường|phường\s*(?:,|\/|và)\s*xã|xã|phường)|(?:các\s+)?(?:xã|phường))(?:,\s*ban)?(?:,\s*ngành)?\s*:?\s+(\S.*)$/isu;

/** A name found at the front of a list ("Các sở: Xây dựng, …"), with the kinds that serve the names behind it. */
export interface Found {
  readonly text: string;
  readonly agency: Agency;
  readonly heads: readonly string[];
}

/** The agency a stretch of a cell names, as written or without remarks, leaders and tails; `null` if unknown. */
export function findAgency(written: string, heads: readonly string[], catalogue: AgencyCatalogue): Found | null {
  const text = tidyName(written);
  if (text === '' || text.length > LONGEST || (heads.length === 0 && KIND_ONLY.test(text))) return null;
  const listed = LIST_HEAD.exec(text);
  if (listed?.[1] !== undefined && /^các\s|:|^ubnd các\s/iu.test(text)) {
    const kinds = kindsOf(listed[1]);
    const rest = (listed[2] ?? '').trim();
    const agency = firstKnown(kinds, rest, catalogue);
    if (agency !== null) return { text: rest, agency, heads: kinds };
  }
  const own = heads.length > 0 && !startsLikeName(text) ? null : lookUp(text, catalogue);
  if (own !== null) return { text, agency: own, heads: headsBehind(text) };
  const carried = firstKnown(heads, text, catalogue);
  if (carried !== null) return { text, agency: carried, heads };
  const plain = heads.length > 0 ? lookUp(text, catalogue) : null;
  return plain === null ? null : { text, agency: plain, heads };
}

/** The kinds a list names before a colon and nothing else ("Các sở:"); empty when the text is no such thing. */
export function announcedKinds(text: string): readonly string[] {
  const match = /^(?:các\s+)?(sở|bộ|ubnd\s+(?:các\s+)?(?:xã\s*,\s*phường|xã|phường)|xã|phường)\s*:$/iu.exec(
    text.trim(),
  );
  return match === null ? [] : kindsOf(match[1] ?? '');
}

/** Without joining words in front and punctuation behind. */
export function tidyName(text: string): string {
  let end = text.length;
  while (end > 0 && END_SIGNS.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/\n/g, ' ').trim().replace(LEAD, '').replace(LEADING, '').trim();
}

const NAME_START =
  /^(?:các|những|sở|ban|bộ|ubnd|uỷ|ủy|hđnd|hội|văn|vp|công|cục|chi|trung|trường|báo|đài|đoàn|liên|hiệp|ngân|kho|bảo|thanh|toà|tòa|viện|phòng|cổng|bưu|thuế|tỉnh|đảng|huyện|thành|mặt|tổ|đơn|cơ|doanh|xã|phường|thị|bệnh|quỹ|tổng|tập|chủ|thủ|thống|thi|lãnh|giám|nhnn|bhxh|mttq|vnpt|viettel|mobifone|vnpost)(?![\p{L}])/iu;

/** Whether a text begins the way a new name does. */
export function startsLikeName(text: string): boolean {
  return NAME_START.test(text.trim());
}

function lookUp(text: string, catalogue: AgencyCatalogue): Agency | null {
  return (
    catalogue.lookup(text) ??
    withoutRemark(text, catalogue) ??
    withoutTail(text, catalogue) ??
    (LEADER.test(text) ? catalogue.lookup(text.replace(LEADER, '')) : null) ??
    (COUNTED.test(text) ? catalogue.lookup(text.replace(COUNTED, 'các ')) : null)
  );
}

function withoutRemark(text: string, catalogue: AgencyCatalogue): Agency | null {
  if (!text.includes('(')) return null;
  const outside = text.replace(/\([^()]*\)?/g, ' ');
  return isBlank(outside) ? null : catalogue.lookup(outside);
}

function withoutTail(text: string, catalogue: AgencyCatalogue): Agency | null {
  const short = text.replace(GROUP_TAIL, '');
  if (short === text) return null;
  const agency = catalogue.lookup(short);
  return agency?.isGroup === true ? agency : null;
}

function firstKnown(kinds: readonly string[], name: string, catalogue: AgencyCatalogue): Agency | null {
  for (const kind of kinds) {
    const agency = lookUp(`${kind} ${name}`, catalogue);
    if (agency !== null && !agency.isGroup) return agency;
  }
  return null;
}

/** "Sở Tài chính, Nội vụ": the kind goes on. A group hands nothing on. */
function headsBehind(text: string): readonly string[] {
  const match = /^(sở|bộ|ubnd\s+(?:các\s+)?(?:xã|phường))\s/iu.exec(text);
  return match === null ? [] : kindsOf(match[1] ?? '');
}

function kindsOf(head: string): readonly string[] {
  const folded = head.toLowerCase().replace(/\s+/g, ' ');
  if (!/xã|phường/.test(folded)) return [folded.replace(/^các /, '')];
  const kinds = folded.indexOf('phường') < folded.indexOf('xã') ? ['phường', 'xã'] : ['xã', 'phường'];
  return kinds.filter((kind) => folded.includes(kind)).map((kind) => `ubnd ${kind}`);
}
