import { type HeadingSense } from '../catalogue/headings';
import { type Severity } from '../check/types';
import { foldBare } from '../text/fold';

/** Name of the sheet, as the command writes it. */
export const CONFIG_SHEET = 'Cấu hình Phụ lục';

/** Excel puts "(2)" behind the name of a copied sheet. */
export function isConfigSheet(name: string): boolean {
  return /^cau hinh phu luc(?: \d+)?$/.test(foldBare(name));
}

/** The four blocks of the sheet by their headings; a row that holds all of them begins the block. */
export const BLOCKS = {
  general: { name: 'Thiết lập', value: 'Giá trị' },
  rules: { rule: 'Mục kiểm tra', level: 'Mức độ' },
  headings: { column: 'Cột', names: 'Tên cột ghi thêm' },
  agencies: {
    name: 'Tên cơ quan',
    names: 'Tên gọi khác',
    endedOn: 'Ngày kết thúc hoạt động',
    successors: 'Cơ quan kế thừa',
  },
} as const;

export type BlockId = keyof typeof BLOCKS;

/** Settings of the first block, by the name in the sheet. */
export const SETTING_NAMES = {
  plan: 'Kế hoạch',
  years: 'Các năm của kế hoạch',
  period: 'Kỳ báo cáo',
  asOf: 'Ngày xét',
  unit: 'Đơn vị báo cáo',
  province: 'Tỉnh',
  dueSoonDays: 'Số ngày sắp đến hạn',
  totalPercent: 'Chênh lệch tổng cho phép (%)',
  fallPercent: 'Mức giảm lũy kế cho phép (%)',
} as const;

export type SettingId = keyof typeof SETTING_NAMES;

export const LEVEL_NAMES: Readonly<Record<Severity | 'off', string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Lưu ý',
  off: 'Tắt',
};

/** Columns that may be given further headings, by the name in the sheet. */
export const COLUMN_NAMES: Readonly<Partial<Record<HeadingSense, string>>> = {
  number: 'Số thứ tự',
  indicatorTitle: 'Tên chỉ tiêu',
  taskTitle: 'Tên nhiệm vụ',
  unit: 'Đơn vị tính',
  target: 'Giá trị chỉ tiêu',
  baseline: 'Kết quả năm trước',
  owner: 'Cơ quan chủ trì',
  coordinators: 'Cơ quan phối hợp',
  product: 'Sản phẩm',
  due: 'Thời gian hoàn thành',
  result: 'Kết quả thực hiện',
  cumulative: 'Lũy kế',
  progress: 'Tình hình thực hiện',
  completion: 'Tỷ lệ hoàn thành',
  completedOn: 'Ngày hoàn thành',
  document: 'Số, ký hiệu văn bản',
  evidence: 'Minh chứng',
  reportedStatus: 'Trạng thái',
  difficulty: 'Khó khăn, vướng mắc',
  proposal: 'Kiến nghị',
  budget: 'Kinh phí',
  funding: 'Nguồn vốn',
  start: 'Thời gian bắt đầu',
  basis: 'Căn cứ',
  note: 'Ghi chú',
  internal: 'Không phát hành',
};

/** Which entry of a list of names a text means, whatever its case, accents and punctuation. */
export function namedIn<K extends string>(names: Readonly<Partial<Record<K, string>>>, text: string): K | null {
  const bare = foldBare(text);
  const found = Object.entries<string | undefined>(names).find(
    ([key, name]) => key.toLowerCase() === text.trim().toLowerCase() || (name !== undefined && foldBare(name) === bare),
  );
  return found === undefined ? null : (found[0] as K);
}
