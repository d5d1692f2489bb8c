import { type NobodyWhy, type Through } from '../../handout/types';
import { periodName } from './periods';

const why: Readonly<Record<NobodyWhy, string>> = {
  unknown: 'Tên chưa có trong danh mục cơ quan',
  'no-members': 'Nhóm chưa có danh sách đơn vị thành viên',
  'no-successor': 'Cơ quan đã kết thúc hoạt động, chưa xác định được đơn vị kế thừa',
};

/** What is said when a plan is handed out to its units. */
export const handout = {
  /** Name of the file that holds all units' workbooks. */
  zip: (period: string) => `giao-bao-cao-${period}.zip`,
  page: (f: { unit: string; period: string }) => `&L${f.unit}&C&P/&N&RKỳ báo cáo: ${periodName(f.period)}`,
  progressWords: [
    'Đã hoàn thành',
    'Đang thực hiện',
    'Đang thực hiện thường xuyên',
    'Chưa thực hiện',
    'Chưa đến thời gian thực hiện',
  ],
  progressHint: {
    title: 'Tình hình thực hiện',
    message: 'Chọn một mục trong danh sách hoặc ghi ngắn gọn kết quả đã đạt được.',
  },
  completionError: {
    title: 'Tỷ lệ chưa đúng',
    message: 'Tỷ lệ hoàn thành là một số từ 0 đến 100. Ví dụ: 75.',
  },
  dateError: {
    title: 'Ngày chưa đúng',
    message: 'Ghi ngày hoàn thành theo mẫu ngày/tháng/năm. Ví dụ: 15/08/2026.',
  },
  information: {
    sheet: 'Phối hợp (để biết)',
    title: (unit: string) => `NHỮNG DÒNG PHỐI HỢP THỰC HIỆN – ${unit.toLocaleUpperCase('vi')}`,
    nothing: 'Không có dòng nào.',
    columns: {
      appendix: 'Phụ lục',
      section: 'Mục',
      number: 'Số',
      title: 'Nội dung',
      target: 'Chỉ tiêu',
      product: 'Sản phẩm',
      due: 'Thời hạn',
      owner: 'Cơ quan chủ trì',
    },
  },
  summary: {
    title: (period: string) => `TỔNG HỢP GIAO BÁO CÁO ${periodName(period).toLocaleUpperCase('vi')}`,
    page: '&C&P/&N',
    nothing: 'Không có dòng nào.',
    sheets: { units: 'Theo đơn vị', rows: 'Dòng đã giao', open: 'Cần xử lý' },
    columns: {
      index: 'Thứ tự',
      unit: 'Đơn vị',
      id: 'Mã đơn vị',
      file: 'Tên tệp',
      indicators: 'Số chỉ tiêu phải báo cáo',
      tasks: 'Số nhiệm vụ phải báo cáo',
      coordinated: 'Số dòng phối hợp (để biết)',
      place: 'Nơi ghi',
      section: 'Mục',
      number: 'Số',
      title: 'Nội dung',
      through: 'Giao theo',
      problem: 'Việc cần xử lý',
      written: 'Tên ghi trong phụ lục',
      advice: 'Gợi ý',
    },
    through: {
      named: () => 'Ghi tên',
      group: (written) => `Thuộc nhóm “${written}”`,
      succession: (written) => `Kế thừa “${written}”`,
    } satisfies Readonly<Record<Through, (written: string) => string>>,
    unowned: 'Dòng chưa có đơn vị nào nhận',
    noOwner: 'Ghi cơ quan chủ trì vào phụ lục rồi giao lại.',
    why,
    role: { owner: 'Chủ trì', coordinators: 'Phối hợp' },
    nearest: (names: readonly string[]) =>
      names.length === 0
        ? 'Kiểm tra tên, hoặc ghi thêm cơ quan vào trang cấu hình của phụ lục.'
        : `Có thể là: ${names.join('; ')}.`,
    choose: 'Ghi rõ tên đơn vị thực hiện vào phụ lục rồi giao lại.',
    split: 'Cơ quan đã chia tách: dòng giao cho mọi đơn vị kế thừa',
    chooseHeir: (names: readonly string[]) => `Đã giao cho: ${names.join('; ')}. Chọn đơn vị chịu trách nhiệm.`,
  },
  report: {
    done: (f: { units: number; informed: number; rows: number; folder: string }) =>
      `Đã giao ${f.rows} dòng cho ${f.units} đơn vị${f.informed === 0 ? '' : `, thêm ${f.informed} đơn vị chỉ phối hợp`}; các tệp ở ${f.folder}.`,
    unowned: (count: number) => `${count} dòng chưa có đơn vị nào nhận:`,
    row: (f: { place: string; number: string; title: string }) =>
      `  ${f.place}: ${f.number === '' ? '' : `${f.number}. `}${f.title}`,
    unresolved: (f: { why: string; role: string; written: string; rows: number }) =>
      `${f.why}: “${f.written}” (${f.role.toLocaleLowerCase('vi')}, ${f.rows} dòng).`,
    split: (f: { written: string; names: readonly string[]; rows: number }) =>
      `“${f.written}” đã chia tách: ${f.rows} dòng giao cho ${f.names.join('; ')}. Chọn đơn vị chịu trách nhiệm.`,
    untitled: '(chưa có tên)',
  },
};
