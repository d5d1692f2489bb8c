import { type ConflictField, type IndicatorTotal, type PeriodChange } from '../../consolidate/types';
import { type Dashboard, type UnitGroup } from '../../dashboard';
import { type RowCandidate } from '../../plan/types';
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

const groupNames: Readonly<Record<UnitGroup, string>> = {
  department: 'Sở, ban, ngành',
  commune: 'Xã, phường',
  other: 'Đơn vị khác',
};

const aggregations: Readonly<Record<IndicatorTotal['aggregation'], string>> = {
  latest: 'Số liệu mới nhất',
  cumulative: 'Lũy kế, cộng các đơn vị',
  'in-period': 'Trong kỳ, cộng các đơn vị',
  ratio: 'Tỷ lệ chung, tử số chia mẫu số',
  none: 'Không cộng',
};

const whyNoTotal: Readonly<Record<NonNullable<IndicatorTotal['why']>, string>> = {
  'not-declared': 'Kế hoạch chưa nêu cách tổng hợp.',
  text: 'Có đơn vị ghi bằng chữ, không cộng được.',
  'several-values': 'Có đơn vị ghi nhiều số trong một ô.',
  'other-measure': 'Các đơn vị dùng đơn vị tính khác nhau.',
  'no-result': 'Có đơn vị chưa ghi kết quả.',
  'units-differ': 'Các đơn vị ghi số khác nhau.',
  'no-ratio': 'Có đơn vị chưa ghi tử số và mẫu số.',
  percent: 'Tỷ lệ phần trăm của nhiều đơn vị không cộng được.',
};

const changes: Readonly<Record<PeriodChange['kind'], string>> = {
  new: 'Dòng mới',
  gone: 'Không còn báo cáo',
  better: 'Tốt hơn',
  worse: 'Kém hơn',
  'other-status': 'Trạng thái khác',
  'other-result': 'Số liệu khác',
};

const differences: Readonly<Record<RowCandidate['differs'][number], string>> = {
  section: 'mục',
  number: 'số thứ tự',
  title: 'tên',
};

function dueLine({ due, daysLeft, dueSource }: Pick<Dashboard, 'due' | 'daysLeft' | 'dueSource'>): string {
  if (due === null || daysLeft === null) return 'Chưa đặt hạn gửi báo cáo';
  const left = daysLeft > 0 ? `còn ${daysLeft} ngày` : daysLeft === 0 ? 'hôm nay' : `đã qua ${-daysLeft} ngày`;
  return `Hạn gửi báo cáo: ${printDate(due)}, ${left}${dueSource === null ? '' : ` (${dueSource})`}`;
}

const figure = (value: number): string => value.toLocaleString('vi-VN', { maximumFractionDigits: 4 });

