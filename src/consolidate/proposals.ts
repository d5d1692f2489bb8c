import { type RowCandidate } from '../plan/types';
import { shownCell } from './place';
import { type ConsolidatedRow, type RowProposal } from './types';

/** Reported rows of which only a person can tell what they are in their plan, with what they may be. */
export type OpenRows = Map<ConsolidatedRow, readonly RowCandidate[]>;

type Places = RowProposal['places'][number][];

/** One proposal for all units that report a row alike; in the order of the rows. */
export function proposalsOf(rows: readonly ConsolidatedRow[], open: OpenRows): RowProposal[] {
  const proposals = new Map<string, { proposal: RowProposal; places: Places }>();
  for (const row of rows) {
    const candidates = open.get(row);
    if (candidates === undefined) continue;
    const { plan, key, kind, section, number, title } = row;
    const id = JSON.stringify([plan, key, kind, section, number, title]);
    let known = proposals.get(id);
    if (known === undefined) {
      const places: Places = [];
      known = { proposal: { plan, key, kind, section, number, title, places, candidates }, places };
      proposals.set(id, known);
    }
    const { unit, unitName, submissionId, sheet, cells } = row;
    known.places.push({ unit, unitName, submissionId, sheet, cell: shownCell(cells, ['title', 'number']) });
  }
  return [...proposals.values()].map(({ proposal }) => proposal);
}
