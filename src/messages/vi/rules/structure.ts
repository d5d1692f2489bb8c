import { RULE_NAMES } from '../../../config/ruleNames';
import { type RuleWords } from '../../ruleWords';
import { roleName, templateName } from './names';

/** Rules about the table, its headings and its numbers. */
export const structure: Readonly<Record<string, RuleWords>> = {
  'unrecognised-table': {
    title: RULE_NAMES['unrecognised-table'],
    what: (f) =>
      `bảng bắt đầu ở đây chưa nhận ra được; gần nhất với mẫu “${templateName(f.text('template'))}”` +
      (f.has('lacks') ? `, nhưng thiếu cột ${f.list('lacks').map(roleName).join(', ')}` : ''),
    why: 'Bảng không nhận ra thì không được kiểm tra và không được gửi.',
    how: 'Sửa tên cột cho đúng mẫu nếu đây là phụ lục; bỏ qua nếu là bảng khác.',
    when: 'Có khối giống bảng (từ 3 cột có tiêu đề, từ 3 dòng) nhưng không khớp mẫu nào.',
    example: 'Bảng có các cột “STT, Họ và tên, Chức vụ, Điện thoại”.',
  },
  'missing-column': {
    title: RULE_NAMES['missing-column'],
    what: (f) =>
      `bảng thiếu cột ${roleName(f.text('role'))}` +
      (f.has('likelyCell') ? `; ô ${f.text('likelyCell')} ghi ${f.quote('likelyHeading')} có thể là cột này` : ''),
    why: 'Không có cột này thì không xét được dòng nào.',
    how: 'Thêm cột, hoặc sửa tên cột đang ghi khác mẫu.',
    howHere: (f) =>
      f.has('likelyCell')
        ? `Nếu đúng, sửa tên cột ở ô ${f.text('likelyCell')}; nếu không, thêm cột còn thiếu.`
        : 'Thêm cột, hoặc sửa tên cột đang ghi khác mẫu.',
    when: 'Thiếu cột tên hoặc cột cơ quan chủ trì; bảng nhiệm vụ thiếu cột thời gian hoàn thành; bảng chỉ tiêu thiếu cột giá trị chỉ tiêu.',
    example: 'Bảng nhiệm vụ có cột “Chủ trỉ” thay vì “Cơ quan chủ trì”.',
  },
  'no-rows': {
    title: RULE_NAMES['no-rows'],
    what: () => 'bảng chỉ có tiêu đề, chưa có dòng nào',
    why: 'Bảng trống thì không có gì để kiểm tra và gửi.',
    how: 'Nhập các dòng vào dưới tiêu đề, hoặc xoá bảng nếu không dùng.',
    when: 'Dưới dòng tiêu đề không có chỉ tiêu hay nhiệm vụ nào.',
    example: 'Trang tính chỉ có dòng “STT, Tên nhiệm vụ, Cơ quan chủ trì, Thời gian hoàn thành”.',
  },
  'duplicate-number': {
    title: RULE_NAMES['duplicate-number'],
    what: (f) => `số thứ tự ${f.text('number')} đã có ở ô ${f.text('first')}`,
    why: 'Trong một mục, mỗi dòng phải có số riêng để tra cứu và tổng hợp.',
    how: 'Đánh số lại từ dòng này.',
    when: 'Một số thứ tự xuất hiện hai lần trong cùng một mục.',
    example: 'Phụ lục II Kế hoạch thực hiện Nghị quyết 57 của Lai Châu, mục VI có hai dòng số 12.',
  },
  'number-gap': {
    title: RULE_NAMES['number-gap'],
    what: (f) => `số thứ tự là ${f.text('number')}, đúng ra là ${f.text('expected')}`,
    why: 'Số bị nhảy hoặc đảo chỗ thường là dấu hiệu mất dòng hay chèn dòng.',
    how: 'Kiểm tra xem có thiếu dòng không, rồi đánh số lại.',
    when: 'Số thứ tự bị nhảy hoặc không theo thứ tự trong một mục.',
    example: 'Các dòng của một mục mang số 1, 2, 4.',
  },
  'duplicate-item': {
    title: RULE_NAMES['duplicate-item'],
    what: (f) => `tên dòng trùng với ô ${f.text('first')}`,
    why: 'Một chỉ tiêu hoặc nhiệm vụ ghi hai lần thì số liệu bị tính hai lần.',
    how: 'Xoá dòng thừa, hoặc ghi rõ chỗ khác nhau trong tên.',
    when: 'Hai dòng có tên giống hệt nhau, không kể chữ hoa, khoảng trắng và dấu câu cuối.',
    example: 'Hai dòng cùng tên “Tỷ lệ hồ sơ trực tuyến” trong một mục.',
  },
  'stray-row': {
    title: RULE_NAMES['stray-row'],
    what: (f) => `dòng ${f.text('row')} chỉ có giá trị ở một cột và không có tên`,
    why: 'Dòng như vậy không được đọc là chỉ tiêu hay nhiệm vụ.',
    how: 'Điền đủ các cột, hoặc xoá giá trị thừa.',
    when: 'Một dòng trong bảng chỉ có giá trị ở một cột và không có tên.',
    example: 'Dòng cuối bảng chỉ còn chữ “Năm 2026” ở cột thời gian.',
  },
  'internal-column': {
    title: RULE_NAMES['internal-column'],
    what: (f) => `cột ${f.quote('heading')} ghi là không phát hành`,
    why: 'Cột giải trình nội bộ không được gửi kèm phụ lục.',
    how: 'Xoá cột này trước khi gửi.',
    when: 'Tiêu đề cột ghi là không phát hành.',
    example: '“Căn cứ/lý do đề xuất - Cột này để giải trình, không phát hành”.',
  },
  'missing-title': {
    title: RULE_NAMES['missing-title'],
    what: () => 'dòng chưa có tên chỉ tiêu hoặc nhiệm vụ',
    why: 'Không có tên thì không biết dòng này nói về việc gì.',
    how: 'Ghi tên, hoặc xoá dòng.',
    when: 'Một dòng có cơ quan, thời hạn hoặc giá trị nhưng cột tên để trống.',
    example: 'Dòng 4 có cơ quan chủ trì và thời hạn, cột tên nhiệm vụ trống.',
  },
  'total-mismatch': {
    title: RULE_NAMES['total-mismatch'],
    what: (f) => `ghi ${f.figure('total')}, trong khi các dòng con cộng lại là ${f.figure('sum')}`,
    why: 'Số của dòng cha phải bằng tổng các dòng con của nó.',
    how: 'Kiểm tra lại số của dòng cha và các dòng con.',
    when: 'Ở mẫu có dòng tổng kinh phí, số của dòng cha khác tổng các dòng con.',
    example: 'Dòng cha ghi 500 triệu đồng, hai dòng con ghi 200 và 250 triệu đồng.',
  },
  'rule-failed': {
    title: 'Có mục chưa kiểm tra được',
    what: (f) => `mục kiểm tra ${f.quote('rule')} chưa kiểm tra được trên bảng này`,
    why: 'Các mục khác vẫn được kiểm tra đầy đủ.',
    how: 'Tự xem lại nội dung này, và báo cho người quản trị kèm tệp.',
    when: 'Một mục kiểm tra gặp sự cố; các mục khác vẫn chạy.',
    example: 'Mục “duplicate-number” gặp sự cố trên một bảng hỏng cấu trúc.',
  },
};
