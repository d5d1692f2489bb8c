import { type RuleFixtures } from '../support/fixtures';
import { TASKS } from '../support/tables';
import { workbookOf } from '../support/workbook';

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'another owner', workbook: workbookOf({ A: TASKS, B: { ...TASKS, C8: 'Sở Y tế' } }), finds: ['C8'] },
    { of: 'another date', workbook: workbookOf({ A: TASKS, B: { ...TASKS, F8: 'Trước 31/10/2026' } }), finds: ['F8'] },
  ],
  passing: [{ of: 'a copy', workbook: workbookOf({ A: TASKS, B: TASKS }) }],
  nearMiss: [
    {
      of: 'one date written in two ways',
      workbook: workbookOf({ A: TASKS, B: { ...TASKS, F8: 'trước ngày 30.11.2026' } }),
    },
    {
      of: 'the plan of another year',
      workbook: workbookOf({
        A: TASKS,
        B: {
          ...TASKS,
          A2: 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2027',
          A3: '(Kèm theo Quyết định số 20/QĐ-UBND ngày 05/01/2027 của UBND tỉnh Sơn La)',
          C8: 'Sở Y tế',
        },
      }),
    },
    {
      of: 'owners in another order',
      workbook: workbookOf({
        A: { ...TASKS, C12: 'Công an tỉnh; Sở Xây dựng' },
        B: { ...TASKS, C12: 'Sở Xây dựng, Công an tỉnh' },
      }),
    },
  ],
};
