import { type AgencyCatalogue, agencyCatalogue } from '../catalogue/agencies';
import { type Agency, type ProvinceId } from '../catalogue/types';
import { type ExaminedItem } from '../examine/examine';
import { foldText } from '../text/fold';
import { type AgencyMention, type IsoDate } from '../values/types';
import { type Reach, reachOf } from './reach';
import {
  type HandedRow,
  type Handout,
  type PlanRow,
  type PlanTable,
  type SplitSuccession,
  type UnitShare,
  type UnresolvedName,
} from './types';

/**
 * Gives every row of a plan to its units as they exist on a day. Groups and sections belong to nobody: they go along
 * with their rows.
 * @param extraAgencies the office's own agencies
 */
export function allocate(
  tables: readonly PlanTable[],
  { asOf, extraAgencies = [] }: { readonly asOf: IsoDate; readonly extraAgencies?: readonly Agency[] },
): Handout {
  const allocation = new Allocation(asOf, extraAgencies);
  tables.forEach(({ table, province }, index) => {
    for (const item of table.items) if (item.item.kind === 'item') allocation.give({ table: index, item }, province);
  });
  return allocation.handout();
}

interface Share {
  readonly name: string;
  readonly owns: HandedRow[];
  readonly coordinates: HandedRow[];
}

/** The catalogue of a province, with what its names lead to. */
interface Guide {
  readonly catalogue: AgencyCatalogue;
  readonly reached: Map<string, Reach>;
}

type Open<T extends { readonly rows: readonly PlanRow[] }> = Omit<T, 'rows'> & { readonly rows: PlanRow[] };

class Allocation {
  private readonly shares = new Map<string, Share>();
  private readonly unowned: PlanRow[] = [];
  private readonly unresolved = new Map<string, Open<UnresolvedName>>();
  private readonly splits = new Map<string, Open<SplitSuccession>>();
  private readonly order = new Map<string, number>();
  private readonly provinces = new Map<ProvinceId, Guide>();

  constructor(
    private readonly asOf: IsoDate,
    private readonly extra: readonly Agency[],
  ) {}

  give(row: PlanRow, province: ProvinceId): void {
    const guide = this.guideTo(province);
    const { item } = row.item;
    const owners = this.unitsOf(row, item.owners, 'owner', guide);
    if (owners.size === 0) this.unowned.push(row);
    for (const [unit, handed] of owners) this.share(unit, guide).owns.push(handed);
    for (const [unit, handed] of this.unitsOf(row, item.coordinators, 'coordinators', guide)) {
      if (!owners.has(unit)) this.share(unit, guide).coordinates.push(handed);
    }
  }

  private guideTo(province: ProvinceId): Guide {
    const known = this.provinces.get(province);
    if (known !== undefined) return known;
    const guide: Guide = { catalogue: agencyCatalogue(province, this.extra), reached: new Map() };
    for (const { id } of guide.catalogue.agencies) if (!this.order.has(id)) this.order.set(id, this.order.size);
    this.provinces.set(province, guide);
    return guide;
  }

  handout(): Handout {
    const place = (id: string): number => this.order.get(id) ?? this.order.size;
    const units = [...this.shares]
      .sort(([a], [b]) => place(a) - place(b))
      .map(([unit, share]): UnitShare => ({ unit, ...share }));
    return {
      units,
      unowned: this.unowned,
      unresolved: [...this.unresolved.values()],
      splits: [...this.splits.values()],
    };
  }

  /** Units of a row by the first name that leads to them; a name that is written wins over a group's. */
  private unitsOf(
    row: PlanRow,
    mentions: readonly AgencyMention[],
    role: UnresolvedName['role'],
    guide: Guide,
  ): ReadonlyMap<string, HandedRow> {
    const { catalogue } = guide;
    const units = new Map<string, HandedRow>();
    for (const mention of mentions) {
      const { units: reached, why, isSplit } = this.reachOf(mention, guide);
      for (const { unit, through } of reached) {
        const before = units.get(unit);
        if (before !== undefined && (through !== 'named' || before.through === 'named')) continue;
        units.set(unit, { ...row, through, written: mention.text });
      }
      if (why !== null) this.noteUnresolved(row, mention, why, role, catalogue);
      if (isSplit && role === 'owner') this.noteSplit(row, mention, reached, catalogue);
    }
    return units;
  }

  private reachOf(mention: AgencyMention, { catalogue, reached }: Guide): Reach {
    if (mention.id === null) return reachOf(mention, catalogue, this.asOf);
    const reach = reached.get(mention.id) ?? reachOf(mention, catalogue, this.asOf);
    reached.set(mention.id, reach);
    return reach;
  }

  private noteUnresolved(
    row: PlanRow,
    { text, nearest }: AgencyMention,
    why: UnresolvedName['why'],
    role: UnresolvedName['role'],
    catalogue: AgencyCatalogue,
  ): void {
    const key = `${role} ${foldText(text)}`;
    const names = nearest.flatMap((id) => catalogue.byId(id)?.name ?? []);
    const noted = this.unresolved.get(key) ?? { written: text, why, role, nearest: names, rows: [] };
    noted.rows.push(row);
    this.unresolved.set(key, noted);
  }

  private noteSplit(row: PlanRow, { text }: AgencyMention, units: Reach['units'], catalogue: AgencyCatalogue): void {
    const key = foldText(text);
    const successors = units.map(({ unit }) => ({ unit, name: catalogue.byId(unit)?.name ?? unit }));
    const noted = this.splits.get(key) ?? { written: text, successors, rows: [] };
    noted.rows.push(row);
    this.splits.set(key, noted);
  }

  private share(unit: string, { catalogue }: Guide): Share {
    const share = this.shares.get(unit) ?? { name: catalogue.byId(unit)?.name ?? unit, owns: [], coordinates: [] };
    this.shares.set(unit, share);
    return share;
  }
}

/** Which rows of one table a unit owns. */
export function rowsOfTable(share: UnitShare, table: number): readonly ExaminedItem[] {
  return share.owns.filter((row) => row.table === table).map(({ item }) => item);
}
