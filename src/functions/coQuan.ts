import { agencyCatalogue } from '../catalogue/agencies';
import { type ProvinceId } from '../catalogue/types';
import { messagesFor } from '../messages';
import { readAgencies } from '../values/agencies';
import { type AgencyMention } from '../values/types';
import { isEmpty } from './cells';
import { type CustomFunction } from './customFunction';
import { notAvailable, type CellResult } from './host';
import { spread } from './spread';

const PROVINCES: readonly ProvinceId[] = ['lai-chau', 'son-la'];

/**
 * `PHULUC.COQUAN(tên)`: official names of the agencies a cell names, parted by "; ". #N/A where the catalogue does not
 * know one of them, so that a slip is not taken for an official name.
 */
export const coQuan: CustomFunction = (given, looks) =>
  spread(given, looks, ([cell]) => (cell === undefined || isEmpty(cell) ? '' : officialNames(cell.text)));

/** A cell alone does not tell its province: both must give the same names, or one alone must know them all. */
function officialNames(text: string): CellResult {
  const m = messagesFor('vi').functions;
  const read = PROVINCES.map((province) => ({ province, mentions: readAgencies(text, agencyCatalogue(province)) }));
  const known = read.filter(({ mentions }) => mentions.length > 0 && mentions.every(({ id }) => id !== null));
  const names = [...new Set(known.map(({ mentions }) => mentions.map(({ name }) => name).join('; ')))];
  const [only] = names;
  if (only !== undefined) return names.length === 1 ? only : notAvailable(m.agencyOfEither(names));
  return notAvailable(m.unknownAgency(nearestNames(read)));
}

function nearestNames(
  read: readonly { readonly province: ProvinceId; readonly mentions: readonly AgencyMention[] }[],
): readonly string[] {
  const names = read.flatMap(({ province, mentions }) =>
    mentions
      .filter(({ id }) => id === null)
      .flatMap(({ nearest }) => nearest.map((id) => agencyCatalogue(province).byId(id)?.name ?? id)),
  );
  return [...new Set(names)].slice(0, 3);
}
