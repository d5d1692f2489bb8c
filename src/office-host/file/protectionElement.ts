import { type ProtectionOption, type ProtectionOptions, STRICT_PROTECTION } from '../model/protection';
import { type Sheet } from '../model/sheet';
import { type SheetText } from './sheetText';
import { childOf, flagOf, type XmlElement } from './xmlTree';

/** Attributes say what is locked. All but the last two are locked when the element does not name them. */
const LOCKS: Readonly<Record<string, ProtectionOption>> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
  objects: 'allowEditObjects',
  scenarios: 'allowEditScenarios',
};
const OPEN_BY_DEFAULT: readonly string[] = ['objects', 'scenarios'];
const PASSWORD = ['password', 'hashValue'];

/** What the worksheet part says; a sheet that is not protected keeps the strict options for the next time. */
export function readProtection(root: XmlElement, sheet: Sheet): void {
  const element = childOf(root, 'sheetProtection');
  sheet.isProtected = flagOf(element, 'sheet');
  if (element === undefined || !sheet.isProtected) return;
  const allowed = Object.entries(LOCKS).map(([attribute, option]) => [
    option,
    !flagOf(element, attribute, !OPEN_BY_DEFAULT.includes(attribute)),
  ]);
  const selectsNothing = flagOf(element, 'selectUnlockedCells');
  const selectsUnlocked = flagOf(element, 'selectLockedCells');
  sheet.protection = {
    ...STRICT_PROTECTION,
    ...(Object.fromEntries(allowed) as Record<ProtectionOption, boolean>),
    selectionMode: selectsNothing ? 'None' : selectsUnlocked ? 'Unlocked' : 'Normal',
  };
  sheet.hasPassword = PASSWORD.some((attribute) => element.attributes.has(attribute));
}

export const protectionState = ({ isProtected, protection }: Sheet): ProtectionOptions | null =>
  isProtected ? protection : null;

export function writeProtection(text: SheetText, sheet: Sheet): void {
  if (!sheet.isProtected) {
    text.put('sheetProtection', '');
    return;
  }
  const { protection } = sheet;
  const locks = Object.entries(LOCKS).map(([attribute, option]) => {
    const isOpenByDefault = OPEN_BY_DEFAULT.includes(attribute);
    const isDefault = protection[option] === isOpenByDefault;
    return [attribute, isDefault ? null : isOpenByDefault ? '1' : '0'] as const;
  });
  text.put('sheetProtection', '');
  text.setAttributes('sheetProtection', {
    sheet: '1',
    ...Object.fromEntries(locks),
    selectLockedCells: protection.selectionMode === 'Normal' ? null : '1',
    selectUnlockedCells: protection.selectionMode === 'None' ? '1' : null,
  });
}
