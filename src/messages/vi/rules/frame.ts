import { type RuleFrame } from '../../ruleWords';

const SHOWN = 3;

/** How findings and fixes are framed in Vietnamese. */
export const frame: RuleFrame = {
  place: (cells, item) => {
    const [first = '', ...others] = cells;
    const row = item === null ? '' : ` (dòng ${item})`;
    if (others.length === 0) return `Ô ${first}${row}`;
    if (cells.length <= SHOWN) return `Các ô ${cells.slice(0, -1).join(', ')} và ${cells.at(-1) ?? ''}${row}`;
    return `Các ô ${cells.slice(0, SHOWN - 1).join(', ')} và ${cells.length - SHOWN + 1} ô khác${row}`;
  },
  openQuote: '“',
  closeQuote: '”',
  decimal: ',',
  day: (year, month, day) => `${day}/${month}/${year}`,
  unknownRule: 'có điều cần xem lại',
  fixes: {
    renumber: (f) => `Đánh số lại từ ${f.text('first')}`,
    'replace-agency': (f) => `Thay bằng “${f.text('name')}”`,
    'remove-coordinator': (f) => `Bỏ ${f.text('names')} khỏi cột cơ quan phối hợp`,
    'keep-one': (f) => `Chỉ giữ “${f.text('name')}”`,
    'times-100': (f) => `Nhân 100, thành ${f.text('shown')}`,
    'divide-100': (f) => `Chia 100, thành ${f.text('shown')}`,
    'to-number': (f) => `Chuyển thành số ${f.text('shown')}`,
    'to-unicode': () => 'Chuyển sang phông chữ Unicode',
    'clean-text': () => 'Bỏ khoảng trắng thừa và ký tự ẩn',
  },
};
