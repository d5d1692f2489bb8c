import { owingUnits, readAggregation } from '../../src/plan';
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
