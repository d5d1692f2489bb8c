import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type CellSnapshot, type SheetSnapshot } from '../../src/appendix/snapshot';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { type Agency, type ProvinceId } from '../../src/catalogue/types';
import { examineWorkbook } from '../../src/examine/examine';
import { allocate } from '../../src/handout/allocate';
import { type Handout, type PlanTable } from '../../src/handout/types';
import { readPeriod } from '../../src/values/period';
import { readXlsx } from '../../src/xlsx/read';

const period = readPeriod('2026-Q3')!;
const HEADINGS = ['STT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'];

/** A task table with one row for every pair of owner and coordinator. */
function tablesOf(rows: readonly (readonly [string, string])[], province: ProvinceId): PlanTable[] {
  const texts = [
    HEADINGS,
    ...rows.map(([owner, coordinators], index) => [
      String(index + 1),
      `Nhiệm vụ ${String(index + 1)}`,
      owner,
      coordinators,
      'Báo cáo',
      'Năm 2026',
    ]),
  ];
  const cells = texts.flatMap((line, row) =>
    line.flatMap((text, column): CellSnapshot[] =>
      text === '' ? [] : [{ row: row + 1, column: column + 1, value: text, text }],
    ),
  );
  const sheet: SheetSnapshot = {
    name: 'Phụ lục II',
    visible: true,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const { tables } = examineWorkbook({ sheets: [sheet], date1904: false }, { asOf: '2026-09-05', period, province });
  return tables.map((table) => ({ workbook: 0, table, province }));
}

function handout(
  rows: readonly (readonly [string, string])[],
  province: ProvinceId = 'lai-chau',
  extraAgencies: readonly Agency[] = [],
): Handout {
  return allocate(tablesOf(rows, province), { asOf: '2026-09-05', extraAgencies });
}

const numbersOf = (given: Handout, unit: string, what: 'owns' | 'coordinates' = 'owns'): string[] =>
  (given.units.find((share) => share.unit === unit)?.[what] ?? []).map(({ item }) => item.item.number);

describe('a row goes to', () => {
  test('every owner it names, and for information to the coordinators who do not own it', () => {
    const given = handout([['Sở Tài chính; Sở Nội vụ', 'Sở Nội vụ; Sở Y tế']]);
    expect(given.units.map(({ unit }) => unit).sort()).toEqual(['lc-so-nv', 'lc-so-tc', 'lc-so-yt']);
    expect(numbersOf(given, 'lc-so-nv')).toEqual(['1']);
    expect(numbersOf(given, 'lc-so-nv', 'coordinates')).toEqual([]);
    expect(numbersOf(given, 'lc-so-yt', 'coordinates')).toEqual(['1']);
    expect(given.unowned).toEqual([]);
  });

  test('the one successor of an agency that has ended', () => {
    const given = handout([['Sở Kế hoạch và Đầu tư', '']]);
    expect(given.units.map(({ unit, owns }) => [unit, owns[0]?.through])).toEqual([['lc-so-tc', 'succession']]);
    expect(given.splits).toEqual([]);
  });

  test('every successor of an agency that was split, and the summary says so', () => {
    const given = handout([['Sở Thông tin và Truyền thông', '']]);
    const heirs = ['lc-so-khcn', 'lc-so-vhttdl', 'lc-congan'];
    expect(given.units.map(({ unit }) => unit).sort()).toEqual([...heirs].sort());
    expect(given.splits.map(({ written, successors, rows }) => [written, successors.length, rows.length])).toEqual([
      ['Sở Thông tin và Truyền thông', 3, 1],
    ]);
  });

  test('every member of a group, by the catalogue', () => {
    const given = handout([['UBND các xã, phường', '']], 'son-la');
    const communes = agencyCatalogue('son-la').membersOf('sl-ubndxa', '2026-09-05');
    expect(communes.length).toBe(75);
    expect(given.units.map(({ unit }) => unit).sort()).toEqual([...communes].sort());
    expect(new Set(given.units.flatMap(({ owns }) => owns.map(({ through }) => through)))).toEqual(new Set(['group']));
  });

  test('a unit named beside its group as the one named', () => {
    const given = handout([['Các sở, ban, ngành; Sở Y tế', '']]);
    expect(given.units.find(({ unit }) => unit === 'lc-so-yt')?.owns.map(({ through }) => through)).toEqual(['named']);
  });

  test('an agency the office added', () => {
    const own: Agency = {
      id: 'them-trung-tam',
      name: 'Trung tâm Điều hành thông minh',
      province: 'lai-chau',
      kind: 'bổ sung',
      abbreviations: [],
      variants: [],
      isGroup: false,
      ended: null,
    };
    const rows = tablesOf([['Trung tâm Điều hành thông minh', '']], 'lai-chau');
    const [table] = rows;
    const mention = { text: own.name, id: own.id, name: own.name, isGroup: false, nearest: [] };
    const known = {
      ...table!,
      table: {
        ...table!.table,
        items: table!.table.items.map((one) => ({ ...one, item: { ...one.item, owners: [mention] } })),
      },
    };
    const given = allocate([known], { asOf: '2026-09-05', extraAgencies: [own] });
    expect(given.units.map(({ unit, name }) => [unit, name])).toEqual([['them-trung-tam', own.name]]);
  });
});

describe('nothing is lost:', () => {
  test('a district that ended is not all communes of the province', () => {
    const given = handout([['UBND huyện Tam Đường', '']]);
    expect(given.units).toEqual([]);
    expect(given.unowned.length).toBe(1);
    expect(given.unresolved.map(({ why, written }) => [why, written])).toEqual([
      ['no-successor', 'UBND huyện Tam Đường'],
    ]);
  });

  test('an unknown name is told with the nearest ones, also beside a known owner', () => {
    const given = handout([
      ['Sở Tài chín', ''],
      ['Sở Y tế; Sở Vũ trụ', ''],
      ['', ''],
    ]);
    expect(given.unowned.map(({ item }) => item.item.number)).toEqual(['1', '3']);
    expect(numbersOf(given, 'lc-so-yt')).toEqual(['2']);
    const names = given.unresolved.map(({ written, nearest }) => [written, nearest[0]]);
    expect(names).toContainEqual(['Sở Tài chín', 'Sở Tài chính']);
    expect(names.map(([written]) => written)).toContain('Sở Vũ trụ');
  });

  test('a group without known members leaves its row with nobody', () => {
    const given = handout([['Các doanh nghiệp', 'Các trường học']]);
    expect(given.unowned.length).toBe(1);
    expect(given.unresolved.map(({ why, role }) => `${role} ${why}`).sort()).toEqual([
      'coordinators no-members',
      'owner no-members',
    ]);
  });

  test('whatever owners are written, every row has a unit or stands among those that have none', () => {
    const names = [...agencyCatalogue('lai-chau').agencies.map(({ name }) => name), '', '-', 'Ai đó', 'Các nơi khác'];
    const cell = fc.array(fc.constantFrom(...names), { maxLength: 4 }).map((some) => some.join('; '));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 8 }), (rows) => {
        const tables = tablesOf(rows, 'lai-chau');
        const given = allocate(tables, { asOf: '2026-09-05' });
        const items = tables.flatMap(({ table }) => table.items).filter(({ item }) => item.kind === 'item');
        const owned = new Set(given.units.flatMap(({ owns }) => owns.map(({ item }) => item.key)));
        const open = given.unowned.map(({ item }) => item.key);
        expect(open.some((key) => owned.has(key))).toBe(false);
        expect([...owned, ...open].sort()).toEqual(items.map(({ key }) => key).sort());
        for (const { owns, coordinates } of given.units) {
          const keys = [...owns, ...coordinates].map(({ item }) => item.key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('the rows of the real Sơn La tables are where the documents put them', () => {
  const tables = ['1', '2'].flatMap((number, workbook): PlanTable[] => {
    const file = join(__dirname, '..', '..', 'samples', `son-la-2026-phu-luc-${number}.xlsx`);
    const workbookOf = readXlsx(readFileSync(file));
    return examineWorkbook(workbookOf, { asOf: '2026-09-05', period, province: null }).tables.map((table) => ({
      workbook,
      table,
      province: 'son-la',
    }));
  });
  const given = allocate(tables, { asOf: '2026-09-05' });
  // The scan of III.5 has no owner; III.13 and IV.1 name enterprises, which are no units of the province.
  expect(given.unowned.map(({ item }) => `${item.item.section}.${item.item.number}`)).toEqual([
    'III.5',
    'III.13',
    'IV.1',
  ]);
  // Every commune has the rows of "UBND cấp xã" and "Các sở, ban, ngành, UBND các xã, phường".
  const communes = given.units.filter(({ unit }) => unit.startsWith('xa-'));
  expect(communes.length).toBe(75);
  expect(new Set(communes.map(({ owns }) => owns.map(({ item }) => item.key).join())).size).toBe(1);
});
