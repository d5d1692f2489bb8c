import { type AppendixKind, type ColumnRole } from '../../src/appendix/types';
import { type Chance } from './canvas';
import { type SourceTable } from './sourceTables';

const SHARED: Partial<Record<ColumnRole, readonly string[]>> = {
  number: ['TT', 'STT', 'Stt', 'Số TT', 'Số thứ tự'],
  unit: ['Đơn vị', 'Đơn vị tính', 'ĐVT'],
  owner: [
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'Cơ quan, đơn vị chủ trì',
    'Cơ quan chủ trì theo dõi, đánh giá',
    'Chủ trì',
    'Đơn vị chủ trì thực hiện',
    'Cơ quan thực hiện',
  ],
  coordinators: [
    'Cơ quan phối hợp',
    'Đơn vị phối hợp',
    'Cơ quan, đơn vị phối hợp',
    'Phối hợp',
    'Đơn vị phối hợp, cung cấp số liệu',
  ],
  product: ['Sản phẩm', 'Kết quả/sản phẩm', 'Sản phẩm, kết quả', 'Sản phẩm đầu ra', 'Kết quả', 'Dự kiến sản phẩm'],
  due: [
    'Thời gian hoàn thành',
    'Thời hạn hoàn thành',
    'Thời hạn',
    'Thời gian',
    'Thời gian thực hiện',
    'Mốc hoàn thành',
  ],
  baseline: [
    'Kết quả năm 2025',
    'Kết quả 2025',
    'Thực hiện năm 2025',
    'Hiện trạng năm 2025',
    'Kết quả thực hiện năm 2025',
  ],
};
const TITLES: Readonly<Record<AppendixKind, readonly string[]>> = {
  indicators: [
    'Chỉ tiêu',
    'Các mục tiêu/chỉ tiêu',
    'Tên chỉ tiêu',
    'Mục tiêu, chỉ tiêu',
    'Nội dung chỉ tiêu',
    'Các chỉ tiêu chủ yếu',
  ],
  tasks: [
    'Tên nhiệm vụ',
    'Nhiệm vụ',
    'Nội dung nhiệm vụ',
    'Nhiệm vụ, giải pháp',
    'Nhiệm vụ / Nội dung nhiệm vụ',
    'Nội dung công việc',
  ],
};
const TARGETS_2026 = [
  'Chỉ tiêu 2026',
  'Chỉ tiêu năm 2026',
  'Mục tiêu năm 2026',
  'Kế hoạch năm 2026',
  'Đến hết năm 2026',
];
const TARGETS = ['Kết quả', 'Mức phấn đấu', 'Chỉ tiêu giao', 'Giá trị mục tiêu'];

/** Another office's wording of a column of the table. */
export function headingFor(chance: Chance, table: SourceTable, role: ColumnRole): string {
  if (role === 'title') return chance.pick(TITLES[table.kind]);
  if (role === 'target') {
    const isDated = table.columns.some(({ heading }) => heading.includes('2026'));
    return chance.pick(isDated ? TARGETS_2026 : TARGETS);
  }
  return chance.pick(SHARED[role] ?? ['']);
}

/** Columns departments add to the right, with what stands in them. */
export const REPORT_COLUMNS: Readonly<
  Record<AppendixKind, readonly { role: ColumnRole; heading: string; value: string }[]>
> = {
  indicators: [
    { role: 'result', heading: 'Kết quả thực hiện quý III/2026', value: '75,5%' },
    { role: 'cumulative', heading: 'Lũy kế từ đầu năm', value: '80' },
    { role: 'reportedStatus', heading: 'Trạng thái', value: 'Đạt' },
    { role: 'evidence', heading: 'Minh chứng', value: 'Báo cáo số 12' },
    { role: 'note', heading: 'Ghi chú', value: 'Số liệu ước' },
  ],
  tasks: [
    { role: 'progress', heading: 'Tình hình thực hiện', value: 'Đang triển khai' },
    { role: 'completion', heading: 'Tỷ lệ hoàn thành (%)', value: '60' },
    { role: 'completedOn', heading: 'Ngày hoàn thành', value: '20/8/2026' },
    { role: 'document', heading: 'Số, ký hiệu văn bản', value: '125/BC-SKHCN' },
    { role: 'difficulty', heading: 'Khó khăn, vướng mắc', value: 'Thiếu kinh phí' },
    { role: 'proposal', heading: 'Kiến nghị', value: 'Bổ sung nhân lực' },
    { role: 'note', heading: 'Ghi chú', value: 'Theo dõi' },
  ],
};

/** The same heading as another hand types it. */
export function retype(chance: Chance, heading: string): string {
  const ways: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replace(' ', '\n'),
    (text) => ` ${text.replaceAll(' ', '  ')} `,
    (text) => text.normalize('NFD'),
    (text) => `${text}:`,
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => (text.length > 13 && !/20\d\d/.test(text) ? swapLetters(text, 5) : text),
  ];
  return chance.pick(ways)(heading);
}

function swapLetters(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
