import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lessIsBetterByWording } from '../../src/status/direction';

describe('wording that makes less better', () => {
  it.each([
    'Tỷ lệ hộ nghèo',
    'Tỷ lệ hộ nghèo, hộ cận nghèo đa chiều toàn tỉnh',
    'Tỷ lệ hộ nghèo giảm còn',
    'Tỷ lệ hồ sơ giải quyết quá hạn',
    'Số hồ sơ trễ hạn trên tổng số hồ sơ đã giải quyết',
    'Thứ hạng chỉ số PCI',
    'Xếp hạng chỉ số chuyển đổi số (DTI)',
    'Thời gian giải quyết thủ tục hành chính trung bình',
    'Thời gian trung bình xử lý một hồ sơ',
    'Tỷ lệ thất nghiệp khu vực thành thị',
    'Số vụ tai nạn giao thông',
    'Số thôn, bản chưa có sóng di động',
    'Số vụ mất an toàn thông tin',
    'TỶ LỆ HỘ NGHÈO',
  ])('%s', (title) => {
    expect(lessIsBetterByWording(title, '%')).toBe(true);
  });

  it('a rank as unit', () => {
    expect(lessIsBetterByWording('Chỉ số đổi mới sáng tạo địa phương', 'Thứ bậc')).toBe(true);
    expect(lessIsBetterByWording('Số bậc tăng của chỉ số PCI', 'bậc')).toBe(false);
  });
});

describe('wording that makes more better', () => {
  it.each([
    'Tỷ lệ cắt giảm hoặc tự động hóa thủ tục hành chính về cấp phép',
    'Tỷ lệ cắt giảm thời gian giải quyết thủ tục hành chính',
    'Mức giảm tỷ lệ hộ nghèo',
    'Giảm tỷ lệ hộ nghèo hằng năm',
    'Số hộ thoát nghèo',
    'Tỷ lệ hộ nghèo được vay vốn ưu đãi',
    'Tỷ lệ hộ nghèo có điện thoại thông minh',
    'Rút ngắn thời gian giải quyết hồ sơ',
    'Tỷ lệ sự cố an toàn thông tin được xử lý',
    'Tỷ lệ giải quyết đơn thư khiếu nại, tố cáo',
    'Tỷ lệ hồ sơ giải quyết đúng hạn, không quá hạn',
    'Tỷ lệ lao động tham gia bảo hiểm thất nghiệp',
    'Dư nợ cho vay hộ nghèo',
    'Tỷ lệ cơ sở gây ô nhiễm môi trường được xử lý',
    'Tỷ lệ cơ quan có kế hoạch ứng phó sự cố',
    'Tỷ lệ di tích được xếp hạng',
    'Tỷ lệ hồ sơ giải quyết đúng hạn',
  ])('%s', (title) => {
    expect(lessIsBetterByWording(title, '%')).toBe(false);
  });

  it('every indicator of the source documents whose unit is not a rank', () => {
    const tables = join(__dirname, '../fixtures/tables');
    const titles = ['lai-chau-nq57-phu-luc-1', 'son-la-2026-phu-luc-1', 'lai-chau-2026-indicators'].flatMap((name) => {
      const { rows } = JSON.parse(readFileSync(join(tables, `${name}.json`), 'utf8')) as {
        rows: { indicator: string }[];
      };
      return rows.map(({ indicator }) => indicator);
    });
    expect(titles.length).toBe(102);
    expect(titles.filter((title) => lessIsBetterByWording(title, '%'))).toEqual([]);
  });
});
