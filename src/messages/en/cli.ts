import { type ProblemCode } from '../../examine/records';
import { printMoment } from '../print';
import { periodName } from './periods';
import { problems } from './problems';
import { type cli as vietnamese } from '../vi/cli';

/** What the command line says. */
export const cli: typeof vietnamese = {
  usage: {
    'unknown-command': (f) => `There is no command “${f['name']}”. Type “phuluc help” for the commands.`,
    'bad-option': (f) => `The option ${f['detail']} does not fit this command. Type “phuluc help” for its use.`,
    'bad-date': (f) => `The date “${f['value']}” is not right. Write year-month-day, such as 2026-09-05.`,
    'bad-period': (f) => `The period “${f['value']}” is not right. Write 2026-Q3, 2026-H1, 2026-M09 or 2026.`,
    'bad-province': (f) => `There is no agency catalogue for “${f['value']}”. Use one of: ${f['known']}.`,
    'bad-language': (f) => `There is no language “${f['value']}”. Use vi or en.`,
    'bad-format': (f) => `There is no format “${f['value']}”. Use text or json.`,
    'bad-role': (f) => `There is no role “${f['value']}”. Use reporter, coordinator, viewer or admin.`,
    'bad-number': (f) => `“${f['value']}” for ${f['name']} must be a positive whole number.`,
    'bad-port': (f) => `Port “${f['value']}” is not right. Give a number from 1 to 65535; 0 is any free port.`,
    'option-needed': (f) => `The option ${f['name']} is missing.`,
    'no-files': () => 'No file or folder was named.',
    'one-address': () => 'Name one hub address at a time.',
    'kept-by-hub': (f) => `The hub keeps this itself. Leave ${f['name']} out when consolidating from a hub.`,
    'bad-decisions': (f) =>
      `${f['file']} is no list of decisions: each needs plan, from and to (to is null for a row that is not in the plan).`,
    'one-file': () => 'This command needs exactly one file.',
    'unreadable-file': (f) => `${f['file']}: ${problems[f['code'] as ProblemCode]}`,
    'nothing-to-read': () => 'No Excel file was found at the place named.',
    'not-json': (f) => `${f['file']} is not there, or not readable JSON.`,
    'same-file': (f) =>
      `The result would overwrite ${f['file']}. Name another file with -o, so that the original is kept.`,
    'not-a-table': (f) =>
      `${f['file']} is not a cleaned appendix table: its rows are missing or its template is unknown.`,
    'no-appendix': (f) => `No appendix table was found in ${f['file']}. Check the table's heading row.`,
    'province-needed': (f) => `The province of ${f['file']} is not known. Add --province.`,
    'other-unit': (f) =>
      `${f['file']} says it is of unit ${f['named']}, not ${f['unit']}. Send the unit’s own file, or correct the unit on the sheet “Cấu hình Phụ lục”.`,
    'unknown-unit': (f) =>
      `There is no unit “${f['value']}” in the catalogue. Give its id, such as sl-so-khcn or xa-03646.`,
    'has-config': (f) => `${f['file']} already has the sheet “${f['sheet']}”. Change it there.`,
    'cannot-write': (f) =>
      `Could not write ${f['file']}. Check that the folder exists and the file is not open elsewhere.`,
    'port-in-use': (f) => `Port ${f['port']} is used by another program. Choose another with --port.`,
    'certificate-pair': () => 'Use --cert and --key together; each is a readable PEM file.',
    'bad-url': (f) =>
      `The address “${f['value']}” is not right. Write it like https://phuluc.example.vn, without a path.`,
    'sign-in-unreadable': (f) => `The sign-in settings ${f['file']} cannot be read. Check name and permissions.`,
    'sign-in-not-json': (f) => `The sign-in settings ${f['file']} are not JSON.`,
    'sign-in-field': (f) =>
      `Sign-in settings ${f['file']}: “${f['where']}” is missing or not right. See the example in docs/hub.md.`,
    'sign-in-unknown-units': (f) =>
      `Sign-in settings ${f['file']}: the catalogue has no unit ${f['where']}. Write unit ids such as sl-so-khcn.`,
    'sign-in-secret': (f) => `The secret file ${f['where']} named in ${f['file']} cannot be read or is empty.`,
    'cannot-listen': (f) =>
      `Cannot open ${f['host']} port ${f['port']}. Check the address and the right to use the port.`,
    'no-ledger': (f) => `There is no ledger at ${f['place']}. Check the data directory or the file's name.`,
    'backup-exists': (f) => `${f['place']} exists. Choose another name: an older backup is never overwritten.`,
    'backup-damaged': (f) =>
      `The ledger in ${f['place']} is damaged or was changed and cannot be used. Choose another backup.`,
    'ledger-exists': (f) =>
      `${f['place']} already holds a ledger with data, so nothing was restored there. Choose an empty place, or move the old ledger away first.`,
    'hub-runs': (f) => `A hub is running on ${f['place']}. Stop it, then restore.`,
    'bad-database': () =>
      'The address of the database is not right. Write postgres://user:password@host:5432/name; sslmode is disable, no-verify or verify-full.',
    'database-file': (f) =>
      `The file with the database's address, ${f['file']}, cannot be read. Check its name and rights.`,
    'database-away': (f) =>
      `${f['place']} cannot be reached. Check that the database server runs, its name and its port.`,
    'ledger-refused': (f) =>
      `The ledger in ${f['place']} cannot be opened. Run this as the hub's own account, and check what that account may do with the folder and its files.`,
    'ledger-damaged': (f) =>
      `The file in ${f['place']} is no ledger, or is damaged. Move the folder away and restore a backup.`,
    'database-refused': (f) =>
      `${f['place']} does not let us in, or not make tables. Check user, password and the user's rights on the database.`,
    'database-unknown': (f) => `The database of ${f['place']} does not exist. Create it and run this again.`,
    'database-encoding': (f) => `${f['place']} is not kept in UTF8. Create a new database with ENCODING 'UTF8'.`,
    'database-tls': (f) =>
      `No encrypted connection to ${f['place'] ?? 'the database'}. Check the certificate of the database server and the files sslrootcert, sslcert, sslkey.`,
    'unknown-token': () => 'No access token in force has that id.',
    'has-errors': (f) =>
      `Not sent: the table still has ${f['errors']} errors. Run “phuluc check” to see them, mend them, send again.`,
    unexpected: () =>
      'The program met an unexpected fault and stopped; no file was changed. Run again with PHULUC_DEBUG=1 for details for your technical staff.',
  },
  help: `phuluc – reads, checks, assesses and consolidates appendix tables

  phuluc check <file or folder>...     check and assess
      [--format text|json] [--as-of 2026-09-05] [--period 2026-Q3]
      [--province lai-chau|son-la] [--lang vi|en]
      [--ledger <hub address> --unit <id> --token T]   compare with accepted reports of earlier periods
  phuluc fix <file> -o <new.xlsx>      apply the fixes that change no meaning
  phuluc config [file] -o <out.xlsx>   make the sheet “Cấu hình Phụ lục”, or add it to a workbook
  phuluc convert <table.json> -o <out.xlsx>
  phuluc split <appendix.xlsx>... -o <folder> [--period <period>] [--format json]
      [--previous <folder, files or url>]... [--token T]   with what was reported before, to compare
                                       one report workbook a unit, and a summary of who got what
  phuluc send <file>... --to <url, folder or graph:file.json> --unit <id> --period <period> [--token T]
      [--reason "why"]   the reason for which the remaining warnings stay
  phuluc consolidate <folder, files or url> -o <out.xlsx> --period <period> [--format json] [--token T]
      [--plan <plan.xlsx>]... [--previous <folder or files of the period before>]... [--decisions <file.json>]
      [--plan-before <old plan.xlsx>]...   held against the plan and the period before
  phuluc report <folder, files or url> -o <file.docx> --period <period> [--unit <id of the office>]
      [--template <template.docx>] [--due 2026-09-05] [--plan …] [--token T]   draft of the report
  phuluc report --new-template -o <template.docx>   the template to be edited
  phuluc remind <folder, files or url> --period <period> [--plan …] [--due 2026-09-05] [--link <url>]
      [--format json] [--token T]      texts for units that have not sent, were returned, or left rows out
  phuluc compare <old plan.xlsx>... --with <new plan.xlsx>... [--decisions <file.json>] [--format json]
                                       rows added, removed, moved, retitled, re-dated, given to others
  phuluc plan <plan.xlsx>... --to <hub url> [--token T]   hand a plan to the hub
  phuluc hub [--data DIR] [--port 3000] [--https] [--cert FILE --key FILE]
      [--host ADDRESS] [--url https://…]
      [--sign-in FILE.json]   signing in with the province's accounts
      [--connect https://…]... places the pages may call too   [--allow-origin https://…]... pages elsewhere that may call this
  phuluc token --unit <id> --role reporter|coordinator|viewer|admin [--data DIR] [--days N]
  phuluc token --list [--unit <id>] [--data DIR]
  phuluc token --revoke <token or its id> [--data DIR]
  phuluc backup -o <file> [--data DIR]    back the ledger up while the hub runs
  phuluc restore <file> [--data DIR]      restore into a place without data
      hub, token, backup, restore on PostgreSQL: --database-file <file with the address> or PHULUC_DATABASE
      instead of --data; or --database postgres://…
  phuluc rules [--format text|json]

Exit status: 0 no errors; 1 errors found; 2 a file could not be read or the call is wrong.
`,
  file: (name) => name,
  table: (f) => `  Sheet “${f.sheet}” – ${f.template} – ${f.rows} rows`,
  nothingRecognised: '  No appendix table found.',
  severity: { error: 'ERROR', warning: 'Warning', note: 'Note' },
  statusCounts: (text) => `    Status: ${text}`,
  fixable: (count) => ` (fixes: ${count})`,
  summary: (f) => `${f.files} files · ${f.errors} errors, ${f.warnings} warnings, ${f.notes} notes`,
  fixed: (f) =>
    f.count === 0
      ? `Nothing needed mending. A copy was written to ${f.file}.`
      : `Mended ${f.count} cells. Written to ${f.file}; the original is as it was.`,
  fixedCell: (f) => `  ${f.sheet}!${f.cell}: ${f.label}`,
  calendar: (f) =>
    f.due === null || f.days === null
      ? `    To be sent: the plan names no day; data up to ${f.until} (source: ${f.source})`
      : `    To be sent by ${f.due}, ${f.days >= 0 ? `${f.days} days left` : `${-f.days} days late`} (source: ${f.source})`,
  configuration: (sheet) => `  Sheet “${sheet}” – settings that are not right`,
  configured: (f) =>
    `  After the sheet “${f.sheet}”: period ${f.period}, as of ${f.asOf}${f.off === '' ? '' : `, switched off: ${f.off}`}`,
  configWritten: (f) => `Wrote the sheet “${f.sheet}” to ${f.file}.`,
  written: (file) => `Wrote ${file}.`,
  receipt: (f) =>
    [
      'The report was received.',
      `  Receipt: ${f.id}`,
      `  Revision: ${f.revision}`,
      `  Received at: ${printMoment(f.receivedAt)}`,
      `  Content hash: ${f.hash}`,
      `  State: ${f.state}`,
    ].join('\n'),
  warningsUnexplained: (count) =>
    `Note: ${count} warnings were sent without a reason. Where the receiver asks for one, send again with --reason "why they stay".`,
  rowsDropped: (count) =>
    `Note: ${count} rows of the last submission are not in this one and no longer count. If the unit has several tables, send their files together.`,
  tokenStates: { 'in-force': 'in force', expired: 'expired', revoked: 'revoked' },
  late: 'The report was received after the day it was due, and is recorded as late.',
  unchanged: 'Nothing changed since the last submission; that one stays.',
  reportMade: (f) => `Wrote a draft report of ${f.units} units into ${f.file}.`,
  templateMade: (file) => `Made the report template ${file}. Edit it in Word, then use it with --template.`,
  consolidated: (f) => `Consolidated ${f.rows} rows of ${f.units} units into ${f.file}.`,
  noTable: 'it holds no appendix table.',
  otherPeriod: (period) =>
    `it says it is the report of ${periodName(period)}. If it is of the period put together, mend the reporting period on its configuration sheet or the heading of its result column, and run again.`,
  superseded: 'the unit has a newer file for the same table.',
  leftOutFile: (f) => `Left out ${f.file}: ${f.why}`,
  leftOut: {
    incomplete: 'the report is not complete, parts have not arrived.',
    damaged: 'the file is damaged.',
    invalid: 'the file is no valid report.',
    'too-large': 'the file is too large.',
    'hash-mismatch': 'the content does not match its hash; the file may have been changed.',
    'different-content': 'another report with other content has the same id.',
    stale: "it does not replace the unit's newest report.",
    'period-closed': 'the period is closed.',
    'has-errors': 'the report still has errors.',
    'warnings-without-reason': 'warnings lack a reason.',
  },
  hubRunning: (f) => `The Phụ lục hub runs at ${f.url}\n  Data: ${f.data}\n  Stop: Ctrl+C`,
  started: (f) => `
Phụ lục runs at ${f.url}

  Use it without Excel:        ${f.url}/browser.html
  Try it as in Excel:          ${f.url}/workbench.html
     (the browser warns of a self-made certificate: choose to go on)
  In Excel:                    npm run excel
     or put ${f.url}/manifest.xml into your shared add-in folder
  Trial unit:                  ${f.unit}
  Trial token (one day, paste it into Settings):
     ${f.token}
  A coordinator's token:       npx phuluc token --unit <unit id> --role coordinator
  Data:                        ${f.data}
  Stop: Ctrl+C
`,
  backedUp: (f) => `Backed up to ${f.file}: ${f.submissions} submissions, ${f.tokens} access tokens.`,
  restored: (f) =>
    `Restored into ${f.data}: ${f.submissions} submissions, ${f.tokens} access tokens; every content hash is right.`,
  hubStopped: 'The hub has stopped; every report received is kept.',
};
