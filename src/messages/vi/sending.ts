/** Where reports go, and what becomes of them on the way. */
export const sending = {
  outboxRefused: (why: string) => `Một báo cáo trong hộp gửi đi không được nhận. ${why}`,
  outboxSent: (count: number) => `Đã gửi ${count} báo cáo chờ trong hộp gửi đi.`,
  retryAt: (time: string) => `Tự thử lại lúc ${time}.`,
  disputed: (count: number) => `Kèm ${count} ý kiến “lỗi này sai” để cơ quan tổng hợp xem.`,
  file: {
    save: 'Lưu tệp báo cáo',
    title: 'Tệp báo cáo',
    name: 'Tên tệp',
    made: 'Lập lúc',
    saved: 'Đã lưu tệp. Chép tệp vào thư mục chung của cơ quan tổng hợp. Giữ nguyên nội dung tệp.',
    offered:
      'Tệp nằm trong thư mục Tải xuống của máy. Chép tệp vào thư mục chung của cơ quan tổng hợp. Giữ nguyên nội dung tệp.',
    blocked:
      'Nếu không thấy tệp: bấm Sao chép nội dung, dán vào Notepad, lưu với tên tệp ở trên và mã hóa UTF-8. Hoặc mở bảng trong trình duyệt rồi lưu tệp từ đó.',
    notSaved: 'Chưa lưu tệp báo cáo. Bấm Lưu tệp báo cáo để lưu lại.',
    copy: 'Sao chép nội dung',
    copied: 'Đã sao chép nội dung tệp.',
    notCopied: 'Máy này không cho sao chép. Mở bảng trong trình duyệt để lưu tệp.',
    drop: 'Không dùng tệp này',
    hint: 'Khi gửi, báo cáo được lưu thành tệp. Chép tệp vào thư mục chung của cơ quan tổng hợp.',
  },
  needSignIn: 'Chưa đăng nhập tài khoản Microsoft. Đăng nhập để gửi.',
  place: 'Nơi gửi báo cáo',
  places: {
    hub: 'Máy chủ Phụ lục',
    graph: 'SharePoint hoặc OneDrive',
    file: 'Tệp, tự chép vào thư mục chung',
  },
  folder: 'Địa chỉ thư mục nhận báo cáo',
  folderHint: 'Để trống thì theo thiết lập chung. Trên SharePoint: mở thư mục, bấm Sao chép liên kết.',
  folderBad: 'Địa chỉ phải là liên kết của thư mục trên SharePoint hoặc OneDrive.',
  tenant: 'Tổ chức (Microsoft 365)',
  tenantHint: 'Để trống thì theo thiết lập chung. Ví dụ: tinhsonla.onmicrosoft.com.',
  client: 'Mã ứng dụng',
  clientHint: 'Để trống thì theo thiết lập chung. Bộ phận kỹ thuật cấp.',
  signIn: 'Đăng nhập tài khoản Microsoft',
  signInWith: (label: string) => `Đăng nhập bằng ${label}`,
  signOut: 'Đăng xuất',
  signedOut: {
    left: 'Đã đăng xuất. Cửa sổ vừa mở là nơi đăng xuất cả tài khoản của tỉnh.',
    stays:
      'Đã đăng xuất khỏi nơi nhận báo cáo. Lần đăng nhập ở dịch vụ của tỉnh vẫn còn: trên máy dùng chung, đăng xuất cả ở đó.',
    blocked:
      'Đã đăng xuất khỏi nơi nhận báo cáo. Trang đăng xuất của tỉnh chưa mở được vì cửa sổ mới bị chặn: trên máy dùng chung, đăng xuất cả ở đó.',
    away: 'Máy này đã bỏ phiên đăng nhập, nhưng nơi nhận báo cáo chưa trả lời: phiên ở đó tự hết hạn. Trên máy dùng chung, đăng xuất cả ở dịch vụ của tỉnh.',
  },
  signedIn: (name: string) => `Đang đăng nhập: ${name}`,
  saveFirst: 'Lưu cài đặt rồi đăng nhập.',
  /** What people read in the shared workbook itself; it is the same workbook for everybody. */
  ledger: {
    notice: (period: string): readonly string[] => [
      `Sổ nhận báo cáo kỳ ${period}`,
      'Sổ này do phần bổ trợ Phụ lục ghi. Mỗi báo cáo, mỗi lần tiếp nhận hoặc trả lại là các dòng mới ở cuối trang “So”.',
      'Không sửa, không xóa, không sắp xếp trang “So”: thứ tự dòng là thứ tự nhận báo cáo.',
      'Để xem số liệu, dùng phần Tổng hợp của phần bổ trợ Phụ lục.',
    ],
    firstSheet: 'Phụ lục',
    headings: ['Loại', 'Đơn vị', 'Kỳ báo cáo', 'Kế hoạch', 'Người gửi', 'Gửi lúc', 'Số dòng', 'Lỗi', 'Cảnh báo'],
    kind: { report: 'Báo cáo', same: 'Không đổi', accepted: 'Tiếp nhận', returned: 'Trả lại' },
  },
  caller: (f: { name: string; role: string }) => `Mã truy cập của ${f.name}, vai trò ${f.role}.`,
};
