import { agencyCatalogue, type AgencyCatalogue } from '../catalogue/agencies';
import { type Agency, type ProvinceId } from '../catalogue/types';
import { foldBare, foldText } from '../text/fold';
import { type IsoDate } from '../values/types';
import { type SettingCell, type SettingRow } from './blocks';
import { readDay, wrong, type Setting } from './general';

/** Kind of an agency the catalogue does not know: it belongs to none of the groups that stand for many. */
const ADDED_KIND = 'bổ sung';

/** Each suggestion looks at every name: more of them would make long lists slow, and help nobody. */
const MOST_SUGGESTIONS = 20;

type Report = (cell: SettingCell, facts: Extract<Setting<never>, { wrong: unknown }>['wrong']) => void;

type Catalogues = ReadonlyMap<ProvinceId, AgencyCatalogue>;

interface Entry {
  readonly row: SettingRow<'agencies'>;
  /** The agencies the row speaks of: one in each province that knows the name, or a new one. */
  readonly agencies: readonly Agency[];
  readonly endedOn: IsoDate | null;
}

/**
 * Agencies of the sheet: new ones, and known ones with further names, an end or another successor. A name that both
 * provinces know means both, as far as its successors are known there.
 */
export function readAgencyRows(
  rows: readonly SettingRow<'agencies'>[],
  province: ProvinceId | null,
  provinces: readonly ProvinceId[],
  date1904: boolean,
  report: Report,
): Agency[] {
  const shipped = provinces.map((id) => agencyCatalogue(id));
  const entries = rows.flatMap((row) => entryOf(row, province, shipped, date1904, report));
  const seen = new Map<string, SettingCell>();
  const named = entries.filter(({ row, agencies }) => {
    const key = agencies.map(({ id }) => id).join();
    const first = seen.get(key);
    if (first !== undefined) report(row.name, wrong('twice', { text: row.name.text, first: first.address }).wrong);
    else seen.set(key, row.name);
    return first === undefined;
  });
  const added = named.flatMap(({ agencies }) => agencies);
  const known = new Map(provinces.map((id) => [id, agencyCatalogue(id, added)]));
  let suggestions = 0;
  const suggest = (name: string): string[] => {
    suggestions += 1;
    return suggestions > MOST_SUGGESTIONS ? [] : nearestNames(name, known);
  };
  return named.flatMap((entry) => withSuccession(entry, known, suggest, report));
}

function entryOf(
  row: SettingRow<'agencies'>,
  province: ProvinceId | null,
  shipped: readonly AgencyCatalogue[],
  date1904: boolean,
  report: Report,
): Entry[] {
  const { name, names, endedOn } = row;
  if (name.text === '') {
    report(name, wrong('no-name').wrong);
    return [];
  }
  const known = new Map<string, Agency>();
  for (const { lookup } of shipped) {
    const agency = lookup(name.text);
    if (agency !== null) known.set(agency.id, agency);
  }
  const found = known.size > 0 ? [...known.values()] : [newAgency(name.text, province)];
  const agencies = found.map((agency) => ({ ...agency, variants: [...agency.variants, ...names.list] }));
  const day = endedOn.text === '' ? null : readDay(endedOn, date1904);
  if (day !== null && 'wrong' in day) report(endedOn, day.wrong);
  return [{ row, agencies, endedOn: day !== null && 'value' in day ? day.value : null }];
}

function newAgency(name: string, province: ProvinceId | null): Agency {
  const id = `them-${foldBare(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  return { id, name, province, kind: ADDED_KIND, abbreviations: [], variants: [], isGroup: false, ended: null };
}

function withSuccession(
  { row, agencies, endedOn }: Entry,
  known: Catalogues,
  suggest: (name: string) => string[],
  report: Report,
): readonly Agency[] {
  const { successors, endedOn: day } = row;
  if (endedOn === null) {
    if (successors.text !== '' && day.text === '') report(day, wrong('no-end', { text: successors.text }).wrong);
    return agencies;
  }
  const unknown = successors.list.find((name) => [...known.values()].every(({ lookup }) => lookup(name) === null));
  if (unknown !== undefined) {
    report(successors, wrong('successor', { text: unknown, nearest: suggest(unknown) }).wrong);
    return agencies;
  }
  const ended = agencies.map((agency) => {
    const ids = successors.list.map((name) => successorOf(agency, name, known));
    if (ids.includes(null)) return null;
    const heirs = [...new Set(ids.flatMap((id) => id ?? []))];
    return heirs.includes(agency.id)
      ? 'own'
      : { ...agency, ended: { on: endedOn, successors: heirs, split: heirs.length > 1 } };
  });
  if (ended.includes('own')) {
    report(successors, wrong('own-successor', { text: row.name.text }).wrong);
    return agencies;
  }
  return ended.flatMap((agency, index) => (agency === null || agency === 'own' ? (agencies[index] ?? []) : agency));
}

/** The successor as the agency's own province knows it. */
function successorOf({ province }: Agency, name: string, known: Catalogues): string | null {
  for (const [id, { lookup }] of known) {
    const found = province === null || province === id ? lookup(name) : null;
    if (found !== null) return found.id;
  }
  return null;
}

function nearestNames(name: string, known: Catalogues): string[] {
  const names = [...known.values()].flatMap((catalogue) =>
    catalogue.nearest(name).flatMap((id) => catalogue.byId(id)?.name ?? []),
  );
  return [...new Map(names.map((one) => [foldText(one), one])).values()].slice(0, 3);
}
