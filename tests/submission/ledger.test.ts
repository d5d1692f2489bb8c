import { uuidv7 } from 'uuidv7';
import { counting, receive, summaryOf, type LedgerView, type Outcome } from '../../src/submission/ledger';
import { unsetPeriod, type PeriodSettings } from '../../src/submission/period';
import { type Submission, type SubmissionSummary, type UnitState } from '../../src/submission/types';
import { submissionOf, taskRow } from './examples';

const NOW = new Date('2026-09-04T02:00:00Z');
const OPEN = unsetPeriod('2026-Q3');

function decide(view: Partial<LedgerView>, submission: Submission, period: PeriodSettings = OPEN): Outcome {
  return receive({ sameId: null, history: [], ...view }, submission, { now: NOW, period });
}

async function revision(n: number, state: UnitState, product: string): Promise<SubmissionSummary> {
  const submission = await submissionOf({ rows: [taskRow({ product })] });
  return {
    ...summaryOf({ submission, revision: n, receivedAt: NOW.toISOString(), state, late: false, review: null }),
  };
}

const periodWith = (changes: Partial<PeriodSettings>, policy: Partial<PeriodSettings['policy']> = {}) => ({
  ...OPEN,
  ...changes,
  policy: { ...OPEN.policy, ...policy },
});

describe('receiving a submission', () => {
  it('takes the first one as revision 1 with the receiver’s own time', async () => {
    const submission = await submissionOf();
    expect(decide({}, submission)).toEqual({
      kind: 'new',
      entry: { submission, revision: 1, receivedAt: NOW.toISOString(), state: 'sent', late: false, review: null },
      receipt: {
        submissionId: submission.id,
        revision: 1,
        receivedAt: NOW.toISOString(),
        contentHash: submission.contentHash,
        state: 'sent',
      },
    });
  });

  it('answers the same id and content with the same receipt, even when the period has closed since', async () => {
    const submission = await submissionOf();
    const first = decide({}, submission) as Extract<Outcome, { kind: 'new' }>;
    const sameId = { contentHash: submission.contentHash, receipt: first.receipt };
    const closed = periodWith({ closes: '2026-09-01' });
    expect(decide({ sameId, history: [summaryOf(first.entry)] }, submission, closed)).toEqual({
      kind: 'repeat',
      receipt: first.receipt,
    });
  });

  it('refuses the same id with other content', async () => {
    const submission = await submissionOf();
    const first = decide({}, submission) as Extract<Outcome, { kind: 'new' }>;
    const other = await submissionOf({ id: submission.id, rows: [taskRow({ product: 'Khác' })] });
    const sameId = { contentHash: submission.contentHash, receipt: first.receipt };
    expect(decide({ sameId, history: [summaryOf(first.entry)] }, other)).toMatchObject({
      kind: 'refused',
      code: 'different-content',
    });
  });

  it('takes equal content as unchanged, without a revision, whatever it says to replace', async () => {
    const head = await revision(2, 'sent', 'Báo cáo');
    const again = await submissionOf({ rows: [taskRow({ product: 'Báo cáo' })], replaces: uuidv7() });
    expect(decide({ history: [head] }, again)).toEqual({
      kind: 'unchanged',
      receipt: {
        submissionId: head.id,
        revision: 2,
        receivedAt: head.receivedAt,
        contentHash: head.contentHash,
        state: 'sent',
        unchanged: true,
      },
    });
  });

  it('makes a correction name the current submission, and names it when it does not', async () => {
    const head = await revision(3, 'accepted', 'Ba');
    for (const replaces of [null, uuidv7()]) {
      expect(decide({ history: [head] }, await submissionOf({ replaces }))).toEqual({
        kind: 'refused',
        code: 'stale',
        facts: { currentId: head.id },
      });
    }
    expect(decide({ history: [head] }, await submissionOf({ replaces: head.id }))).toMatchObject({
      kind: 'new',
      entry: { revision: 4 },
    });
    expect(decide({}, await submissionOf({ replaces: head.id }))).toMatchObject({
      code: 'stale',
      facts: { currentId: null },
    });
  });

  it('lets the correction of a returned report name either the returned one or the one that counts', async () => {
    const kept = await revision(1, 'accepted', 'Một');
    const returned = await revision(2, 'returned', 'Hai');
    const history = [kept, returned];
    expect(decide({ history }, await submissionOf({ replaces: returned.id }))).toMatchObject({ kind: 'new' });
    expect(decide({ history }, await submissionOf({ replaces: kept.id }))).toMatchObject({ kind: 'new' });
    expect(decide({ history }, await submissionOf({ replaces: null }))).toMatchObject({ code: 'stale' });
    expect(decide({ history: [returned] }, await submissionOf({ replaces: null }))).toMatchObject({ kind: 'new' });
  });

  it('refuses errors unless the policy lets them in', async () => {
    const findings = { errors: 2, warnings: 0, confirmed: [] };
    expect(decide({}, await submissionOf({ findings }))).toMatchObject({ code: 'has-errors', facts: { count: 2 } });
    const tolerant = periodWith({}, { errorsBlock: false });
    expect(decide({}, await submissionOf({ findings }), tolerant)).toMatchObject({ kind: 'new' });
  });

  it('asks a reason for every warning where the policy says so', async () => {
    const strict = periodWith({}, { warningsNeedReason: true });
    const confirmed = [{ rule: 'missing-product', cells: ['E8'], reason: 'Chưa đến kỳ bàn giao' }];
    const one = await submissionOf({ findings: { errors: 0, warnings: 1, confirmed } });
    const two = await submissionOf({ findings: { errors: 0, warnings: 2, confirmed } });
    expect(decide({}, one, strict)).toMatchObject({ kind: 'new' });
    expect(decide({}, two, strict)).toMatchObject({ code: 'warnings-without-reason', facts: { count: 1 } });
  });

  it.each([
    ['before opening', { opens: '2026-09-05' }, {}, 'refused'],
    ['on the closing day', { closes: '2026-09-04' }, {}, 'new'],
    ['after the closing day', { closes: '2026-09-03' }, {}, 'refused'],
    ['after due with late ones refused', { due: '2026-09-03' }, { acceptLate: false }, 'refused'],
    ['a minute after closing by the clock', { closes: '2026-09-04T08:59:00+07:00' }, {}, 'refused'],
  ])('%s: %o', async (_, dates, policy, kind) => {
    expect(decide({}, await submissionOf(), periodWith(dates, policy)).kind).toBe(kind);
  });

  it('records lateness', async () => {
    const late = decide({}, await submissionOf(), periodWith({ due: '2026-09-03', closes: '2026-09-10' }));
    expect(late).toMatchObject({ kind: 'new', entry: { late: true } });
    const inTime = decide({}, await submissionOf(), periodWith({ due: '2026-09-04' }));
    expect(inTime).toMatchObject({ kind: 'new', entry: { late: false } });
  });

  it('counts the newest revision not returned', async () => {
    const one = await revision(1, 'accepted', 'Một');
    const two = await revision(2, 'sent', 'Hai');
    const three = await revision(3, 'returned', 'Ba');
    expect(counting([one, two, three])).toBe(two);
    expect(counting([three])).toBeNull();
  });
});
