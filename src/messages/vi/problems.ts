import { type ProblemCode } from '../../examine/records';

/** Why a file could not be read: what is the matter, and what to do. */
export const problems: Record<ProblemCode, string> = {
  'not-a-workbook':
    'Tệp này không phải sổ tính Excel (.xlsx, .xlsm). Hãy mở tệp bằng Excel, chọn Lưu dưới dạng “Sổ làm việc Excel (.xlsx)” rồi gửi lại.',
  encrypted: 'Tệp này có mật khẩu nên không đọc được. Hãy mở tệp bằng Excel, bỏ mật khẩu rồi lưu lại.',
  'too-large':
    'Tệp này quá lớn. Hãy bỏ các trang tính và dòng trống không dùng, giảm dung lượng hình ảnh, hoặc tách thành nhiều tệp.',
  damaged:
    'Tệp này bị hỏng hoặc tải về chưa đủ nên không đọc được. Hãy tải lại hoặc xin lại tệp; nếu Excel còn mở được, hãy lưu thành tệp mới.',
  'not-found': 'Không tìm thấy tệp. Hãy kiểm tra lại tên tệp và thư mục.',
};
