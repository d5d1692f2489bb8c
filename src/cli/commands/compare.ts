import { messagesFor, type Messages } from '../../messages';
import { comparePlans } from '../../plan';
import { type PlanComparison, type PlanVersion, type RowChange } from '../../plan/types';
import { XlsxProblem } from '../../xlsx/problem';
import { readDecisions } from '../decisionsFile';
import { failureText } from '../failure';
import { type ExitStatus, type Io, UsageError } from '../io';
import { CHECK_OPTIONS, checkContext, formatOf, languageOf, parseCommand, stringOf, stringsOf } from '../options';
import { readPlans } from '../planVersions';

/** `phuluc compare <old.xlsx>... --with <new.xlsx>...`: what became of every row of a plan. */
export async function compare(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(everyFile(args), {
    ...CHECK_OPTIONS,
    with: { type: 'string', multiple: true },
    decisions: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const given = checkContext(values, io);
  const newer = stringsOf(values['with']);
  if (positionals.length === 0) throw new UsageError('no-files');
  if (newer.length === 0) throw new UsageError('option-needed', { name: '--with' });
  const file = stringOf(values['decisions']);
  const decisions = file === undefined ? [] : await readDecisions(file);
  const read = async (files: readonly string[]): Promise<PlanVersion[] | null> => {
    try {
      return await readPlans(files, given);
    } catch (error) {
      if (!(error instanceof XlsxProblem)) throw error;
      io.err(`${failureText(error, files.join(', '), language)}\n`);
      return null;
    }
  };
  const [before, after] = [await read(positionals), await read(newer)];
  if (before === null || after === null) return 2;
  const compared = pairsOf(before, after).map(([one, other]) => ({
    title: other.title,
    comparison: comparePlans(one, other, decisions),
  }));
  if (format === 'json') {
    const plans = compared.map(({ comparison }) => comparison);
    io.out(`${JSON.stringify({ plans }, null, 2)}\n`);
  } else {
    for (const { title, comparison } of compared) io.out(textOf(title, comparison, messagesFor(language)));
  }
  const isDoubtful = compared.some(({ comparison }) => comparison.changes.some(({ kind }) => kind === 'doubtful'));
  return isDoubtful ? 1 : 0;
}

/** `--with` stands before as many files as there are; `parseArgs` wants the option before each. */
function everyFile(args: readonly string[]): string[] {
  let isNew = false;
  return args.flatMap((arg, index) => {
    if (arg.startsWith('-')) {
      isNew = arg === '--with';
      return isNew && args[index + 1] !== undefined && args[index + 1]?.startsWith('-') === false ? [] : [arg];
    }
    return isNew ? ['--with', arg] : [arg];
  });
}

/** Versions of one plan side by side. Title lines may name another document now: a sole plan is then the same one. */
function pairsOf(
  before: readonly PlanVersion[],
  after: readonly PlanVersion[],
): (readonly [PlanVersion, PlanVersion])[] {
  const [old, ...moreOld] = before;
  const [latest, ...moreNew] = after;
  if (old !== undefined && latest !== undefined && moreOld.length + moreNew.length === 0) return [[old, latest]];
  const nothing = ({ plan, title }: PlanVersion): PlanVersion => ({
    plan,
    title,
    rows: [],
    owing: {},
    aggregations: {},
  });
  const gone = before.filter(({ plan }) => !after.some((one) => one.plan === plan));
  return [
    ...after.map((one) => [before.find(({ plan }) => plan === one.plan) ?? nothing(one), one] as const),
    ...gone.map((one) => [one, nothing(one)] as const),
  ];
}

function textOf(title: string, { changes, unchanged }: PlanComparison, { plan: words }: Messages): string {
  const lines = [words.compared({ title, unchanged, changes: changes.length })];
  for (const change of changes) lines.push(...linesOf(change, words));
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf(change: RowChange, words: Messages['plan']): string[] {
  switch (change.kind) {
    case 'added':
      return [words.added(words.row(change.after))];
    case 'removed':
      return [words.removed(words.row(change.before))];
    case 'changed': {
      const isNamedAnew = change.what.includes('moved') || change.what.includes('retitled');
      const before = isNamedAnew ? words.row(change.before) : null;
      return [words.changed({ row: words.row(change.after), before, what: change.what })];
    }
    case 'doubtful':
      return [
        words.doubtful(words.row(change.before)),
        ...change.candidates.map(({ differs, likeness, ...row }) =>
          words.candidate({ row: words.row(row), differs, likeness }),
        ),
      ];
  }
}
