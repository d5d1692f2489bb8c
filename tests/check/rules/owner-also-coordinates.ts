import { type RuleFixtures } from '../support/fixtures';
import { sheet, TASKS } from '../support/tables';

/** A task of two parts, each with its owner and coordinators, below one number and title. */
const PARTS = {
  A9: null,
  B9: null,
  C8: 'Sở Nội vụ',
  D8: 'Sở Tài chính; Sở Y tế',
  C9: 'Sở Tài chính',
  D9: 'Sở Nội vụ; Sở Y tế',
};
const TITLE = [1, 2].map((column) => ({ top: 8, left: column, bottom: 9, right: column }));
const SHARED = [...TITLE, { top: 8, left: 4, bottom: 9, right: 4 }];

/** Three parts, the last one without an owner and a due date of its own. */
const LATER_PARTS = {
  ...{ A15: null, B15: null, A16: null, B16: null, C16: null, F16: null },
  ...{ C14: 'Sở Nội vụ', D14: 'Sở Tài chính', C15: 'Sở Tài chính', D15: 'Sở Nội vụ', D16: 'Sở Y tế; Sở Tài chính' },
};

export const fixtures: RuleFixtures = {
  failing: [
    { of: 'the same name', workbook: sheet(TASKS, { D8: 'Sở Tài chính; Sở Nội vụ' }), finds: ['D8'] },
    {
      of: 'under its old name',
      workbook: sheet(TASKS, { D7: 'Sở Tài chính, Sở Thông tin và Truyền thông' }),
      finds: ['D7'],
      also: ['dissolved-agency D7'],
    },
    {
      of: 'an owner of a part coordinates it',
      workbook: sheet(TASKS, { ...PARTS, D9: 'Sở Nội vụ; Sở Tài chính' }, TITLE),
      finds: ['D9'],
    },
    {
      of: 'a part without an owner of its own has the one above',
      workbook: sheet(
        TASKS,
        LATER_PARTS,
        [1, 2].map((column) => ({ top: 14, left: column, bottom: 16, right: column })),
      ),
      finds: ['D16'],
    },
    {
      of: 'the owner of all parts that share coordinators',
      workbook: sheet(TASKS, { ...PARTS, C9: 'Sở Nội vụ', D8: 'Sở Nội vụ; Sở Y tế', D9: null }, SHARED),
      finds: ['D8'],
    },
  ],
  passing: [{ of: 'others coordinate', workbook: sheet(TASKS) }],
  nearMiss: [
    { of: 'the owner of one part coordinates another', workbook: sheet(TASKS, PARTS, TITLE) },
    {
      of: 'the owner of one part among the coordinators that both share',
      workbook: sheet(TASKS, { ...PARTS, D8: 'Sở Nội vụ; Sở Y tế', D9: null }, SHARED),
    },
    { of: 'a member of a coordinating group', workbook: sheet(TASKS, { D8: 'Các sở, ban, ngành' }) },
    { of: 'coordinates another row', workbook: sheet(TASKS, { D9: 'Sở Khoa học và Công nghệ' }) },
  ],
};
