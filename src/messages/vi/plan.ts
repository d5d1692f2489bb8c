import { type RowCandidate, type RowChange } from '../../plan/types';
import { printNumber } from '../print';

type Change = Extract<RowChange, { kind: 'changed' }>['what'][number];
interface Face {
  readonly section: string;
  readonly number: string;
  readonly title: string;
}

const changed: Readonly<Record<Change, string>> = {
  moved: 'chuyển mục hoặc số thứ tự',
  retitled: 'đổi tên',
  redated: 'đổi thời hạn',
  reowned: 'đổi cơ quan chủ trì',
  recoordinated: 'đổi cơ quan phối hợp',
  retargeted: 'đổi chỉ tiêu',
  reworded: 'đổi nội dung khác',
};

const differs: Readonly<Record<RowCandidate['differs'][number], string>> = {
  section: 'khác mục',
  number: 'khác số thứ tự',
  title: 'khác tên',
};

/** What is said about plans: their versions, and reported rows held against them. */
export const plan = {
  row: ({ section, number, title }: Face) => {
    const place = [section === '' ? '' : `mục ${section}`, number === '' ? '' : `số ${number}`].filter(Boolean);
    const name = title === '' ? '(không có tên)' : title.replace(/\s+/g, ' ');
    return place.length === 0 ? name : `${place.join(', ')}: ${name}`;
  },
  compared: (f: { title: string; unchanged: number; changes: number }) =>
    f.changes === 0
      ? `${f.title}: không có thay đổi, ${f.unchanged} dòng giữ nguyên.`
      : `${f.title}: ${f.changes} thay đổi, ${f.unchanged} dòng giữ nguyên.`,
  added: (row: string) => `  Thêm: ${row}`,
  removed: (row: string) => `  Bỏ: ${row}`,
  changed: (f: { row: string; before: string | null; what: readonly Change[] }) => {
    const what = f.what.map((one) => changed[one]).join(', ');
    return `  Thay đổi (${what}): ${f.row}${f.before === null ? '' : `\n    trước đây là ${f.before}`}`;
  },
  doubtful: (row: string) => `  Chưa chắc: ${row}. Có thể đã thành một trong các dòng sau, cần người quyết định:`,
  candidate: (f: { row: string; differs: RowCandidate['differs']; likeness: number }) =>
    `    ${f.row} (${f.differs.length === 0 ? 'trùng khớp' : f.differs.map((one) => differs[one]).join(', ')}; tên giống ${printNumber(Math.round(100 * f.likeness), 'vi')}%)`,
  handed: (f: { title: string; plan: string; version: number; rows: number }) =>
    `Đã đưa lên máy chủ: ${f.title} (${f.plan}), bản thứ ${f.version}, ${f.rows} dòng. Các báo cáo đã gửi theo bản trước được đối chiếu với bản này.`,
  consolidated: {
    proposals: (count: number) => `${count} dòng được báo cáo chưa rõ là dòng nào của kế hoạch, cần người quyết định:`,
    proposal: (f: { row: string; units: readonly string[] }) => `  ${f.row} (${f.units.join('; ')})`,
    noCandidate: '    Không có dòng nào trong kế hoạch giống dòng này.',
    conflicts: (count: number) => `${count} chỗ có số liệu hoặc thời hạn khác nhau, xem trang Vấn đề của sổ.`,
    unreported: (f: { rows: number; nobody: number }) =>
      `${f.rows} dòng của kế hoạch còn đơn vị chưa báo cáo, trong đó ${f.nobody} dòng chưa đơn vị nào báo cáo.`,
    totals: (f: { summed: number; open: number }) =>
      `${f.summed} chỉ tiêu đã tổng hợp theo cách kế hoạch nêu; ${f.open} chỉ tiêu để các đơn vị cạnh nhau, không cộng.`,
    changes: (f: { better: number; worse: number }) =>
      `So với kỳ trước: ${f.better} dòng tốt hơn, ${f.worse} dòng kém hơn.`,
  },
};
