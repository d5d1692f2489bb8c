import { templateSentence } from '../../templateSentence';
import { type UnitGroup } from '../../../dashboard/types';
import { printDate, printMoment, printNumber } from '../../print';
import { problems as unread } from '../problems';
import { report } from '../report';
import { actions } from './actions';
import { collect } from './collect';
import { picture } from './picture';
import { problems } from './problems';
import { units } from './units';

const percent = (share: number | null): string =>
  share === null ? '–' : `${printNumber(Math.round(share * 1000) / 10, 'vi')}%`;

const planProblems: Readonly<Record<string, string>> = {
  ...unread,
  'no-appendix': 'Không thấy bảng phụ lục nào. Kiểm tra dòng tiêu đề cột của bảng.',
  'province-needed': 'Chưa biết tệp là của tỉnh nào. Ghi tỉnh vào trang “Cấu hình Phụ lục” rồi thử lại.',
};

/** What the coordinator's room says. */
export const coordinate = {
  title: 'Tổng hợp báo cáo',
  pageTitle: 'Tổng hợp báo cáo – Phụ lục',
  sectionsLabel: 'Các phần của Tổng hợp',
  sections: { source: 'Nguồn', units: 'Đơn vị', picture: 'Tình hình', problems: 'Vấn đề', actions: 'Công việc' },
  period: 'Kỳ báo cáo',
  asOf: (f: { day: string; made: string }) =>
    `Số liệu tính đến ${printDate(f.day)}, cập nhật lúc ${printMoment(f.made)}`,
  refresh: 'Cập nhật',
  retry: 'Thử lại',
  cancel: 'Dừng',
  copyPlace: 'Sao chép nơi ghi',
  close: 'Đóng',
  back: 'Quay lại',
  stopped: 'Đã dừng.',
  copied: 'Đã sao chép.',
  notCopied: 'Máy này không cho sao chép. Chọn phần chữ rồi bấm Ctrl+C.',
  unexpected: 'Có sự cố ngoài dự kiến nên chưa làm xong việc này. Báo cáo đã nhận không bị thay đổi. Thử lại.',
  count: (value: number) => printNumber(value, 'vi'),
  percent,
  day: printDate,
  moment: printMoment,
  of: (f: { part: number; whole: number }) => `${printNumber(f.part, 'vi')}/${printNumber(f.whole, 'vi')}`,
  busy: {
    loading: 'Đang lấy báo cáo…',
    reading: 'Đang đọc tệp…',
    joining: 'Đang gộp số liệu…',
    opening: 'Đang mở báo cáo của đơn vị…',
    reviewing: 'Đang ghi ý kiến…',
    deciding: 'Đang ghi lựa chọn…',
    writing: 'Đang ghi các trang tổng hợp…',
    removing: 'Đang bỏ các trang tổng hợp…',
    saving: 'Đang tạo sổ tổng hợp…',
    drafting: 'Đang viết văn bản…',
    publishing: 'Đang ghi phần công khai…',
    readingPlan: 'Đang đọc kế hoạch…',
    givingPlan: 'Đang chuyển kế hoạch về nơi nhận…',
    handingOut: 'Đang tạo tệp cho từng đơn vị…',
  },
  progress: (f: { done: number; total: number; name: string }) =>
    f.total === 0 ? '' : `${f.done + 1}/${f.total}${f.name === '' ? '' : ` – ${f.name}`}`,
  /** Why the hub refused; codes that are not here say the same as when sending. */
  hubProblem: {
    unreachable: 'Chưa nối được với nơi nhận. Kiểm tra mạng rồi thử lại.',
    unauthorised: 'Mã truy cập không đúng hoặc đã hết hạn. Lấy mã mới rồi dán vào Cài đặt.',
    forbidden: 'Mã truy cập này không phải của cơ quan tổng hợp. Lấy mã của cơ quan tổng hợp rồi dán vào Cài đặt.',
    invalid: 'Nơi nhận không nhận vì nội dung chưa đúng. Kiểm tra rồi thử lại.',
    'server-error': 'Nơi nhận gặp sự cố. Thử lại sau, hoặc báo bộ phận công nghệ thông tin.',
    'too-many-requests': 'Gọi quá nhiều lần trong một phút. Chờ một phút rồi thử lại.',
  } as Readonly<Record<string, string>>,
  planProblem: (code: string, file: string) => `${file}: ${planProblems[code] ?? 'chưa đọc được.'}`,
  templateProblem: (code: keyof typeof report.problems, places: readonly string[]) =>
    templateSentence(report, code, places),
  groups: { department: 'Sở, ban, ngành', commune: 'Xã, phường', other: 'Đơn vị khác' } satisfies Record<
    UnitGroup,
    string
  >,
  ...collect,
  ...units,
  ...picture,
  ...problems,
  ...actions,
};
