import { RULE_NAMES } from '../../../config/ruleNames';
import { type RuleWords } from '../../ruleWords';

/** Rules about products, units, targets and results. */
export const values: Readonly<Record<string, RuleWords>> = {
  'missing-product': {
    title: RULE_NAMES['missing-product'],
    what: () => 'chưa ghi sản phẩm của nhiệm vụ',
    why: 'Không có sản phẩm thì không có gì để xác nhận nhiệm vụ đã xong.',
    how: 'Ghi văn bản, báo cáo hoặc kết quả phải có.',
    when: 'Bảng nhiệm vụ có cột sản phẩm nhưng ô để trống.',
    example: 'Dòng 2 để trống ô “Kết quả/sản phẩm”.',
  },
  'missing-unit': {
    title: RULE_NAMES['missing-unit'],
    what: () => 'chỉ tiêu có số nhưng chưa ghi đơn vị tính',
    why: 'Con số không có đơn vị thì không so sánh được.',
    how: 'Ghi đơn vị tính, ví dụ “%”, “Người”, “Triệu đồng”.',
    when: 'Chỉ tiêu có số, bảng có cột đơn vị tính nhưng ô để trống.',
    example: 'Chỉ tiêu ghi “90”, ô đơn vị để trống.',
  },
  'missing-target': {
    title: RULE_NAMES['missing-target'],
    what: (f) => (f.has('hasOtherYear') ? 'chưa ghi giá trị chỉ tiêu của năm này' : 'chưa ghi giá trị chỉ tiêu'),
    why: 'Không có mức phải đạt thì không đánh giá được kết quả.',
    how: 'Ghi mức phải đạt, ví dụ “≥ 80%”.',
    when: 'Một chỉ tiêu không có giá trị phải đạt. Nếu năm khác đã có giá trị thì chỉ cảnh báo.',
    example: 'Dòng III.5 để trống ô “Chỉ tiêu 2026”.',
  },
  'unreadable-target': {
    title: RULE_NAMES['unreadable-target'],
    what: (f) => `không đọc được giá trị chỉ tiêu ${f.quote('text')}`,
    why: 'Có chữ số nhưng không rõ là mức nào thì không đánh giá được.',
    how: 'Ghi lại bằng một con số có đơn vị, ví dụ “≥ 80%”.',
    when: 'Ô giá trị chỉ tiêu có chữ số nhưng không đọc được thành số.',
    example: '“8o%”.',
  },
  'unit-mismatch': {
    title: RULE_NAMES['unit-mismatch'],
    what: (f) =>
      f.text('about') === 'rank'
        ? `đơn vị ${f.quote('unit')} không hợp với chỉ tiêu là thứ hạng`
        : f.text('about') === 'value'
          ? `giá trị ${f.quote('text')} có đơn vị khác với cột đơn vị tính ${f.quote('unit')}`
          : f.text('about') === 'magnitude'
            ? `số ${f.quote('text')} theo đơn vị ${f.quote('unit')} lớn hơn các số cùng dòng hoặc cùng cột hàng nghìn lần; có thể đã ghi đủ các số 0`
            : `cùng một chỉ tiêu nhưng đơn vị tính là ${f.quote('unit')} và ${f.quote('otherUnit')}`,
    why: 'Số khác đơn vị thì không so sánh và tổng hợp được.',
    how: 'Thống nhất một đơn vị tính.',
    when: 'Đơn vị của giá trị trái với cột đơn vị tính hoặc với chính chỉ tiêu; ghi số tiền đầy đủ bằng đồng trong cột “Tỷ đồng”, “Triệu đồng”; một chỉ tiêu có hai đơn vị tính.',
    example: 'Chỉ số đổi mới sáng tạo địa phương (PII) ghi “%” ở dòng 21 và “Thứ bậc” ở dòng 24.',
  },
  'missing-result': {
    title: RULE_NAMES['missing-result'],
    what: () => 'chưa ghi kết quả thực hiện',
    why: 'Bảng có cột này; mỗi kỳ báo cáo phải nói rõ đã làm được đến đâu.',
    how: 'Ghi kết quả hoặc tình hình thực hiện đến kỳ này.',
    when: 'Bảng có cột kết quả hoặc tiến độ nhưng ô để trống: với chỉ tiêu là mọi kỳ trong thời gian kế hoạch, với nhiệm vụ là khi đã bắt đầu hoặc không có ngày.',
    example: 'Quý III/2026, ô “Kết quả thực hiện quý III/2026” của dòng 4 để trống.',
  },
  'unreadable-result': {
    title: RULE_NAMES['unreadable-result'],
    what: (f) => `không đọc được kết quả ${f.quote('text')}`,
    why: 'Có chữ số nhưng không rõ là bao nhiêu thì không đánh giá được.',
    how: 'Ghi lại bằng một con số có đơn vị.',
    when: 'Ô kết quả có chữ số nhưng không đọc được thành số.',
    example: '“9o,46%”.',
  },
  'result-over-100': {
    title: RULE_NAMES['result-over-100'],
    what: (f) => `${f.quote('text')} nhiều hơn 100% của toàn bộ`,
    why: 'Tỷ lệ của một phần trên toàn bộ không thể quá 100%.',
    how: 'Kiểm tra lại số liệu và cách tính.',
    when: 'Kết quả của một tỷ lệ phần trên toàn bộ lớn hơn 100%.',
    example: '“Trên 100% hồ sơ”.',
  },
  'percent-scale': {
    title: RULE_NAMES['percent-scale'],
    what: (f) => `${f.quote('text')} có thể là ${f.text('likely')}`,
    why: 'Các số cùng chỉ tiêu hoặc cùng cột lớn hơn hoặc nhỏ hơn khoảng 100 lần.',
    how: 'Kiểm tra lại; nếu nhầm thì nhân hoặc chia cho 100.',
    when: 'Ghi 0,85 trong cột tính bằng % có các số từ 40 đến 100, hoặc ghi 8500%.',
    example: '“0,85” trong khi chỉ tiêu là 90%.',
  },
  'number-as-text': {
    title: RULE_NAMES['number-as-text'],
    what: (f) => `số ${f.quote('text')} đang lưu dạng chữ`,
    why: 'Excel không cộng và sắp xếp đúng số lưu dạng chữ.',
    how: 'Chuyển thành số.',
    when: 'Một con số thuần trong cột giá trị được lưu dạng chữ.',
    example: '“85” có dấu nháy đơn ở đầu.',
  },
  'ambiguous-number': {
    title: RULE_NAMES['ambiguous-number'],
    what: (f) => `${f.quote('text')} có thể đọc là ${f.list('readings').join(' hoặc ')}`,
    why: 'Dấu chấm có thể là dấu phân nhóm nghìn hoặc dấu thập phân.',
    how: 'Ghi lại: dấu phẩy cho phần thập phân, dấu chấm cho hàng nghìn.',
    when: 'Con số có hai cách đọc và không có gì cho biết cách nào đúng.',
    example: '“1.234” không có đơn vị và không có số nào khác để so.',
  },
  'result-is-inequality': {
    title: RULE_NAMES['result-is-inequality'],
    what: (f) => `kết quả ${f.quote('text')} là mức so sánh, không phải số đo được`,
    why: 'Kết quả phải là con số đã đo để so với chỉ tiêu và với kỳ trước.',
    how: 'Ghi con số thực tế.',
    when: 'Ô kết quả ghi “>”, “trên”, “ít nhất” thay cho con số.',
    example: '“>94%”.',
  },
  'result-falls': {
    title: RULE_NAMES['result-falls'],
    what: (f) => `kết quả lũy kế ${f.quote('text')} thấp hơn số đã gửi kỳ ${f.text('period')}: ${f.figure('before')}`,
    why: 'Số lũy kế không giảm từ kỳ trước sang kỳ sau.',
    how: 'Kiểm tra lại số liệu, hoặc giữ nguyên và ghi lý do.',
    when: 'Kết quả lũy kế thấp hơn lần gửi được tiếp nhận gần nhất.',
    example: 'Quý II đã gửi 1.200 hồ sơ, quý III ghi 1.150.',
  },
  'conflicting-result': {
    title: RULE_NAMES['conflicting-result'],
    what: (f) =>
      `kết quả là ${f.quote('text')}, trong khi ${f.has('otherUnit') ? `đơn vị ${f.text('otherUnit')} đã gửi` : `ô ${f.text('otherCell')} của trang ${f.quote('otherSheet')} ghi`} ${f.quote('other')}`,
    why: 'Cùng một chỉ tiêu, cùng kỳ thì chỉ có một kết quả.',
    how: 'Đối chiếu và thống nhất một số liệu.',
    when: 'Một chỉ tiêu có hai kết quả khác nhau trong cùng một tệp, hoặc giữa các đơn vị.',
    example: 'Tỷ lệ số hóa kết quả là 92,50% ở một chỗ và 83,12% ở chỗ khác.',
  },
};
