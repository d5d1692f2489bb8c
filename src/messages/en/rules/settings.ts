import { type FactReader, type RuleWords } from '../../ruleWords';

const WHAT: Readonly<Record<string, (f: FactReader) => string>> = {
  plan: (f) => `the plan ${f.quote('text')} cannot be read`,
  years: (f) => `the years of the plan ${f.quote('text')} cannot be read`,
  period: (f) => `the period ${f.quote('text')} cannot be read`,
  date: (f) => `the date ${f.quote('text')} cannot be read`,
  'no-such-day': (f) => `the calendar has no day ${f.quote('text')}`,
  province: (f) => `there is no catalogue of the province ${f.quote('text')}`,
  unit: (f) =>
    `the catalogue has no unit ${f.quote('text')}` +
    (f.has('nearest') ? `; nearest: ${f.list('nearest').join('; ')}` : ''),
  'unit-of-both': (f) => `both provinces have a unit ${f.quote('text')}`,
  'unit-is-group': (f) => `${f.quote('text')} is a group of units, not one unit`,
  days: (f) => `the number of days ${f.quote('text')} is not right`,
  percent: (f) => `the percentage ${f.quote('text')} is not right`,
  setting: (f) =>
    (f.has('text') ? `there is no setting ${f.quote('text')}` : 'this value names no setting') + nearest(f),
  rule: (f) => (f.has('text') ? `there is no rule ${f.quote('text')}` : 'this severity names no rule') + nearest(f),
  'fixed-rule': (f) => `the severity of the rule ${f.quote('text')} cannot be changed`,
  level: (f) => `the severity ${f.quote('text')} is not right`,
  column: (f) =>
    (f.has('text') ? `there is no column ${f.quote('text')}` : 'this heading names no column') + nearest(f),
  'no-name': () => 'this row names no agency',
  'no-end': (f) => `a successor ${f.quote('text')} is named, but not the day the agency ended`,
  successor: (f) =>
    `the catalogue has no successor ${f.quote('text')}` +
    (f.has('nearest') ? `; nearest: ${f.list('nearest').join('; ')}` : ''),
  'own-successor': (f) => `${f.quote('text')} cannot succeed itself`,
  twice: (f) => `${f.quote('text')} already stands in ${f.text('first')}`,
};

const HOW: Readonly<Record<string, (f: FactReader) => string>> = {
  plan: (f) => `Write the number or id of the plan, such as ${f.list('known').join(', ')}.`,
  years: () => 'Write “2026” or “2025 - 2030”, the first year first.',
  period: () => 'Write “Quý III/2026”, “6 tháng đầu năm 2026”, “Tháng 9/2026” or “Năm 2026”.',
  date: () => 'Write day/month/year, such as 05/9/2026.',
  'no-such-day': () => 'Write a day of the calendar as day/month/year, such as 05/9/2026.',
  province: (f) => `Write one of the provinces: ${f.list('known').join(', ')}.`,
  unit: () => 'Write the unit’s name or id, or add the unit to the block of agencies.',
  'unit-of-both': () => 'Name the province in the row “Tỉnh”, or write the unit’s id.',
  'unit-is-group': () => 'Name one unit that reports.',
  days: (f) => `Write a whole number from 0 to ${f.text('most')}.`,
  percent: () => 'Write a number from 0 to 100.',
  setting: () => 'Use the name of a setting of the sheet as made, or delete the value.',
  rule: () => 'Use the name of a rule of the list, or delete the severity.',
  'fixed-rule': () => 'Delete the severity in this cell.',
  level: (f) => `Write one of ${f.list('known').join(', ')}; leave it empty for the default.`,
  column: () => 'Use a column of the list, or delete the further headings.',
  'no-name': () => 'Name the agency, or delete the row.',
  'no-end': () => 'Write the day it ended, or delete the successor.',
  successor: () => 'Correct the successor’s name, or add it as a row of this block.',
  'own-successor': () => 'Name another agency, or delete the day and the successor.',
  twice: () => 'Keep one of the two.',
};

const nearest = (f: FactReader): string => (f.has('nearest') ? `; perhaps “${f.list('nearest').join('; ')}”` : '');

/** The rule about the sheet "Cấu hình Phụ lục". */
export const settings: Readonly<Record<string, RuleWords>> = {
  'wrong-setting': {
    title: 'Setting not right',
    what: (f) => WHAT[f.text('why')]?.(f) ?? 'this setting is not right',
    why: 'A setting that is not right is not applied; the workbook is judged as if the cell were empty.',
    how: 'Correct it as the sheet explains, or empty the cell.',
    howHere: (f) => HOW[f.text('why')]?.(f) ?? 'Correct it as the sheet explains, or empty the cell.',
    when: 'A cell of the sheet “Cấu hình Phụ lục” cannot be read, names what no catalogue has, or says a thing twice.',
    example: 'The row “Ngày xét” says “31/02/2026”.',
  },
};
