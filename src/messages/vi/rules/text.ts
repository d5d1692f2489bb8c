import { RULE_NAMES } from '../../../config/ruleNames';
import { type RuleWords } from '../../ruleWords';

/** Rules about the text of cells. */
export const text: Readonly<Record<string, RuleWords>> = {
  'formula-error': {
    title: RULE_NAMES['formula-error'],
    what: (f) => `ô hiện lỗi ${f.text('text')}`,
    why: 'Ô lỗi không có giá trị, nên dòng này không xét được đầy đủ.',
    how: 'Sửa công thức hoặc nhập lại giá trị.',
    when: 'Ô hiện mã lỗi của Excel, hoặc chữ đúng bằng mã lỗi đó.',
    example: 'Ô tỷ lệ hiện #DIV/0! vì chia cho ô trống.',
  },
  'uncalculated-formula': {
    title: RULE_NAMES['uncalculated-formula'],
    what: () => 'công thức chưa có kết quả trong tệp',
    why: 'Tệp do phần mềm không tính công thức ghi ra, nên chưa biết ô này có giá trị gì và dòng chưa xét được đầy đủ.',
    how: 'Mở tệp bằng Excel, lưu lại rồi kiểm tra lại.',
    when: 'Ô có công thức nhưng tệp không lưu kết quả của công thức.',
    example: 'Ô kết quả có công thức =D8/C8*100, tệp do một phần mềm khác xuất ra.',
  },
  'legacy-font-text': {
    title: RULE_NAMES['legacy-font-text'],
    what: (f) => `chữ dùng bảng mã cũ (${f.text('encoding')}), đọc đúng là ${f.quote('converted')}`,
    why: 'Chữ bảng mã cũ không tìm kiếm, so sánh và tổng hợp được trên máy khác.',
    how: 'Chuyển sang Unicode.',
    when: 'Chữ trong ô dùng bảng mã TCVN3 hoặc VNI.',
    example: '“Së Tµi chÝnh” (Sở Tài chính) với phông .VnTime.',
  },
  'untidy-text': {
    title: RULE_NAMES['untidy-text'],
    what: () => 'chữ có khoảng trắng thừa, ký tự ẩn hoặc dấu tách rời',
    why: 'Chữ như vậy trông giống nhau nhưng máy coi là khác nhau.',
    how: 'Làm sạch chữ; nội dung không đổi.',
    when: 'Chữ có dấu tách rời, ký tự ẩn, khoảng trắng kép hoặc khoảng trắng ở đầu, cuối.',
    example: '“Sở Tài chính” có hai khoảng trắng liền nhau ở giữa và một ở cuối.',
  },
};
