import { basename, extname } from 'node:path';
import { agencyCatalogue } from '../catalogue/agencies';
import { foldBare } from '../text/fold';

const catalogue = agencyCatalogue(null);

/**
 * The unit a returned workbook speaks for, by its file name: a unit's id ("sl-so-khcn_2026-Q3.xlsx"), or a unit's name
 * or abbreviation in it ("Sở Y tế - quý III.xlsx", the longest name that fits). Else the file's own name stands for the
 * unit: its rows are shown under it, and nobody is guessed.
 */
export function unitOfFile(path: string): string {
  const name = basename(path, extname(path));
  const id = idIn(name.toLowerCase());
  if (id !== null) return id;
  const words = ` ${foldBare(name)} `;
  let best: { id: string; length: number; isOnly: boolean } | null = null;
  for (const agency of catalogue.agencies) {
    if (agency.isGroup || agency.ended !== null || agency.province === null) continue;
    for (const called of [agency.name, ...agency.abbreviations, ...agency.variants]) {
      const folded = foldBare(called);
      if (folded.length < 4 || !words.includes(` ${folded} `)) continue;
      if (best === null || folded.length > best.length) best = { id: agency.id, length: folded.length, isOnly: true };
      else if (folded.length === best.length && agency.id !== best.id) best.isOnly = false;
    }
  }
  // Both provinces have a Sở Y tế: a name that fits two units names none.
  return best?.isOnly === true ? best.id : name;
}

/** The longest catalogue id that stands in the name as a word of its own: `sl-so-khcn` in "sl-so-khcn_2026-q3". */
function idIn(name: string): string | null {
  let best: string | null = null;
  for (const { id, isGroup } of catalogue.agencies) {
    if (isGroup || id.length <= (best?.length ?? 0)) continue;
    const at = name.indexOf(id);
    if (at >= 0 && !/[a-z0-9]/.test(name.charAt(at - 1)) && !/[a-z0-9]/.test(name.charAt(at + id.length))) best = id;
  }
  return best;
}

/** What a unit is called: the catalogue's name, else the id itself. */
export function unitName(id: string): string {
  return catalogue.byId(id)?.name ?? id;
}
