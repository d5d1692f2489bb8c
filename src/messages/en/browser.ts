import { type Messages } from '../index';

/** The page for people without a recent Excel, in English. */
export const browser: Messages['browser'] = {
  title: 'Phụ lục in the browser',
  about:
    'Open an .xlsx workbook to check it, correct it, assess status and send the report. The file is opened in this browser only; its content leaves the computer only when you press Send.',
  open: 'Open file',
  orDrop: 'Or drag a file from a folder and drop it on this page.',
  save: 'Save file',
  undo: 'Undo typing',
  unsaved: 'There are unsaved changes',
  dropHere: 'Drop an .xlsx file here to open it',
  grid: 'Worksheet',
  sheetTabs: 'Sheets',
  cellName: 'Selected cell',
  cellContent: 'Cell content',
  hint: 'F2: edit the cell · Enter, Tab: next cell · Delete: clear · Ctrl+Z: undo · F6: to the Phụ lục pane. The file’s own conditional formats are kept when saving but not shown here.',
  opening: (file) => `Opening ${file}…`,
  opened: (file) => `${file} is open.`,
  saved: (file) => `${file} is saved to the download folder.`,
  notSaved: (file) => `${file} could not be saved. What is open is unharmed. Try again.`,
  discard: (file) => `${file} has unsaved changes. Press OK to drop them, Cancel to go back and save.`,
  staleFormulas: (count) =>
    `This page does not calculate: ${count} formula cells still hold their old results. Save the file and open it in Excel if they depend on what was changed.`,
  formula: "This page takes no formulas. Type the result, or type an apostrophe (') first to enter it as text.",
  locked: 'The sheet is protected, so this cell cannot be changed.',
  unexpected: 'The page met an unexpected problem. Reload it and open the file again. The original is unchanged.',
};
