import { type CellRange } from '../../../src/appendix/snapshot';
import { type Cells, rowsFrom, workbookOf } from './workbook';
import { type WorkbookSnapshot } from '../../../src/appendix/snapshot';

/** A clean table of tasks as Sơn La prints it: headings in row 5, items from row 7. */
export const TASKS: Cells = {
  A1: 'PHỤ LỤC II',
  A2: 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026',
  A3: '(Kèm theo Quyết định số 33/QĐ-UBND ngày 06/01/2026 của UBND tỉnh Sơn La)',
  ...rowsFrom(5, [
    ['STT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'],
    ['I', 'TUYÊN TRUYỀN, NÂNG CAO NHẬN THỨC'],
    ['1', 'Ban hành kế hoạch tuyên truyền', 'Sở Khoa học và Công nghệ', 'Sở Tài chính', 'Kế hoạch', 'Tháng 02/2026'],
    ['2', 'Tổ chức hội nghị chuyên đề', 'Sở Nội vụ', 'Sở Khoa học và Công nghệ', 'Báo cáo', 'Trước 30/11/2026'],
    ['3', 'Đăng tin, bài trên báo', 'Sở Tài chính', 'Sở Nội vụ', 'Tin, bài', 'Thường xuyên'],
    ['II', 'PHÁT TRIỂN HẠ TẦNG SỐ'],
    ['1', 'Xây dựng kho dữ liệu', 'Sở Khoa học và Công nghệ', 'Sở Tài chính; Sở Nội vụ', 'Kho dữ liệu', 'Quý III/2026'],
    ['2', 'Nâng cấp hệ thống giám sát', 'Công an tỉnh', 'Sở Y tế', 'Hệ thống', 'Năm 2026'],
    ['3', 'Triển khai cơ sở dữ liệu chuyên ngành'],
    ['3.1', 'Cơ sở dữ liệu đất đai', 'Sở Nông nghiệp và Môi trường', 'Sở Tư pháp', 'Cơ sở dữ liệu', 'Quý IV/2026'],
    ['3.2', 'Cơ sở dữ liệu tư pháp', 'Sở Tư pháp', 'Sở Nội vụ', 'Cơ sở dữ liệu', 'Quý IV/2026'],
    ['4', 'Duy trì mạng truyền số liệu', 'Sở Khoa học và Công nghệ', 'Công an tỉnh', 'Báo cáo', 'Hằng quý'],
  ]),
};

/** The same tasks as a department returns them, with progress and completion date for the third quarter. */
export const REPORTED_TASKS: Cells = {
  ...TASKS,
  G5: 'Tình hình thực hiện',
  H5: 'Ngày hoàn thành',
  G7: 'Đã hoàn thành',
  H7: '25/02/2026',
  G8: 'Đang chuẩn bị nội dung',
  G9: 'Đã đăng 12 tin, bài',
  G11: 'Đang xây dựng',
  G12: 'Đang trình phê duyệt',
  G14: 'Chưa triển khai',
  G15: 'Chưa triển khai',
  G16: 'Duy trì ổn định',
};

/** A clean table of indicators with a unit column and the results of a quarter: headings in row 5, items from row 7. */
export const INDICATORS: Cells = {
  A1: 'PHỤ LỤC I',
  A2: 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026',
  A3: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 09/01/2026 của UBND tỉnh Lai Châu)',
  ...rowsFrom(5, [
    ['TT', 'Chỉ tiêu', 'Đơn vị', 'Chỉ tiêu 2026', 'Kết quả 2025', 'Cơ quan chủ trì', 'Kết quả thực hiện quý III/2026'],
    ['I', 'CHÍNH QUYỀN SỐ'],
    ['1', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '%', '≥ 80', 75.5, 'Văn phòng UBND tỉnh', 78],
    ['2', 'Tỷ lệ số hóa hồ sơ thủ tục hành chính', '%', 100, 92.5, 'Văn phòng UBND tỉnh', 95.2],
    ['3', 'Tỷ lệ thanh toán trực tuyến', '%', '≥ 70', 61, 'Sở Tài chính', 66.4],
    ['4', 'Tỷ lệ cán bộ được tập huấn', '%', 90, 84, 'Sở Nội vụ', 88],
    ['II', 'KINH TẾ SỐ, XÃ HỘI SỐ'],
    ['1', 'Quy mô kinh tế số', '% GRDP', '≥ 9', 8, 'Sở Tài chính', 8.4],
    ['2', 'Số doanh nghiệp công nghệ số', 'Doanh nghiệp', 12, 10, 'Sở Khoa học và Công nghệ', 11],
    ['3', 'Hạ tầng số'],
    ['3.1', 'Tỷ lệ dân số được phủ sóng 5G', '%', '≥ 60', 45, 'Sở Khoa học và Công nghệ', 52],
    ['3.2', 'Tỷ lệ hộ có đường truyền băng rộng', '%', '≥ 85', 79, 'Sở Khoa học và Công nghệ', 82],
  ]),
};

/** A table with some cells changed. */
export function sheet(base: Cells, edits: Cells = {}, merges: readonly CellRange[] = []): WorkbookSnapshot {
  return workbookOf({ PL: { ...base, ...edits } }, { PL: merges });
}
