import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a slip in an owner', workbook: sheet(TASKS, { C8: 'Sở Nội vuụ' }), finds: ['C8'] },
    { of: 'a name nobody knows', workbook: sheet(TASKS, { D8: 'Công ty TNHH Hoa Ban Trắng' }), finds: ['D8'] },
    {
      of: '“như trên”, which a row on its own does not tell',
      workbook: sheet(TASKS, { C12: 'Như trên' }),
      finds: ['C12'],
    },
  ],
  passing: [{ of: 'known agencies', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'an abbreviation, capitals and a full stop', workbook: sheet(TASKS, { C8: 'SỞ NỘI VỤ.', D8: 'Sở KH&CN' }) },
    { of: 'a group of units', workbook: sheet(TASKS, { C8: 'Các sở, ban, ngành' }) },
    { of: 'a blank owner is missing, not unknown', workbook: sheet(TASKS, { C8: '...' }) },
  ],
};
