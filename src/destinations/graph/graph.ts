import { conforms } from '../../submission/conforms';
import { contentHash } from '../../submission/contentHash';
import { receive } from '../../submission/ledger';
import { unsetPeriod } from '../../submission/period';
import { submissionSchema } from '../../submission/schema';
import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from '../../submission/types';
import { prove } from '../prove';
import { type Destination, DestinationProblem, type LedgerReader, type ReviewDraft } from '../types';
import { LedgerFolder } from './place';
import { entryOf, type ReplayedEntry, replayTable, type ReplayedTable } from './replay';
import { type LedgerRow, readMark, reportRows, reviewRow, sameRow } from './rows';
import { type GraphSettings } from './settings';
import { BodyTooLarge, type GraphTools, GraphTransport, UnknownOutcome } from './transport';
import { LedgerWorkbook } from './workbook';

/** Bytes of rows in one request. */
const MOST_BYTES = 900_000;
/** How often the table is looked at again when requests were left without an answer. */
const ROUNDS = 6;

/** A submission that stands in the workbook and cannot be read. */
export interface DamagedSubmission {
  readonly id: string;
  readonly unit: string;
  readonly code: 'damaged' | 'invalid' | 'hash-mismatch' | 'incomplete';
}

/**
 * A workbook on SharePoint or OneDrive as a destination: an append-only table, one workbook a period, any number of
 * writers, no server of ours. Whose rows are complete first comes first; every reader replays the table under the same
 * laws. The periods have no calendar: every one is open. A receipt is given only for what was read back.
 */
