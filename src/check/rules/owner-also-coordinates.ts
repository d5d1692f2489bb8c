import { cellAddress } from '../../appendix/address';
import { type CellSnapshot } from '../../appendix/snapshot';
import { type ItemRow } from '../../appendix/types';
import { readAgencies } from '../../values/agencies';
import { type AgencyRole, partOfRole } from '../../values/agencyRoles';
import { type AgencyMention } from '../../values/types';
import { type Fix, type Rule, type TableScope } from '../types';
import { agencyCellsOf, AgencyJudge, type AgencyCell } from '../support/agencies';
import { rewriteMentions } from '../support/mentionText';
import { Parts } from '../support/parts';
import { atCell, fieldsOf, itemsOf } from '../support/rows';

/** An owner stands among its own coordinators, under its present name or an old one. */
export const ownerAlsoCoordinates: Rule = {
  id: 'owner-also-coordinates',
  severity: 'warning',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'legacy-font-text'],
  *check(scope) {
    const comparison = new Comparison(scope);
    const items = itemsOf(scope.appendix);
    const readers = new Map<string, number>();
    for (const item of items) {
      for (const { source } of fieldsOf(item, 'coordinators')) readers.set(source, (readers.get(source) ?? 0) + 1);
    }
    for (const item of items) {
      for (const { cell, owners } of comparison.pairsOf(item)) {
        const both = cell.mentions.filter((mention) => owners.has(comparison.judge.identity(mention)));
        if (both.length === 0) continue;
        const names = [...new Set(both.map(({ text }) => text))];
        // Rows that share the cell may have other owners, for whom these agencies do coordinate.
        const isOwn = (readers.get(cell.field.source) ?? 1) === 1;
        yield atCell(cell, { names }, isOwn ? removeFrom(cell, both, names, scope.appendix.sheet) : []);
      }
    }
  },
};

/** A cell of coordinators, and who owns all that it is for. */
interface Pair {
  readonly cell: AgencyCell;
  readonly owners: ReadonlySet<string>;
}

class Comparison {
  readonly judge: AgencyJudge;
  private parts: Parts | null = null;

  constructor(private readonly scope: TableScope) {
    this.judge = new AgencyJudge(scope);
  }

  pairsOf(item: ItemRow): Pair[] {
    const byPart = item.rows.length > 1 ? this.pairsByPart(item) : null;
    if (byPart !== null) return byPart;
    const owners = this.identities(item.owners);
    return agencyCellsOf(item, 'coordinators').map((cell) => ({ cell, owners }));
  }

  /**
   * Under a title merged down over several rows that name their own owners, an owner of one row may well coordinate
   * another. `null` where the rows name none of their own, or go on with each other's names.
   */
  private pairsByPart(item: ItemRow): Pair[] | null {
    if (fieldsOf(item, 'owner').length > 1 || fieldsOf(item, 'coordinators').length !== 1) return null;
    this.parts ??= new Parts(this.scope);
    const parts = this.parts;
    const rows = parts.rowsOf(item);
    if (rows.filter((row) => parts.own(row, 'owner') !== null).length < 2) return null;

    const all: AgencyMention[] = [];
    const cells = new Map<CellSnapshot, { readonly cell: AgencyCell; owners: ReadonlySet<string> }>();
    let owners: ReadonlySet<string> = new Set();
    for (const row of rows) {
      const named = parts.cell(row, 'owner');
      if (named !== null) {
        const mentions = this.read(named, 'owner');
        all.push(...mentions);
        owners = this.identities(mentions);
      }
      const helping = parts.cell(row, 'coordinators');
      if (helping === null) continue;
      const known = cells.get(helping);
      // One cell for several rows: only who owns all of them cannot coordinate any.
      if (known === undefined) cells.set(helping, { cell: this.agencyCell(item, helping), owners });
      else known.owners = new Set([...known.owners].filter((owner) => owners.has(owner)));
    }
    const pairs = [...cells.values()];
    const isWhole =
      this.areSame(all, item.owners) &&
      this.areSame(
        pairs.flatMap(({ cell }) => cell.mentions),
        item.coordinators,
      );
    return isWhole ? pairs : null;
  }

  private agencyCell(row: ItemRow, cell: CellSnapshot): AgencyCell {
    const address = cellAddress(cell.row, cell.column);
    const field = { role: 'coordinators', address, source: address, origin: 'own', text: cell.text, cell } as const;
    return { row, field, role: 'coordinators', mentions: this.read(cell, 'coordinators') };
  }

  private read({ text }: CellSnapshot, role: AgencyRole): readonly AgencyMention[] {
    return readAgencies(partOfRole(text, role), this.judge.catalogue);
  }

  private identities(mentions: readonly AgencyMention[]): ReadonlySet<string> {
    return new Set(mentions.map((mention) => this.judge.identity(mention)));
  }

  private areSame(some: readonly AgencyMention[], others: readonly AgencyMention[]): boolean {
    const [a, b] = [this.identities(some), this.identities(others)];
    return a.size === b.size && [...a].every((identity) => b.has(identity));
  }
}

function removeFrom(cell: AgencyCell, mentions: AgencyCell['mentions'], names: string[], sheet: string): Fix[] {
  const change = rewriteMentions(cell, sheet, { remove: new Set(mentions) });
  return change === null ? [] : [{ code: 'remove-coordinator', facts: { names }, changes: [change] }];
}
