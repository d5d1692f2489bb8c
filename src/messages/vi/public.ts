import { type PublicPart } from '../../submission/publication';
import { periodName } from './periods';

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The pages everybody may see without signing in. */
export const publicPages = {
  periodName,
  title: 'Tiến độ thực hiện các chỉ tiêu, nhiệm vụ',
  periodTitle: (period: string) => `Tiến độ thực hiện các chỉ tiêu, nhiệm vụ – ${periodName(period)}`,
  skip: 'Đến nội dung chính',
  otherLanguage: 'English',
  around: 'Trang khác',
  list: 'Các kỳ đã công khai',
  listEmpty: 'Chưa có kỳ nào được công khai. Xem lại sau khi cơ quan tổng hợp công khai số liệu.',
  period: capital,
  back: 'Tất cả các kỳ',
  contents: 'Trên trang này',
  asOf: (day: string) =>
    `Trạng thái tính đến ngày ${day}, theo báo cáo mới nhất của các đơn vị, trừ báo cáo bị trả lại.`,
  note: 'Ghi chú của cơ quan tổng hợp',
  notFound: 'Không có số liệu công khai',
  notFoundText: 'Kỳ này chưa được công khai hoặc đã thôi công khai. Chọn kỳ khác trong danh sách.',
  parts: {
    overview: 'Tổng quan',
    indicators: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    units: 'Đơn vị',
  } satisfies Record<PublicPart, string>,
  reported: (f: { reported: number; expected: number }) => `${f.reported} trên ${f.expected} đơn vị đã báo cáo`,
  shareMet: 'Tỷ lệ chỉ tiêu đạt và vượt',
  shareDone: 'Tỷ lệ nhiệm vụ hoàn thành',
  shareMetOf: 'trong số chỉ tiêu đánh giá được bằng số; chỉ tiêu chưa có số liệu cũng tính là chưa đạt.',
  shareDoneOf: 'trong số nhiệm vụ có thời hạn.',
  nothing: 'chưa có',
  indicatorsByStatus: 'Chỉ tiêu theo trạng thái',
  tasksByStatus: 'Nhiệm vụ theo trạng thái',
  counted: 'Mỗi dòng tính một lần cho mỗi đơn vị báo cáo dòng đó.',
  sections: 'Theo mục',
  section: 'Mục',
  trend: 'Qua các kỳ',
  status: 'Trạng thái',
  count: 'Số dòng',
  share: 'Tỷ lệ',
  item: { indicators: 'Chỉ tiêu', tasks: 'Nhiệm vụ' },
  result: 'Kết quả',
  due: 'Thời hạn',
  target: (text: string) => `Chỉ tiêu: ${text}`,
  owner: (names: string) => `Chủ trì: ${names}`,
  unitsWith: (status: string, units: number) => `${status}: ${units} đơn vị`,
  noRows: 'Chưa có đơn vị nào báo cáo phần này.',
  otherRows: 'Dòng không thuộc mục nào',
  unit: 'Đơn vị',
  rank: 'Thứ hạng',
  measure: 'Tỷ lệ đạt',
  ranking:
    'Xếp theo tỷ lệ số dòng đạt: chỉ tiêu đạt và vượt cùng nhiệm vụ hoàn thành, trên tổng số chỉ tiêu đánh giá được bằng số và nhiệm vụ có thời hạn. Tỷ lệ bằng nhau thì cùng thứ hạng.',
  rowsOfUnit: 'Số dòng báo cáo',
};
