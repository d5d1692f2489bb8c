/**
 * A sheet this product has written whole is held by a hidden name that points at its first cell, so that it is known as
 * ours whichever port wrote it, and stops being ours when the user gives it another name.
 */
export const SHEET_NAME_PREFIX = 'PhuLuc_Trang_';

/** Hidden name that holds the sheet: letters and digits as they are, everything else by its code. */
export function ownSheetName(sheet: string): string {
  const safe = sheet
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, (sign) => `.${sign.codePointAt(0)?.toString(16) ?? ''}`);
  return `${SHEET_NAME_PREFIX}${safe}`;
}
