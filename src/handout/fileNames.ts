import { type Period } from '../values/types';

/** Name of the workbook that says who got what; it sorts before every unit's. */
export const SUMMARY_FILE = '00-tong-hop-giao.xlsx';

/** Long enough for every catalogue id; keeps the whole path within what Windows takes. */
const LONGEST = 60;

/**
 * `sl-so-khcn_2026-Q3.xlsx`: plain letters, figures and hyphens, which every file system and mail gateway takes. Ids of
 * an office's own agencies may hold more, so names that come out the same are numbered.
 */
export function fileNames(units: readonly string[], { id: period }: Period): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const unit of units) {
    const safe = unit
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .slice(0, LONGEST);
    let name = `${safe}_${period}.xlsx`;
    for (let count = 2; taken.has(name); count++) name = `${safe}-${String(count)}_${period}.xlsx`;
    taken.add(name);
    names.set(unit, name);
  }
  return names;
}
