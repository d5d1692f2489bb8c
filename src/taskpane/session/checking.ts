import { periodOf, readPeriod } from '../../values/period';
import { todayInVietnam } from '../../values/dates';
import { type CheckContext } from '../../check/types';
import { type Examination } from '../../examine/examine';
import { WorkbookProblem } from '../../port/workbookPort';
import { changedArea, countsOf, marksOf, reportOf } from './report';
import { noticeOf, run } from './running';
import { readRemarks } from './remarks';
import { type PaneState, type Store } from './state';
import { type PaneTools } from './tools';

/** Kept in the workbook. */
const PERIOD_SETTING = 'phuluc.period';

/** An official who has typed a cell and reads on: long enough not to check in the middle of typing. */
const CALM_AFTER_CHANGE = 1_500;

export interface CheckingActions {
  /** Reads, checks and marks the workbook. */
  check(): Promise<void>;
  clearMarks(): Promise<void>;
  /** Selects a finding and its first cell in the sheet. */
  select(key: string): Promise<void>;
  /** Selects another cell of a finding, or of a row. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Checks, and narrows the list to the row of the active cell. */
  checkRow(): Promise<void>;
  showAllRows(): void;
  setPeriod(period: string): Promise<void>;
  /** Reads what the workbook remembers and listens to its changes. */
  start(): Promise<void>;
}

/** The context of a check made now: as of today in Việt Nam, for the chosen period. */
export function contextFor(store: Store, tools: PaneTools): CheckContext {
  const asOf = todayInVietnam(tools.now());
  const { period, isPeriodChosen } = store.get();
  return {
    asOf,
    period: readPeriod(period) ?? periodOf(asOf, 'quarter'),
    province: null,
    byDefault: isPeriodChosen ? ['asOf'] : ['asOf', 'period'],
  };
}

export function checkingActions(store: Store, tools: PaneTools): CheckingActions {
  const { port } = tools;
  let stopWaiting: () => void = () => undefined;

  /** Reads and checks; the selection stays on the same finding, or on the one that took its place. */
  async function examine(): Promise<void> {
    const snapshot = await port.read('all');
    const context = contextFor(store, tools);
    const before = store.get();
    const examination = await tools.examine(snapshot, context);
    const report = reportOf(examination, snapshot, examination.context);
    const index = before.report?.findings.findIndex(({ key }) => key === before.selected) ?? -1;
    const isThere = report.findings.some(({ key }) => key === before.selected);
    const selected = isThere ? before.selected : (report.findings[index]?.key ?? null);
    store.set({ report, changed: [], selected, comparison: null, ...configuredBy(examination, store.get()) });
  }

  async function mark(): Promise<void> {
    await port.mark(marksOf(store.get().report?.findings ?? []));
    store.set({ isMarked: true });
  }

  /** Checks again after the user's own typing; when it cannot, the old results simply stay marked as stale. */
  async function checkQuietly(): Promise<void> {
    if (store.get().busy !== null || store.get().changed.length === 0) return;
    try {
      await examine();
      if (store.get().isMarked) await mark();
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) tools.report(error);
    }
  }

  const actions: CheckingActions = {
    check: () =>
      run(store, tools, 'checking', async () => {
        await examine();
        const counts = countsOf(store.get().report?.findings ?? []);
        store.set({
          onlyRow: null,
          notice: { tone: 'info', say: (m) => m.pane.check.found(counts), isShownElsewhere: true },
        });
        await mark();
      }),

    clearMarks: () =>
      run(store, tools, 'clearing', async () => {
        await port.clearMarks();
        store.set({ isMarked: false, notice: { tone: 'success', say: (m) => m.pane.done.marksCleared } });
      }),

    async select(key) {
      const found = store.get().report?.findings.find((f) => f.key === key);
      const cell = found?.finding.cells[0];
      store.set({ selected: key });
      if (found !== undefined && cell !== undefined) await actions.goTo(found.finding.sheet, cell);
    },

    async goTo(sheet, cell) {
      try {
        await port.goTo(sheet, cell);
      } catch (error) {
        store.set({ notice: noticeOf(error, tools.report) });
      }
    },

    async checkRow() {
      await actions.check();
      if (store.get().report === null) return;
      try {
        const { sheet, row } = await port.activeCell();
        store.set({ onlyRow: { sheet, row } });
      } catch (error) {
        store.set({ notice: noticeOf(error, tools.report) });
      }
    },

    showAllRows: () => store.set({ onlyRow: null }),

    async setPeriod(period) {
      store.set({ period, isPeriodChosen: true, calendar: null, comparison: null, receipt: null });
      await run(store, tools, 'checking', async () => {
        await port.setSetting(PERIOD_SETTING, period);
        if (store.get().report !== null) await examine();
      });
    },

    async start() {
      try {
        const period = await port.getSetting(PERIOD_SETTING);
        if (period !== null && readPeriod(period) !== null) store.set({ period, isPeriodChosen: true });
        store.set(await readRemarks(port));
        await port.onChange((sheet, address) => {
          if (store.get().report === null) return;
          const changed = [...store.get().changed, changedArea(sheet, address)];
          store.set({ changed, comparison: null });
          stopWaiting();
          stopWaiting = tools.later(CALM_AFTER_CHANGE, () => void checkQuietly());
        });
      } catch (error) {
        store.set({ notice: noticeOf(error, tools.report) });
      }
    },
  };
  return actions;
}

/** What nobody chose here is taken from the workbook's configuration sheet. */
function configuredBy({ context, configuration }: Examination, now: PaneState): Partial<PaneState> {
  const unit = configuration?.unit ?? '';
  return {
    ...(context.period.id === now.period || now.isPeriodChosen ? {} : { period: context.period.id, calendar: null }),
    ...(now.settings.unit === '' && unit !== '' ? { settings: { ...now.settings, unit } } : {}),
  };
}
