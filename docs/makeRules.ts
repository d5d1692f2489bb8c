import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_FAILED } from '../src/check/ruleFailed';
import { allRules } from '../src/check/rules';
import { RULESET } from '../src/check/runner';
import { type Severity } from '../src/check/types';
import { messagesFor, type Language } from '../src/messages';

/**
 * Writes docs/rules.vi.md and docs/rules.en.md from the rules and their words:
 *
 *     npx tsx docs/makeRules.ts
 *
 * The pages hold nothing that is not in the rules, so they cannot grow old; a test fails when they are not written anew.
 */

interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severities: string;
  readonly when: string;
  readonly why: string;
  readonly how: string;
  readonly example: string;
  readonly basis: string;
  readonly safe: string;
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  vi: {
    title: 'Các mục kiểm tra',
    intro: `Bộ mục kiểm tra phiên bản ${RULESET}. Trang này được lập từ chính các mục kiểm tra.`,
    severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Lưu ý' },
    severities:
      'Lỗi: báo cáo sai hoặc không dùng được, phải sửa. Cảnh báo: nhiều khả năng sai, phải sửa hoặc giữ lại kèm lý do. ' +
      'Lưu ý: thông tin để biết.',
    when: 'Khi nào',
    why: 'Vì sao',
    how: 'Cách sửa',
    example: 'Ví dụ',
    basis: 'Căn cứ',
    safe: 'Sửa tự động được, vì không làm thay đổi nội dung.',
  },
  en: {
    title: 'The checks',
    intro: `Rule set version ${RULESET}. This page is made from the rules themselves.`,
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    severities:
      'Error: the report is wrong or unusable and must be mended. Warning: probably wrong; mend it or keep it with a ' +
      'reason. Note: for information.',
    when: 'When',
    why: 'Why',
    how: 'How to mend it',
    example: 'Example',
    basis: 'Basis',
    safe: 'Can be mended by itself, for it does not change what the cell says.',
  },
};

/** The page of rules in one language, as Markdown. */
export function rulesPage(language: Language): string {
  const page = WORDS[language];
  const { rules } = messagesFor(language);
  const listed = [
    ...allRules.map(({ id, severity, basis, safe }) => ({ id, severity, basis, isSafe: safe === true })),
    { id: RULE_FAILED, severity: 'warning' as const, basis: null, isSafe: false },
  ];
  const lines = [`# ${page.title}`, '', page.intro, '', page.severities, ''];
  for (const { id, severity } of listed) {
    lines.push(`- [${id}](#${id}) (${page.severity[severity]}): ${rules.ruleTitle(id)}`);
  }
  for (const { id, severity, basis, isSafe } of listed) {
    const words = rules.words[id];
    if (words === undefined) throw new Error(`No words for the rule ${id}`);
    lines.push('', `## ${id}`, '', `**${words.title}** (${page.severity[severity]})`, '');
    lines.push(`- ${page.when}: ${words.when}`, `- ${page.why}: ${words.why}`, `- ${page.how}: ${words.how}`);
    lines.push(`- ${page.example}: ${words.example}`);
    if (isSafe) lines.push(`- ${page.safe}`);
    if (basis !== null) lines.push(`- ${page.basis}: ${basis}.`);
  }
  return `${lines.join('\n')}\n`;
}

if (require.main === module) {
  for (const language of ['vi', 'en'] as const) {
    writeFileSync(join(__dirname, `rules.${language}.md`), rulesPage(language));
  }
}
