import { type AgencyCatalogue } from '../catalogue/agencies';

/** How an office stands in a report's head; `null` where the catalogue does not say. */
export interface Office {
  readonly name: string | null;
  /** "Ủy ban nhân dân tỉnh Sơn La" */
  readonly superior: string | null;
  /** "Sơn La" */
  readonly town: string | null;
}

const PROVINCE_COMMITTEE = /^UBND (tỉnh|thành phố) (.+)$/;

/** The office that puts the report together, and the People's Committee it answers to. */
export function officeOf(unit: string | null, catalogue: AgencyCatalogue): Office {
  const agency = unit === null ? null : catalogue.byId(unit);
  const committee = catalogue.agencies.find(
    ({ name, province }) => agency !== null && province === agency.province && PROVINCE_COMMITTEE.test(name),
  );
  const province = PROVINCE_COMMITTEE.exec(committee?.name ?? '');
  return {
    name: agency?.name ?? null,
    superior: province === null ? null : `Ủy ban nhân dân ${province[1] ?? ''} ${province[2] ?? ''}`,
    town: province?.[2] ?? null,
  };
}
