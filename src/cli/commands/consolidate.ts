import { type Consolidated } from '../../consolidate';
import { jsonPieces } from '../../consolidate/pieces';
import { messagesFor, type Language } from '../../messages';
import { failureText } from '../failure';
import { type ExitStatus, type Io } from '../io';
import { formatOf, languageOf, parseCommand, requiredOption } from '../options';
import { writeOutput } from '../output';
import { PICTURE_OPTIONS, see } from '../picture';
import { pictureText } from '../pictureText';

/** `phuluc consolidate <folder, files or url> -o <out.xlsx> --period P`: the shared workbook of a period. */
export async function consolidate(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...PICTURE_OPTIONS,
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const output = requiredOption(values, 'output');
  try {
    const { picture, leftOut, workbook } = await see(positionals, values, io, language);
    await writeOutput(output, await workbook());
    report(picture, output, format, io, language);
    for (const one of leftOut) io.err(`${messagesFor(language).cli.leftOutFile(one)}\n`);
    return leftOut.some(({ isUnread }) => isUnread) ? 2 : 0;
  } catch (error) {
    io.err(`${failureText(error, positionals.join(', '), language)}\n`);
    return 2;
  }
}

function report(picture: Consolidated, file: string, format: 'text' | 'json', io: Io, language: Language): void {
  if (format === 'json') {
    for (const piece of jsonPieces(picture)) io.out(piece);
    io.out('\n');
  }
  const units = new Set(picture.rows.map(({ unit }) => unit)).size;
  const rows = picture.rows.length;
  const messages = messagesFor(language);
  const line = `${messages.cli.consolidated({ file, units, rows })}\n${pictureText(picture, messages)}`;
  if (format === 'json') io.err(line);
  else io.out(line);
}
