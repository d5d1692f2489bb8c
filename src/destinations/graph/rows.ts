import { sending } from '../../messages/vi/sending';
import { conforms } from '../../submission/conforms';
import { PERIOD_PATTERN, UNIT_PATTERN, UUID7_PATTERN } from '../../submission/schema';
import { type Review, type Submission } from '../../submission/types';

/**
 * Rows of the ledger's table. Programs read the first column (`MARK`), JSON that begins with the submission's id and
 * the part's number, and the last (`CONTENT`), a piece of the submission's JSON; the columns between are for people.
 *
 * A part of 0 is the head. A report's head says how many parts follow; readers ignore a submission until all are there.
 */

/** The report itself follows in `parts` pieces. */
export interface ReportHead {
  readonly kind: 'report';
  readonly unit: string;
  readonly period: string;
  readonly plan: string;
  readonly replaces: string | null;
  readonly contentHash: string;
  readonly errors: number;
  /** How many pieces follow, at least one. */
  readonly parts: number;
  readonly receivedAt: string;
  /** Whose clock `receivedAt` is of: browsers may not be shown Graph's. */
  readonly clock: Clock;
}

/** A report whose content equalled the current one: its id stays taken, nothing follows. */
export type SameHead = Omit<ReportHead, 'kind' | 'parts'> & { readonly kind: 'same' };

/** What a coordinator decided on the submission `of`; the row's own id tells repeats of one decision. */
export type ReviewHead = Review & { readonly kind: 'review'; readonly of: string };

export type Head = ReportHead | SameHead | ReviewHead;
export type Clock = 'graph' | 'sender';

/** What the first column of a row says. */
export interface Mark {
  readonly id: string;
  readonly part: number;
  readonly head: Head | null;
}

export type Cell = string | number;
export type LedgerRow = readonly Cell[];

const { ledger } = sending;

export const TABLE = 'PhuLuc';
export const MARK = 'Muc';
export const CONTENT = 'NoiDung';
export const HEADINGS = [MARK, ...ledger.headings, CONTENT];

/** Excel takes 32,767 characters in a cell; formulas, which a slip might make of a text, 8,192. */
const PIECE = 8_000;
/** Neither a blank at the end nor a sign at the beginning is ever the piece's own. */
const PIECE_START = 'p:';
const PIECE_END = ';';

/** The rows of a report, its head first. */
export function reportRows(
  submission: Submission,
  at: { readonly receivedAt: string; readonly clock: Clock },
): LedgerRow[] {
  const pieces = piecesOf(JSON.stringify(submission));
  const head: ReportHead = { kind: 'report', ...claimsOf(submission), parts: pieces.length, ...at };
  return [
    row({ id: submission.id, part: 0, head }, forPeople(ledger.kind.report, submission), ''),
    ...pieces.map((piece, index) => row({ id: submission.id, part: index + 1, head: null }, [], piece)),
  ];
}

/** The one row of a report that changed nothing. */
export function sameRow(submission: Submission, at: { readonly receivedAt: string; readonly clock: Clock }): LedgerRow {
  const head: SameHead = { kind: 'same', ...claimsOf(submission), ...at };
  return row({ id: submission.id, part: 0, head }, forPeople(ledger.kind.same, submission), '');
}

export function reviewRow(id: string, of: string, review: Review): LedgerRow {
  return row({ id, part: 0, head: { kind: 'review', of, ...review } }, [ledger.kind[review.state], review.by], '');
}

/** What a cell of the first column says; `null` for a blank one and for anything that is not ours. */
export function readMark(cell: unknown): Mark | null {
  if (typeof cell !== 'string' || !cell.startsWith('{')) return null;
  let value: unknown;
  try {
    value = JSON.parse(cell);
  } catch {
    return null;
  }
  if (!conforms(MARK_SCHEMA, value)) return null;
  const { id, part, head = null } = value as { id: string; part: number; head?: Head };
  return (part === 0) === (head !== null) ? { id, part, head } : null;
}

/** The submission whose pieces these are, in order; `null` when they are not what a writer wrote. */
export function readPieces(cells: readonly unknown[]): unknown {
  const pieces: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'string' || !cell.startsWith(PIECE_START) || !cell.endsWith(PIECE_END)) return null;
    pieces.push(cell.slice(PIECE_START.length, -PIECE_END.length));
  }
  try {
    return JSON.parse(pieces.join('')) as unknown;
  } catch {
    return null;
  }
}

function piecesOf(json: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < json.length;) {
    let to = Math.min(from + PIECE, json.length);
    // Half a character has no bytes of its own: it would not survive the way.
    if (to < json.length && isFirstHalf(json.charCodeAt(to - 1))) to -= 1;
    pieces.push(PIECE_START + json.slice(from, to) + PIECE_END);
    from = to;
  }
  return pieces;
}

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function claimsOf({ unit, period, plan, replaces, contentHash, findings }: Submission) {
  return { unit, period, plan, replaces, contentHash, errors: findings.errors };
}

function forPeople(kind: string, { unit, period, plan, sentBy, sentAt, rows, findings }: Submission): Cell[] {
  return [kind, unit, period, plan, sentBy, sentAt, rows.length, findings.errors, findings.warnings];
}

function row({ id, part, head }: Mark, people: readonly Cell[], content: string): LedgerRow {
  const mark = JSON.stringify(head === null ? { id, part } : { id, part, head });
  const blank = Array.from({ length: HEADINGS.length - 2 - people.length }, () => '');
  return [mark, ...people.map(guarded), ...blank, content];
}

/** Excel takes a text that begins like this for a formula, or for the sign that keeps it from being one. */
const LIKE_FORMULA = /^[\s]*[=+\-@']/;

/** A text for people, which Excel must show and never work out. */
function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

const id = { type: 'string', pattern: UUID7_PATTERN };
const text = { type: 'string', maxLength: 4_000 };
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}' };
const claims = {
  unit: { type: 'string', pattern: UNIT_PATTERN },
  period: { type: 'string', pattern: PERIOD_PATTERN },
  plan: text,
  replaces: { anyOf: [{ type: 'null' }, id] },
  contentHash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  errors: { type: 'integer', minimum: 0 },
  receivedAt: time,
  clock: { enum: ['graph', 'sender'] },
};
const variant = (kind: string, properties: object) => ({
  type: 'object',
  required: ['kind', ...Object.keys(properties)],
  properties: { kind: { const: kind }, ...properties },
});
const MARK_SCHEMA = {
  type: 'object',
  required: ['id', 'part'],
  properties: {
    id,
    part: { type: 'integer', minimum: 0, maximum: 100_000 },
    head: {
      anyOf: [
        variant('report', { ...claims, parts: { type: 'integer', minimum: 1, maximum: 100_000 } }),
        variant('same', claims),
        variant('review', { of: id, state: { enum: ['accepted', 'returned'] }, comment: text, by: text, at: time }),
      ],
    },
  },
};
