import { type DraftColumn, type TableDraft } from './draft';
import { tableFields, withSections } from './readTable';

type Fields = Readonly<Record<string, unknown>>;

/** The table form of the indicators that Lai Châu's plan for 2026 states as bullets, without owners. */
const COLUMNS: readonly DraftColumn[] = [
  { id: 'tt', heading: 'TT', width: 6, align: 'center' },
  { id: 'indicator', heading: 'Chỉ tiêu', width: 60, align: 'left' },
  { id: 'unit', heading: 'Đơn vị', width: 16, align: 'center' },
  { id: 'target', heading: 'Chỉ tiêu 2026', width: 16, align: 'center', holds: 'figures' },
  { id: 'baseline', heading: 'Kết quả 2025', width: 16, align: 'center', holds: 'figures' },
  { id: 'lead', heading: 'Cơ quan chủ trì', width: 26, align: 'left' },
];

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ' };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether the JSON is that list of indicators. */
export function isPlanIndicators(table: unknown): boolean {
  const { rows } = tableFields(table);
  return rows.every((row) => 'groupTitle' in row && 'indicator' in row && 'comparator' in row);
}

/** That list as a draft; items are numbered within each section, cells the plan says nothing about stay empty. */
export function readPlanIndicators(table: unknown): TableDraft {
  const { fields, rows } = tableFields(table);
  const results: unknown = fields['results2025'];
  const numbers = new Map<string, number>();
  const items = rows.map((row) => ({ ...row, section: text(row['group']), sectionTitle: text(row['groupTitle']) }));
  const labels = new Map(items.map(({ section }) => [section, section.toUpperCase()]));
  return {
    sheetName: 'Chỉ tiêu 2026',
    titles: {
      label: '',
      name: 'CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026',
      attachedTo: '(Trích mục II.2 Phần II Kế hoạch Chuyển đổi số năm 2026 trên địa bàn tỉnh Lai Châu)',
    },
    columns: COLUMNS,
    rows: withSections(items, labels, (row) => {
      const section = text(row['section']);
      const number = (numbers.get(section) ?? 0) + 1;
      numbers.set(section, number);
      return {
        kind: 'item',
        joinedWithAbove: [],
        cells: {
          tt: String(number),
          indicator: text(row['indicator']),
          unit: text(row['unit']),
          target: targetText(row),
          baseline: baselineText(row, Array.isArray(results) ? results : []),
          lead: '',
        },
      };
    }),
  };
}

function targetText(row: Fields): string | null {
  const value = text(row['target']).replace(/^0+(?=\d)/, '');
  return value === '' ? null : `${SIGNS[text(row['comparator'])] ?? ''}${value}`;
}

/** A result of 2025 counts only when all that is said of the indicator in its own unit says the same. */
function baselineText(row: Fields, results: readonly unknown[]): string | null {
  const values = new Set<string>();
  for (const result of results) {
    if (typeof result !== 'object' || result === null) continue;
    const { indicator2026, unit, value } = result as Fields;
    if (Array.isArray(indicator2026) && indicator2026.includes(row['key']) && unit === row['unit']) {
      values.add(text(value));
    }
  }
  const [only, ...more] = [...values];
  return only !== undefined && more.length === 0 ? only : null;
}
