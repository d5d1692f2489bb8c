import agencyRows from './data/agencies.json';
import commonRows from './data/common-agencies.json';
import communeRows from './data/communes.json';
import { type Agency, type ProvinceId } from './types';

/** One row of `data/agencies.json`; absent means none. */
interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly province?: string;
  readonly kind: string;
  readonly abbreviations?: readonly string[];
  readonly variants?: readonly string[];
  readonly isGroup?: boolean;
  readonly ended?: { readonly on: string; readonly successors: readonly string[]; readonly split?: boolean };
}

/** One row of `data/common-agencies.json`: an agency every province has; `{tỉnh}` stands for the province's name. */
interface CommonRow extends Omit<AgencyRow, 'id' | 'province'> {
  readonly key: string;
}

const PROVINCES: readonly { readonly id: ProvinceId; readonly prefix: string; readonly name: string }[] = [
  { id: 'lai-chau', prefix: 'lc', name: 'Lai Châu' },
  { id: 'son-la', prefix: 'sl', name: 'Sơn La' },
];

export const COMMUNE_KIND = 'UBND cấp xã';
/** The day the communes of 1 July 2025 replaced the former ones, and districts ceased. */
export const COMMUNES_SINCE = '2025-07-01';

let loaded: readonly Agency[] | null = null;

/** Every agency, group and commune shipped, in the order of the data: an earlier one wins a shared name. */
export function allAgencies(): readonly Agency[] {
  loaded ??= withCommon((agencyRows as readonly AgencyRow[]).map(fromRow)).concat(communes());
  return loaded;
}

/** A province's own row goes before the common one. */
function withCommon(own: readonly Agency[]): Agency[] {
  const ids = new Set(own.map((agency) => agency.id));
  const common = PROVINCES.flatMap(({ id, prefix, name }) =>
    (commonRows as readonly CommonRow[]).map(({ key, ended, ...row }) => {
      const named = (text: string) => text.replace('{tỉnh}', name);
      return fromRow({
        ...row,
        id: `${prefix}-${key}`,
        name: named(row.name),
        province: id,
        variants: (row.variants ?? []).map(named),
        ...(ended === undefined
          ? {}
          : { ended: { ...ended, successors: ended.successors.map((successor) => `${prefix}-${successor}`) } }),
      });
    }),
  );
  return [...own, ...common.filter((agency) => !ids.has(agency.id))];
}

function fromRow(row: AgencyRow): Agency {
  return {
    id: row.id,
    name: row.name,
    province: (row.province ?? null) as ProvinceId | null,
    kind: row.kind,
    abbreviations: row.abbreviations ?? [],
    variants: row.variants ?? [],
    isGroup: row.isGroup ?? false,
    ended: row.ended === undefined ? null : { ...row.ended, split: row.ended.split ?? false },
  };
}

function communes(): Agency[] {
  const current = communeRows.map((row) => commune(`xa-${row.code}`, row.name, row.province as ProvinceId, null));
  const names = new Set(current.map((agency) => `${agency.province} ${agency.name}`));
  const former: Agency[] = [];
  for (const row of communeRows) {
    for (const [position, name] of row.formedFrom.entries()) {
      const agency = commune(`xa-${row.code}-${position + 1}`, name, row.province as ProvinceId, {
        on: COMMUNES_SINCE,
        successors: [`xa-${row.code}`],
        split: false,
      });
      if (!names.has(`${agency.province} ${agency.name}`)) former.push(agency);
      names.add(`${agency.province} ${agency.name}`);
    }
  }
  return [...current, ...former];
}

/** "Xã Bình Lư" as the office that reports: UBND xã Bình Lư. */
function commune(id: string, name: string, province: ProvinceId, ended: Agency['ended']): Agency {
  const place = name.charAt(0).toLowerCase() + name.slice(1);
  const short = place
    .replace(/^xã /, 'x. ')
    .replace(/^phường /, 'p. ')
    .replace(/^thị trấn /, 'tt. ');
  return {
    id,
    name: `UBND ${place}`,
    province,
    kind: COMMUNE_KIND,
    abbreviations: [`UBND ${short}`],
    variants: [name],
    isGroup: false,
    ended,
  };
}
