/** The hub's first page. */
export const homePage = {
  title: 'Phụ lục',
  toHome: 'Trang đầu',
  what: 'Phụ lục là phần bổ trợ của Excel: kiểm tra bảng chỉ tiêu, bảng nhiệm vụ của kế hoạch, tính trạng thái từng dòng và gửi báo cáo về cơ quan tổng hợp.',
  groups: {
    units: 'Đơn vị báo cáo',
    coordinators: 'Cơ quan tổng hợp',
    everybody: 'Mọi người',
    administrators: 'Cán bộ công nghệ thông tin',
  },
  places: {
    guide: ['Hướng dẫn cho đơn vị báo cáo', 'Đi theo thứ tự của một buổi làm việc, có hình.'],
    browser: ['Làm trên trình duyệt', 'Dành cho máy không có Excel mới: mở tệp .xlsx, kiểm tra, sửa, lưu, gửi.'],
    rules: ['Danh sách các mục kiểm tra', 'Mỗi mục: khi nào báo, vì sao, cách sửa.'],
    room: ['Màn hình Tổng hợp', 'Ai đã báo cáo, tình hình thực hiện, tiếp nhận, trả lại, sổ tổng hợp.'],
    roomGuide: ['Hướng dẫn cho cơ quan tổng hợp', 'Giao mẫu, theo dõi việc gửi, làm sổ tổng hợp.'],
    progress: ['Tiến độ đã công khai', 'Số liệu cơ quan tổng hợp đã công khai, không phải đăng nhập.'],
    install: ['Cài đặt phần bổ trợ', 'Đưa phần bổ trợ vào Excel trên các máy.'],
    manifest: ['Tệp khai báo của phần bổ trợ', 'Đã ghi sẵn địa chỉ của máy chủ này.'],
    server: ['Cài đặt và vận hành máy chủ', 'Mã truy cập, đăng nhập, sao lưu, theo dõi.'],
    trial: ['Trang dùng thử', 'Sổ tính mẫu cạnh khung Phụ lục, không cần Excel.'],
  } satisfies Record<string, readonly [string, string]>,
  inVietnamese: '',
};
