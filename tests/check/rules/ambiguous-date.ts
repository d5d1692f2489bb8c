import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

/** 5 September 2026. */
const SERIAL = 46270;

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'a true date that shows the month first',
      workbook: sheet(TASKS, { F8: { value: SERIAL, numberFormat: 'mm/dd/yyyy' } }),
      finds: ['F8'],
    },
    {
      of: 'text dates in a column that mixes both ways',
      workbook: sheet(TASKS, { F8: '05/09/2026', F9: '11/30/2026' }),
      finds: ['F8'],
      also: ['impossible-date F9'],
    },
  ],
  passing: [
    { of: 'no such dates', workbook: sheet(TASKS) },
    {
      of: 'a true date that shows the day first',
      workbook: sheet(TASKS, { F8: { value: SERIAL, numberFormat: 'dd/mm/yyyy' } }),
    },
  ],
  nearMiss: [
    {
      of: 'a text date in a column of day-first dates',
      workbook: sheet(TASKS, { F8: '05/09/2026', F9: '30/11/2026' }),
    },
    {
      of: 'day and month are the same number',
      workbook: sheet(TASKS, { F8: { value: SERIAL + 4, numberFormat: 'mm/dd/yyyy' } }),
    },
  ],
};
