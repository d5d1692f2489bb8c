import { type Sheet } from '../model/sheet';

/** Points of one character width of the file, and of the standard lines; approximations for Calibri 11. */
const POINTS_PER_CHARACTER = 5.25;
export const STANDARD_WIDTH = 9.140625;
export const STANDARD_HEIGHT = 15;

export function columnPoints(sheet: Sheet, column: number): number {
  const layout = sheet.columns.get(column);
  return layout?.hidden === true ? 0 : (layout?.width ?? STANDARD_WIDTH) * POINTS_PER_CHARACTER;
}

export function rowPoints(sheet: Sheet, row: number): number {
  const layout = sheet.rows.get(row);
  return layout?.hidden === true ? 0 : (layout?.height ?? STANDARD_HEIGHT);
}

export function charactersOf(points: number): number {
  return points / POINTS_PER_CHARACTER;
}
