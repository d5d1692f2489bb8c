import { type RuleWords } from '../../ruleWords';

/** Rules about products, units, targets and results. */
export const values: Readonly<Record<string, RuleWords>> = {
  'missing-product': {
    title: 'Product missing',
    what: () => 'the task names no product',
    why: 'Without a product nothing shows that the task is done.',
    how: 'Enter the document, report or result to be delivered.',
    when: 'A table of tasks has a product column and the cell is blank.',
    example: 'Row 2 with a blank “Kết quả/sản phẩm”.',
  },
  'missing-unit': {
    title: 'Unit missing',
    what: () => 'the indicator has a number but no unit',
    why: 'A number without a unit cannot be compared.',
    how: 'Enter the unit, such as “%”, “Người”, “Triệu đồng”.',
    when: 'An indicator has a number, the table has a unit column, and the cell is blank.',
    example: 'An indicator with “90” and a blank unit.',
  },
  'missing-target': {
    title: 'Target missing',
    what: (f) => (f.has('hasOtherYear') ? 'no target is set for this year' : 'no target is set'),
    why: 'Without a level to reach, no result can be judged.',
    how: 'Enter the level to reach, such as “≥ 80%”.',
    when: 'An indicator has no target. Where another year has one, it is only a warning.',
    example: 'Row III.5 with a blank “Chỉ tiêu 2026”.',
  },
  'unreadable-target': {
    title: 'Target not readable',
    what: (f) => `the target ${f.quote('text')} cannot be read`,
    why: 'It has digits, but no level that can be judged.',
    how: 'Write it as a number with its unit, such as “≥ 80%”.',
    when: 'A target has digits but cannot be read as a number.',
    example: '“8o%”.',
  },
  'unit-mismatch': {
    title: 'Units disagree',
    what: (f) =>
      f.text('about') === 'rank'
        ? `the unit ${f.quote('unit')} does not fit an indicator that is a rank`
        : f.text('about') === 'value'
          ? `the value ${f.quote('text')} has another unit than the unit column, ${f.quote('unit')}`
          : f.text('about') === 'magnitude'
            ? `the number ${f.quote('text')} in ${f.quote('unit')} is thousands of times the others of its row or column; all its zeros may have been written`
            : `one indicator has the units ${f.quote('unit')} and ${f.quote('otherUnit')}`,
    why: 'Numbers of different units cannot be compared or added up.',
    how: 'Settle on one unit.',
    when: 'The unit of a value contradicts the unit column or the indicator; a sum is written out in đồng in a column of “Tỷ đồng” or “Triệu đồng”; one indicator has two units.',
    example: 'The local innovation index (PII) in “%” in row 21 and in “Thứ bậc” in row 24.',
  },
  'missing-result': {
    title: 'Result missing',
    what: () => 'no result is reported',
    why: 'The table has this column; every period must say how far the work has come.',
    how: 'Enter the result or the state of the work in this period.',
    when: 'A result or progress column exists and the cell is blank: for an indicator in every period of its plan’s years, for a task once it has started or when it has no dates.',
    example: 'In quarter III/2026, row 4 with a blank “Kết quả thực hiện quý III/2026”.',
  },
  'unreadable-result': {
    title: 'Result not readable',
    what: (f) => `the result ${f.quote('text')} cannot be read`,
    why: 'It has digits, but no value that can be judged.',
    how: 'Write it as a number with its unit.',
    when: 'A result has digits but cannot be read as a number.',
    example: '“9o,46%”.',
  },
  'result-over-100': {
    title: 'Result above 100% of a whole',
    what: (f) => `${f.quote('text')} is more than 100% of the whole`,
    why: 'A share of a whole cannot exceed 100%.',
    how: 'Check the figure and how it was computed.',
    when: 'The result of a share of a whole is above 100%.',
    example: '“Trên 100% hồ sơ”.',
  },
  'percent-scale': {
    title: 'Percentage off by 100',
    what: (f) => `${f.quote('text')} may be ${f.text('likely')}`,
    why: 'The figures of the same indicator or column are about 100 times larger or smaller.',
    how: 'Check it; if it is a slip, multiply or divide by 100.',
    when: '0,85 in a column in % whose figures are 40 to 100, or 8500%.',
    example: '“0,85” where the target is 90%.',
  },
  'number-as-text': {
    title: 'Number stored as text',
    what: (f) => `the number ${f.quote('text')} is stored as text`,
    why: 'Excel neither adds nor sorts numbers stored as text.',
    how: 'Turn it into a number.',
    when: 'A plain number in a value column is stored as text.',
    example: '“85” with an apostrophe before it.',
  },
  'ambiguous-number': {
    title: 'Number with two readings',
    what: (f) => `${f.quote('text')} may be read as ${f.list('readings').join(' or ')}`,
    why: 'The point may separate thousands or decimals.',
    how: 'Write a comma for decimals and a point for thousands.',
    when: 'A number has two readings and nothing decides.',
    example: '“1.234” without a unit or any other number to compare.',
  },
  'result-is-inequality': {
    title: 'Result given as a comparison',
    what: (f) => `the result ${f.quote('text')} is a comparison, not a measured value`,
    why: 'A result must be the measured number, to be compared with the target and with earlier periods.',
    how: 'Enter the actual number.',
    when: 'A result says “>”, “trên”, “ít nhất” instead of a number.',
    example: '“>94%”.',
  },
  'result-falls': {
    title: 'Cumulative result falls',
    what: (f) =>
      `the cumulative result ${f.quote('text')} is below the one sent for ${f.text('period')}: ${f.figure('before')}`,
    why: 'A cumulative figure does not fall from one period to the next.',
    how: 'Check the figure, or keep it and give the reason.',
    when: 'A cumulative result is below the last accepted submission.',
    example: 'Quarter II sent 1.200 files, quarter III says 1.150.',
  },
  'conflicting-result': {
    title: 'One indicator, two results',
    what: (f) =>
      `the result is ${f.quote('text')}, while ${f.has('otherUnit') ? `unit ${f.text('otherUnit')} sent` : `cell ${f.text('otherCell')} of sheet ${f.quote('otherSheet')} says`} ${f.quote('other')}`,
    why: 'One indicator has one result in one period.',
    how: 'Compare both and settle on one figure.',
    when: 'One indicator has two different results in one workbook, or between units.',
    example: 'The share of digitised results is 92,50% in one place and 83,12% in another.',
  },
};
