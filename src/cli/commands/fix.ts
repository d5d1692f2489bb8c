import { type CellChange } from '../../check/change';
import { allRules } from '../../check/rules';
import { type CheckContext, type Finding } from '../../check/types';
import { examineWorkbook } from '../../examine/examine';
import { messagesFor } from '../../messages';
import { editsOf } from '../../xlsx/changeEdits';
import { patchXlsx } from '../../xlsx/patch';
import { readXlsx } from '../../xlsx/read';
import { failureText } from '../failure';
import { isSameFile, readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import { CHECK_OPTIONS, checkContext, languageOf, parseCommand, requiredOption } from '../options';
import { writeOutput } from '../output';

/** A mended text may show what another rule can mend (old fonts hide doubled blanks); more rounds than this are a loop. */
const MOST_ROUNDS = 5;

interface AppliedFix {
  readonly finding: Finding;
  readonly change: CellChange;
  readonly label: string;
}

/** `phuluc fix <file> -o <out.xlsx>`: the fixes that cannot change what a cell means; the rest of the package stays. */
export async function fix(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...CHECK_OPTIONS,
    output: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const { cli, rules } = messagesFor(language);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('one-file');
  const output = requiredOption(values, 'output');
  if (await isSameFile(file, output)) throw new UsageError('same-file', { file });
  const context = checkContext(values, io);
  try {
    let bytes = await readBytes(file);
    const applied: AppliedFix[] = [];
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const found = safeChanges(bytes, context, rules.fixLabel);
      if (found.length === 0) break;
      bytes = patchXlsx(bytes, editsOf(found.map(({ change }) => change)));
      applied.push(...found);
    }
    const errors = examineWorkbook(readXlsx(bytes), context).findings.filter((f) => f.severity === 'error').length;
    await writeOutput(output, bytes);
    for (const { change, label } of applied)
      io.out(`${cli.fixedCell({ sheet: change.sheet, cell: change.cell, label })}\n`);
    io.out(
      `${cli.fixed({ count: new Set(applied.map(({ change }) => `${change.sheet}!${change.cell}`)).size, file: output })}\n`,
    );
    return errors > 0 ? 1 : 0;
  } catch (error) {
    io.err(`${failureText(error, file, language)}\n`);
    return 2;
  }
}

const SAFE_RULES: ReadonlySet<string> = new Set(allRules.filter(({ safe }) => safe === true).map(({ id }) => id));

/** Changes of safe rules with exactly one fix, no cell twice. */
function safeChanges(
  bytes: Uint8Array,
  context: CheckContext,
  label: (fix: Finding['fixes'][number]) => string,
): AppliedFix[] {
  const taken = new Set<string>();
  const changes: AppliedFix[] = [];
  for (const finding of examineWorkbook(readXlsx(bytes), context).findings) {
    const [only, ...others] = finding.fixes;
    if (only === undefined || others.length > 0 || !SAFE_RULES.has(finding.rule)) continue;
    const cells = only.changes.map(({ sheet, cell }) => `${sheet}!${cell}`);
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    changes.push(...only.changes.map((change) => ({ finding, change, label: label(only) })));
  }
  return changes;
}
