import { BLOCKS, SETTING_NAMES } from '../../../src/config/vocabulary';
import { type WorkbookSnapshot } from '../../../src/appendix/snapshot';
import { type RuleFixtures } from '../support/fixtures';
import { TASKS } from '../support/tables';
import { type Content, rowsFrom, workbookOf } from '../support/workbook';

type Block = keyof typeof BLOCKS;

/** Tasks beside a configuration sheet with one block, its headings in row 3. */
function configured(block: Block, ...rows: (readonly Content[])[]): WorkbookSnapshot {
  const cells = { A1: 'CẤU HÌNH PHỤ LỤC', ...rowsFrom(3, [Object.values(BLOCKS[block]), ...rows]) };
  return workbookOf({ PL: TASKS, 'Cấu hình Phụ lục': cells });
}

const general = (name: keyof typeof SETTING_NAMES, value: Content) =>
  configured('general', [SETTING_NAMES[name], value]);
const wrong = (of: string, workbook: WorkbookSnapshot, cell: string) => ({ of, workbook, finds: [cell] });
const right = (of: string, workbook: WorkbookSnapshot) => ({ of, workbook });
const FURTHER = 'Trung tâm Chuyển đổi số tỉnh';

export const fixtures: RuleFixtures = {
  failing: [
    wrong('a plan in words', general('plan', 'Kế hoạch chuyển đổi số'), 'B4'),
    wrong('years the wrong way round', general('years', '2030 - 2025'), 'B4'),
    wrong('a fifth quarter', general('period', 'Quý V/2026'), 'B4'),
    wrong('a day for a period', general('period', '05/9/2026'), 'B4'),
    wrong('a day no calendar has', general('asOf', '31/02/2026'), 'B4'),
    wrong('words for a day', general('asOf', 'cuối quý'), 'B4'),
    wrong('a province without catalogue', general('province', 'Điện Biên'), 'B4'),
    wrong('an unknown unit', general('unit', 'Sở Hàng không'), 'B4'),
    wrong('a unit of both provinces', general('unit', 'Sở Y tế'), 'B4'),
    wrong('a group for a unit', general('unit', 'g-sbn'), 'B4'),
    wrong('too many days', general('dueSoonDays', '91'), 'B4'),
    wrong('more than all of it', general('totalPercent', '101%'), 'B4'),
    wrong('words for a share', general('fallPercent', 'ít'), 'B4'),
    wrong('a setting nobody knows', configured('general', ['Ngày sét', '05/9/2026']), 'A4'),
    wrong('a value without a name', configured('general', [null, '05/9/2026']), 'B4'),
    wrong('one setting twice', configured('general', ['Tỉnh', 'Sơn La'], ['TỈNH', 'Lai Châu']), 'B5'),
    wrong('an unknown rule', configured('rules', ['missing-onwer', 'Tắt']), 'A4'),
    wrong('a severity without a rule', configured('rules', [null, 'Tắt']), 'B4'),
    wrong('an unknown severity', configured('rules', ['missing-owner', 'Nặng']), 'B4'),
    wrong('a rule twice', configured('rules', ['no-rows', 'Tắt'], ['no-rows', 'Lỗi']), 'B5'),
    wrong(
      'a rule by its name and its id',
      configured('rules', ['BẢNG CHƯA CÓ DÒNG NÀO', 'Tắt'], ['no-rows', 'Lỗi']),
      'B5',
    ),
    wrong('this rule itself', configured('rules', ['wrong-setting', 'Tắt']), 'B4'),
    wrong('an unknown column', configured('headings', ['Chủ nhiệm', 'Đầu mối']), 'A4'),
    wrong('a heading without a column', configured('headings', [null, 'Đầu mối']), 'B4'),
    wrong(
      'a heading for two columns',
      configured('headings', ['Cơ quan chủ trì', 'Đầu mối'], ['Cơ quan phối hợp', 'Hỗ trợ; đầu mối']),
      'B5',
    ),
    wrong('an agency without a name', configured('agencies', [null, 'Ban A']), 'A4'),
    wrong('an end no calendar has', configured('agencies', [FURTHER, null, '31/6/2026', 'Sở Nội vụ']), 'C4'),
    wrong('a successor without an end', configured('agencies', [FURTHER, null, null, 'Sở Nội vụ']), 'C4'),
    wrong('an unknown successor', configured('agencies', [FURTHER, null, '01/7/2026', 'Sở Hàng không']), 'D4'),
    wrong('its own successor', configured('agencies', ['Sở Nội vụ', null, '01/7/2026', 'SỞ NỘI VỤ']), 'D4'),
    wrong('an agency twice', configured('agencies', [FURTHER, 'TTCĐS'], [FURTHER, 'Trung tâm CĐS']), 'A5'),
  ],
  passing: [
    right('no such sheet', workbookOf({ PL: TASKS })),
    right('an empty sheet', workbookOf({ PL: TASKS, 'Cấu hình Phụ lục': {} })),
    right(
      'every general setting right',
      configured(
        'general',
        ['Kế hoạch', '33/QĐ-UBND'],
        ['Các năm của kế hoạch', '2026'],
        ['Kỳ báo cáo', 'Quý III/2026'],
        ['Ngày xét', '05/9/2026'],
        ['Đơn vị báo cáo', 'Sở Y tế'],
        ['Tỉnh', 'Sơn La'],
        ['Số ngày sắp đến hạn', 0],
        ['Chênh lệch tổng cho phép (%)', '2,5%'],
        ['Mức giảm lũy kế cho phép (%)', 100],
      ),
    ),
    right('levels and headings', configured('rules', ['missing-owner', 'Cảnh báo'], ['no-rows', 'off'])),
    right('a rule by its name', configured('rules', ['Chưa ghi cơ quan chủ trì', 'Tắt'])),
    right('an agency and its successor', configured('agencies', [FURTHER, 'TTCĐS', '01/7/2026', 'Sở Nội vụ'])),
  ],
  nearMiss: [
    right('blanks of all kinds', configured('general', ['Tỉnh', '…'], ['Ngày xét', ' - '], ['Kỳ báo cáo', '\u00a0'])),
    right('a true date', general('asOf', { value: 46270, numberFormat: 'dd/mm/yyyy' })),
    right('a month typed into Excel', general('period', { value: 46266, numberFormat: 'mm/yyyy' })),
    right('names without accents', configured('general', ['TINH:', 'tỉnh sơn la'], ['ky bao cao', '2026-Q3'])),
    right('a unit by its id', general('unit', 'sl-so-yt')),
    right('a severity in capitals', configured('rules', ['Missing-Owner', 'CẢNH BÁO'])),
    right('an agency that only exists', configured('agencies', [FURTHER])),
    right('a successor that the sheet adds', configured('agencies', ['Ban A', null, '01/7/2026', FURTHER], [FURTHER])),
    right('a rule unknown, but not set', configured('rules', ['missing-onwer', null])),
  ],
};
