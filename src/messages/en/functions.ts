import { type functions as vietnamese } from '../vi/functions';

const orNames = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' or ');

export const functions: typeof vietnamese = {
  noNumber: 'The cell has no number that can be read. Write it again, for example 1.234,5 or 85%.',
  severalNumbers: 'The cell has several numbers or a range. Leave one number.',
  twoReadings: 'The number can be read in two ways: 1.234 is 1234 or 1,234. Write it plainly.',
  onlyExpected: 'The cell has an expected value only.',
  noLastDay: 'The due date has no last day: the task is ongoing, recurring or waits for a condition.',
  unreadableDue: 'The due date could not be read. Write it again, for example 30/6/2026 or Quý II/2026.',
  impossibleDay: 'The due date names a day that does not exist. Check day, month and year.',
  notADay: 'The day to judge on must be one day, for example 30/9/2026.',
  formatUnknown:
    'The cell may be a day or a month, 1% or 100%. Say which with TEXT, for example TEXT(A2,"dd/mm/yyyy") or TEXT(A2,"0%").',
  unknownAgency: (nearest: readonly string[]): string =>
    nearest.length === 0
      ? 'The catalogue does not know this agency. Check the name.'
      : `The catalogue does not know this agency. Nearest names: ${orNames(nearest)}.`,
  agencyOfEither: (names: readonly string[]): string =>
    `Several provinces have this name: ${orNames(names)}. Write the agency's full name.`,
};
