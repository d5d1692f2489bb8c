import { type TemplateId } from '../../appendix/types';

interface TitleLines {
  readonly label: string;
  readonly name: string;
  readonly attachedTo: string;
}

const nq57 = '(Kèm theo Kế hoạch số        /KH-UBND ngày      /02/2025 của UBND tỉnh Lai Châu)';
const sonLa = '(Kèm theo Quyết định số 33/QĐ-UBND ngày 06/01/2026 của UBND tỉnh Sơn La)';
const laiChau = '(Kèm theo Kế hoạch số        /KH-UBND ngày      /     /2026 của UBND tỉnh Lai Châu)';
const any = '(Kèm theo Kế hoạch số        /KH-UBND ngày      /     /           )';

/** What is written into sheets the pane adds to the workbook; Vietnamese in every language, as the documents are. */
export const sheets = {
  /** Lines above a blank template, as the documents print them. */
  titles: {
    'lai-chau-nq57-indicators': { label: 'PHỤ LỤC I', name: 'DANH MỤC CÁC CHỈ TIÊU CỤ THỂ', attachedTo: nq57 },
    'lai-chau-nq57-tasks': {
      label: 'PHỤ LỤC II',
      name: 'DANH MỤC NHIỆM VỤ TRIỂN KHAI NGHỊ QUYẾT SỐ 03/NQ-CP THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW',
      attachedTo: nq57,
    },
    'son-la-2026-indicators': { label: 'PHỤ LỤC I', name: 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026', attachedTo: sonLa },
    'son-la-2026-tasks': { label: 'PHỤ LỤC II', name: 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026', attachedTo: sonLa },
    'lai-chau-2026-indicators': { label: 'PHỤ LỤC I', name: 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026', attachedTo: laiChau },
    'lai-chau-2026-projects': {
      label: 'PHỤ LỤC II',
      name: 'DANH MỤC NHIỆM VỤ, DỰ ÁN CHUYỂN ĐỔI SỐ NĂM 2026',
      attachedTo: laiChau,
    },
    'generic-indicators': { label: 'PHỤ LỤC I', name: 'DANH MỤC CHỈ TIÊU', attachedTo: any },
    'generic-tasks': { label: 'PHỤ LỤC II', name: 'DANH MỤC NHIỆM VỤ', attachedTo: any },
  } as Readonly<Record<TemplateId, TitleLines>>,
  sheetName: { indicators: 'Phụ lục I', tasks: 'Phụ lục II' },
  lists: { sheet: 'Danh mục Phụ lục' },
  measures: [
    '%',
    'Triệu đồng',
    'Tỷ đồng',
    'Người',
    'Hồ sơ',
    'Thủ tục',
    'Dịch vụ',
    'Hệ thống',
    'Nền tảng',
    'Doanh nghiệp',
    'Cơ quan',
    'Xã',
    'Lớp',
    'Bài',
    'Thứ hạng',
  ],
  duePhrases: (year: number) => [
    `Trước 30/11/${year}`,
    `Tháng 6/${year}`,
    `Quý II/${year}`,
    `Quý IV/${year}`,
    `Năm ${year}`,
    'Hằng tháng',
    'Hằng quý',
    'Hằng năm',
    'Thường xuyên',
  ],
  prompts: {
    owner: {
      title: 'Cơ quan chủ trì',
      message: 'Chọn trong danh sách. Nhiều cơ quan thì ghi liền nhau, cách nhau bằng dấu chấm phẩy.',
    },
    coordinators: {
      title: 'Cơ quan phối hợp',
      message: 'Chọn trong danh sách. Nhiều cơ quan thì ghi liền nhau, cách nhau bằng dấu chấm phẩy.',
    },
    unit: { title: 'Đơn vị tính', message: 'Chọn trong danh sách hoặc ghi đơn vị khác.' },
    due: {
      title: 'Thời gian hoàn thành',
      message: 'Ghi rõ ngày, tháng, quý hoặc năm. Ví dụ: Trước 30/11/2026; Quý IV/2026; Thường xuyên.',
    },
  },
  page: '&C&P/&N',
  status: {
    sheet: 'Trạng thái',
    title: 'TRẠNG THÁI CHỈ TIÊU, NHIỆM VỤ',
    nothing: 'Không có dòng nào.',
    printed: (f: { asOf: string; period: string }) => `Tính đến ngày ${f.asOf} – ${f.period}`,
    columns: {
      appendix: 'Phụ lục',
      section: 'Mục',
      number: 'Số',
      title: 'Nội dung',
      owner: 'Cơ quan chủ trì',
      expected: 'Chỉ tiêu / Thời hạn',
      reported: 'Kết quả / Tiến độ',
      status: 'Trạng thái (tự tính)',
      reason: 'Lý do',
      place: 'Ô',
    },
  },
};
