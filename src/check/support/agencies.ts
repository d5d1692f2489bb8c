import { agencyCatalogue, type AgencyCatalogue } from '../../catalogue/agencies';
import { type Agency, type ProvinceId } from '../../catalogue/types';
import { foldText, isBlank } from '../../text/fold';
import { type AgencyMention, type IsoDate } from '../../values/types';
import { type FieldCell, type ItemRow } from '../../appendix/types';
import { type TableScope } from '../types';
import { fieldsOf, filledFields, type RowField } from './rows';

/** The two columns that name agencies. */
export type AgencyRole = 'owner' | 'coordinators';

const NO_EXTRA: readonly Agency[] = [];
const catalogues = new WeakMap<readonly Agency[], Map<ProvinceId | null, AgencyCatalogue>>();

/** The catalogue a table is judged by; made once for a province and a list of extra agencies. */
export function catalogueOf({ context, province }: TableScope): AgencyCatalogue {
  const extra = context.extraAgencies ?? NO_EXTRA;
  const byProvince = catalogues.get(extra) ?? new Map<ProvinceId | null, AgencyCatalogue>();
  catalogues.set(extra, byProvince);
  const catalogue = byProvince.get(province) ?? agencyCatalogue(province, extra);
  byProvince.set(province, catalogue);
  return catalogue;
}

/** An owner or coordinator cell with the agencies read from it. */
export interface AgencyCell extends RowField {
  readonly role: AgencyRole;
  readonly mentions: readonly AgencyMention[];
}

/** Every filled agency cell of the roles once. */
export function* agencyCells({ appendix }: TableScope, roles: readonly AgencyRole[]): Iterable<AgencyCell> {
  for (const role of roles) {
    for (const { row, field } of filledFields(appendix, [role])) yield agencyCell(row, field, role);
  }
}

/** The filled agency cells one row reads, shared ones too. */
export function agencyCellsOf(row: ItemRow, role: AgencyRole): AgencyCell[] {
  return fieldsOf(row, role)
    .filter((field) => !isBlank(field.text))
    .map((field) => agencyCell(row, field, role));
}

function agencyCell(row: ItemRow, field: FieldCell, role: AgencyRole): AgencyCell {
  const all = role === 'owner' ? row.owners : row.coordinators;
  if (fieldsOf(row, role).length === 1) return { row, field, role, mentions: all };
  // The row's mentions come from all columns of the role together.
  const text = foldText(field.text);
  return { row, field, role, mentions: all.filter((mention) => text.includes(foldText(mention.text))) };
}

/** Judges mentions on the as-of date. */
export class AgencyJudge {
  readonly catalogue: AgencyCatalogue;
  private readonly asOf: IsoDate;

  constructor(scope: TableScope) {
    this.catalogue = catalogueOf(scope);
    this.asOf = scope.context.asOf;
  }

  /** The agency when it has ended before the as-of date, else `null`. */
  ended(mention: AgencyMention): (Agency & { readonly ended: NonNullable<Agency['ended']> }) | null {
    const agency = mention.id === null ? null : this.catalogue.byId(mention.id);
    const { ended } = agency ?? {};
    return agency === null || ended == null || ended.on > this.asOf ? null : { ...agency, ended };
  }

  /** Who holds an ended agency's functions now. */
  successors(agency: Agency): readonly Agency[] {
    return this.catalogue.successorsOf(agency.id, this.asOf).flatMap((id) => this.catalogue.byId(id) ?? []);
  }

  /** The one successor, or `null` when there is none, or when the functions were split and a person must choose. */
  onlySuccessor(mention: AgencyMention): Agency | null {
    const agency = this.ended(mention);
    if (agency === null || agency.ended.split) return null;
    const [successor, ...others] = this.successors(agency);
    return successor === undefined || others.length > 0 ? null : successor;
  }

  /**
   * Two mentions of one identity are one agency, after succession too. Where functions were split, the agency that took
   * over the body of them stands first among the successors and counts.
   */
  identity(mention: AgencyMention): string {
    const agency = this.ended(mention);
    const [main] = agency === null ? [] : this.successors(agency);
    return main?.id ?? mention.id ?? `? ${foldText(mention.text)}`;
  }
}
