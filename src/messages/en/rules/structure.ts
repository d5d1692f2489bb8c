import { type RuleWords } from '../../ruleWords';
import { roleName, templateName } from './names';

/** Rules about the table, its headings and its numbers. */
export const structure: Readonly<Record<string, RuleWords>> = {
  'unrecognised-table': {
    title: 'Table not recognised',
    what: (f) =>
      `the table that begins here was not recognised; the nearest template is “${templateName(f.text('template'))}”` +
      (f.has('lacks') ? `, but it lacks the column ${f.list('lacks').map(roleName).join(', ')}` : ''),
    why: 'A table that is not recognised is neither checked nor sent.',
    how: 'Correct the headings if this is an appendix; leave it if it is another table.',
    when: 'A block looks like a table (3 or more headings, 3 or more rows) but fits no template.',
    example: 'A table headed “STT, Họ và tên, Chức vụ, Điện thoại”.',
  },
  'missing-column': {
    title: 'Required column missing',
    what: (f) =>
      `the table has no column for the ${roleName(f.text('role'))}` +
      (f.has('likelyCell') ? `; cell ${f.text('likelyCell')}, ${f.quote('likelyHeading')}, may be that column` : ''),
    why: 'Without this column no row can be judged.',
    how: 'Add the column, or correct its heading.',
    howHere: (f) =>
      f.has('likelyCell')
        ? `If so, correct the heading in ${f.text('likelyCell')}; if not, add the missing column.`
        : 'Add the column, or correct its heading.',
    when: 'No column for the title or the owner; in tasks none for the due date; in indicators none for the target.',
    example: 'A table of tasks headed “Chủ trỉ” instead of “Cơ quan chủ trì”.',
  },
  'no-rows': {
    title: 'Table without rows',
    what: () => 'the table has headings but no rows',
    why: 'An empty table leaves nothing to check or send.',
    how: 'Enter the rows under the headings, or delete the table.',
    when: 'There is no indicator or task under the headings.',
    example: 'A sheet with only the heading row.',
  },
  'duplicate-number': {
    title: 'Number used twice',
    what: (f) => `number ${f.text('number')} already stands in ${f.text('first')}`,
    why: 'Within a section every row needs its own number, to be looked up and added up.',
    how: 'Number again from this row.',
    when: 'One number stands twice in a section.',
    example: 'Lai Châu, Resolution 57, appendix II: section VI has two rows numbered 12.',
  },
  'number-gap': {
    title: 'Numbers not in sequence',
    what: (f) => `the number is ${f.text('number')} where ${f.text('expected')} is expected`,
    why: 'A skipped or swapped number often means that a row was lost or inserted.',
    how: 'See whether a row is missing, then number again.',
    when: 'A number is skipped or out of order within a section.',
    example: 'Rows numbered 1, 2, 4.',
  },
  'duplicate-item': {
    title: 'Two rows of one name',
    what: (f) => `this row has the same name as ${f.text('first')}`,
    why: 'An indicator or task written twice is counted twice.',
    how: 'Delete the surplus row, or say in the name how they differ.',
    when: 'Two rows have the same name, apart from case, blanks and closing punctuation.',
    example: 'Two rows “Tỷ lệ hồ sơ trực tuyến” in one section.',
  },
  'stray-row': {
    title: 'Nearly empty row',
    what: (f) => `row ${f.text('row')} has a value in one column only, and no name`,
    why: 'Such a row is not read as an indicator or task.',
    how: 'Fill in the other columns, or delete the value.',
    when: 'A row of the table has a value in one column only, and no name.',
    example: 'The last row has only “Năm 2026” in the due column.',
  },
  'internal-column': {
    title: 'Column not for issue',
    what: (f) => `column ${f.quote('heading')} is marked as not for issue`,
    why: 'A column of internal explanation must not be sent with the appendix.',
    how: 'Delete the column before sending.',
    when: 'A heading says that the column is not for issue (không phát hành).',
    example: '“Căn cứ/lý do đề xuất - Cột này để giải trình, không phát hành”.',
  },
  'missing-title': {
    title: 'Name missing',
    what: () => 'the row has no name of an indicator or task',
    why: 'Without a name nobody knows what the row is about.',
    how: 'Enter the name, or delete the row.',
    when: 'A row has an owner, a due date or a value, but its name is blank.',
    example: 'Row 4 has an owner and a due date, and a blank name.',
  },
  'total-mismatch': {
    title: 'Total differs from its parts',
    what: (f) => `says ${f.figure('total')}, while its rows add up to ${f.figure('sum')}`,
    why: 'The figure of a parent row is the sum of its rows.',
    how: 'Check the parent row and its rows.',
    when: 'In a template with money totals, a parent row differs from the sum of its rows.',
    example: 'The parent says 500 million đồng, its two rows 200 and 250.',
  },
  'rule-failed': {
    title: 'One check could not be made',
    what: (f) => `the check ${f.quote('rule')} could not be made on this table`,
    why: 'All other checks were made in full.',
    how: 'Look at this point yourself, and tell the administrator, with the file.',
    when: 'A check broke down; the others go on.',
    example: 'The check “duplicate-number” broke down on a damaged table.',
  },
};
