import { readFile } from 'node:fs/promises';
import { writeXlsx } from '../../xlsx/write';
import { ConvertProblem, tableToWorkbook } from '../convert';
import { type ExitStatus, type Io, UsageError } from '../io';
import { languageOf, parseCommand, requiredOption } from '../options';
import { writeOutput } from '../output';
import { messagesFor } from '../../messages';

/** `phuluc convert <table.json> -o <out.xlsx>`: a workbook as an office would make it, from a cleaned source table. */
export async function convert(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    output: { type: 'string', short: 'o' },
    lang: { type: 'string' },
  });
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new UsageError('one-file');
  const output = requiredOption(values, 'output');
  await writeOutput(output, writeXlsx(workbookFrom(input, await readTable(input))));
  io.err(`${messagesFor(languageOf(values)).cli.written(output)}\n`);
  return 0;
}

async function readTable(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    // Absent, unreadable or not JSON: the same sentence tells what is needed.
    throw new UsageError('not-json', { file });
  }
}

function workbookFrom(file: string, table: unknown): ReturnType<typeof tableToWorkbook> {
  try {
    return tableToWorkbook(table);
  } catch (error) {
    if (error instanceof ConvertProblem) throw new UsageError('not-a-table', { file });
    throw error;
  }
}
