import { type ConditionalFormat, type SheetModel, type WorkbookModel } from '../../xlsx/model';
import { Book } from './book';
import { barOfFile, type ConditionalFormatEntry, newDataBar } from './conditionalFormats';
import { RangeRef } from './rangeRef';
import { Sheet } from './sheet';

/** A book with what the file room read from a workbook. */
export function bookFromModel(model: WorkbookModel): Book {
  const book = new Book();
  book.origin = model;
  book.date1904 = model.date1904;
  book.title = model.title ?? '';
  for (const sheet of model.sheets) book.sheets.push(sheetFromModel(book, sheet));
  for (const { name, refersTo, comment = '', hidden = false, sheet } of model.definedNames ?? []) {
    const scope = sheet === undefined ? null : book.findSheet(sheet);
    book.names.push({ book, sheet: scope, name, refersTo, comment, visible: !hidden });
  }
  for (const [key, value] of Object.entries(model.settings)) book.settings.set(key, value);
  const active = book.sheets[model.activeSheet];
  if (active !== undefined) book.activate(active);
  return book;
}

function sheetFromModel(book: Book, model: SheetModel): Sheet {
  const sheet = new Sheet(book.newId(), model.name, model);
  sheet.visibility = model.visible ? 'Visible' : 'Hidden';
  for (const cell of model.cells) sheet.put(cell);
  sheet.merges = [...model.merges];
  for (const { column, ...layout } of model.columns) sheet.layColumn(column, layout);
  for (const { row, ...layout } of model.rows) sheet.layRow(row, layout);
  sheet.frozen = model.frozen ?? null;
  sheet.isProtected = model.isProtected ?? false;
  for (const format of model.conditionalFormats ?? [])
    sheet.conditionalFormats.push(formatFromModel(book, sheet, format));
  return sheet;
}

function formatFromModel(book: Book, sheet: Sheet, format: ConditionalFormat): ConditionalFormatEntry {
  const { rule } = format;
  const isFormula = rule.kind === 'formula';
  return {
    id: book.newId(),
    range: new RangeRef(sheet, format.ranges),
    kind: isFormula ? 'Custom' : 'DataBar',
    custom: {
      formula: isFormula ? `=${rule.formula}` : '',
      fill: isFormula ? (rule.fill ?? null) : null,
      color: isFormula ? (rule.color ?? null) : null,
      bold: isFormula ? (rule.bold ?? null) : null,
    },
    bar: isFormula ? newDataBar() : barOfFile(rule.color, rule.max),
    stopIfTrue: false,
    origin: format,
  };
}

/** A book with one empty sheet, as Excel opens. */
export function newBook(): Book {
  return bookFromModel({
    sheets: [{ name: 'Sheet1', visible: true, cells: [], merges: [], columns: [], rows: [] }],
    date1904: false,
    activeSheet: 0,
    settings: {},
  });
}
