import { type CellNote } from './workbookPort';

/** What every note of ours begins with: the product's name, by which they are found again. */
const HEAD = '[Phụ lục] ';

export const noteText = ({ text }: Pick<CellNote, 'text'>): string => HEAD + text;

export const isOurNote = (content: string): boolean => content.normalize('NFC').startsWith(HEAD);

/** One note a cell: what several say of the same cell stands in one, in their order. */
export function joinedNotes(notes: readonly CellNote[]): CellNote[] {
  const byCell = new Map<string, CellNote>();
  for (const note of notes) {
    const key = `${note.sheet}!${note.cell}`;
    const known = byCell.get(key);
    byCell.set(key, known === undefined ? note : { ...known, text: `${known.text}\n${note.text}` });
  }
  return [...byCell.values()];
}
