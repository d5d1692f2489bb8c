import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellSnapshot, type SheetSnapshot } from '../../src/appendix/snapshot';
import { ConvertProblem, tableToWorkbook } from '../../src/cli/convert';
import { officeValue } from '../../src/cli/convert/officeValue';
import { toSnapshot } from '../../src/xlsx/read';

interface Row {
  readonly [field: string]: unknown;
  readonly section: string;
  readonly sectionTitle: string;
  readonly isGroup?: boolean;
  readonly sttInSource?: boolean;
  readonly sharedCells?: readonly string[];
}
const tableOf = (name: string): { rows: Row[]; columnsInSource: string[] } =>
  JSON.parse(readFileSync(join(__dirname, '..', 'fixtures', 'tables', `${name}.json`), 'utf8'));
const sheetOf = (table: unknown): SheetSnapshot => toSnapshot(tableToWorkbook(table)).sheets[0]!;
const grid = (sheet: SheetSnapshot): Map<number, Map<number, CellSnapshot>> => {
  const rows = new Map<number, Map<number, CellSnapshot>>();
  for (const cell of sheet.cells) rows.set(cell.row, (rows.get(cell.row) ?? new Map()).set(cell.column, cell));
  return rows;
};

const FORMS: readonly [string, readonly string[]][] = [
  ['lai-chau-nq57-phu-luc-1', ['tt', 'indicator', 'unit', 'target', 'lead']],
  ['lai-chau-nq57-phu-luc-2', ['stt', 'task', 'lead', 'coordinate', 'product', 'due']],
  ['son-la-2026-phu-luc-1', ['stt', 'indicator', 'result2025', 'target2026', 'lead', 'coordinate']],
  ['son-la-2026-phu-luc-2', ['stt', 'task', 'lead', 'coordinate', 'product', 'due']],
];

describe.each(FORMS)('%s', (name, fields) => {
  const table = tableOf(name);
  const sheet = sheetOf(table);
  const rows = grid(sheet);

  test('every cell of the table is shown as the source has it, in the order of the source', () => {
    const headingRow = [...rows].find(([, cells]) => cells.get(2)?.text === table.columnsInSource[1])![0];
    expect(fields.map((_, index) => rows.get(headingRow)!.get(index + 1)!.text)).toEqual(table.columnsInSource);
    let row = headingRow;
    let section = '';
    for (const item of table.rows) {
      row += 1;
      if (item.section !== section) {
        section = item.section;
        expect(rows.get(row)!.get(1)!.text.replace(/\.$/, '')).toBe(section);
        expect(rows.get(row)!.get(2)!.text).toBe(item.sectionTitle);
        row += 1;
      }
      const shown = fields.map((_, index) => rows.get(row)?.get(index + 1)?.text ?? '');
      const expected = fields.map((field) => {
        if (field === 'stt' && item.sttInSource === false) return '';
        if (item.isGroup !== true && item.sharedCells?.includes(field) === true) return '';
        return (item[field] as string | null) ?? '';
      });
      expect([item['key'], shown]).toEqual([item['key'], expected]);
    }
    expect(Math.max(...rows.keys())).toBe(row);
  });

  test('stands under its title lines and prints on A4 with its headings on every page', () => {
    const model = tableToWorkbook(table).sheets[0]!;
    expect(rows.get(1)!.get(1)!.text).toMatch(/^PHỤ LỤC I+$/);
    expect(rows.get(3)!.get(1)!.text).toMatch(/^\(Kèm theo /);
    expect(model.print).toMatchObject({ paper: 'A4', landscape: true, titleRows: { from: 5, to: 5 } });
    expect(model.cells.every(({ style }) => style?.font?.name === 'Times New Roman')).toBe(true);
  });
});

test('what a group shares is merged over its children (Sơn La Phụ lục II, V.5)', () => {
  const sheet = sheetOf(tableOf('son-la-2026-phu-luc-2'));
  const group = sheet.cells.find(({ text }) => text === 'Triển khai các Hệ thống thông tin, CSDL chuyên ngành')!;
  expect(sheet.merges.filter(({ top }) => top === group.row)).toEqual(
    [4, 5, 6].map((column) => ({ top: group.row, left: column, bottom: group.row + 9, right: column })),
  );
});

test('the indicators of the plan for 2026 become a table without owners', () => {
  const sheet = sheetOf(tableOf('lai-chau-2026-indicators'));
  const rows = [...grid(sheet).values()].map((cells) =>
    [1, 2, 3, 4, 5, 6].map((column) => cells.get(column)?.text ?? ''),
  );
  expect(rows[2]).toEqual(['TT', 'Chỉ tiêu', 'Đơn vị', 'Chỉ tiêu 2026', 'Kết quả 2025', 'Cơ quan chủ trì']);
  const items = rows.slice(3).filter(([number]) => /^\d+$/.test(number!));
  expect(items).toHaveLength(34);
  expect(items.every(([, , , , , owner]) => owner === '')).toBe(true);
  expect(rows).toContainEqual([
    '1',
    'Tỷ lệ chi cân đối ngân sách địa phương cho chuyển đổi số',
    '% chi cân đối ngân sách địa phương',
    '≥ 1',
    '',
    '',
  ]);
  expect(rows).toContainEqual([
    '5',
    'Tỷ lệ người dân, doanh nghiệp hài lòng khi sử dụng dịch vụ công trực tuyến',
    '%',
    '> 90',
    '',
    '',
  ]);
});

test.each<[string, unknown]>([
  ['90', { value: 90 }],
  ['44,65%', { value: 0.4465, numberFormat: '0.00%' }],
  ['100%', { value: 1, numberFormat: '0%' }],
  ['92,30', { value: 92.3, numberFormat: '0.00' }],
  ['1.991', { value: 1991, numberFormat: '#,##0' }],
  ['0,623', { value: 0.623 }],
  ['66.67%', { value: '66.67%' }],
  ['01', { value: '01' }],
  ['6.10', { value: '6.10' }],
  ['≥ 80', { value: '≥ 80' }],
  ['9-10', { value: '9-10' }],
])('%s is typed as %j', (text, typed) => {
  expect(officeValue(text)).toEqual(typed);
});

test.each([
  null,
  5,
  'x',
  [],
  {},
  { rows: [] },
  { rows: [1] },
  { rows: [{}] },
  { rows: [{ task: 'x' }], columnsInSource: ['a'] },
])('JSON that is no table is refused: %j', (json) => {
  expect(() => tableToWorkbook(json)).toThrow(ConvertProblem);
});
