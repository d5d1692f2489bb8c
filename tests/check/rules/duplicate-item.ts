import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'the same title', workbook: sheet(TASKS, { B9: 'Tổ chức hội nghị chuyên đề' }), finds: ['B9'] },
    {
      of: 'but for case, blanks and a full stop',
      workbook: sheet(TASKS, { B12: 'XÂY DỰNG KHO DỮ LIỆU.' }),
      finds: ['B12'],
    },
  ],
  passing: [{ of: 'different titles', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'one word more', workbook: sheet(TASKS, { B9: 'Tổ chức hội nghị chuyên đề lần hai' }) },
    {
      of: 'one indicator for two years',
      workbook: sheet(INDICATORS, {
        B6: 'Đến năm 2030',
        B10: 'Quy mô kinh tế số',
        C10: '% GRDP',
        D10: '≥ 9',
        E10: 8,
        F10: 'Sở Tài chính',
        G10: 8.4,
        B12: 'Tỷ trọng khác',
        A17: 'III',
        B17: 'Đến năm 2045',
        A18: '1',
        B18: 'Quy mô kinh tế số',
        C18: '% GRDP',
        D18: '≥ 20',
        E18: 8,
        F18: 'Sở Tài chính',
        G18: 8.4,
      }),
    },
  ],
};
