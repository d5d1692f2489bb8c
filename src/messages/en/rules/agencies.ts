import { type RuleWords } from '../../ruleWords';

/** Rules about owners and coordinators. */
export const agencies: Readonly<Record<string, RuleWords>> = {
  'missing-owner': {
    title: 'Owner missing',
    what: () => 'no owner is named',
    why: 'Every indicator and task needs an agency that answers for it.',
    how: 'Enter the agency, or choose it from the list.',
    when: 'A row has no owner of its own, from a merged cell or from its parent row.',
    example: 'Row 6.3 with a blank owner cell.',
  },
  'unknown-agency': {
    title: 'Agency not in the catalogue',
    what: (f) =>
      `${f.quote('name')} is not in the catalogue of agencies` +
      (f.has('nearest') ? `; similar: ${f.list('nearest').join('; ')}` : ''),
    why: 'Work cannot be assigned to or added up by a name that is not in the catalogue.',
    how: 'Correct the name.',
    howHere: (f) =>
      f.has('nearest')
        ? 'Choose the right name, or keep it and give the reason.'
        : 'Correct the name, or keep it and give the reason.',
    when: 'The catalogue of the province does not know the name; up to 3 similar names are offered.',
    example: '“Sở Khoa học và Côn nghệ”.',
  },
  'dissolved-agency': {
    title: 'Agency no longer exists',
    what: (f) =>
      `${f.quote('name')} ended on ${f.day('endedOn')}` +
      (f.has('successors') ? `; it is now ${f.list('successors').join('; ')}` : ''),
    why: 'Work given to an agency that has ended is done and reported by nobody.',
    how: 'Put the present agency in its place.',
    howHere: (f) =>
      f.has('split')
        ? 'Its work was divided among several agencies: choose the right one.'
        : f.list('successors').length > 1
          ? 'Choose the right one of these agencies.'
          : f.has('successors')
            ? 'Put the present agency in its place.'
            : 'Enter the agency that does this work now.',
    when: 'The agency ended before the as-of date; its successors and the date are named.',
    example: '“Sở Thông tin và Truyền thông” as of 05/09/2026.',
  },
  'owner-also-coordinates': {
    title: 'Owner also named as coordinator',
    what: (f) => `${f.quote('names')} already owns this row`,
    why: 'An agency does not coordinate with itself.',
    how: 'Remove it from the coordinators.',
    when: 'An owner stands among the coordinators of its own row, under its present name or an old one.',
    example: 'Owner “Sở Khoa học và Công nghệ”, coordinators “Sở Khoa học và Công nghệ, Sở Tài chính”.',
  },
  'same-agency-twice': {
    title: 'One agency named twice',
    what: (f) =>
      f.has('merged')
        ? `${f
            .list('names')
            .map((name) => `“${name}”`)
            .join(' and ')} are now one agency: ${f.text('name')}`
        : `${f.quote('name')} is named twice`,
    why: 'Named twice, it spoils the number of agencies that must report.',
    how: 'Keep one name.',
    when: 'A cell names one agency twice, or two that have since been merged.',
    example: '“Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ”.',
  },
  'owner-is-group': {
    title: 'Owner is a group of units',
    what: (f) => `the owner is a group: ${f.text('groups')}`,
    why: 'Each unit of the group must report.',
    how: 'Nothing to mend; see that all units of the group report.',
    when: 'The owner is a phrase that stands for many units.',
    example: '“Các sở, ban, ngành; UBND cấp xã”.',
  },
  'missing-coordinator': {
    title: 'Coordinator missing',
    what: () => 'no coordinating agency is named',
    why: 'The table has this column; shared work should say who helps.',
    how: 'Enter the coordinating agency, if there is one.',
    when: 'The table has a column for coordinators and the cell is blank.',
    example: 'Row 3 with a blank coordinator cell.',
  },
  'conflicting-assignment': {
    title: 'Two appendices assign differently',
    what: (f) =>
      `this row also stands in ${f.text('otherCell')} of sheet ${f.quote('otherSheet')}, but with another ` +
      (f.text('about') === 'owner' ? 'owner' : 'due date') +
      `: ${f.quote('here')} and ${f.quote('there')}`,
    why: 'When two appendices differ, nobody knows which one holds.',
    how: 'Make both agree, or give the reason.',
    when: 'An indicator or task stands in two appendices with different owners or due dates.',
    example: 'One task given to Sở Tài chính in appendix I and to Sở Nội vụ in appendix II.',
  },
};
