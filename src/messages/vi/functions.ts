const orNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' hoặc ');

/** What custom functions say beside an error value in a cell. */
export const functions = {
  noNumber: 'Ô không có con số đọc được. Ghi lại, ví dụ 1.234,5 hoặc 85%.',
  severalNumbers: 'Ô có nhiều con số hoặc một khoảng. Chỉ để lại một con số.',
  twoReadings: 'Con số có hai cách đọc: 1.234 là 1234 hoặc 1,234. Ghi lại cho rõ.',
  onlyExpected: 'Ô chỉ có số dự kiến, chưa phải số liệu.',
  noLastDay: 'Thời hạn không có ngày cuối: nhiệm vụ thường xuyên, định kỳ hoặc chờ điều kiện.',
  unreadableDue: 'Không đọc được thời hạn. Ghi lại, ví dụ 30/6/2026 hoặc Quý II/2026.',
  impossibleDay: 'Thời hạn ghi ngày không có thật. Kiểm tra lại ngày, tháng, năm.',
  notADay: 'Ngày tính trạng thái phải là một ngày, ví dụ 30/9/2026.',
  formatUnknown:
    'Chưa rõ ô là ngày hay tháng, là 1% hay 100%. Dùng hàm TEXT để ghi rõ, ví dụ TEXT(A2;"dd/mm/yyyy") hoặc TEXT(A2;"0%").',
  unknownAgency: (nearest: readonly string[]): string =>
    nearest.length === 0
      ? 'Danh mục không có cơ quan này. Kiểm tra lại tên.'
      : `Danh mục không có cơ quan này. Tên gần nhất: ${orNames(nearest)}.`,
  agencyOfEither: (names: readonly string[]): string =>
    `Tên này có ở nhiều tỉnh: ${orNames(names)}. Ghi đầy đủ tên cơ quan.`,
};
