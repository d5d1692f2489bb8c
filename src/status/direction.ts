import { foldText } from '../text/fold';
import { isRankUnit } from './units';

/** Words that make less of an indicator better, and the words around them that turn it back. */
interface Term {
  readonly pattern: RegExp;
  /** Standing before the term: "giảm tỷ lệ hộ nghèo", "xử lý sự cố" count a success. */
  readonly turnedBefore: RegExp;
  /** Standing after it: "hộ nghèo được vay vốn" counts those who got something. */
  readonly turnedAfter: RegExp;
}

const REDUCED = 'giảm|cắt giảm|kéo giảm|rút ngắn|tiết kiệm|xóa|xoá|chấm dứt|thoát|không|không để';
const REMEDIED =
  'khắc phục|xử lý|giải quyết|phát hiện|ngăn chặn|phòng|chống|phòng ngừa|điều tra|khám phá|thu hồi|hỗ trợ|ứng cứu|ứng phó|giám sát|kiểm soát|cảnh báo|tiếp nhận|trợ giúp|theo dõi|sàng lọc|quan trắc|quản lý|tham gia|bảo hiểm|diễn tập|tập huấn|tuyên truyền|cho vay|tín dụng|ủng hộ|vì|dành cho';
const words = (alternatives: string): RegExp => new RegExp(` (?:${alternatives}) `, 'u');
const FALLS = 'giảm(?! (?:còn|xuống))';

const TERMS: readonly Term[] = [
  {
    pattern: words(
      'nghèo|cận nghèo|nghèo đa chiều|thất nghiệp|thiếu việc làm|tai nạn|tội phạm|tử vong|suy dinh dưỡng|thấp còi|tảo hôn|mù chữ|bỏ học|lưu ban|nợ xấu|nợ đọng|nợ thuế|thất thoát|ô nhiễm|sự cố|khiếu nại|tố cáo|vi phạm|mất an toàn|mất an ninh|lộ lọt|tồn đọng|vùng lõm|nhà tạm',
    ),
    turnedBefore: words(`${REDUCED}|${REMEDIED}`),
    turnedAfter: words(`được|đã|có|tiếp cận|sử dụng|tham gia|không|thoát|${FALLS}`),
  },
  {
    pattern: words('quá hạn|trễ hạn|chậm hạn|chậm muộn|chậm tiến độ|không đúng hạn|chưa đúng hạn'),
    turnedBefore: words(`${REDUCED}|khắc phục|đúng hạn`),
    turnedAfter: words(`được|đã|${FALLS}`),
  },
  {
    pattern: words(
      'thứ hạng|thứ bậc|vị trí xếp hạng|xếp hạng (?:chỉ số|mức độ|chuyển đổi số|cải cách|pci|dti|dci|par|sipas|papi|pii|pgi)',
    ),
    turnedBefore: words('tăng|số bậc'),
    turnedAfter: words('tăng'),
  },
  {
    pattern: words(
      '(?:thời gian|số ngày)(?: trung bình| bình quân)? (?:giải quyết|xử lý|chờ|trả kết quả|khắc phục|thông quan|phản hồi|gián đoạn|ngừng|cấp|thực hiện (?:thủ tục|tthc))',
    ),
    turnedBefore: words(`${REDUCED}|đúng|trong|tỷ lệ|tỉ lệ`),
    turnedAfter: words(`rút ngắn|được|${FALLS}`),
  },
  {
    pattern: words('chưa (?:có|được|phủ|đạt|cung cấp|kết nối|triển khai|thực hiện|hoàn thành)'),
    turnedBefore: words(REDUCED),
    turnedAfter: words('được'),
  },
];

/** What the share is taken of says nothing of the direction: "… quá hạn trên tổng số hồ sơ đã giải quyết". */
const WHOLE = / (?:(?:trên|trong|so với) )?tổng số .*/u;

/**
 * Whether the wording of an indicator makes less of it better: poverty, lateness, rank, time needed (domain: section
 * 5). Reductions ("tỷ lệ cắt giảm …") are greater-better. A rank in the unit column ("Thứ bậc") counts as wording.
 */
export function lessIsBetterByWording(title: string, unit: string | null): boolean {
  const text = ` ${foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `.replace(WHOLE, ' ');
  if (isRankUnit(unit)) return !/ (?:tăng|số bậc) /u.test(text);
  return TERMS.some(({ pattern, turnedBefore, turnedAfter }) => {
    const match = pattern.exec(text);
    if (match === null) return false;
    const before = text.slice(0, match.index + 1);
    const after = text.slice(match.index + match[0].length - 1);
    if (/ (?:xuống|còn) /u.test(after)) return true;
    return !turnedBefore.test(before) && !turnedAfter.test(after);
  });
}
