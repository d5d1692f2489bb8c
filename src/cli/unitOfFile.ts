import { basename, extname } from 'node:path';
import { agencyCatalogue } from '../catalogue/agencies';
import { type ProvinceId } from '../catalogue/types';
import { unitInName } from '../catalogue/unitInName';

/**
 * The unit a returned workbook speaks for, by its file name; `province` is what its tables tell. Where the name tells
 * none, the file's own name stands for the unit: its rows are shown under it, and nobody is guessed.
 */
export function unitOfFile(path: string, province: ProvinceId | null = null): string {
  const name = basename(path, extname(path));
  return unitInName(name, province) ?? name;
}

/** What a unit is called: the catalogue's name, else the id itself. */
export function unitName(id: string): string {
  return agencyCatalogue(null).byId(id)?.name ?? id;
}
