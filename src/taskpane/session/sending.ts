import { differences } from '../../submission/differences';
import { buildSubmission } from '../../submission/build';
import { type Submission } from '../../submission/types';
import { RULESET } from '../../check/ruleset';
import { DestinationProblem } from '../../destinations/types';
import { countsOf, keptReason } from './report';
import { isPassing, keepOutbox, type OutboxItem, trySend } from './outbox';
import { noticeOf, run } from './running';
import { reportedRows } from './rows';
import { type Store } from './state';
import { type PaneHub, type PaneTools } from './tools';

export interface SendingActions {
  /** Asks the hub what it has from this unit for this period, and what would change. */
  compare(): Promise<void>;
  /** The same when the view is opened: without being asked for, so without disturbing. */
  compareQuietly(): Promise<void>;
  /** Sends the report; `reason` is given for every warning that has none of its own. */
  send(reason: string): Promise<void>;
  /** Tries everything in the outbox again, quietly. */
  flush(): Promise<void>;
  drop(id: string): void;
  /** Asks the hub for the calendar of the period, quietly. */
  loadCalendar(): Promise<void>;
}

export function sendingActions(store: Store, tools: PaneTools): SendingActions {
  let isFlushing = false;

  const hub = (): PaneHub => {
    const { settings } = store.get();
    return tools.hub(settings.hub, settings.token);
  };

  function keep(items: readonly OutboxItem[]): void {
    store.set({ outbox: items, settingsKept: keepOutbox(tools.memory, items) && store.get().settingsKept });
  }

  const without = (id: string): OutboxItem[] => store.get().outbox.filter(({ submission }) => submission.id !== id);

  /** The submission stays in the outbox until its receipt is here. */
  async function deliver(submission: Submission): Promise<DestinationProblem | null> {
    const outcome = await trySend(hub(), submission);
    if (outcome.kind === 'received') {
      keep(without(submission.id));
      rememberHead(submission, outcome.receipt.submissionId);
      store.set({ receipt: outcome.receipt, comparison: null, isHubAway: false });
      return null;
    }
    const { problem } = outcome;
    keep(
      store
        .get()
        .outbox.map((item) => (item.submission.id === submission.id ? { submission, problem: problem.code } : item)),
    );
    return problem;
  }

  const headKey = (unit: string, period: string): string => `phuluc.head.${unit}.${period}`;

  /** So that a report made while the hub is away still names the one it replaces. */
  function rememberHead({ unit, period }: Pick<Submission, 'unit' | 'period'>, id: string): void {
    tools.memory.set(headKey(unit, period), id);
  }

  async function compareNow(): Promise<void> {
    const { settings, period, report } = store.get();
    if (report === null) return;
    const history = [...(await hub().list({ period, unit: settings.unit }))].sort((a, b) => a.revision - b.revision);
    const current = history.at(-1) ?? null;
    const entry = current === null ? null : await hub().get(current.id);
    if (current !== null) rememberHead({ unit: settings.unit, period }, current.id);
    const rows = reportedRows(report.examination, store.get().language);
    // Another unit or period may have been chosen, or the table changed, while the hub was answering.
    const now = store.get();
    if (now.report !== report || now.period !== period || now.settings.unit !== settings.unit) return;
    store.set({
      isHubAway: false,
      comparison: {
        unit: settings.unit,
        period,
        current,
        comment: entry?.review?.state === 'returned' ? entry.review.comment : null,
        differences: entry === null ? null : differences(entry.submission.rows, rows.rows),
        history,
      },
    });
  }

  /** Id of the report that the next one replaces; asks the hub unless it has just been asked. */
  async function headId(): Promise<string | null> {
    const { settings, period } = store.get();
    if (store.get().comparison === null) {
      try {
        await compareNow();
      } catch (error) {
        if (!(error instanceof DestinationProblem) || !isPassing(error.code)) throw error;
        store.set({ isHubAway: true });
      }
    }
    const { comparison } = store.get();
    return comparison === null ? tools.memory.get(headKey(settings.unit, period)) : (comparison.current?.id ?? null);
  }

  async function draft(reason: string, replaces: string | null): Promise<Submission | null> {
    const { report, settings, period, kept, language } = store.get();
    if (report === null) return null;
    const { rows, plan } = reportedRows(report.examination, language);
    const { errors, warnings } = countsOf(report.findings);
    const confirmed = report.findings.flatMap((found) => {
      const { finding } = found;
      if (finding.severity !== 'warning') return [];
      const given = keptReason(found, kept) ?? reason.trim();
      return given === '' ? [] : [{ rule: finding.rule, cells: finding.cells, reason: given }];
    });
    return buildSubmission(
      {
        unit: settings.unit,
        period,
        plan,
        replaces,
        sentBy: settings.sender,
        ruleset: RULESET,
        rows,
        findings: { errors, warnings, confirmed },
      },
      { id: tools.newId(), sentAt: tools.now().toISOString() },
    );
  }

  const actions: SendingActions = {
    compare: () => run(store, tools, 'comparing', compareNow),

    async compareQuietly() {
      const { settings, report, comparison } = store.get();
      if (report === null || comparison !== null || settings.unit === '' || settings.token === '') return;
      try {
        await compareNow();
      } catch (error) {
        if (error instanceof DestinationProblem && isPassing(error.code)) store.set({ isHubAway: true });
        else store.set({ notice: noticeOf(error, tools.report) });
      }
    },

    send: (reason) =>
      run(store, tools, 'sending', async () => {
        const submission = await draft(reason, await headId());
        if (submission === null) return;
        store.set({ receipt: null });
        keep([...store.get().outbox, { submission, problem: null }]);
        const problem = await deliver(submission);
        if (problem === null) {
          store.set({ notice: { tone: 'success', say: (m) => m.pane.send.receiptDone } });
        } else if (isPassing(problem.code)) {
          store.set({ notice: { tone: 'warning', say: (m) => m.pane.send.outboxKept } });
        } else {
          keep(without(submission.id));
          store.set({ comparison: null, notice: noticeOf(problem, tools.report) });
        }
      }),

    async flush() {
      if (isFlushing || store.get().busy === 'sending') return;
      isFlushing = true;
      try {
        for (const { submission, problem } of store.get().outbox) {
          if (problem !== null && !isPassing(problem)) continue;
          await deliver(submission);
        }
      } catch (error) {
        tools.report(error);
      } finally {
        isFlushing = false;
      }
    },

    drop: (id) => keep(without(id)),

    async loadCalendar() {
      const { period, settings } = store.get();
      // Without an access code the hub would only refuse.
      if (settings.token === '') return;
      try {
        const calendar = await hub().period(period);
        if (store.get().period === period) store.set({ calendar });
      } catch (error) {
        if (!(error instanceof DestinationProblem)) tools.report(error);
        store.set({ calendar: null });
      }
    },
  };
  return actions;
}
