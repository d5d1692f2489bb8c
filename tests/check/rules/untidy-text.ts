import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'doubled and closing blanks', workbook: sheet(TASKS, { B8: 'Tổ chức  hội nghị chuyên đề ' }), finds: ['B8'] },
    { of: 'split accents', workbook: sheet(TASKS, { C8: 'Sở Nội vụ'.normalize('NFD') }), finds: ['C8'] },
    { of: 'a zero-width blank', workbook: sheet(TASKS, { C8: 'Sở\u200b Nội vụ' }), finds: ['C8'] },
  ],
  passing: [{ of: 'clean text', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'line breaks', workbook: sheet(TASKS, { D11: '- Sở Tài chính\n- Sở Nội vụ' }) },
    { of: 'a cell of blanks only', workbook: sheet(TASKS, { G8: '   ' }) },
  ],
};
