import { RULE_NAMES } from '../../../config/ruleNames';
import { type RuleWords } from '../../ruleWords';

const WHY: Readonly<Record<string, string>> = {
  'no-such-day': 'không có ngày này trong lịch',
  'no-such-month': 'không có tháng này',
  'no-such-quarter': 'một năm chỉ có bốn quý',
  'end-before-start': 'thời điểm kết thúc đứng trước thời điểm bắt đầu',
};

/** Rules about due dates and completion. */
export const dates: Readonly<Record<string, RuleWords>> = {
  'missing-due-date': {
    title: RULE_NAMES['missing-due-date'],
    what: () => 'chưa ghi thời gian hoàn thành',
    why: 'Không có thời hạn thì không biết nhiệm vụ đúng hạn hay quá hạn.',
    how: 'Ghi thời hạn, ví dụ “Trước 30/11/2026”, “Quý III/2026” hoặc “Thường xuyên”.',
    when: 'Một nhiệm vụ để trống ô thời gian hoàn thành, hoặc ghi “Chưa xác định”.',
    example: 'Dòng 5 để trống ô thời gian hoàn thành.',
  },
  'unreadable-due-date': {
    title: RULE_NAMES['unreadable-due-date'],
    what: (f) => `không đọc được thời hạn ${f.quote('text')}`,
    why: 'Thời hạn không đọc được thì không tính được trạng thái.',
    how: 'Ghi lại theo mẫu, ví dụ “Trước 30/11/2026”, “Quý III/2026” hoặc “Thường xuyên”.',
    when: 'Ô thời gian hoàn thành có chữ nhưng không phải ngày, khoảng thời gian, định kỳ hay điều kiện.',
    example: '“sớm nhất có thể”.',
  },
  'impossible-date': {
    title: RULE_NAMES['impossible-date'],
    what: (f) => `thời hạn ${f.quote('text')} không có thật: ${WHY[f.text('why')] ?? 'không có trong lịch'}`,
    why: 'Thời hạn không có thật thì không tính được trạng thái.',
    how: 'Sửa lại ngày, tháng hoặc quý.',
    when: 'Thời hạn nêu ngày, tháng hoặc quý không có trong lịch, hoặc kết thúc trước khi bắt đầu.',
    example: '“31/02/2026”, “Quý V/2026”.',
  },
  'due-outside-plan': {
    title: RULE_NAMES['due-outside-plan'],
    what: (f) =>
      `thời hạn ${f.quote('text')} ${f.text('side') === 'before' ? 'trước' : 'sau'} thời gian của kế hoạch (${years(f.text('from'), f.text('to'))})`,
    why: 'Nhiệm vụ của kế hoạch phải có thời hạn trong thời gian của kế hoạch; thường là ghi nhầm năm.',
    how: 'Kiểm tra lại năm, hoặc giữ nguyên và ghi lý do.',
    when: 'Thời hạn nằm hẳn trước hoặc sau các năm của kế hoạch.',
    example: '“Quý III/2025” trong Kế hoạch năm 2026.',
  },
  'ambiguous-date': {
    title: RULE_NAMES['ambiguous-date'],
    what: (f) =>
      f.has('dayFirst')
        ? `${f.quote('text')} có thể là ngày ${f.day('dayFirst')} hoặc ngày ${f.day('monthFirst')}`
        : `${f.quote('text')} ghi tháng trước, ngày sau; đúng ra là ${f.day('monthFirst')}`,
    why: 'Ngày ghi tháng trước ngày sau dễ bị hiểu nhầm.',
    how: 'Ghi lại theo ngày/tháng/năm.',
    when: 'Ô ngày hiển thị tháng trước ngày sau, hoặc cột lẫn cả hai cách ghi.',
    example: '“05/09/2026” trong cột có ô “11/30/2026”.',
  },
  'conditional-due-date': {
    title: RULE_NAMES['conditional-due-date'],
    what: (f) => `thời hạn phụ thuộc điều kiện: ${f.quote('condition')}`,
    why: 'Chưa có ngày cụ thể nên chưa xét đúng hạn hay quá hạn.',
    how: 'Không phải sửa; ghi ngày cụ thể khi điều kiện đã có.',
    when: 'Thời hạn chờ một văn bản hoặc chỉ đạo, không có ngày.',
    example: '“Sau khi Thủ tướng Chính phủ ban hành Quyết định”.',
  },
  'missing-completion-date': {
    title: RULE_NAMES['missing-completion-date'],
    what: (f) => `đã báo hoàn thành nhưng chưa ghi ngày; thời hạn là ${f.day('end')}`,
    why: 'Thời hạn đã qua: không có ngày hoàn thành thì không biết đúng hạn hay quá hạn.',
    how: 'Ghi ngày hoàn thành, hoặc số và ngày của văn bản đã ban hành.',
    when: 'Nhiệm vụ báo đã hoàn thành, không có ngày, và thời hạn đã qua.',
    example: 'Thời hạn 30/6/2026, tiến độ ghi “Đã hoàn thành”, không có ngày.',
  },
  'future-completion-date': {
    title: RULE_NAMES['future-completion-date'],
    what: (f) => `ngày hoàn thành ${f.day('on')} sau ngày xét ${f.day('asOf')}`,
    why: 'Có ngày hoàn thành thì nhiệm vụ được tính là đã hoàn thành; ngày chưa đến thường là ghi nhầm năm hoặc là ngày dự kiến.',
    how: 'Sửa lại ngày; nếu mới là dự kiến thì để trống ô này và ghi “Dự kiến hoàn thành ngày …” ở ô tiến độ.',
    when: 'Ngày hoàn thành, ở cột riêng hoặc trong lời báo tiến độ, sau ngày xét.',
    example: 'Ngày xét 05/9/2026, ngày hoàn thành ghi 20/02/2027.',
  },
};

function years(from: string, to: string): string {
  return from === to ? `năm ${from}` : `${from} – ${to}`;
}
