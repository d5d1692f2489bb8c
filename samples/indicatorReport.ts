import { type DraftItem } from '../src/cli/convert/draft';

/** Shares of the target that are reached, row after row: some exceeded, some met, some not. */
const SHARES = [1, 0.93, 1.04, 0.81, 1, 1.02, 0.97];

const EVIDENCE = 'Hồ sơ lưu tại đơn vị';

/** Made-up cells of one indicator; `result` where the pattern would not fit the row. */
export function indicatorReport(row: DraftItem, index: number, result: string | undefined): Record<string, string> {
  const target = row.cells['target'] ?? row.cells['target2026'] ?? '';
  const value = result ?? resultFor(target, row.cells['unit'] ?? '', index);
  if (value === '') {
    return { result: 'Đang triển khai, chưa có đánh giá của cơ quan cấp trên', progress: 'Đang triển khai', evidence: '' };
  }
  if (value === '-') return { result: '-', progress: 'Chưa có số liệu trong kỳ', evidence: '' };
  return { result: value, progress: 'Đang thực hiện theo kế hoạch', evidence: EVIDENCE };
}

function resultFor(target: string, unit: string, index: number): string {
  const match = /(\d+(?:,\d+)?)(?:-(\d+))?\s*(%?)/.exec(target);
  if (match === null) return '';
  const isPercent = match[3] === '%' || unit.startsWith('%');
  const goal = Number((match[1] ?? '').replace(',', '.'));
  const reached = goal * (SHARES[index % SHARES.length] ?? 1);
  const rounded = Number(Math.min(reached, isPercent ? 100 : Infinity).toFixed(isPercent ? 2 : 0));
  return `${String(rounded).replace('.', ',')}${unit === '' && isPercent ? '%' : ''}`;
}