/** The words of the shared workbook. */
export const workbook = {
  fileName: (period: string) => `so-tong-hop-${period}.xlsx`,
  sheets: {
    overview: 'Tổng quan',
    indicators: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    units: 'Đơn vị nộp',
    problems: 'Vấn đề',
    totals: 'Tổng hợp chỉ tiêu',
    changes: 'Thay đổi',
    log: 'Nhật ký',
  },
  titles: {
    overview: 'SỔ TỔNG HỢP BÁO CÁO',
    indicators: 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU',
    tasks: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ',
    units: 'TÌNH HÌNH GỬI BÁO CÁO',
    problems: 'NHỮNG VIỆC CẦN XEM LẠI',
    totals: 'CHỈ TIÊU TỔNG HỢP TỪ CÁC ĐƠN VỊ',
    changes: 'THAY ĐỔI SO VỚI KỲ TRƯỚC',
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
    dueLine,
    groups: 'Theo nhóm đơn vị',
    groupNames,
    sections: 'Theo mục của kế hoạch',
    section: (f: { kind: 'indicators' | 'tasks'; section: string; title: string }) => {
      const name = [f.section, f.title].filter((part) => part !== '').join('. ');
      return `${f.kind === 'tasks' ? 'Nhiệm vụ' : 'Chỉ tiêu'}${name === '' ? '' : ` – ${name}`}`;
    },
    reached: 'Đạt, hoàn thành',
    missed: 'Chưa đạt, quá hạn',
    underWay: 'Còn lại',
    total: 'Tổng số dòng',
    trend: 'Qua các kỳ',
    trendSent: 'Đơn vị đã gửi',
    trendMet: 'Chỉ tiêu đạt, vượt',
    trendDone: 'Nhiệm vụ hoàn thành',
    trendOverdue: 'Nhiệm vụ quá hạn',
    periodName: (period: string) => {
      const name = periodName(period);
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    charts: {
      sending: 'Tình hình gửi báo cáo theo nhóm đơn vị',
      tasks: 'Nhiệm vụ theo trạng thái',
      indicators: 'Chỉ tiêu theo trạng thái',
      sections: 'Kết quả theo mục của kế hoạch',
      trend: 'Kết quả qua các kỳ',
      alternative: (title: string, parts: readonly { label: string; text: string }[]) =>
        `Biểu đồ ${title}. ${parts.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`,
    },
    proposals: 'Dòng chưa khớp với kế hoạch',
    byNobody: 'Dòng của kế hoạch chưa đơn vị nào báo cáo',
    unreported: 'Dòng của kế hoạch còn đơn vị chưa báo cáo',
    disputed: 'Lỗi, cảnh báo mà đơn vị cho là không đúng',
    changes: 'Thay đổi so với kỳ trước',
    conflicts: 'Số liệu các đơn vị báo khác nhau',
    differing: 'Dòng có trạng thái đơn vị ghi khác trạng thái tính được',
    kept: 'Cảnh báo đơn vị giữ lại, có lý do',
    note:
      'Mỗi dòng của mỗi đơn vị được đếm một lần. Số liệu các đơn vị đặt cạnh nhau; chỉ cộng chỉ tiêu mà kế hoạch nêu cách tổng hợp. ' +
      'Số liệu của các kỳ trước tính theo ngày nhận báo cáo của kỳ đó.',
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
    totalResult: 'Kết quả chung',
    baseline: 'Số liệu trước (theo kế hoạch)',
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
    rank: 'Hạng',
    rankMeasure: 'Tỷ lệ đạt, hoàn thành',
    aggregation: 'Cách tổng hợp',
    totalValue: 'Kết quả chung',
    ratio: 'Tử số / mẫu số',
    why: 'Vì sao chưa có kết quả chung',
    parts: 'Số liệu của từng đơn vị (nơi ghi)',
    change: 'Thay đổi',
    statusBefore: 'Trạng thái kỳ trước',
    statusNow: 'Trạng thái kỳ này',
    resultBefore: 'Kỳ trước ghi',
    resultNow: 'Kỳ này ghi',
  },
  problems: {
    conflict: 'Số liệu khác nhau',
    status: 'Trạng thái khác nhau',
    kept: 'Cảnh báo giữ lại',
    missing: 'Chưa có báo cáo',
    disputed: 'Đơn vị cho là bắt lỗi sai',
    proposal: 'Chưa khớp kế hoạch',
    candidate: (f: { item: string; title: string; differs: readonly RowCandidate['differs'][number][] }) =>
      `Có thể là dòng ${f.item} “${f.title}”${f.differs.length === 0 ? '' : `, khác ${f.differs.map((one) => differences[one]).join(', ')}`}`,
    noCandidate: 'Không thấy dòng nào gần giống trong kế hoạch',
    byNobody: 'Chưa ai báo cáo',
    unreported: 'Chưa báo cáo dòng',
    noOwnerDetail: 'Kế hoạch chưa nêu đơn vị phải báo cáo dòng này',
    leftOut: (f: { withReport: number; without: number }) =>
      [
        f.withReport === 0 ? '' : `${f.withReport} đơn vị đã gửi báo cáo nhưng thiếu dòng này`,
        f.without === 0 ? '' : `${f.without} đơn vị chưa có báo cáo`,
      ]
        .filter((part) => part !== '')
        .join('; '),
    more: (count: number) => `và ${count} nơi khác`,
    moreUnits: (count: number) => `và ${count} đơn vị khác`,
    morePlaces: (count: number) => `Còn ${count} nơi khác, xem trang Chỉ tiêu và trang Nhiệm vụ`,
    conflictOf: (field: ConflictField) => `Các đơn vị báo ${conflictFields[field]} khác nhau`,
    statusOf: (f: { reported: string; judged: string }) =>
      `Đơn vị ghi “${f.reported}”, tính theo số liệu là “${f.judged}”`,
    missingUnit: 'Chưa có báo cáo nào được tính trong kỳ này',
  },
  totals: {
    kinds: aggregations,
    why: whyNoTotal,
    ratio: (f: { numerator: number; denominator: number }) => `${figure(f.numerator)} / ${figure(f.denominator)}`,
  },
  changes,
  actions: { received: 'Nhận báo cáo', accepted: 'Tiếp nhận', returned: 'Trả lại' },
  page: 'Trang &P/&N',
};
