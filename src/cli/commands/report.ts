import { agencyCatalogue } from '../../catalogue/agencies';
import { reportDocument, reportTemplate, TemplateProblem } from '../../docx';
import { messagesFor } from '../../messages';
import { reportWordsFor } from '../../messages/report';
import { templateSentence } from '../../messages/templateSentence';
import { officeOf, reportOf } from '../../report';
import { XlsxProblem } from '../../xlsx/problem';
import { failureText } from '../failure';
import { readBytes } from '../files';
import { type ExitStatus, type Io, UsageError } from '../io';
import { languageOf, parseCommand, requiredOption, stringOf } from '../options';
import { writeOutput } from '../output';
import { PICTURE_OPTIONS, see } from '../picture';

/** `phuluc report <folder, files or url> -o <out.docx> --period P`: a draft of the period's report. */
export async function report(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...PICTURE_OPTIONS,
    output: { type: 'string', short: 'o' },
    template: { type: 'string' },
    'new-template': { type: 'boolean' },
    unit: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const output = requiredOption(values, 'output');
  const words = reportWordsFor(language);
  const { cli } = messagesFor(language);
  if (values['new-template'] === true) {
    await writeOutput(output, await reportTemplate(words));
    io.out(`${cli.templateMade(output)}\n`);
    return 0;
  }
  const unit = stringOf(values['unit']) ?? null;
  const catalogue = agencyCatalogue(null);
  if (unit !== null && catalogue.byId(unit) === null) throw new UsageError('unknown-unit', { value: unit });
  const templateFile = stringOf(values['template']);
  try {
    const template = templateFile === undefined ? undefined : await templateIn(templateFile);
    const { picture, dashboard, titles, leftOut } = await see(positionals, values, io, language);
    const facts = reportOf(picture, dashboard, titles);
    await writeOutput(output, await reportDocument(facts, officeOf(unit, catalogue), words, template));
    io.out(`${cli.reportMade({ file: output, units: facts.reporting.sent + facts.reporting.accepted })}\n`);
    for (const one of leftOut) io.err(`${cli.leftOutFile(one)}\n`);
    return leftOut.some(({ isUnread }) => isUnread) ? 2 : 0;
  } catch (error) {
    const why =
      error instanceof TemplateProblem
        ? `${templateFile ?? ''}: ${templateSentence(words.report, error.code, error.places)}`
        : failureText(error, positionals.join(', '), language);
    io.err(`${why}\n`);
    return 2;
  }
}

/** What cannot be read as a file is no template; the sentence names the file. */
async function templateIn(file: string): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    if (error instanceof XlsxProblem) throw new TemplateProblem('not-a-template', [], { cause: error });
    throw error;
  }
}
