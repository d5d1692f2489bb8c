import { RULE_FAILED } from '../../src/check/ruleFailed';
import { allRules } from '../../src/check/rules';
import { RULE_NAMES } from '../../src/config/ruleNames';
import { messagesFor, type Language } from '../../src/messages';
import { foldBare } from '../../src/text/fold';
import { type RuleFixtures } from '../check/support/fixtures';
import { findingsOf } from '../check/support/run';

const LANGUAGES: readonly Language[] = ['vi', 'en'];
const IDS = [...allRules.map(({ id }) => id), RULE_FAILED];

function fixturesOf(rule: string): RuleFixtures {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one fixture file a rule, named after it
  return (require(`../check/rules/${rule}`) as { fixtures: RuleFixtures }).fixtures;
}

test('every rule has a name of its own in the configuration sheet, however it is typed', () => {
  expect(Object.keys(RULE_NAMES)).toEqual(allRules.map(({ id }) => id));
  const names = Object.values(RULE_NAMES).map(foldBare);
  expect(new Set([...names, ...allRules.map(({ id }) => foldBare(id))]).size).toBe(2 * allRules.length);
});

describe.each(LANGUAGES)('the words of the rules in %s', (language) => {
  const { rules } = messagesFor(language);

  test('are there for every rule and for none besides', () => {
    expect(Object.keys(rules.words).sort()).toEqual([...IDS].sort());
  });

  test.each(IDS)('are complete for %s', (id) => {
    const words = rules.words[id]!;
    for (const text of [words.title, words.why, words.how, words.when, words.example]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|null|NaN|!$/);
    }
    expect(words.title).not.toMatch(/[.]$/);
    for (const text of [words.why, words.how, words.when]) expect(text).toMatch(/[.”]$/);
  });

  test.each(allRules.map(({ id }) => id))('make sentences for %s', (id) => {
    for (const { workbook, context } of fixturesOf(id).failing) {
      const findings = findingsOf(workbook, context).filter(({ rule }) => rule === id);
      for (const finding of findings) {
        const sentence = rules.findingSentence(finding);
        expect(sentence).toMatch(language === 'vi' ? /^(Ô|Các ô) [A-Z]+\d+/ : /^Cells? [A-Z]+\d+/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”|\/\/|: :|\s{2}|\.\./);
        expect(sentence).toMatch(/[.]$/);
        for (const fix of finding.fixes) {
          expect(rules.fixLabel(fix)).not.toMatch(/undefined|NaN|“”|\s{2}/);
          expect(rules.fixLabel(fix)).not.toBe(fix.code);
        }
      }
    }
  });
});

test('the two languages have words for the same fixes', () => {
  const labels = (language: Language) =>
    ['renumber', 'replace-agency', 'remove-coordinator', 'keep-one', 'times-100', 'divide-100', 'to-number']
      .concat(['to-unicode', 'clean-text'])
      .map((code) => messagesFor(language).rules.fixLabel({ code, facts: {} }) !== code);
  expect(labels('vi')).toEqual(labels('en'));
  expect(labels('vi').every(Boolean)).toBe(true);
});

test('many cells are counted, the first named', () => {
  const finding = {
    rule: 'missing-owner',
    severity: 'error',
    sheet: 'PL',
    cells: ['E12', 'E15', 'E16', 'E20', 'E21'],
    item: null,
    facts: {},
    fixes: [],
    ruleset: '1.0.0',
  } as const;
  expect(messagesFor('vi').rules.findingSentence(finding)).toBe(
    'Các ô E12, E15 và 3 ô khác: chưa ghi cơ quan chủ trì. Mỗi chỉ tiêu, nhiệm vụ phải có cơ quan theo dõi, ' +
      'chịu trách nhiệm. Ghi tên cơ quan, hoặc chọn trong danh sách.',
  );
  expect(messagesFor('vi').rules.findingSentence({ ...finding, cells: ['E12'], item: '6.3' })).toMatch(
    /^Ô E12 \(dòng 6\.3\): chưa ghi cơ quan chủ trì\./,
  );
});
