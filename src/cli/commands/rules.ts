import { allRules } from '../../check/rules';
import { RULESET } from '../../check/runner';
import { messagesFor } from '../../messages';
import { type ExitStatus, type Io } from '../io';
import { formatOf, languageOf, parseCommand } from '../options';

/** `phuluc rules`: the rule set, explained from the rules themselves and their messages. */
export async function rules(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values } = parseCommand(args, { format: { type: 'string' }, lang: { type: 'string' } });
  const messages = messagesFor(languageOf(values));
  const explained = allRules.map(({ id, severity, basis, safe }) => {
    const words = messages.rules.words[id];
    return {
      id,
      severity,
      title: words?.title ?? id,
      when: words?.when ?? '',
      why: words?.why ?? '',
      how: words?.how ?? '',
      example: words?.example ?? '',
      basis,
      fixedBySafeFix: safe === true,
    };
  });
  if (formatOf(values) === 'json') {
    io.out(`${JSON.stringify({ ruleset: RULESET, rules: explained }, null, 2)}\n`);
    return 0;
  }
  for (const rule of explained) {
    const lines = [
      `${rule.id} (${messages.cli.severity[rule.severity]}) – ${rule.title}`,
      rule.when,
      rule.why,
      rule.how,
      rule.example,
    ];
    io.out(`${lines.filter((line) => line !== '').join('\n  ')}${rule.basis === null ? '' : `\n  ${rule.basis}`}\n\n`);
  }
  return 0;
}
