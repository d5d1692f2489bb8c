import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet } from '../support/tables';
import { rowsFrom } from '../support/workbook';

const PROJECTS = rowsFrom(2, [
  ['TT', 'Nhiệm vụ, dự án', 'Cơ quan chủ trì', 'Tổng mức đầu tư (tỷ đồng)', 'Thời gian thực hiện'],
  ['1', 'Trung tâm dữ liệu của tỉnh', 'Công an tỉnh', 12.5, '2026'],
  ['2', 'Đô thị thông minh', 'Sở Xây dựng', 30.2, '2026'],
  ['3', 'Hệ thống giám sát an ninh', 'Công an tỉnh', 4.5, '2026'],
]);

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'persons in a column of percent', workbook: sheet(INDICATORS, { G10: '88 người' }), finds: ['G10'] },
    {
      of: 'a percentage for a rank',
      workbook: sheet(INDICATORS, {
        B13: 'Chỉ số đổi mới sáng tạo địa phương (PII)',
        C13: '%',
        D13: '≤ 57',
        E13: 60,
        G13: 58,
      }),
      finds: ['C13'],
    },
    {
      of: 'all the zeros of a sum in a row of "Tỷ đồng"',
      workbook: sheet(INDICATORS, { C13: 'Tỷ đồng', D13: 120, E13: 100, G13: 130_500_000_000 }),
      finds: ['G13'],
    },
    {
      of: 'all the zeros of a sum in a column of "tỷ đồng"',
      workbook: sheet(PROJECTS, { D5: 4_500_000_000 }),
      finds: ['D5'],
    },
    {
      of: 'one indicator with two units',
      workbook: sheet(INDICATORS, {
        A17: 'III',
        B17: 'ĐẾN NĂM 2030',
        A18: '1',
        B18: 'Số doanh nghiệp công nghệ số',
        C18: '%',
        D18: 30,
        E18: 10,
        F18: 'Sở Khoa học và Công nghệ',
        G18: 11,
      }),
      finds: ['C13', 'C18'],
    },
  ],
  passing: [{ of: 'units agree', workbook: sheet(INDICATORS) }],
  nearMiss: [
    {
      of: 'a large sum, and one with a unit of its own',
      workbook: sheet(INDICATORS, { C13: 'Tỷ đồng', D13: 120, E13: 100, G13: '130.500.000.000 đồng' }),
    },
    { of: 'projects of very different size', workbook: sheet(PROJECTS, { D5: 4_500 }) },
    {
      of: 'a score beside the scale it is given on',
      workbook: sheet(INDICATORS, { C13: 'Điểm', G13: '8,35/10 điểm' }),
    },
    { of: 'a bare percent under a longer unit', workbook: sheet(INDICATORS, { G12: '8,4%' }) },
    {
      of: 'a unit shortened as in narrow columns',
      workbook: sheet(INDICATORS, { C13: 'Thuê bao/100 dân', G13: '11 TB/100 dân' }),
    },
    {
      of: 'a short unit beside the full one',
      workbook: sheet(INDICATORS, { C13: 'Tổ chức, doanh nghiệp', G13: '11 doanh nghiệp' }),
    },
    {
      of: 'an index in percent that is to rise',
      workbook: sheet(INDICATORS, { B13: 'Chỉ số hài lòng (SIPAS)', C13: '%', D13: '≥ 90', E13: 85, G13: 88 }),
    },
  ],
};
