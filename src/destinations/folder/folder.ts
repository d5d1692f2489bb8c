import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { filedName } from '../../submission/filedName';
import { receive, receiptOf, summaryOf, type Acknowledged, type Outcome } from '../../submission/ledger';
import { unsetPeriod } from '../../submission/period';
import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from '../../submission/types';
import { prove } from '../prove';
import { DestinationProblem, type Destination, type LedgerReader, type ReviewDraft } from '../types';
import { codeOf, placeFile } from './files';
import { readFolder, type Filed, type FiledDecision, type FiledUnchanged, type FolderLedger } from './readFolder';

/** A place just taken by another writer is read again this often. */
const ATTEMPTS = 5;

/**
 * A folder, such as a network share, as a destination: one immutable file a submission, one a decision, any number of
 * writers, no server. Whoever gets the one place after the current submission is the next revision; readers apply the
 * same laws. The folder has no calendar: every period is open. Its clocks are those of the computers that write.
 */
export class FolderDestination implements Destination, LedgerReader {
  constructor(
    private readonly folder: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async submit(submission: Submission): Promise<Receipt> {
    await prove(submission);
    return guarded(async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { outcome, after } = decide(await readFolder(this.folder), submission, this.now());
        if (outcome.kind === 'refused') throw new DestinationProblem(outcome.code, outcome.facts);
        if (outcome.kind === 'repeat' || (await this.file(submission, outcome, after))) return outcome.receipt;
      }
      // Somebody holds the place with a file that no reader can take for a submission.
      throw new DestinationProblem('server-error');
    });
  }

  async list(filter: { readonly period: string; readonly unit?: string }): Promise<readonly SubmissionSummary[]> {
    const summaries = (await this.entries(filter.period)).map(summaryOf);
    return summaries.filter(({ unit }) => filter.unit === undefined || unit === filter.unit);
  }

  async entries(period: string): Promise<readonly LedgerEntry[]> {
    const { entries } = await this.read();
    return entries.filter(({ submission }) => submission.period === period).sort(compareEntries);
  }

  async review(id: string, { state, comment, by }: ReviewDraft): Promise<void> {
    await guarded(async () => {
      const { entries } = await readFolder(this.folder);
      const entry = entries.find(({ submission }) => submission.id === id);
      if (entry === undefined) throw new DestinationProblem('invalid');
      const { period, unit } = entry.submission;
      // The later one counts, also when two computers do not agree on the time.
      const soonest = entry.review === null ? 0 : Date.parse(entry.review.at) + 1;
      const at = new Date(Math.max(this.now().getTime(), soonest)).toISOString();
      const filed: FiledDecision = { review: { of: id, state, comment, at, by } };
      const name = `review-${randomUUID()}.json`;
      if (!(await placeFile(path.join(this.folder, period, unit, name), JSON.stringify(filed)))) {
        throw new DestinationProblem('server-error');
      }
    });
  }

  async get(id: string): Promise<LedgerEntry | null> {
    const { entries } = await this.read();
    return entries.find(({ submission }) => submission.id === id) ?? null;
  }

  /** Everything in the folder, with the files that do not count. */
  read(): Promise<FolderLedger> {
    return guarded(() => readFolder(this.folder));
  }

  /** False when another writer was faster. */
  private file(
    submission: Submission,
    outcome: Extract<Outcome, { kind: 'new' | 'unchanged' }>,
    after: string | null,
  ): Promise<boolean> {
    if (outcome.kind === 'new') {
      const filed: Filed = { receivedAt: outcome.entry.receivedAt, submission };
      return placeFile(path.join(this.folder, filedName(submission, after)), JSON.stringify(filed));
    }
    const { id, period, unit } = submission;
    const filed: FiledUnchanged = {
      unchanged: { id, contentHash: submission.contentHash, of: outcome.receipt.submissionId },
    };
    return placeFile(path.join(this.folder, period, unit, `unchanged-${id}.json`), JSON.stringify(filed));
  }
}

function decide(
  ledger: FolderLedger,
  submission: Submission,
  now: Date,
): { readonly outcome: Outcome; readonly after: string | null } {
  const history = ledger.entries
    .map(summaryOf)
    .filter(({ unit, period }) => unit === submission.unit && period === submission.period)
    .sort((a, b) => a.revision - b.revision);
  const view = { sameId: acknowledged(ledger, submission.id), history };
  const outcome = receive(view, submission, { now, period: unsetPeriod(submission.period) });
  return { outcome, after: history.at(-1)?.id ?? null };
}

function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  if (a.submission.unit !== b.submission.unit) return a.submission.unit < b.submission.unit ? -1 : 1;
  return a.revision - b.revision;
}

function acknowledged({ entries, unchanged }: FolderLedger, id: string): Acknowledged | null {
  const receipt = (of: string) => {
    const entry = entries.find(({ submission }) => submission.id === of);
    return entry === undefined ? null : receiptOf(summaryOf(entry));
  };
  const own = receipt(id);
  if (own !== null) return { contentHash: own.contentHash, receipt: own };
  const repeat = unchanged.find((one) => one.id === id);
  const original = repeat === undefined ? null : receipt(repeat.of);
  if (repeat === undefined || original === null) return null;
  return { contentHash: repeat.contentHash, receipt: { ...original, unchanged: true } };
}

const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** File errors as the destination's own problems. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DestinationProblem || codeOf(error) === '') throw error;
    throw new DestinationProblem(FORBIDDEN.has(codeOf(error)) ? 'forbidden' : 'unreachable', {}, { cause: error });
  }
}
