import { isOurNote, joinedNotes, noteText } from '../port/notes';
import { type CellNote, WorkbookProblem } from '../port/workbookPort';
import { localAddress } from './areas';

/** What carries our notes: notes proper since ExcelApi 1.18, before that comments. */
interface Carrier {
  /** All in the workbook that there are, ours and others'. */
  read(context: Excel.RequestContext): Promise<readonly Found[]>;
  add(sheet: Excel.Worksheet, cell: string, text: string): void;
}

interface Found {
  /** Sheet and cell. */
  readonly place: string;
  readonly isOurs: boolean;
  remove(): void;
}

/** Replaces our notes by these; a cell that has a note or comment of somebody else's keeps it and gets none of ours. */
export async function replaceNotes(context: Excel.RequestContext, notes: readonly CellNote[]): Promise<void> {
  const carrier = carrierHere(context);
  const found = await carrier.read(context);
  for (const one of found) if (one.isOurs) one.remove();
  const others = new Set(found.filter(({ isOurs }) => !isOurs).map(({ place }) => place));
  for (const note of joinedNotes(notes)) {
    if (others.has(`${note.sheet}!${note.cell}`)) continue;
    carrier.add(context.workbook.worksheets.getItem(note.sheet), note.cell, noteText(note));
  }
  await context.sync();
}

function carrierHere(context: Excel.RequestContext): Carrier {
  const { requirements } = Office.context;
  // A new Excel may come with an old copy of the library, which does not know what Excel can do.
  if (requirements.isSetSupported('ExcelApi', '1.18') && 'notes' in context.workbook) return NOTES;
  if (requirements.isSetSupported('ExcelApi', '1.10')) return COMMENTS;
  throw new WorkbookProblem('not-supported');
}

const COMMENTS: Carrier = {
  async read(context) {
    const { comments } = context.workbook;
    comments.load('items/id,items/content');
    await context.sync();
    const pending = comments.items.map((comment) => ({ comment, range: located(comment.getLocation()) }));
    if (pending.length > 0) await context.sync();
    return pending.map(({ comment, range }) => ({
      place: placeOf(range),
      isOurs: isOurNote(comment.content),
      remove: () => {
        comment.delete();
      },
    }));
  },
  add: (sheet, cell, text) => {
    sheet.comments.add(sheet.getRange(cell), text);
  },
};

const NOTES: Carrier = {
  async read(context) {
    const { notes } = context.workbook;
    notes.load('items/content');
    await context.sync();
    const pending = notes.items.map((note) => ({ note, range: located(note.getLocation()) }));
    if (pending.length > 0) await context.sync();
    return pending.map(({ note, range }) => ({
      place: placeOf(range),
      isOurs: isOurNote(note.content),
      remove: () => {
        note.delete();
      },
    }));
  },
  add: (sheet, cell, text) => {
    sheet.notes.add(sheet.getRange(cell), text);
  },
};

function located(range: Excel.Range): Excel.Range {
  range.load('address,worksheet/name');
  return range;
}

const placeOf = (range: Excel.Range): string => `${range.worksheet.name}!${localAddress(range.address)}`;
