import { examineWorkbook } from '../../src/examine/examine';
import { allocate } from '../../src/handout/allocate';
import { owingUnits, planVersions, readAggregation } from '../../src/plan';
import { readPeriod } from '../../src/values/period';
import { laiChau, laiChau2026, sonLa } from './realPlans';

describe('a plan read from its workbooks', () => {
  it.each([
    ['son-la-2026', sonLa()],
    ['lai-chau-nq57', laiChau()],
    ['lai-chau-2026', laiChau2026()],
  ])('%s has every row once, and nobody’s judgement', (id, version) => {
    expect(version.plan).toBe(id);
    expect(version.title).not.toBe('');
    expect(new Set(version.rows.map(({ key }) => key)).size).toBe(version.rows.length);
    expect(version.rows.every(({ key }) => key.startsWith(`${id}/`))).toBe(true);
    expect(version.rows.filter(({ status, reason }) => status !== null || reason !== null)).toEqual([]);
  });

  it('knows who owes a row: the named agency, every member of a named group, nobody for a row without owner', () => {
    const version = sonLa();
    const owing = (title: RegExp): readonly string[] | undefined =>
      version.owing[version.rows.find((row) => title.test(row.title))!.key];
    expect(owing(/phủ sóng 5G/)).toEqual(['sl-so-khcn']);
    expect(owing(/tài khoản định danh điện tử/)).toEqual(['sl-congan']);
    expect(owing(/chính quyền xã, phường sử dụng phần mềm/)).toHaveLength(75);
    expect(owing(/dịch vụ công trực tuyến toàn trình trên tổng số thủ tục/)).toBeUndefined();
    expect(owingUnits([version])).toEqual(expect.arrayContaining(['sl-so-khcn', 'sl-congan']));
    expect(new Set(owingUnits([version])).size).toBe(owingUnits([version]).length);
  });
});

describe('how an indicator adds up', () => {
  it('is read from the plan’s column “Cách tổng hợp”, and from what somebody declared besides', () => {
    const lines = [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu 2026', 'Cơ quan chủ trì', 'Cách tổng hợp'],
      ['1', 'Số hồ sơ trực tuyến', 'hồ sơ', '1000', 'Sở Nội vụ', 'Cộng trong kỳ'],
      ['2', 'Tỷ lệ hồ sơ trực tuyến', '%', '80', 'Sở Nội vụ', 'Tỷ lệ (tử số/mẫu số)'],
      ['3', 'Số nền tảng số', 'nền tảng', '5', 'Sở Nội vụ', 'Tùy theo quý'],
      ['4', 'Số doanh nghiệp số', 'doanh nghiệp', '5', 'Sở Nội vụ', ''],
    ];
    const cells = lines.flatMap((line, row) =>
      line.flatMap((text, column) => (text === '' ? [] : [{ row: row + 1, column: column + 1, value: text, text }])),
    );
    const sheet = { name: 'Phụ lục I', visible: true, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
    const context = { asOf: '2026-09-05', period: readPeriod('2026-Q3')!, province: 'son-la' as const };
    const { tables } = examineWorkbook({ sheets: [sheet], date1904: false }, context);
    const plan = tables.map((table) => ({ workbook: 0, table, province: 'son-la' as const }));
    const handout = allocate(plan, { asOf: '2026-09-05' });
    const keys = tables[0]!.items.map(({ key }) => key);
    const [version] = planVersions(plan, handout, { [keys[3]!]: 'latest' });
    expect(keys.map((key) => version!.aggregations[key] ?? null)).toEqual(['in-period', 'ratio', null, 'latest']);
  });

  it.each([
    ['Lấy số mới nhất', 'latest'],
    ['LUỸ KẾ', 'cumulative'],
    ['Lũy kế', 'cumulative'],
    ['Cộng trong kỳ.', 'in-period'],
    ['Tỷ lệ (tử số/mẫu số)', 'ratio'],
    ['Tỉ lệ', 'ratio'],
    ['Không cộng', 'none'],
    ['', null],
    ['Cộng hay không thì tùy', null],
  ])('“%s” is %s', (text, kind) => {
    expect(readAggregation(text)).toBe(kind);
  });
});
