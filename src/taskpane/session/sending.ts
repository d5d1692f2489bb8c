import { DestinationProblem } from '../../destinations/types';
import { compareNow } from './comparing';
import { delivering } from './delivering';
import { draftSubmission } from './drafting';
import { fileReport, filingActions, type FilingActions } from './filing';
import { headsIn } from './heads';
import { isPassing } from './outbox';
import { type Places, placesOf } from './places';
import { retrying } from './retrying';
import { noticeOf, run } from './running';
import { type Store } from './state';
import { type PaneTools } from './tools';

export interface SendingActions extends FilingActions {
  /** Asks the place what it has from this unit for this period, and what would change. */
  compare(): Promise<void>;
  /** The same when the view is opened: without being asked for, so without disturbing. */
  compareQuietly(): Promise<void>;
  /** Sends the report; `reason` is given for every warning that has none of its own. */
  send(reason: string): Promise<void>;
  /** Tries everything in the outbox again. */
  flush(): Promise<void>;
  drop(id: string): void;
  /** Asks the hub for the calendar of the period, quietly. */
  loadCalendar(): Promise<void>;
  /** Asks the user to sign in with Microsoft, and sends what waited for it. */
  signInToGraph(): Promise<void>;
  /** Finds out, quietly, who is signed in with Microsoft. */
  loadGraphAccount(): Promise<void>;
}

export function sendingActions(
  store: Store,
  tools: PaneTools,
): { readonly actions: SendingActions; readonly places: Places } {
  const places = placesOf(store, tools);
  const heads = headsIn(tools.memory);
  const retry = retrying(store, tools, () => void tryAgain());
  const outbox = delivering(store, tools, { places, heads, retry });

  /** Everything that waits for a place that was away. */
  async function tryAgain(): Promise<void> {
    await outbox.flush();
    await actions.loadCalendar();
    if (store.get().isHubAway) await actions.compareQuietly();
    const isWaiting = store.get().outbox.some(({ problem }) => problem === null || isPassing(problem));
    if (!isWaiting && !store.get().isHubAway) retry.settled();
  }

  /** Id of the report that the next one replaces; asks the place unless it has just been asked. */
  async function headId(): Promise<string | null> {
    const { settings, period } = store.get();
    if (store.get().comparison === null) {
      try {
        await compareNow(store, places, heads);
      } catch (error) {
        if (!(error instanceof DestinationProblem) || !isPassing(error.code)) throw error;
        store.set({ isHubAway: true });
      }
    }
    const { comparison } = store.get();
    const whose = { unit: settings.unit, period };
    return comparison === null ? heads.get(settings.sendTo, whose) : (comparison.current?.id ?? null);
  }

  const actions: SendingActions = {
    ...filingActions(store, tools, heads),

    compare: () => run(store, tools, 'comparing', () => compareNow(store, places, heads)),

    async compareQuietly() {
      const { settings, report, comparison } = store.get();
      if (report === null || comparison !== null || settings.unit === '' || places.asked() === null) return;
      try {
        await compareNow(store, places, heads);
      } catch (error) {
        if (!(error instanceof DestinationProblem)) store.set({ notice: noticeOf(error, tools.report) });
        else if (isPassing(error.code)) {
          store.set({ isHubAway: true });
          retry.later();
        } else if (error.code === 'sign-in') store.set({ graphAccount: null });
        else store.set({ notice: noticeOf(error, tools.report) });
      }
    },

    send: (reason) =>
      run(store, tools, 'sending', async () => {
        const { sendTo } = store.get().settings;
        const submission = await draftSubmission(store.get(), tools, { reason, replaces: await headId() });
        if (submission === null) return;
        store.set({ receipt: null, savedFile: null });
        if (sendTo === 'file') {
          await fileReport(store, tools, heads, submission);
          return;
        }
        const problem = await outbox.deliver({ submission, to: sendTo });
        if (problem === null) {
          store.set({ notice: { tone: 'success', say: (m) => m.pane.send.receiptDone } });
        } else if (isPassing(problem.code)) {
          store.set({ notice: { tone: 'warning', say: (m) => m.pane.send.outboxKept } });
        } else {
          store.set({ comparison: null, notice: noticeOf(problem, tools.report) });
        }
      }),

    flush: outbox.flush,
    drop: outbox.drop,

    async loadCalendar() {
      const { period, settings } = store.get();
      // Without an access code the hub would only refuse; the other places have no calendar.
      if (settings.sendTo !== 'hub' || settings.token === '') {
        if (store.get().calendar !== null) store.set({ calendar: null });
        return;
      }
      try {
        const calendar = await places.hub().period(period);
        if (store.get().period === period) store.set({ calendar });
      } catch (error) {
        if (!(error instanceof DestinationProblem)) tools.report(error);
        store.set({ calendar: null });
      }
    },

    signInToGraph: () =>
      run(store, tools, 'signingIn', async () => {
        const graphAccount = await places.graph().signIn();
        store.set({ graphAccount, comparison: null });
        void outbox.flush();
      }),

    async loadGraphAccount() {
      if (store.get().settings.sendTo !== 'graph') return;
      try {
        store.set({ graphAccount: await places.graph().account() });
      } catch (error) {
        if (!(error instanceof DestinationProblem)) tools.report(error);
      }
    },
  };
  return { actions, places };
}
