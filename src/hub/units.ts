import { agencyCatalogue } from '../catalogue/agencies';

const catalogue = agencyCatalogue(null);

/** Name of a unit, or its id when the catalogue does not know it. */
export function unitName(id: string): string {
  return catalogue.byId(id)?.name ?? id;
}

/** Those of the ids that no agency or commune has, once each. */
export function unknownUnits(ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter((id) => catalogue.byId(id) === null);
}
