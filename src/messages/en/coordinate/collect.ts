import { type collect as vietnamese } from '../../vi/coordinate/collect';
import { problems } from '../problems';
import { printDate } from '../../print';

/** Where reports come from, and the files that were picked. */
export const collect: typeof vietnamese = {
  source: {
    title: 'Where reports come from',
    hub: 'The server that receives reports',
    hubText: 'Units press Send and their reports reach the server. See, accept and return them here.',
    graph: 'A workbook on SharePoint or OneDrive',
    graphText: 'Units send into a shared workbook of Microsoft 365.',
    files: 'Files the units return',
    filesText: 'Excel files received by mail, or a whole shared folder. Pick or drop many at once.',
    needToken: 'There is no coordinator’s access code yet. Paste it in Settings.',
    chosen: 'In use',
    due: (f) =>
      f.days > 0
        ? `Due ${printDate(f.due)}, ${f.days} ${f.days === 1 ? 'day' : 'days'} left.`
        : f.days === 0
          ? `Due today, ${printDate(f.due)}.`
          : `Was due ${printDate(f.due)}, ${-f.days} ${f.days === -1 ? 'day' : 'days'} ago.`,
    dueBy: (source) => `As ${source}.`,
    noDue: 'No due date is set for this period.',
    awayTitle: 'The server cannot be reached',
    awayText: 'The figures could not be fetched. Check the network, and address and access code in Settings.',
    plan: 'The plan to hold reports against',
    planText: 'With the plan it is known who owes a report, which rows nobody reports and which differ from the plan.',
    planUsed: (f) => `${f.title} (${f.rows} rows)`,
    pickPlan: 'Pick the plan’s files',
  },
  access: {
    hub: 'Address of the server',
    hubHint: 'Leave blank to use the server of this page.',
    token: 'The coordinator’s access code',
    tokenHint: 'The code is kept on this computer.',
    save: 'Use this code',
    enter: 'Enter the access code',
    change: 'Change the access code',
  },
  files: {
    pick: 'Pick files',
    pickFolder: 'Pick a folder',
    drop: 'Drop files or a folder here',
    title: (count) => `Files received (${count})`,
    none: 'No files yet.',
    noneText: 'Pick or drop the files the units returned. They are read on this computer only and sent nowhere.',
    listLabel: 'List of files',
    summary: (f) => (f.left === 0 ? `${f.counts} files count.` : `${f.counts} files count, ${f.left} do not yet.`),
    onlyLeft: 'Only files that need attention',
    already: (count) => `${count} files are in the list already and were not read again.`,
    stopped: (left) => `Stopped. ${left} files were not read; pick them again to go on.`,
    remove: (name) => `Take ${name} out of the list`,
    removeShort: 'Remove',
    unit: 'Unit of the file',
    chooseUnit: 'Choose the unit',
    take: 'Count it for this period',
    rows: (f) => `${f.rows} rows · ${f.errors} errors, ${f.warnings} warnings`,
    verdict: {
      waiting: () => 'Waiting to be read.',
      counts: () => 'Counts.',
      'unit-unknown': () =>
        'It is not clear whose file this is: neither the file nor its name says. Choose the unit. Until then its rows count under the file’s name.',
      'other-period': (f) =>
        `The file says ${f.period}, not the period that is put together, so it does not count. Check with the unit.`,
      'no-table': () =>
        'No appendix table was found in the file, so there is nothing to count. Check that it is the report.',
      unread: (f) => `Could not be read. ${f.why}`,
      'bad-submission': (f) => f.why,
      superseded: () =>
        'The unit has a newer file for the same table, so this one does not count. If this one is right, remove the other.',
      stale: () => 'It does not replace the unit’s newest report, so it does not count.',
      'different-content': () => 'Its receipt number belongs to another report, so it does not count.',
      'hash-mismatch': () =>
        'Its content does not match its content code; it may have been changed. Ask the unit to send it again.',
      'has-errors': () => 'The report still has errors, so it does not count.',
      'warnings-without-reason': () => 'Warnings without a reason are left, so it does not count.',
      'period-closed': () => 'The period is closed, so it does not count.',
    },
    badSubmission: {
      damaged: 'The file is damaged and cannot be read. Ask the unit to send it again.',
      invalid: 'The file does not have the form of a report, so it does not count.',
      'hash-mismatch':
        'Its content does not match its content code; it may have been changed. Ask the unit to send it again.',
    },
    readProblem: problems,
  },
};
