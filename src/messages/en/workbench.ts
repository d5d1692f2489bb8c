import { type Messages } from '../index';

/** The page that shows a workbook beside the pane, in English. */
export const workbench: Messages['workbench'] = {
  title: 'Phụ lục in the browser',
  about: 'This page stands in for Excel to look at and try the add-in. Files are opened in this browser only.',
  open: 'Open file',
  save: 'Save file',
  samples: 'Sample workbooks',
  chooseSample: 'Choose a sample workbook',
  dropHere: 'Drop an .xlsx file here to open it',
  commandBar: 'Commands of the add-in',
  check: 'Check',
  assess: 'Assess status',
  send: 'Send',
  clearMarks: 'Clear marks',
  pane: 'Phụ lục pane',
  grid: 'Worksheet',
  sheetTabs: 'Sheets',
  cellName: 'Selected cell',
  cellContent: 'Cell content',
  opened: (f) => `${f['file']} is open.`,
  saved: (f) => `${f['file']} is saved.`,
  savedWithout: (f) => `${f['file']} is saved, but this page could not write: ${f['parts']}.`,
  parts: {
    settings: 'some settings',
    charts: 'charts',
    dataBars: 'how data bars are drawn',
  },
  badEntry: "What was typed is not a correct formula. Correct it, or type an apostrophe (') first to enter it as text.",
  locked: 'The sheet is protected, so this cell cannot be changed.',
  discard: (f) => `${f['file']} has unsaved changes. Press OK to drop them, Cancel to go back and save.`,
  failures: {
    'not-a-workbook': (f) =>
      `${f['file']} is not an Excel workbook (.xlsx, .xlsm). Open it in Excel, save it as .xlsx and choose it again.`,
    encrypted: (f) => `${f['file']} has a password. Remove it in Excel, save and choose the file again.`,
    'too-large': (f) => `${f['file']} is too large to open here. Remove some sheets or pictures and choose it again.`,
    damaged: (f) => `${f['file']} is damaged and cannot be read. Open and save it in Excel and choose it again.`,
    'not-loaded': (f) => `${f['file']} could not be loaded. See whether the server still runs and choose it again.`,
    'not-saved': (f) =>
      `${f['file']} could not be saved. The open workbook is unharmed; try again or reopen the original.`,
    unexpected: () =>
      'The page met an unexpected problem. Reload it and open the file again; the original is unchanged.',
  },
};
