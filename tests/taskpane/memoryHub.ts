import { type HubCaller } from '../../src/destinations/hubRoom';
import { DestinationProblem, type DestinationProblemCode } from '../../src/destinations/types';
import { type Acknowledged, receive, summaryOf } from '../../src/submission/ledger';
import { type PeriodSettings, unsetPeriod } from '../../src/submission/period';
import { type LedgerEntry, type Receipt, type Submission, type SubmissionSummary } from '../../src/submission/types';
import { type PaneHub } from '../../src/taskpane/session/tools';

/** A hub in memory under the real laws of the ledger. */
export class MemoryHub implements PaneHub {
  readonly entries: LedgerEntry[] = [];
  readonly received: Submission[] = [];
  settings: Partial<PeriodSettings> = {};
  role: HubCaller['role'] = 'reporter';
  /** A hub of before, or one too busy to say: it does not tell whose the access code is. */
  isCallerTold = true;
  /** Refuses every call with this problem. */
  refuses: DestinationProblemCode | null = null;
  private readonly answered = new Map<string, Acknowledged>();

  submit(submission: Submission): Promise<Receipt> {
    return this.unlessRefused(async () => {
      this.received.push(submission);
      const outcome = receive(
        { sameId: this.answered.get(submission.id) ?? null, history: this.history(submission.unit, submission.period) },
        submission,
        { now: new Date('2026-09-05T03:00:00Z'), period: await this.period(submission.period) },
      );
      if (outcome.kind === 'refused') throw new DestinationProblem(outcome.code, outcome.facts);
      if (outcome.kind === 'new') this.entries.push(outcome.entry);
      this.answered.set(submission.id, { contentHash: submission.contentHash, receipt: outcome.receipt });
      return outcome.receipt;
    });
  }

  list({ period, unit = '' }: { period: string; unit?: string }): Promise<readonly SubmissionSummary[]> {
    return this.unlessRefused(() => this.history(unit, period));
  }

  get(id: string): Promise<LedgerEntry | null> {
    return this.unlessRefused(() => this.entries.find(({ submission }) => submission.id === id) ?? null);
  }

  period(period: string): Promise<PeriodSettings> {
    return this.unlessRefused(() => ({ ...unsetPeriod(period), ...this.settings }));
  }

  me(): Promise<HubCaller> {
    if (!this.isCallerTold) return Promise.reject(new DestinationProblem('server-error'));
    return this.unlessRefused(() => ({
      unit: 'sl-so-khcn',
      name: 'Sở Khoa học và Công nghệ',
      role: this.role,
      expiresAt: '2027-01-01T00:00:00Z',
    }));
  }

  private history(unit: string, period: string): SubmissionSummary[] {
    return this.entries
      .filter(({ submission }) => submission.unit === unit && submission.period === period)
      .map(summaryOf);
  }

  private async unlessRefused<T>(act: () => T | Promise<T>): Promise<T> {
    if (this.refuses !== null) throw new DestinationProblem(this.refuses);
    return act();
  }
}
