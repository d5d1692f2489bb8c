import { type problems as vietnamese } from '../vi/problems';

/** Why a file could not be read: what is the matter, and what to do. */
export const problems: typeof vietnamese = {
  'not-a-workbook':
    'This file is not an Excel workbook (.xlsx, .xlsm). Open it in Excel, save it as “Excel Workbook (.xlsx)” and send it again.',
  encrypted: 'This file has a password, so it cannot be read. Open it in Excel, remove the password and save it.',
  'too-large':
    'This file is too large. Remove unused sheets and empty rows, make pictures smaller, or split it into several files.',
  damaged:
    'This file is damaged or was not downloaded completely, so it cannot be read. Download it or ask for it again; if Excel still opens it, save it as a new file.',
  'not-found': 'The file was not found. Check its name and folder.',
};