export class GraphDestination implements Destination, LedgerReader {
  private readonly transport: GraphTransport;
  private readonly folder: LedgerFolder;
  private readonly periods = new Map<string, string>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    settings: Pick<GraphSettings, 'folder'>,
    tools: GraphTools,
    /** UUIDv7 */
    private readonly newId: () => string,
  ) {
    this.transport = new GraphTransport(tools);
    this.folder = new LedgerFolder(this.transport, settings.folder);
  }

  async submit(submission: Submission): Promise<Receipt> {
    await prove(submission);
    this.periods.set(submission.id, submission.period);
    return this.inTurn(async () => {
      const path = await this.folder.findOrMake(submission.period);
      return this.with(path, async (workbook) => {
        const { id } = submission;
        const table = await this.place(
          workbook,
          (before) => before.answer(id) !== null,
          (before, at) => missingRows(before, submission, at),
        );
        if (table.hashOf(id) !== submission.contentHash) throw new DestinationProblem('different-content');
        const answer = table.answer(id);
        if (answer === null) throw new DestinationProblem('server-error');
        if (answer.kind === 'refused') throw new DestinationProblem(answer.code, answer.facts);
        const entry = table.entries.find(({ summary }) => summary.id === id);
        if (entry !== undefined) await this.readBack(workbook, entry, submission);
        return answer.receipt;
      });
    });
  }

  async list(filter: { readonly period: string; readonly unit?: string }): Promise<readonly SubmissionSummary[]> {
    const { entries } = await this.read(filter.period, async (table) => table, EMPTY);
    const summaries = entries.map(({ summary }) => summary);
    for (const { id, period } of summaries) this.periods.set(id, period);
    return summaries.filter(
      ({ period, unit }) => period === filter.period && (filter.unit === undefined || unit === filter.unit),
    );
  }

  async get(id: string): Promise<LedgerEntry | null> {
    const known = this.periods.get(id);
    for (const period of known === undefined ? await this.inTurn(() => this.folder.periods()) : [known]) {
      const found = await this.read(period, async (table, workbook) => entryIn(table, id, workbook), null);
      if (found !== null) return found;
    }
    return null;
  }

  async entries(period: string): Promise<readonly LedgerEntry[]> {
    return (await this.ledger(period)).entries;
  }

  /** Every revision of the period, and what stands in the workbook without counting. */
  async ledger(
    period: string,
  ): Promise<{ readonly entries: readonly LedgerEntry[]; readonly leftOut: readonly DamagedSubmission[] }> {
    return this.read(
      period,
      async (table, workbook) => {
        const entries: LedgerEntry[] = [];
        const leftOut: DamagedSubmission[] = [...table.incomplete].flatMap(([id, { head }]) =>
          head === null || head.kind === 'review' ? [] : [{ id, unit: head.unit, code: 'incomplete' as const }],
        );
        for (const entry of table.entries.filter(({ summary }) => summary.period === period)) {
          const { id, unit } = entry.summary;
          const submission = await submissionOf(entry, workbook);
          this.periods.set(id, period);
          if (typeof submission === 'string') leftOut.push({ id, unit, code: submission });
          else entries.push(entryOf(entry, submission));
        }
        return { entries, leftOut };
      },
      { entries: [], leftOut: [] },
    );
  }

  async review(id: string, { state, comment, by }: ReviewDraft): Promise<void> {
    const entry = await this.get(id);
    if (entry === null) throw new DestinationProblem('invalid');
    const own = this.newId();
    await this.inTurn(async () => {
      const path = await this.folder.findOrMake(entry.submission.period);
      await this.with(path, (workbook) =>
        this.place(
          workbook,
          (table) => table.reviews.has(own),
          (_, { receivedAt }) => [reviewRow(own, id, { state, comment, by, at: receivedAt })],
        ),
      );
    });
  }

  /**
   * Appends what is missing until the table, read again, has it. Nothing is repeated before somebody has looked: after
   * a time-out rows may be there all the same.
   */
  private async place(
    workbook: LedgerWorkbook,
    isThere: (table: ReplayedTable) => boolean,
    rowsToAdd: (table: ReplayedTable, at: { receivedAt: string; clock: 'graph' | 'sender' }) => readonly LedgerRow[],
  ): Promise<ReplayedTable> {
    let most = MOST_BYTES;
    for (let unanswered = 0; unanswered < ROUNDS;) {
      const { marks, date } = await workbook.marks();
      const table = replayTable(marks);
      if (isThere(table)) return table;
      const receivedAt = (date ?? this.transport.now()).toISOString();
      const rows = rowsToAdd(table, { receivedAt, clock: date === null ? 'sender' : 'graph' });
      const chunks = chunksOf(rows, most);
      try {
        for (const chunk of chunks) await workbook.append(chunk);
      } catch (error) {
        if (error instanceof BodyTooLarge) {
          // A single row is the least that can be sent.
          if (chunks.length === rows.length) throw new DestinationProblem('too-large');
          most = Math.floor(most / 4);
          continue;
        }
        if (!(error instanceof UnknownOutcome)) throw error;
        await this.transport.pause(unanswered);
      }
      unanswered += 1;
    }
    throw new DestinationProblem('server-error');
  }

  /** What is read must be what was sent: Excel may have taken a text for something else. */
  private async readBack(workbook: LedgerWorkbook, entry: ReplayedEntry, submission: Submission): Promise<void> {
    const there = await workbook.content(entry.places);
    if (JSON.stringify(there) !== JSON.stringify(submission)) throw new DestinationProblem('hash-mismatch');
  }

  private async read<T>(
    period: string,
    work: (table: ReplayedTable, workbook: LedgerWorkbook) => Promise<T>,
    withoutWorkbook: T,
  ): Promise<T> {
    return this.inTurn(async () => {
      const path = await this.folder.find(period);
      if (path === null) return withoutWorkbook;
      return this.with(path, async (workbook) => work(replayTable((await workbook.marks()).marks), workbook));
    });
  }

  private async with<T>(path: string, work: (workbook: LedgerWorkbook) => Promise<T>): Promise<T> {
    const workbook = new LedgerWorkbook(this.transport, path);
    try {
      return await work(workbook);
    } catch (error) {
      if (error instanceof BodyTooLarge) throw new DestinationProblem('too-large', {}, { cause: error });
      throw error;
    } finally {
      await workbook.leave();
    }
  }

  /** One after another: a workbook takes requests of one client best in a row. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => undefined);
    return next;
  }
}

const EMPTY: ReplayedTable = replayTable([]);

/** The rows of a submission that the table lacks; refuses what the laws refuse before anything is written. */
function missingRows(
  table: ReplayedTable,
  submission: Submission,
  at: { readonly receivedAt: string; readonly clock: 'graph' | 'sender' },
): readonly LedgerRow[] {
  const begun = table.incomplete.get(submission.id);
  if (begun !== undefined) {
    return reportRows(submission, at).filter((row) => !begun.parts.has(readMark(row[0])?.part ?? -1));
  }
  const period = unsetPeriod(submission.period);
  const outcome = receive(table.view(submission), submission, { now: new Date(at.receivedAt), period });
  if (outcome.kind === 'refused') throw new DestinationProblem(outcome.code, outcome.facts);
  return outcome.kind === 'unchanged' ? [sameRow(submission, at)] : reportRows(submission, at);
}

function chunksOf(rows: readonly LedgerRow[], mostBytes: number): LedgerRow[][] {
  const chunks: LedgerRow[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const bytes = new TextEncoder().encode(JSON.stringify(row)).length + 1;
    if (size + bytes > mostBytes) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(row);
    size += bytes;
  }
  return chunks;
}

async function entryIn(table: ReplayedTable, id: string, workbook: LedgerWorkbook): Promise<LedgerEntry | null> {
  const entry = table.entries.find(({ summary }) => summary.id === id);
  if (entry === undefined) return null;
  const submission = await submissionOf(entry, workbook);
  return typeof submission === 'string' ? null : entryOf(entry, submission);
}

/** The submission itself, or why it cannot be used. It must be the one its head speaks of. */
async function submissionOf(
  { summary, places }: ReplayedEntry,
  workbook: LedgerWorkbook,
): Promise<Submission | 'damaged' | 'invalid' | 'hash-mismatch'> {
  const value = await workbook.content(places);
  if (value === null) return 'damaged';
  if (!conforms(submissionSchema, value)) return 'invalid';
  const submission = value as Submission;
  const { id, unit, period } = submission;
  if (id !== summary.id || unit !== summary.unit || period !== summary.period) return 'invalid';
  const hash = await contentHash(submission);
  return hash === summary.contentHash && hash === submission.contentHash ? submission : 'hash-mismatch';
}
