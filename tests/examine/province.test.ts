import { examineWorkbook } from '../../src/examine/examine';
import { contextOn, workbookOf } from './support';

const HEAD = ['STT', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'];

function examine(titles: readonly string[], owners: readonly string[], province: 'lai-chau' | 'son-la' | null = null) {
  const rows = owners.map((owner, index) => [index + 1, `Nhiệm vụ số ${index + 1}`, owner, '', 'Báo cáo', 'Năm 2026']);
  return examineWorkbook(workbookOf([...titles.map((title) => [title]), HEAD, ...rows]), {
    ...contextOn('2026-09-05'),
    province,
  });
}
const LAI_CHAU_ONLY = ['Ngân hàng Nhà nước chi nhánh tỉnh Lai Châu', 'Báo Lai Châu', 'Sở Y tế'];

describe('the province of a workbook', () => {
  it('is the one its title lines name, whoever owns the rows', () => {
    expect(examine(['KẾ HOẠCH CHUYỂN ĐỔI SỐ TỈNH SƠN LA NĂM 2026'], LAI_CHAU_ONLY).province).toBe('son-la');
  });

  it('is else the one whose catalogue knows most owners, and names are read with it', () => {
    const { province, tables } = examine([], LAI_CHAU_ONLY);
    expect(province).toBe('lai-chau');
    expect(tables[0]?.items.map(({ item }) => item.owners[0]?.id?.startsWith('lc-'))).toEqual([true, true, true]);
  });

  it('is left open when nothing decides', () => {
    expect(examine([], ['Sở Y tế', 'Sở Y tế', 'Sở Nội vụ']).province).toBeNull();
  });

  it('is the caller’s when the caller names one', () => {
    expect(examine(['KẾ HOẠCH CHUYỂN ĐỔI SỐ TỈNH SƠN LA NĂM 2026'], LAI_CHAU_ONLY, 'lai-chau').province).toBe(
      'lai-chau',
    );
  });
});
