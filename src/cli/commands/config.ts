import { CONFIG_SHEET, isConfigSheet } from '../../config/vocabulary';
import { messagesFor, type Language } from '../../messages';
import { patchXlsx } from '../../xlsx/patch';
import { readXlsx } from '../../xlsx/read';
import { writeXlsx } from '../../xlsx/write';
import { configSheet } from '../../xlsx/configSheet';
import { failureText } from '../failure';
import { readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import { languageOf, parseCommand, requiredOption } from '../options';
import { writeOutput } from '../output';

/** `phuluc config [file] -o <out.xlsx>`: the configuration sheet, in a workbook of its own or added to an existing one. */
export async function config(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    output: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const output = requiredOption(values, 'output');
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError('one-file');
  try {
    await writeOutput(output, file === undefined ? newWorkbook(language) : await withSheet(file, language));
    io.err(`${messagesFor(language).cli.configWritten({ sheet: CONFIG_SHEET, file: output })}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    io.err(`${failureText(error, file ?? output, language)}\n`);
    return 2;
  }
}

function newWorkbook(language: Language): Uint8Array {
  const sheet = configSheet(messagesFor(language));
  return writeXlsx({ sheets: [sheet], date1904: false, activeSheet: 0, title: CONFIG_SHEET, settings: {} });
}

async function withSheet(file: string, language: Language): Promise<Uint8Array> {
  const bytes = await readBytes(file);
  if (readXlsx(bytes).sheets.some(({ name }) => isConfigSheet(name))) {
    throw new UsageError('has-config', { file, sheet: CONFIG_SHEET });
  }
  return patchXlsx(bytes, [{ kind: 'addSheet', sheet: configSheet(messagesFor(language)) }]);
}
