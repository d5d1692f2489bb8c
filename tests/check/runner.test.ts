import { RULESET, runRules } from '../../src/check/runner';
import { type Rule } from '../../src/check/types';
import { allRules } from '../../src/check/rules';
import { brief, findingsOf, scopeOf } from './support/run';
import { INDICATORS, sheet, TASKS } from './support/tables';
import { workbookOf } from './support/workbook';

test.each([
  ['tasks', sheet(TASKS)],
  ['indicators', sheet(INDICATORS)],
])('a clean table of %s has no finding at all', (_, workbook) => {
  expect(brief(findingsOf(workbook))).toEqual([]);
});

test('a rule that throws is reported on its table, and the others go on', () => {
  const broken: Rule = {
    id: 'missing-owner',
    severity: 'error',
    scope: 'table',
    basis: null,
    *check() {
      yield { cells: ['C7'], item: '1', facts: {} };
      throw new Error('Sở Nội vụ');
    },
  };
  const rules = [broken, ...allRules.filter(({ id }) => id !== broken.id)];
  const findings = runRules(scopeOf(sheet(TASKS, { F8: null })), rules);
  expect(brief(findings)).toEqual(['rule-failed A5', 'missing-owner C7', 'missing-due-date F8']);
  expect(findings[0]).toMatchObject({ severity: 'warning', sheet: 'PL', facts: { rule: 'missing-owner' } });
  expect(JSON.stringify(findings[0])).not.toContain('Sở Nội vụ');
});

test('a workbook rule that throws is reported too', () => {
  const broken: Rule = {
    id: 'conflicting-result',
    severity: 'warning',
    scope: 'workbook',
    basis: null,
    check: () => {
      throw new Error('no');
    },
  };
  expect(brief(runRules(scopeOf(sheet(TASKS)), [broken]))).toEqual(['rule-failed A5']);
  expect(runRules(scopeOf(workbookOf({ A: {} })), [broken])).toEqual([]);
});

test('findings stand by sheet, row, column, then gravity', () => {
  const workbook = workbookOf({
    'Phụ lục B': { ...TASKS, F14: null, C8: null, D8: null },
    'Phụ lục A': { ...TASKS, B9: 'Đăng tin,  bài trên báo', C9: 'Các sở, ban, ngành' },
  });
  const own = findingsOf(workbook).filter(({ rule }) => rule !== 'conflicting-assignment');
  expect(own.map(({ sheet: name, rule, cells }) => `${name} ${rule} ${cells.join()}`)).toEqual([
    'Phụ lục B missing-owner C8',
    'Phụ lục B missing-coordinator D8',
    'Phụ lục B missing-due-date F14',
    'Phụ lục A untidy-text B9',
    'Phụ lục A owner-is-group C9',
  ]);
  expect(own.every(({ ruleset }) => ruleset === RULESET)).toBe(true);
});

test('an error value silences everything else on its cell', () => {
  const error = { value: { error: '#REF!' } } as const;
  const workbook = sheet(INDICATORS, { A8: error, B9: error, C10: error, D8: error, E9: error, F10: error, G8: error });
  const findings = findingsOf(workbook);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['formula-error']));
  expect(findings).toHaveLength(7);
});

test('the work grows with the rows, not with their square', () => {
  const build = (copies: number) => {
    const cells: Record<string, string> = { ...(TASKS as Record<string, string>) };
    for (let row = 17; row < 17 + copies; row++) {
      cells[`A${row}`] = String(row - 12);
      cells[`B${row}`] = `Nhiệm vụ số ${row}`;
      cells[`C${row}`] = row % 7 === 0 ? '' : 'Sở Nội vụ';
      cells[`D${row}`] = 'Sở Tài chính; Sở Y tế';
      cells[`E${row}`] = 'Báo cáo';
      cells[`F${row}`] = 'Năm 2026';
    }
    return scopeOf(workbookOf({ PL: cells }));
  };
  // Counted in calls of the rules' own work, not in seconds: reads of a row's cells.
  const reads = (copies: number) => {
    const scope = build(copies);
    let count = 0;
    const [table] = scope.tables;
    const rows = table!.appendix.rows.map((row) =>
      row.kind === 'section'
        ? row
        : new Proxy(row, {
            get: (target, key) => {
              count += 1;
              return Reflect.get(target, key) as unknown;
            },
          }),
    );
    runRules({ ...scope, tables: [{ ...table!, appendix: { ...table!.appendix, rows } }] });
    return count;
  };
  const small = reads(200);
  expect(reads(2000)).toBeLessThan(small * 11);
});
