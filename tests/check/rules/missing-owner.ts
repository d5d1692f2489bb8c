import { type RuleFixtures } from '../support/fixtures';
import { INDICATORS, sheet, TASKS } from '../support/tables';

/** A task of three parts: number and title stand once, each part has a product and a due date. */
const PARTS = { A8: null, B8: null, D8: 'Sở Y tế', D9: 'Sở Y tế', A9: null, B9: null, C9: null, F9: 'Quý IV/2026' };
const MERGED = [1, 2].map((column) => ({ top: 7, left: column, bottom: 9, right: column }));

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'a task without an owner', workbook: sheet(TASKS, { C8: null }), finds: ['C8'] },
    { of: 'a dash is no owner', workbook: sheet(TASKS, { C12: ' – ' }), finds: ['C12'] },
    { of: 'words that name nobody', workbook: sheet(TASKS, { C12: 'Chưa phân công' }), finds: ['C12'] },
    { of: 'an indicator below a group', workbook: sheet(INDICATORS, { F15: null }), finds: ['F15'] },
    {
      of: 'one of the parts below a title merged down',
      workbook: sheet(TASKS, PARTS, MERGED),
      finds: ['C9'],
    },
  ],
  passing: [
    { of: 'tasks with owners', workbook: sheet(TASKS) },
    { of: 'indicators with owners', workbook: sheet(INDICATORS) },
  ],
  nearMiss: [
    {
      of: 'an owner shared by a merged cell',
      workbook: sheet(TASKS, { C8: null }, [{ top: 7, left: 3, bottom: 8, right: 3 }]),
    },
    { of: 'parts that share the first one’s owner', workbook: sheet(TASKS, { ...PARTS, C8: null }, MERGED) },
    {
      of: 'parts that share a merged owner',
      workbook: sheet(TASKS, PARTS, [...MERGED, { top: 8, left: 3, bottom: 9, right: 3 }]),
    },
    { of: 'a group row names no owner', workbook: sheet(TASKS, { C13: null }) },
    { of: 'a blank row', workbook: sheet(TASKS, { A17: null, B17: '  ' }) },
  ],
};
