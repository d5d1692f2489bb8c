import { type RuleFixtures } from '../support/fixtures';
import { CONTEXT } from '../support/run';
import { REPORTED_TASKS, sheet } from '../support/tables';

const WORDS = 'Đã ban hành Kế hoạch số 15/KH-UBND ngày 20/02/2027';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a day after the as-of date', workbook: sheet(REPORTED_TASKS, { H7: '25/02/2027' }), finds: ['H7'] },
    {
      of: 'a true date cell',
      workbook: sheet(REPORTED_TASKS, { H7: { value: 46_271, numberFormat: 'dd/mm/yyyy' } }),
      finds: ['H7'],
    },
    { of: 'in the words', workbook: sheet(REPORTED_TASKS, { G7: WORDS, H7: null }), finds: ['G7'] },
    {
      of: 'in the words, without a column for the day',
      workbook: sheet(REPORTED_TASKS, { G7: WORDS, H5: null, H7: null }),
      finds: ['G7'],
    },
    {
      of: 'a cell that two rows share is told once',
      workbook: sheet(REPORTED_TASKS, { G8: 'Đã hoàn thành', H7: '25/02/2027' }, [
        { top: 7, left: 8, bottom: 8, right: 8 },
      ]),
      finds: ['H7'],
    },
    {
      of: 'yesterday seen from the day before',
      workbook: sheet(REPORTED_TASKS),
      context: { ...CONTEXT, asOf: '2026-02-24' },
      finds: ['H7'],
    },
  ],
  passing: [{ of: 'completed before', workbook: sheet(REPORTED_TASKS) }],
  nearMiss: [
    { of: 'completed on the day itself', workbook: sheet(REPORTED_TASKS, { H7: '05/09/2026' }) },
    {
      of: 'the column gives a day that has come, the words another',
      workbook: sheet(REPORTED_TASKS, { G7: WORDS }),
    },
    {
      of: 'a day that is planned',
      workbook: sheet(REPORTED_TASKS, { G8: 'Dự kiến hoàn thành ngày 20/11/2026' }),
    },
    { of: 'a month completes nothing', workbook: sheet(REPORTED_TASKS, { H8: 'Tháng 12/2026' }) },
  ],
};
