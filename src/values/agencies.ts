import { type AgencyCatalogue } from '../catalogue/agencies';
import { type Agency } from '../catalogue/types';
import { foldText, isBlank } from '../text/fold';
import { announcedKinds, findAgency, type Found, startsLikeName, tidyName } from './agencyNames';
import { blocksOf, joinPieces, type Piece, piecesOf } from './agencyPieces';
import { type AgencyRole, partOfRole, saysUnassigned } from './agencyRoles';
import { type AgencyMention } from './types';

/** Longest names hold five pieces ("Ban Chỉ đạo về phát triển khoa học, công nghệ, …"). */
const MOST_PIECES = 8;
/** A name begins in the middle of a stretch: the sign between two names was forgotten. */
const FORGOTTEN_SIGN = /\s+(?=(?:Sở|UBND|Công an|Văn phòng|Ban|Bộ|Các sở|các sở)\s)/u;

/**
 * The agencies an owner or coordinator cell names, in the order written: parted by line breaks, bullets, `;`, `,`, `/`
 * and "và", except where these stand inside a name the catalogue knows. With a role, a cell that names both leaders
 * and helpers gives only those of the role. A blank cell, and one that says nobody is named yet, give an empty list.
 */
export function readAgencies(written: string, catalogue: AgencyCatalogue, role?: AgencyRole): AgencyMention[] {
  if (isBlank(written) || saysUnassigned(written)) return [];
  const text = role === undefined ? written : partOfRole(written, role);
  const mentions: AgencyMention[] = [];
  let heads: readonly string[] = [];
  for (const block of blocksOf(text)) {
    const announced = announcedKinds(block);
    if (announced.length > 0) heads = announced;
    else heads = readBlock(block, heads, catalogue, mentions);
  }
  return mentions;
}

/** Adds a block's agencies; returns the kinds that a list begun in it hands on. */
function readBlock(
  block: string,
  headsBefore: readonly string[],
  catalogue: AgencyCatalogue,
  mentions: AgencyMention[],
): readonly string[] {
  const pieces = piecesOf(block);
  let heads = headsBefore;
  for (let start = 0; start < pieces.length;) {
    const match = longestKnown(pieces, start, heads, catalogue);
    if (match !== null) {
      mentions.push(known(match.found));
      heads = match.found.heads;
      start = match.end;
      continue;
    }
    let end = start + 1;
    while (end < pieces.length && continuesUnknown(pieces, end, heads, catalogue)) end++;
    mentions.push(...unknown(tidyName(joinPieces(pieces, start, end)), catalogue));
    start = end;
  }
  return heads;
}

function longestKnown(
  pieces: readonly Piece[],
  start: number,
  heads: readonly string[],
  catalogue: AgencyCatalogue,
): { found: Found; end: number } | null {
  for (let end = Math.min(pieces.length, start + MOST_PIECES); end > start; end--) {
    const found = findAgency(joinPieces(pieces, start, end), heads, catalogue);
    if (found !== null) return { found, end };
  }
  return null;
}

function continuesUnknown(
  pieces: readonly Piece[],
  at: number,
  heads: readonly string[],
  catalogue: AgencyCatalogue,
): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.before.includes('\n') || startsLikeName(piece.text)) return false;
  return longestKnown(pieces, at, heads, catalogue) === null;
}

function known({ text, agency }: { readonly text: string; readonly agency: Agency }): AgencyMention {
  return { text, id: agency.id, name: agency.name, isGroup: agency.isGroup, nearest: [] };
}

function unknown(text: string, catalogue: AgencyCatalogue): AgencyMention[] {
  if (text === '') return [];
  const parts = text.split(FORGOTTEN_SIGN);
  const found = parts.length > 1 ? parts.map((part) => findAgency(part, [], catalogue)) : [];
  if (found.length > 0 && found.every((part) => part !== null)) return found.map(known);
  return [{ text, id: null, name: text, isGroup: isGroupWording(text), nearest: catalogue.nearest(text) }];
}

/** "Các …" names many units even when the catalogue does not know them. */
function isGroupWording(text: string): boolean {
  return /^(?:các|những|toàn thể|mọi) /u.test(foldText(text));
}
