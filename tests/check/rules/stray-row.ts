import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';
import { UNCALCULATED } from '../support/workbook';

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'a value left behind',
      workbook: sheet(TASKS, { A8: null, B8: null, C8: null, D8: null, E8: null, F8: 'Năm 2026' }),
      finds: ['F8'],
      also: ['number-gap A9'],
    },
  ],
  passing: [{ of: 'full rows', workbook: sheet(TASKS) }],
  nearMiss: [
    {
      of: 'formulas filled in ahead, not calculated',
      workbook: sheet(TASKS, { C17: UNCALCULATED, E18: UNCALCULATED }),
    },
    { of: 'a blank row', workbook: sheet(TASKS, { A16: null, B16: null, C16: null, D16: null, E16: null, F16: null }) },
    { of: 'a section heading', workbook: sheet(TASKS, { A10: 'II', B10: 'PHÁT TRIỂN HẠ TẦNG SỐ' }) },
  ],
};
