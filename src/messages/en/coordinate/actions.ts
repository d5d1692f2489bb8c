import { type actions as vietnamese } from '../../vi/coordinate/actions';

/** What is made of the figures. */
export const actions: typeof vietnamese = {
  actions: {
    title: 'Tasks',
    sheets: 'Write the consolidated sheets into the open workbook',
    sheetsText:
      'Adds the sheets of the shared workbook, with Excel charts. Writing again replaces what was written before. Your own sheets stay as they are.',
    writeSheets: 'Write',
    rewriteSheets: 'Write again',
    removeSheets: 'Remove the consolidated sheets',
    sheetsWritten: (count) => `${count} consolidated sheets were written.`,
    sheetsRemoved: 'The consolidated sheets were removed.',
    workbook: 'Shared workbook',
    workbookText: 'One Excel file with the consolidated sheets, to send or keep.',
    saveWorkbook: 'Save the shared workbook',
    saved: (name) => `${name} was made. Look in the Downloads folder.`,
    report: 'Draft report',
    reportText:
      'A Word document in the form of Decree 30/2020/NĐ-CP, with figures and remarks from the units’ reports. The office reads, edits and submits it.',
    saveReport: 'Save the draft',
    saveReportFrom: 'Use the office’s template',
    saveReportTemplate: 'Get the template to edit',
    needReports: 'Reports are needed first. Choose where they come from under Source.',
    publication: 'Public progress page',
    publicationText: 'Everybody with the address sees it without signing in. Only the chosen parts are there.',
    parts: { overview: 'Overview', indicators: 'Each indicator', tasks: 'Each task', units: 'Each unit' },
    partsLabel: 'Parts that are public',
    note: 'Remark below the page',
    publish: 'Publish',
    update: 'Update what is public',
    unpublish: 'Stop publishing',
    isPublished: 'This period is public.',
    isNotPublished: 'This period is not public.',
    openPublic: 'Open the public page',
    needPart: 'Choose at least one part.',
    published: 'Published.',
    unpublished: 'No longer public.',
    needHub: 'Only when reports come from the server.',
    plan: 'Give the plan to the server',
    planText: 'The server holds reports against the plan: who owes which row, and which rows differ from it.',
    givePlan: 'Pick the plan’s files',
    planGiven: (plans) =>
      `The server has the plan: ${plans.map(({ title, rows }) => `${title} (${rows.length} rows)`).join('; ')}.`,
    handOut: 'Hand out',
    handOutText:
      'From the plan’s appendices, one report file a unit with just its rows. When appendices I and II are two files, pick both.',
    pickPlan: 'Pick the plan’s files',
    fromOpen: 'From the open workbook',
    openWorkbook: 'Open workbook.xlsx',
    handedOut: (f) =>
      `${f.rows} rows for ${f.units} units${f.informed === 0 ? '' : `, and ${f.informed} units that only help`}.`,
    handoutUnits: 'Who gets which rows',
    handoutUnit: (f) => `${f.rows} rows${f.coordinates === 0 ? '' : `, ${f.coordinates} to help with`}`,
    unowned: (count) => `${count} rows that no unit got. Name their owner in the appendix and hand out again.`,
    allOwned: 'Every row has a unit.',
    names: (count) => `${count} names that lead to no unit.`,
    reminders: 'Remind units',
    remindersText: (count) =>
      count === 0 ? 'No unit needs a reminder.' : `${count} units have not sent, have to send again, or left rows out.`,
  },
};
