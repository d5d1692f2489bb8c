type Facts = Readonly<Record<string, string>>;

const failures: Readonly<Record<string, (facts: Facts) => string>> = {
  'not-a-workbook': (f) =>
    `Tệp ${f['file']} không phải sổ tính Excel (.xlsx, .xlsm). Mở tệp trong Excel, lưu lại ở dạng .xlsx rồi chọn lại.`,
  encrypted: (f) => `Tệp ${f['file']} có mật khẩu mở. Bỏ mật khẩu trong Excel, lưu lại rồi chọn lại.`,
  'too-large': (f) => `Tệp ${f['file']} quá lớn để mở ở đây. Bỏ bớt trang tính hoặc hình ảnh rồi chọn lại.`,
  damaged: (f) => `Tệp ${f['file']} bị hỏng, không đọc được. Mở và lưu lại bằng Excel rồi chọn lại.`,
  'not-loaded': (f) => `Không tải được ${f['file']}. Kiểm tra máy chủ còn chạy, rồi chọn lại.`,
  'not-saved': (f) => `Chưa lưu được ${f['file']}. Sổ tính đang mở vẫn còn nguyên; thử lại hoặc mở lại tệp gốc.`,
  unexpected: () => 'Trang gặp sự cố ngoài dự kiến. Tải lại trang rồi mở lại tệp; tệp gốc trên máy không bị thay đổi.',
};

/** The page that shows a workbook beside the pane, for machines without Excel. */
export const workbench = {
  title: 'Phụ lục trên trình duyệt',
  about: 'Trang này thay Excel để xem và chạy thử phần bổ trợ. Tệp chỉ được mở trong trình duyệt này.',
  open: 'Mở tệp',
  save: 'Lưu tệp',
  samples: 'Sổ tính mẫu',
  chooseSample: 'Chọn sổ tính mẫu',
  dropHere: 'Thả tệp .xlsx vào đây để mở',
  commandBar: 'Nút lệnh của phần bổ trợ',
  check: 'Kiểm tra',
  assess: 'Tính trạng thái',
  send: 'Gửi',
  clearMarks: 'Bỏ đánh dấu',
  pane: 'Khung Phụ lục',
  grid: 'Bảng tính',
  sheetTabs: 'Các trang tính',
  cellName: 'Ô đang chọn',
  cellContent: 'Nội dung ô',
  opened: (f: Facts) => `Đã mở ${f['file']}.`,
  saved: (f: Facts) => `Đã lưu ${f['file']}.`,
  savedWithout: (f: Facts) => `Đã lưu ${f['file']}, nhưng trang này chưa ghi được: ${f['parts']}.`,
  parts: {
    settings: 'một số cài đặt',
    charts: 'biểu đồ',
    dataBars: 'cách vẽ thanh dữ liệu',
  },
  badEntry: "Nội dung vừa gõ không phải công thức đúng. Sửa lại, hoặc gõ dấu nháy đơn (') ở đầu để ghi thành chữ.",
  locked: 'Trang tính đang được bảo vệ nên không sửa được ô này.',
  discard: (f: Facts) =>
    `Sổ tính ${f['file']} có thay đổi chưa lưu. Bấm OK để bỏ các thay đổi đó, Hủy để quay lại và lưu.`,
  failures,
};
