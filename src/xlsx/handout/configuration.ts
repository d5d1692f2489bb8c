import { BLOCKS, namedIn, SETTING_NAMES, type SettingId } from '../../config/vocabulary';
import { foldBare } from '../../text/fold';
import { type CellModel, type SheetModel } from '../model';

const isText = ({ value }: CellModel, text: string): boolean =>
  typeof value === 'string' && foldBare(value) === foldBare(text);

/** The configuration sheet with these settings filled in; every other cell stays as the office has it. */
export function filledConfiguration(
  sheet: SheetModel,
  values: Readonly<Partial<Record<SettingId, string>>>,
): SheetModel {
  const names = sheet.cells.find((cell) => isText(cell, BLOCKS.general.name));
  const column = sheet.cells.find((cell) => cell.row === names?.row && isText(cell, BLOCKS.general.value))?.column;
  if (names === undefined || column === undefined) return sheet;
  const byRow = new Map<number, string>();
  for (const { row, column: at, value } of sheet.cells) {
    if (at !== names.column || row <= names.row || typeof value !== 'string') continue;
    const setting = namedIn(SETTING_NAMES, value);
    const text = setting === null ? undefined : values[setting];
    if (text !== undefined) byRow.set(row, text);
  }
  const kept = sheet.cells.filter((cell) => cell.column !== column || !byRow.has(cell.row));
  const filled = [...byRow].map(([row, value]): CellModel => {
    const before = sheet.cells.find((cell) => cell.row === row && cell.column === column);
    return { row, column, value, ...(before?.style === undefined ? {} : { style: before.style }) };
  });
  return { ...sheet, cells: [...kept, ...filled] };
}
