import { type CellSnapshot, type SheetSnapshot, type WorkbookSnapshot } from '../../src/appendix/snapshot';
import { configSheet } from '../../src/xlsx/configSheet';
import { CONFIG_SHEET } from '../../src/config/vocabulary';
import { messagesFor, type Language } from '../../src/messages';
import { type WorkbookEdit } from '../../src/xlsx/model';
import { patchXlsx } from '../../src/xlsx/patch';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';

/** What a person types into the sheet: beside a name of columns A, or into the empty rows for agencies. */
export interface Filling {
  readonly beside?: Readonly<Record<string, string | number>>;
  readonly agencies?: readonly (readonly string[])[];
}

/** The edits that fill in a configuration sheet as the command makes it. */
export function fillingEdits(sheet: SheetSnapshot, { beside = {}, agencies = [] }: Filling): WorkbookEdit[] {
  const edits = Object.entries(beside).map(([name, value]): WorkbookEdit => {
    const label = sheet.cells.find(({ column, text }) => column === 1 && text === name);
    if (label === undefined) throw new RangeError(name);
    return { kind: 'cell', sheet: sheet.name, row: label.row, column: 2, value };
  });
  const heading = sheet.cells.find(({ text }) => text === 'Tên cơ quan') as CellSnapshot;
  agencies.forEach((values, index) =>
    values.forEach((value, column) => {
      if (value === '') return;
      edits.push({ kind: 'cell', sheet: sheet.name, row: heading.row + 1 + index, column: column + 1, value });
    }),
  );
  return edits;
}

/** Tables beside a configuration sheet that was made, filled in, saved and read again. */
export function configured(tables: WorkbookSnapshot, filling: Filling, language: Language = 'vi'): WorkbookSnapshot {
  const sheet = configSheet(messagesFor(language));
  const made = writeXlsx({ sheets: [sheet], date1904: false, activeSheet: 0, title: CONFIG_SHEET, settings: {} });
  const empty = readXlsx(made).sheets[0] as SheetSnapshot;
  const bytes = patchXlsx(made, fillingEdits(empty, filling));
  return { ...tables, sheets: [...tables.sheets, ...readXlsx(bytes).sheets] };
}
