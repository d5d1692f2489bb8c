import { RULE_NAMES } from '../../../config/ruleNames';
import { type FactReader, type RuleWords } from '../../ruleWords';

const WHAT: Readonly<Record<string, (f: FactReader) => string>> = {
  plan: (f) => `không đọc được mã kế hoạch ${f.quote('text')}`,
  years: (f) => `không đọc được các năm của kế hoạch ${f.quote('text')}`,
  period: (f) => `không đọc được kỳ báo cáo ${f.quote('text')}`,
  date: (f) => `không đọc được ngày ${f.quote('text')}`,
  'no-such-day': (f) => `ngày ${f.quote('text')} không có trong lịch`,
  province: (f) => `chưa có danh mục của tỉnh ${f.quote('text')}`,
  unit: (f) =>
    `đơn vị ${f.quote('text')} chưa có trong danh mục` +
    (f.has('nearest') ? `; gần giống: ${f.list('nearest').join('; ')}` : ''),
  'unit-of-both': (f) => `cả hai tỉnh đều có đơn vị ${f.quote('text')}`,
  'unit-is-group': (f) => `${f.quote('text')} là một nhóm đơn vị, không phải một đơn vị`,
  days: (f) => `số ngày ${f.quote('text')} không đúng`,
  percent: (f) => `tỷ lệ ${f.quote('text')} không đúng`,
  setting: (f) =>
    (f.has('text') ? `không có thiết lập ${f.quote('text')}` : 'giá trị này không có tên thiết lập') + nearest(f),
  rule: (f) =>
    (f.has('text') ? `không có mục kiểm tra ${f.quote('text')}` : 'mức độ này không có mục kiểm tra') + nearest(f),
  'fixed-rule': (f) => `mục kiểm tra ${f.quote('text')} không đổi được mức độ`,
  level: (f) => `mức độ ${f.quote('text')} không đúng`,
  column: (f) =>
    (f.has('text') ? `không có loại cột ${f.quote('text')}` : 'tên cột này chưa ghi là cột gì') + nearest(f),
  'no-name': () => 'dòng này chưa ghi tên cơ quan',
  'no-end': (f) => `có cơ quan kế thừa ${f.quote('text')} nhưng chưa ghi ngày kết thúc hoạt động`,
  successor: (f) =>
    `cơ quan kế thừa ${f.quote('text')} chưa có trong danh mục` +
    (f.has('nearest') ? `; gần giống: ${f.list('nearest').join('; ')}` : ''),
  'own-successor': (f) => `${f.quote('text')} không thể kế thừa chính mình`,
  twice: (f) => `${f.quote('text')} đã ghi ở ô ${f.text('first')}`,
};

const HOW: Readonly<Record<string, (f: FactReader) => string>> = {
  plan: (f) => `Ghi số, ký hiệu hoặc mã của kế hoạch, ví dụ ${f.list('known').join(', ')}.`,
  years: () => 'Ghi “2026” hoặc “2025 - 2030”, năm đầu trước năm cuối.',
  period: () => 'Ghi như “Quý III/2026”, “6 tháng đầu năm 2026”, “Tháng 9/2026” hoặc “Năm 2026”.',
  date: () => 'Ghi ngày/tháng/năm, ví dụ 05/9/2026.',
  'no-such-day': () => 'Ghi một ngày có thật theo ngày/tháng/năm, ví dụ 05/9/2026.',
  province: (f) => `Ghi một trong các tỉnh: ${f.list('known').join(', ')}.`,
  unit: () => 'Ghi đúng tên hoặc mã đơn vị, hoặc thêm đơn vị vào phần cơ quan bổ sung.',
  'unit-of-both': () => 'Ghi thêm tỉnh ở dòng Tỉnh, hoặc ghi mã đơn vị.',
  'unit-is-group': () => 'Ghi tên một đơn vị gửi báo cáo.',
  days: (f) => `Ghi một số nguyên từ 0 đến ${f.text('most')}.`,
  percent: () => 'Ghi một số từ 0 đến 100.',
  setting: () => 'Ghi đúng tên thiết lập trong bảng mẫu, hoặc xoá giá trị.',
  rule: () => 'Ghi đúng tên mục kiểm tra trong danh sách, hoặc xoá mức độ.',
  'fixed-rule': () => 'Xoá mức độ ở ô này.',
  level: (f) => `Ghi một trong: ${f.list('known').join(', ')}; để trống nếu giữ mức mặc định.`,
  column: () => 'Ghi đúng loại cột trong danh sách, hoặc xoá tên cột ghi thêm.',
  'no-name': () => 'Ghi tên cơ quan, hoặc xoá cả dòng.',
  'no-end': () => 'Ghi ngày kết thúc hoạt động, hoặc xoá cơ quan kế thừa.',
  successor: () => 'Ghi đúng tên cơ quan kế thừa, hoặc thêm cơ quan đó thành một dòng của phần này.',
  'own-successor': () => 'Ghi cơ quan khác, hoặc xoá ngày kết thúc và cơ quan kế thừa.',
  twice: () => 'Chỉ giữ một chỗ.',
};

const nearest = (f: FactReader): string => (f.has('nearest') ? `; có thể là “${f.list('nearest').join('; ')}”` : '');

/** The rule about the sheet "Cấu hình Phụ lục". */
export const settings: Readonly<Record<string, RuleWords>> = {
  'wrong-setting': {
    title: RULE_NAMES['wrong-setting'],
    what: (f) => WHAT[f.text('why')]?.(f) ?? 'thiết lập này chưa đúng',
    why: 'Thiết lập chưa đúng thì không được áp dụng; bảng được kiểm tra như khi ô này để trống.',
    how: 'Sửa lại theo phần giải thích trên trang Cấu hình Phụ lục, hoặc xoá ô.',
    howHere: (f) => HOW[f.text('why')]?.(f) ?? 'Sửa lại theo phần giải thích trên trang Cấu hình Phụ lục, hoặc xoá ô.',
    when: 'Một ô trên trang “Cấu hình Phụ lục” ghi điều không đọc được, không có trong danh mục, hoặc ghi hai lần.',
    example: 'Dòng Ngày xét ghi “31/02/2026”.',
  },
};
