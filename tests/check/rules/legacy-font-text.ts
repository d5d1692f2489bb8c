import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'TCVN3', workbook: sheet(TASKS, { D8: { value: 'Së Tµi chÝnh', font: '.VnTime' } }), finds: ['D8'] },
    { of: 'VNI', workbook: sheet(TASKS, { B8: { value: 'Toå chöùc hoäi nghò', font: 'VNI-Times' } }), finds: ['B8'] },
  ],
  passing: [{ of: 'Unicode', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'Unicode text in an old font', workbook: sheet(TASKS, { D8: { value: 'Sở Tài chính', font: '.VnTime' } }) },
    { of: 'signs that Unicode text may hold', workbook: sheet(TASKS, { B8: 'Đo nhiệt độ ± 0,5°, khổ A4 ½ trang' }) },
  ],
};
