import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, REPORTED_TASKS, sheet, TASKS } from '../support/tables';
import { UNCALCULATED } from '../support/workbook';

/** What Excel itself holds of a formula that gives no text. */
const EMPTY_TEXT = { value: '', formula: 'IF(TRUE,"","x")' };

export const fixtures: RuleFixtures = {
  failing: [
    {
      of: 'a task whose every word is a formula, none of them blank',
      workbook: sheet(TASKS, {
        B8: UNCALCULATED,
        C8: UNCALCULATED,
        D8: UNCALCULATED,
        E8: UNCALCULATED,
        F8: UNCALCULATED,
      }),
      finds: ['B8', 'C8', 'D8', 'E8', 'F8'],
    },
    {
      of: 'a task without a word of its own',
      workbook: sheet(TASKS, {
        A8: UNCALCULATED,
        B8: UNCALCULATED,
        C8: UNCALCULATED,
        D8: UNCALCULATED,
        E8: UNCALCULATED,
        F8: UNCALCULATED,
      }),
      finds: ['A8', 'B8', 'C8', 'D8', 'E8', 'F8'],
    },
    {
      of: 'a column of results is one finding',
      workbook: sheet(INDICATORS, { G7: UNCALCULATED, G8: UNCALCULATED, G10: UNCALCULATED }),
      finds: ['G7,G8,G10'],
    },
    {
      of: 'target and unit of an indicator',
      workbook: sheet(INDICATORS, { C7: UNCALCULATED, D7: UNCALCULATED }),
      finds: ['C7', 'D7'],
    },
    {
      of: 'progress and completion date of a task',
      workbook: sheet(REPORTED_TASKS, { G11: UNCALCULATED, H7: UNCALCULATED }),
      finds: ['G11', 'H7'],
    },
    {
      of: 'an owner shared by a merged cell',
      workbook: sheet(TASKS, { C7: UNCALCULATED, C8: null }, [{ top: 7, left: 3, bottom: 8, right: 3 }]),
      finds: ['C7'],
    },
  ],
  passing: [
    { of: 'formulas with their results', workbook: sheet(INDICATORS, { G7: { value: 78, formula: 'Nguồn!B2' } }) },
    { of: 'a table without formulas', workbook: sheet(TASKS) },
  ],
  nearMiss: [
    { of: 'a formula that gives empty text', workbook: sheet(INDICATORS, { G7: EMPTY_TEXT }) },
    { of: 'formulas filled in below the last row', workbook: sheet(TASKS, { A17: UNCALCULATED, C18: UNCALCULATED }) },
  ],
};
