import { type SheetReading } from '../appendix/types';
import { type AgencyCatalogue } from '../catalogue/agencies';
import { type ProvinceId } from '../catalogue/types';

/**
 * The province of a workbook whose caller names none (domain: section 10): the one its title lines name, else the one
 * whose catalogue knows most owners, coordinators deciding between equals. `null` when nothing decides, or when title
 * lines name several.
 */
export function provinceOf(
  readings: readonly SheetReading[],
  catalogues: ReadonlyMap<ProvinceId, AgencyCatalogue>,
): ProvinceId | null {
  const appendices = readings.flatMap((reading) => reading.appendices);
  const named = new Set(appendices.map(({ plan }) => plan.province).filter((province) => province !== null));
  if (named.size > 0) {
    const [only] = named;
    return named.size === 1 ? (only ?? null) : null;
  }
  const items = appendices.flatMap(({ rows }) => rows.filter((row) => row.kind !== 'section'));
  return (
    knowsMost(
      catalogues,
      items.flatMap(({ owners }) => owners.map(({ text }) => text)),
    ) ??
    knowsMost(
      catalogues,
      items.flatMap(({ coordinators }) => coordinators.map(({ text }) => text)),
    )
  );
}

function knowsMost(catalogues: ReadonlyMap<ProvinceId, AgencyCatalogue>, names: readonly string[]): ProvinceId | null {
  const counts = [...catalogues].map(([province, { lookup }]) => ({
    province,
    known: names.filter((name) => lookup(name) !== null).length,
  }));
  const most = Math.max(0, ...counts.map(({ known }) => known));
  const best = counts.filter(({ known }) => known === most);
  return best.length === 1 ? (best[0]?.province ?? null) : null;
}
