import { periodOf } from '../../values/period';
import { todayInVietnam } from '../../values/dates';
import { type View } from '../routes';
import { createStore } from '../store';
import { type CheckingActions, checkingActions } from './checking';
import { NO_FILTER } from './findingList';
import { type FixingActions, fixingActions } from './fixing';
import { type InsertingActions, insertingActions } from './inserting';
import { loadCaller, type SigningInActions, signingInActions } from './caller';
import { type Coordinating } from '../coordinate/session/coordinating';
import { roomKeeper } from '../coordinate/session/coordinator';
import { loadAccepted } from './earlier';
import { type NotingActions, notingActions } from './noting';
import { loadOutbox } from './outbox';
import { type RemarkActions, remarkActions } from './remarks';
import { stopRunning } from './running';
import { type SendingActions, sendingActions } from './sending';
import { keepSettings, loadSettings, type PaneSettings } from './settings';
import { type PaneState } from './state';
import { type StatusActions, statusActions } from './statuses';
import { type PaneTools } from './tools';
import { type UndoActions, undoActions } from './undoing';

export interface Session
  extends
    CheckingActions,
    RemarkActions,
    FixingActions,
    UndoActions,
    NotingActions,
    InsertingActions,
    StatusActions,
    SendingActions,
    SigningInActions {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  show(view: View): void;
  dismissNotice(): void;
  /** Stops what is being done; what has been written by then is taken back or said. */
  stop(): void;
  /** Keeps settings on this computer; `isQuiet` without saying so. */
  saveSettings(settings: PaneSettings, isQuiet?: boolean): void;
  /** The coordinator's room, fetched when it is first asked for. */
  room(): Promise<Coordinating>;
}

/** The pane's whole behaviour, without its looks. `view` is the one to begin with. */
export function createSession(tools: PaneTools, view: View): Session {
  const settings = loadSettings(tools.memory);
  const store = createStore<PaneState>({
    view,
    language: settings.language,
    busy: null,
    progress: null,
    isStopping: false,
    notice: null,
    settings,
    caller: null,
    hubAccount: null,
    graphAccount: null,
    settingsKept: true,
    period: periodOf(todayInVietnam(tools.now()), 'quarter').id,
    isPeriodChosen: false,
    report: null,
    changed: [],
    selected: null,
    filter: NO_FILTER,
    onlyRow: null,
    kept: [],
    wrongFindings: [],
    isMarked: false,
    isNoted: false,
    hasStatusColumn: false,
    hasStatusSheet: false,
    statusPlace: 'column',
    undo: null,
    calendar: null,
    comparison: null,
    isHubAway: false,
    retryAt: null,
    savedFile: null,
    accepted: null,
    receipt: null,
    outbox: loadOutbox(tools.memory),
  });
  const checking = checkingActions(store, tools);
  const { actions: sending, places } = sendingActions(store, tools);
  const loadRole = (): Promise<void> =>
    loadCaller(store, tools, places, (unit) => actions.saveSettings({ ...store.get().settings, unit }, true));
  const statuses = statusActions(store, tools, checking.check);

  const loadEarlier = async (): Promise<void> => {
    if (await loadAccepted(store, tools, places)) await checking.recheck();
  };

  const actions: Session = {
    ...checking,
    ...remarkActions(store, tools),
    ...fixingActions(store, tools, checking.check),
    ...notingActions(store, tools, checking.check),
    ...undoActions(store, tools, checking.check),
    ...insertingActions(store, tools, checking.check),
    ...statuses,
    ...sending,
    state: store.get,
    subscribe: store.subscribe,
    show: (next) => {
      // Good news belongs to the view it came from; trouble stays until it is read.
      const { notice } = store.get();
      store.set({ view: next, ...(notice?.tone === 'success' ? { notice: null } : {}) });
    },
    dismissNotice: () => store.set({ notice: null }),
    stop: () => stopRunning(store),

    async setPeriod(period) {
      await checking.setPeriod(period);
      await sending.loadCalendar();
      await loadEarlier();
    },

    saveSettings: (next, isQuiet = false) => {
      store.set({
        settings: next,
        language: next.language,
        settingsKept: keepSettings(tools.memory, next),
        comparison: null,
        ...(isQuiet ? {} : { notice: { tone: 'success', say: (m) => m.pane.settings.saved } }),
      });
      void sending.loadCalendar();
      void sending.loadGraphAccount();
      void sending.flush();
      void loadEarlier();
      void loadRole();
    },

    ...signingInActions(store, tools, (next) => actions.saveSettings(next, true)),
    room: roomKeeper(store, tools),

    async start() {
      await checking.start();
      await statuses.readStatusPlace();
      await sending.loadCalendar();
      await sending.flush();
      await loadRole();
      await sending.loadGraphAccount();
      tools.whenOnline(() => void sending.flush());
      await loadEarlier();
    },
  };
  return actions;
}
