import { readPeriod } from '../../../src/values/period';
import { type RuleFixtures } from '../support/fixtures';
import { CONTEXT } from '../support/run';
import { UNCALCULATED } from '../support/workbook';
import { INDICATORS, REPORTED_TASKS, sheet, TASKS } from '../support/tables';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'an indicator', workbook: sheet(INDICATORS, { G8: null }), finds: ['G8'] },
    { of: 'a task that has begun', workbook: sheet(REPORTED_TASKS, { G12: null }), finds: ['G12'] },
    { of: 'a task with a deadline only', workbook: sheet(REPORTED_TASKS, { G8: '-' }), finds: ['G8'] },
    { of: 'a standing task', workbook: sheet(REPORTED_TASKS, { G9: null }), finds: ['G9'] },
  ],
  passing: [
    { of: 'everything reported', workbook: sheet(INDICATORS) },
    { of: 'all tasks reported', workbook: sheet(REPORTED_TASKS) },
  ],
  nearMiss: [
    { of: 'a formula without its result', workbook: sheet(INDICATORS, { G8: UNCALCULATED }) },
    { of: 'a task that begins later', workbook: sheet(REPORTED_TASKS, { G14: null }) },
    { of: 'no column for it', workbook: sheet(TASKS) },
    {
      of: 'a period after the plan',
      workbook: sheet(INDICATORS, { G5: 'Kết quả thực hiện', G8: null }),
      context: { ...CONTEXT, asOf: '2027-03-01', period: readPeriod('2027-Q1')! },
    },
    {
      of: 'a column for a later period',
      workbook: sheet(INDICATORS, { H5: 'Kết quả thực hiện quý IV/2026' }),
    },
    { of: 'the completion date says enough', workbook: sheet(REPORTED_TASKS, { G7: null }) },
    { of: 'a group row', workbook: sheet(INDICATORS, { G14: null }) },
  ],
};
