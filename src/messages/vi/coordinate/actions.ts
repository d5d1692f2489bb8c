import { type PublicPart } from '../../../submission/publication';

/** What is made of the figures. */
export const actions = {
  actions: {
    title: 'Công việc',
    sheets: 'Ghi các trang tổng hợp vào sổ đang mở',
    sheetsText:
      'Thêm các trang Tổng quan, Chỉ tiêu, Nhiệm vụ, Đơn vị nộp, Vấn đề, Nhật ký, có biểu đồ Excel. Ghi lại thì thay các trang đã ghi. Trang của người dùng giữ nguyên.',
    writeSheets: 'Ghi vào sổ',
    rewriteSheets: 'Ghi lại',
    removeSheets: 'Bỏ các trang tổng hợp',
    sheetsWritten: (count: number) => `Đã ghi ${count} trang tổng hợp.`,
    sheetsRemoved: 'Đã bỏ các trang tổng hợp.',
    workbook: 'Sổ tổng hợp',
    workbookText: 'Một tệp Excel có các trang tổng hợp, để gửi hoặc lưu.',
    saveWorkbook: 'Lưu sổ tổng hợp',
    saved: (name: string) => `Đã tạo ${name}. Xem trong thư mục Tải về.`,
    report: 'Dự thảo báo cáo',
    reportText:
      'Một tệp Word theo thể thức của Nghị định 30/2020/NĐ-CP, lấy số liệu và ý kiến từ báo cáo của các đơn vị. Cơ quan xem, sửa rồi trình ký.',
    saveReport: 'Lưu dự thảo',
    saveReportFrom: 'Dùng mẫu của cơ quan',
    saveReportTemplate: 'Lấy mẫu để sửa',
    needReports: 'Cần có báo cáo trước. Chọn nơi lấy báo cáo ở phần Nguồn.',
    publication: 'Trang công khai tiến độ',
    publicationText: 'Ai có địa chỉ cũng xem được, không cần đăng nhập. Chỉ có phần đã chọn.',
    parts: {
      overview: 'Tình hình chung',
      indicators: 'Từng chỉ tiêu',
      tasks: 'Từng nhiệm vụ',
      units: 'Từng đơn vị',
    } satisfies Record<PublicPart, string>,
    partsLabel: 'Phần được công khai',
    note: 'Ghi chú dưới trang',
    publish: 'Công khai',
    update: 'Cập nhật phần công khai',
    unpublish: 'Thôi công khai',
    isPublished: 'Kỳ này đang được công khai.',
    isNotPublished: 'Kỳ này chưa công khai.',
    openPublic: 'Mở trang công khai',
    needPart: 'Chọn ít nhất một phần.',
    published: 'Đã công khai.',
    unpublished: 'Đã thôi công khai.',
    needHub: 'Chỉ dùng được khi báo cáo lấy từ máy chủ.',
    plan: 'Chuyển kế hoạch về máy chủ',
    planText: 'Máy chủ đối chiếu báo cáo với kế hoạch: ai phải báo dòng nào, dòng nào khác kế hoạch.',
    givePlan: 'Chọn tệp kế hoạch',
    planGiven: (plans: readonly { title: string; rows: readonly unknown[] }[]) =>
      `Máy chủ đã nhận kế hoạch: ${plans.map(({ title, rows }) => `${title} (${rows.length} dòng)`).join('; ')}.`,
    handOut: 'Giao mẫu',
    handOutText:
      'Từ phụ lục của kế hoạch, mỗi đơn vị một tệp báo cáo có đúng các dòng của mình. Phụ lục I và II ở hai tệp thì chọn cả hai.',
    pickPlan: 'Chọn tệp kế hoạch',
    fromOpen: 'Từ sổ đang mở',
    openWorkbook: 'Sổ đang mở.xlsx',
    handedOut: (f: { units: number; informed: number; rows: number }) =>
      `${f.rows} dòng cho ${f.units} đơn vị${f.informed === 0 ? '' : `, thêm ${f.informed} đơn vị chỉ phối hợp`}.`,
    handoutUnits: 'Ai nhận dòng nào',
    handoutUnit: (f: { rows: number; coordinates: number }) =>
      `${f.rows} dòng${f.coordinates === 0 ? '' : `, ${f.coordinates} dòng phối hợp`}`,
    unowned: (count: number) => `${count} dòng chưa có đơn vị nào nhận. Ghi cơ quan chủ trì vào phụ lục rồi giao lại.`,
    allOwned: 'Mọi dòng đều có đơn vị nhận.',
    names: (count: number) => `${count} tên chưa rõ là đơn vị nào.`,
    reminders: 'Nhắc đơn vị',
    remindersText: (count: number) =>
      count === 0 ? 'Không có đơn vị nào cần nhắc.' : `${count} đơn vị chưa gửi, bị trả lại hoặc gửi thiếu dòng.`,
  },
};
