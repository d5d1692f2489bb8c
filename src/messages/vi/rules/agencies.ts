import { RULE_NAMES } from '../../../config/ruleNames';
import { type RuleWords } from '../../ruleWords';

/** Rules about owners and coordinators. */
export const agencies: Readonly<Record<string, RuleWords>> = {
  'missing-owner': {
    title: RULE_NAMES['missing-owner'],
    what: () => 'chưa ghi cơ quan chủ trì',
    why: 'Mỗi chỉ tiêu, nhiệm vụ phải có cơ quan theo dõi, chịu trách nhiệm.',
    how: 'Ghi tên cơ quan, hoặc chọn trong danh sách.',
    when: 'Một dòng không có cơ quan chủ trì của riêng mình, của ô gộp hay của dòng cha.',
    example: 'Dòng 6.3 để trống ô cơ quan chủ trì.',
  },
  'unknown-agency': {
    title: RULE_NAMES['unknown-agency'],
    what: (f) =>
      `${f.quote('name')} chưa có trong danh mục cơ quan` +
      (f.has('nearest') ? `; gần giống: ${f.list('nearest').join('; ')}` : ''),
    why: 'Tên không có trong danh mục thì không giao việc và tổng hợp theo cơ quan được.',
    how: 'Sửa lại cho đúng tên cơ quan.',
    howHere: (f) =>
      f.has('nearest')
        ? 'Chọn tên đúng, hoặc giữ nguyên và ghi lý do.'
        : 'Sửa lại cho đúng tên cơ quan, hoặc giữ nguyên và ghi lý do.',
    when: 'Danh mục cơ quan của tỉnh không có tên này; đưa ra tối đa 3 tên gần giống.',
    example: '“Sở Khoa học và Côn nghệ”.',
  },
  'dissolved-agency': {
    title: RULE_NAMES['dissolved-agency'],
    what: (f) =>
      `${f.quote('name')} đã kết thúc hoạt động từ ngày ${f.day('endedOn')}` +
      (f.has('successors') ? `; nay là ${f.list('successors').join('; ')}` : ''),
    why: 'Giao việc cho cơ quan không còn thì không có ai thực hiện và báo cáo.',
    how: 'Thay bằng cơ quan hiện nay.',
    howHere: (f) =>
      f.has('split')
        ? 'Nhiệm vụ đã chia cho nhiều cơ quan: chọn cơ quan đúng.'
        : f.list('successors').length > 1
          ? 'Chọn cơ quan đúng trong các cơ quan trên.'
          : f.has('successors')
            ? 'Thay bằng cơ quan hiện nay.'
            : 'Ghi cơ quan hiện đang đảm nhiệm việc này.',
    when: 'Cơ quan đã kết thúc hoạt động trước ngày xét; nêu cơ quan kế thừa và ngày.',
    example: '“Sở Thông tin và Truyền thông” trong bảng xét ngày 05/9/2026.',
  },
  'owner-also-coordinates': {
    title: RULE_NAMES['owner-also-coordinates'],
    what: (f) => `${f.quote('names')} đã là cơ quan chủ trì của dòng này`,
    why: 'Một cơ quan không phối hợp với chính mình.',
    how: 'Bỏ tên này khỏi cột cơ quan phối hợp.',
    when: 'Cơ quan chủ trì đứng trong cột phối hợp của chính dòng đó, kể cả dưới tên cũ.',
    example: 'Chủ trì “Sở Khoa học và Công nghệ”, phối hợp “Sở Khoa học và Công nghệ, Sở Tài chính”.',
  },
  'same-agency-twice': {
    title: RULE_NAMES['same-agency-twice'],
    what: (f) =>
      f.has('merged')
        ? `${f
            .list('names')
            .map((name) => `“${name}”`)
            .join(' và ')} nay là một cơ quan: ${f.text('name')}`
        : `${f.quote('name')} được ghi hai lần`,
    why: 'Ghi hai lần làm sai số lượng cơ quan phải báo cáo.',
    how: 'Chỉ giữ một tên.',
    when: 'Một ô ghi một cơ quan hai lần, hoặc hai cơ quan nay đã hợp nhất.',
    example: '“Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ”.',
  },
  'owner-is-group': {
    title: RULE_NAMES['owner-is-group'],
    what: (f) => `cơ quan chủ trì là một nhóm: ${f.text('groups')}`,
    why: 'Từng cơ quan trong nhóm đều phải báo cáo.',
    how: 'Không phải sửa; theo dõi đủ các cơ quan trong nhóm.',
    when: 'Cơ quan chủ trì là một cụm chỉ nhiều đơn vị.',
    example: '“Các sở, ban, ngành; UBND cấp xã”.',
  },
  'missing-coordinator': {
    title: RULE_NAMES['missing-coordinator'],
    what: () => 'chưa ghi cơ quan phối hợp',
    why: 'Bảng có cột này; việc nhiều cơ quan cùng làm cần ghi rõ ai phối hợp.',
    how: 'Ghi cơ quan phối hợp nếu có.',
    when: 'Bảng có cột cơ quan phối hợp nhưng ô để trống.',
    example: 'Dòng 3 để trống ô cơ quan phối hợp.',
  },
  'conflicting-assignment': {
    title: RULE_NAMES['conflicting-assignment'],
    what: (f) =>
      `dòng này cũng có ở ô ${f.text('otherCell')} của trang ${f.quote('otherSheet')}, nhưng ` +
      (f.text('about') === 'owner' ? 'cơ quan chủ trì khác' : 'thời hạn khác') +
      `: ${f.quote('here')} và ${f.quote('there')}`,
    why: 'Cùng một việc mà hai phụ lục giao khác nhau thì không rõ theo phụ lục nào.',
    how: 'Thống nhất hai chỗ, hoặc ghi lý do khác nhau.',
    when: 'Một chỉ tiêu hoặc nhiệm vụ có trong hai phụ lục với cơ quan chủ trì hoặc thời hạn khác nhau.',
    example: 'Một nhiệm vụ giao Sở Tài chính ở Phụ lục I, giao Sở Nội vụ ở Phụ lục II.',
  },
};
