import { type ConflictField } from '../../consolidate';
import { type DueReading, type RecurrencePeriod, type SimpleDue } from '../../values/types';
import { printDate } from '../print';
import { periodName } from './periods';

const RECURRENCE: Readonly<Record<RecurrencePeriod, string>> = {
  day: 'hằng ngày',
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng',
  'nine-months': '9 tháng',
  year: 'hằng năm',
};

function simpleDue(due: SimpleDue): string {
  switch (due.kind) {
    case 'by':
      return `Chậm nhất ${printDate(due.end)}`;
    case 'within':
      return `${printDate(due.start)} – ${printDate(due.end)}`;
    case 'recurring':
      return `Định kỳ: ${due.period.map((period) => RECURRENCE[period]).join(', ')}`;
    case 'ongoing':
      return 'Thường xuyên';
    case 'conditional':
      return due.condition;
    case 'impossible':
      return 'Ngày không có thật';
    case 'unreadable':
      return 'Chưa đọc được';
    case 'missing':
      return '';
  }
}

function due(reading: DueReading): string {
  if (reading.kind !== 'multiple') return simpleDue(reading);
  return reading.parts.map((part) => `${part.label ? `${part.label}: ` : ''}${simpleDue(part)}`).join('; ');
}

const conflictFields: Readonly<Record<ConflictField, string>> = {
  target: 'chỉ tiêu được giao',
  due: 'thời hạn',
  result: 'kết quả',
  done: 'hoàn thành hay chưa',
};

/** The words of the shared workbook. */
export const workbook = {
  fileName: (period: string) => `so-tong-hop-${period}.xlsx`,
  sheets: {
    overview: 'Tổng quan',
    indicators: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    units: 'Đơn vị nộp',
    problems: 'Vấn đề',
    log: 'Nhật ký',
  },
  titles: {
    overview: 'SỔ TỔNG HỢP BÁO CÁO',
    indicators: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
    tasks: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    units: 'TÌNH HÌNH GỬI BÁO CÁO',
    problems: 'NHỮNG VIỆC CẦN XEM LẠI',
    log: 'NHẬT KÝ NHẬN BÁO CÁO',
  },
  subtitle: (f: { period: string; asOf: string }) =>
    `Kỳ báo cáo: ${periodName(f.period)} · trạng thái tính đến ngày ${printDate(f.asOf)}`,
  due,
  yes: 'Có',
  nothing: 'Chưa có dòng nào.',
  overview: {
    sending: 'Tình hình gửi báo cáo',
    indicators: 'Chỉ tiêu theo trạng thái',
    tasks: 'Nhiệm vụ theo trạng thái',
    shares: 'Tỷ lệ chung',
    problems: 'Cần xem lại',
    count: 'Số lượng',
    share: 'Tỷ lệ',
    expected: 'Đơn vị phải báo cáo',
    received: 'Đã có báo cáo được tính',
    late: 'Gửi muộn',
    rows: 'Tổng số dòng đã báo cáo',
    shareMet: 'Chỉ tiêu đạt và vượt, trên số chỉ tiêu đánh giá được bằng số',
    shareDone: 'Nhiệm vụ đã hoàn thành, trên số nhiệm vụ có thời hạn',
    shareOverdue: 'Nhiệm vụ đang quá hạn, trên số nhiệm vụ có thời hạn',
    shareOnTime: 'Nhiệm vụ hoàn thành đúng hạn, trên số nhiệm vụ đã đến hạn',
    conflicts: 'Số liệu các đơn vị báo khác nhau',
    differing: 'Dòng có trạng thái đơn vị ghi khác trạng thái tính được',
    kept: 'Cảnh báo đơn vị giữ lại, có lý do',
    note: 'Mỗi dòng của mỗi đơn vị được đếm một lần. Số liệu các đơn vị đặt cạnh nhau, không cộng dồn.',
  },
  columns: {
    index: 'TT',
    unit: 'Đơn vị báo cáo',
    section: 'Mục',
    number: 'Số',
    indicator: 'Chỉ tiêu',
    task: 'Nhiệm vụ',
    measure: 'Đơn vị tính',
    target: 'Chỉ tiêu giao',
    baseline: 'Kỳ trước',
    result: 'Kết quả',
    owners: 'Cơ quan chủ trì',
    coordinators: 'Cơ quan phối hợp',
    product: 'Sản phẩm',
    due: 'Thời hạn',
    progress: 'Tiến độ đơn vị báo',
    completedOn: 'Ngày hoàn thành',
    status: 'Trạng thái',
    pace: 'Nhịp độ',
    reason: 'Căn cứ',
    reported: 'Trạng thái đơn vị ghi (khi khác)',
    difficulty: 'Khó khăn, vướng mắc',
    proposal: 'Kiến nghị',
    source: 'Nguồn',
    unitId: 'Mã đơn vị',
    state: 'Tình trạng',
    late: 'Muộn',
    revision: 'Lần gửi',
    receivedAt: 'Thời điểm nhận',
    rows: 'Số dòng',
    errors: 'Lỗi',
    warnings: 'Cảnh báo',
    confirmed: 'Đã nêu lý do',
    comment: 'Ý kiến khi xem xét',
    receipt: 'Số biên nhận',
    problem: 'Loại',
    item: 'Dòng',
    content: 'Nội dung',
    detail: 'Chi tiết',
    at: 'Thời điểm',
    action: 'Việc',
    hash: 'Mã nội dung',
  },
  problems: {
    conflict: 'Số liệu khác nhau',
    status: 'Trạng thái khác nhau',
    kept: 'Cảnh báo giữ lại',
    missing: 'Chưa có báo cáo',
    conflictOf: (field: ConflictField) => `Các đơn vị báo ${conflictFields[field]} khác nhau`,
    statusOf: (f: { reported: string; judged: string }) =>
      `Đơn vị ghi “${f.reported}”, tính theo số liệu là “${f.judged}”`,
    missingUnit: 'Chưa có báo cáo nào được tính trong kỳ này',
  },
  actions: { received: 'Nhận báo cáo', accepted: 'Tiếp nhận', returned: 'Trả lại' },
  page: 'Trang &P/&N',
};
