/** What explains the sheet "Cấu hình Phụ lục" in place. */
export const config = {
  title: 'CẤU HÌNH PHỤ LỤC',
  intro:
    'Trang này không bắt buộc. Ô để trống giữ mức mặc định. Mọi nơi đọc sổ này (Excel, trình duyệt, dòng lệnh) đều áp dụng. ' +
    'Không đổi tên trang và tên các cột có nền màu.',
  general: {
    title: 'I. THIẾT LẬP CHUNG',
    intro: 'Ghi vào cột Giá trị. Lựa chọn nêu khi chạy lệnh hoặc chọn trong khung Phụ lục được ưu tiên hơn trang này.',
    why: 'Giải thích',
    example: 'Ví dụ',
    settings: {
      plan: {
        why: 'Số, ký hiệu hoặc mã của kế hoạch mà các bảng trong sổ báo cáo. Thay cho kế hoạch ghi ở phần tiêu đề bảng.',
        example: '33/QĐ-UBND',
      },
      years: {
        why: 'Năm đầu và năm cuối của kế hoạch. Thời hạn ngoài các năm này bị cảnh báo.',
        example: '2025 - 2030',
      },
      period: { why: 'Kỳ mà sổ này báo cáo. Để trống là quý của ngày xét.', example: 'Quý III/2026' },
      asOf: { why: 'Trạng thái được tính theo ngày này. Để trống là hôm nay.', example: '05/9/2026' },
      unit: { why: 'Tên hoặc mã của đơn vị gửi báo cáo.', example: 'Sở Y tế' },
      province: { why: 'Tỉnh có danh mục cơ quan dùng để kiểm tra: Lai Châu hoặc Sơn La.', example: 'Sơn La' },
      dueSoonDays: {
        why: 'Nhiệm vụ còn từng này ngày trở xuống là sắp đến hạn; từ 0 đến 90. Mặc định 15. Máy chủ vẫn tính lại theo 15 ngày.',
        example: '30',
      },
      totalPercent: {
        why: 'Tổng được chênh với các dòng con từng này phần trăm, ngoài phần làm tròn; từ 0 đến 100. Mặc định 0.',
        example: '1',
      },
      fallPercent: {
        why: 'Số lũy kế được thấp hơn lần báo cáo trước từng này phần trăm; từ 0 đến 100. Mặc định 0.',
        example: '2,5',
      },
    },
  },
  rules: {
    title: 'II. MỨC ĐỘ CỦA CÁC MỤC KIỂM TRA',
    intro:
      'Chọn Lỗi, Cảnh báo, Lưu ý hoặc Tắt ở cột Mức độ để đổi mức của một mục. Mục đã tắt không báo gì nữa. ' +
      'Ví dụ: mục “Chưa ghi cơ quan phối hợp” chọn “Tắt” nếu đơn vị không dùng cột phối hợp.',
    why: 'Khi nào báo',
    standard: 'Mức mặc định',
    listError: {
      title: 'Mức độ chưa đúng',
      message: 'Chọn Lỗi, Cảnh báo, Lưu ý hoặc Tắt; để trống nếu giữ mức mặc định.',
    },
  },
  headings: {
    title: 'III. TÊN CỘT GHI THÊM',
    intro:
      'Nếu bảng của đơn vị gọi cột bằng tên khác, ghi tên đó vào cột Tên cột ghi thêm; nhiều tên cách nhau bằng dấu chấm phẩy. ' +
      'Ví dụ: dòng Cơ quan chủ trì ghi “Bên nhận việc; Nơi giao việc”.',
    known: 'Tên đã nhận ra sẵn',
    note: 'Ghi chú của đơn vị',
  },
  agencies: {
    title: 'IV. CƠ QUAN BỔ SUNG VÀ THAY ĐỔI',
    intro:
      'Mỗi dòng một cơ quan chưa có trong danh mục, có thêm tên gọi khác, hoặc đã kết thúc hoạt động. Nhiều tên cách nhau bằng dấu chấm phẩy. ' +
      'Ví dụ: Ban Quản lý dự án A · Ban A; BQLDA A · 01/7/2026 · Sở Tài chính. Không ghi ngày nếu cơ quan còn hoạt động.',
  },
  listSeparator: '; ',
};
