import { type ItemRecord } from '../src/examine/records';
import { completeRow } from '../src/submission/row';

/**
 * Reports as many units of one plan send them: every unit answers the plan's rows, two thirds tasks and one third
 * indicators, with words and figures of its own. The same numbers always give the same report.
 */

const WORK = [
  'Xây dựng, kết nối, chia sẻ cơ sở dữ liệu dùng chung của tỉnh với các hệ thống của Trung ương',
  'Rà soát, tái cấu trúc quy trình, cung cấp dịch vụ công trực tuyến toàn trình trên Cổng Dịch vụ công quốc gia',
  'Tổ chức tập huấn kỹ năng số cho cán bộ, công chức, viên chức và Tổ công nghệ số cộng đồng',
  'Triển khai phương án bảo đảm an toàn thông tin theo cấp độ cho các hệ thống đang vận hành',
];
const MEASURE = [
  'Tỷ lệ hồ sơ thủ tục hành chính được giải quyết trực tuyến toàn trình',
  'Tỷ lệ văn bản điện tử được ký số và trao đổi qua Trục liên thông',
  'Tỷ lệ người dân trưởng thành có tài khoản định danh điện tử mức độ 2',
];
const PROGRESS = ['Đang triển khai', 'Đã ban hành kế hoạch, đang thực hiện', 'Đang lấy ý kiến các đơn vị'];
const HINDRANCE = 'Thiếu kinh phí và nhân lực chuyên trách công nghệ thông tin';
const SECTIONS = ['I', 'II', 'III', 'IV'];

/** Row `index` of the report of unit number `unit`; `round` changes what it reports. */
function rowOf(unit: number, index: number, round: number): ItemRecord {
  const seed = (unit * 31 + index * 17 + round * 7) % 1000;
  const place = {
    row: index + 7,
    section: SECTIONS[index % SECTIONS.length] ?? 'I',
    number: String(index + 1),
    owners: [`UBND xã số ${unit}`],
    ownerIds: [null],
    planYears: { from: 2026, to: 2026 },
    texts: seed % 9 === 0 ? { difficulty: HINDRANCE } : {},
  };
  if (index % 3 === 2) {
    const result = (seed * 997) % 1000;
    return completeRow({
      ...place,
      sheet: 'PL I',
      kind: 'indicators',
      template: 'son-la-2026-indicators',
      key: `son-la-2026/indicators/${place.section}/${place.number}/77ab01`,
      title: `${MEASURE[index % MEASURE.length] ?? ''} (${index})`,
      cells: { number: `A${place.row}`, title: `B${place.row}`, target: `D${place.row}`, result: `G${place.row}` },
      unit: '%',
      target: quantity('≥ 80', '>=', 80),
      result: seed % 50 === 0 ? null : quantity(String(result / 10).replace('.', ','), null, result / 10),
    });
  }
  const isDone = seed % 3 === 0;
  const text = isDone
    ? `Đã hoàn thành ngày 06/0${(seed % 9) + 1}/2026`
    : `${PROGRESS[seed % 3] ?? ''}, đạt ${seed % 100}%`;
  return completeRow({
    ...place,
    sheet: 'PL II',
    kind: 'tasks',
    template: 'son-la-2026-tasks',
    key: `son-la-2026/tasks/${place.section}/${place.number}/3f2a9c`,
    title: `${WORK[index % WORK.length] ?? ''} (${index})`,
    cells: { number: `A${place.row}`, title: `B${place.row}`, due: `F${place.row}`, progress: `G${place.row}` },
    coordinators: ['Các sở, ban, ngành'],
    product: 'Báo cáo của UBND xã',
    due: { kind: 'by', end: `2026-${String((index % 12) + 1).padStart(2, '0')}-28` },
    progress: {
      text,
      done: isDone,
      completedOn: isDone ? `2026-0${(seed % 9) + 1}-06` : null,
      percent: isDone ? null : seed % 100,
    },
  });
}

function quantity(text: string, comparator: '>=' | null, value: number): ItemRecord['target'] {
  return { text, parts: [{ comparator, value, low: null, high: null, unit: '%', scope: null }], qualitative: false };
}

/** The report of unit number `unit` with `count` rows. */
export function rowsOf(unit: number, count: number, round = 0): ItemRecord[] {
  return Array.from({ length: count }, (_, index) => rowOf(unit, index, round));
}
