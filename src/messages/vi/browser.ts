/** The page for people without a recent Excel. */
export const browser = {
  title: 'Phụ lục trên trình duyệt',
  about:
    'Mở sổ tính .xlsx để kiểm tra, sửa, tính trạng thái và gửi báo cáo. Tệp chỉ được mở trong trình duyệt này; nội dung chỉ rời máy khi bấm Gửi.',
  open: 'Mở tệp',
  orDrop: 'Hoặc kéo tệp từ thư mục và thả vào trang này.',
  save: 'Lưu tệp',
  undo: 'Hoàn tác gõ',
  unsaved: 'Có thay đổi chưa lưu',
  dropHere: 'Thả tệp .xlsx vào đây để mở',
  grid: 'Bảng tính',
  sheetTabs: 'Các trang tính',
  cellName: 'Ô đang chọn',
  cellContent: 'Nội dung ô',
  hint: 'F2: sửa ô · Enter, Tab: sang ô khác · Delete: xóa nội dung · Ctrl+Z: hoàn tác · F6: sang khung Phụ lục. Định dạng có điều kiện của tệp được giữ khi lưu nhưng không hiện ở đây.',
  opening: (file: string) => `Đang mở ${file}…`,
  opened: (file: string) => `Đã mở ${file}.`,
  saved: (file: string) => `Đã lưu ${file} vào thư mục tải về.`,
  notSaved: (file: string) => `Chưa lưu được ${file}. Nội dung đang mở vẫn còn nguyên. Hãy thử lại.`,
  discard: (file: string) => `Tệp ${file} có thay đổi chưa lưu. Bấm OK để bỏ các thay đổi đó, Hủy để quay lại và lưu.`,
  staleFormulas: (count: number) =>
    `Trang này không tính lại công thức: ${count} ô công thức còn giữ kết quả cũ. Hãy lưu và mở tệp bằng Excel nếu kết quả phụ thuộc vào ô vừa sửa.`,
  formula: "Trang này không nhận công thức. Hãy gõ kết quả, hoặc gõ dấu nháy đơn (') ở đầu để ghi thành chữ.",
  locked: 'Trang tính đang được bảo vệ nên không sửa được ô này.',
  unexpected: 'Trang gặp sự cố ngoài dự kiến. Hãy tải lại trang rồi mở lại tệp. Tệp gốc trên máy không bị thay đổi.',
};
