import path from 'node:path';
import { NotCanonical } from '../../submission/canonicalJson';
import { contentHash } from '../../submission/contentHash';
import { receive, receiptOf, summaryOf, type Acknowledged, type Outcome } from '../../submission/ledger';
import { unsetPeriod } from '../../submission/period';
import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from '../../submission/types';
import { DestinationProblem, type Destination } from '../types';
import { codeOf, placeFile } from './files';
import { isSubmission, placeOf, readFolder, type Filed, type FiledUnchanged, type FolderLedger } from './readFolder';

/** A place just taken by another writer is read again this often. */
const ATTEMPTS = 5;

/**
 * A folder, such as a network share, as a destination: one immutable file a submission, any number of writers, no
 * server. Whoever gets the one place after the current submission is the next revision; readers apply the same laws.
 * The folder has no calendar and no reviews: every period is open, every revision `sent`.
 */
export class FolderDestination implements Destination {
  constructor(
    private readonly folder: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async submit(submission: Submission): Promise<Receipt> {
    await prove(submission);
    return guarded(async () => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const outcome = decide(await readFolder(this.folder), submission, this.now());
        if (outcome.kind === 'refused') throw new DestinationProblem(outcome.code, outcome.facts);
        if (outcome.kind === 'repeat' || (await this.file(submission, outcome))) return outcome.receipt;
      }
      // Somebody holds the place with a file that no reader can take for a submission.
      throw new DestinationProblem('server-error');
    });
  }

  async list(filter: { readonly period: string; readonly unit?: string }): Promise<readonly SubmissionSummary[]> {
    const { entries } = await guarded(() => readFolder(this.folder));
    return entries
      .map(summaryOf)
      .filter(({ period, unit }) => period === filter.period && (filter.unit === undefined || unit === filter.unit))
      .sort((a, b) => (a.unit === b.unit ? a.revision - b.revision : a.unit < b.unit ? -1 : 1));
  }

  async get(id: string): Promise<LedgerEntry | null> {
    const { entries } = await guarded(() => readFolder(this.folder));
    return entries.find(({ submission }) => submission.id === id) ?? null;
  }

  /** Everything in the folder, with the files that do not count. */
  read(): Promise<FolderLedger> {
    return guarded(() => readFolder(this.folder));
  }

  /** False when another writer was faster. */
  private file(submission: Submission, outcome: Extract<Outcome, { kind: 'new' | 'unchanged' }>): Promise<boolean> {
    if (outcome.kind === 'new') {
      const filed: Filed = { receivedAt: outcome.entry.receivedAt, submission };
      return placeFile(path.join(this.folder, placeOf(submission)), JSON.stringify(filed));
    }
    const { id, period, unit } = submission;
    const filed: FiledUnchanged = {
      unchanged: { id, contentHash: submission.contentHash, of: outcome.receipt.submissionId },
    };
    return placeFile(path.join(this.folder, period, unit, `unchanged-${id}.json`), JSON.stringify(filed));
  }
}

function decide(ledger: FolderLedger, submission: Submission, now: Date): Outcome {
  const history = ledger.entries
    .map(summaryOf)
    .filter(({ unit, period }) => unit === submission.unit && period === submission.period)
    .sort((a, b) => a.revision - b.revision);
  const view = { sameId: acknowledged(ledger, submission.id), history };
  return receive(view, submission, { now, period: unsetPeriod(submission.period) });
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

async function prove(submission: Submission): Promise<void> {
  if (!isSubmission(submission)) throw new DestinationProblem('invalid');
  try {
    if ((await contentHash(submission)) !== submission.contentHash) throw new DestinationProblem('hash-mismatch');
  } catch (error) {
    if (error instanceof NotCanonical) throw new DestinationProblem('invalid', {}, { cause: error });
    throw error;
  }
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
