import { compareWithOracle, TABLES } from './support/oracle';

/** Rows at which a rule rightly speaks though the hand-made lists do not name them. */
const EXTRA: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'lai-chau-nq57-phu-luc-2': {
    'owner-is-group': ['I.2', 'I.3', 'I.8', 'I.9', 'II.1', 'II.3', 'III.12', 'IV.3', 'V.3'],
  },
  'son-la-2026-phu-luc-2': {
    'owner-is-group': [
      ...['I.2', 'I.3', 'II.1', 'II.2', 'II.4', 'IV.4', 'IV.5', 'V.3', 'V.4'],
      ...['VI.6', 'VII.7', 'IX.2', 'X.1', 'X.2'],
    ],
  },
};

const ERRORS: Readonly<Record<string, readonly string[]>> = {
  'lai-chau-nq57-phu-luc-1': [],
  'lai-chau-nq57-phu-luc-2': ['duplicate-number A82'],
  'son-la-2026-phu-luc-1': ['missing-target D27', 'missing-owner E27'],
  'son-la-2026-phu-luc-2': [],
};

describe.each(TABLES)('the defects listed in %s', (table) => {
  const { lines, findings } = compareWithOracle(table);

  test('are all found at their rows', () => {
    const missed = Object.entries(lines).filter(([, line]) => line.missed.length > 0);
    expect(Object.fromEntries(missed.map(([rule, line]) => [rule, line.missed]))).toEqual({});
  });

  test('are the only errors', () => {
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, cells }) => `${rule} ${cells.join()}`)).toEqual(ERRORS[table]);
  });

  test('leave no other warning or note but those reviewed by hand', () => {
    const extra = Object.entries(lines).filter(([, line]) => line.extra.length > 0);
    expect(Object.fromEntries(extra.map(([rule, line]) => [rule, line.extra]))).toEqual(EXTRA[table] ?? {});
  });
});
