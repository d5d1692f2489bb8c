import { periodOf, readPeriod } from '../../values/period';
import { todayInVietnam } from '../../values/dates';
import { isInformationSheet } from '../../appendix/informationSheet';
import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CheckContext, type Severity } from '../../check/types';
import { type Examination } from '../../examine/examine';
import { messagesFor } from '../../messages/pane';
import { type Watch, WorkbookProblem, type WorkbookProblemCode } from '../../port/workbookPort';
import { type FindingFilter, inOrder, linesOf, matching, NO_FILTER, selectedAfter } from './findingList';
import { changedArea, countsOf, type KeyedFinding, marksOf, reportOf } from './report';
import { noticeOf, run } from './running';
import { readRemarks } from './remarks';
import { type ChangedArea, type PaneState, type Store } from './state';
import { STATUS_SHEET } from './statusSheetName';
import { type PaneTools } from './tools';

/** Kept in the workbook. */
const PERIOD_SETTING = 'phuluc.period';

/** An official who has typed a cell and reads on: long enough not to check in the middle of typing. */
const CALM_AFTER_CHANGE = 1_500;
/** Excel is asked again after this while a cell is being typed into. */
const RETRY_AFTER = 5_000;

/** Problems that pass by themselves. */
const PASSING: ReadonlySet<WorkbookProblemCode> = new Set(['busy-editing', 'no-answer', 'unavailable']);

export interface CheckingActions {
  /** Reads, checks and marks the workbook. */
  check(): Promise<void>;
  /** Checks what was checked before again, without being asked for. */
  recheck(): Promise<void>;
  clearMarks(): Promise<void>;
  /** Selects a finding and its first cell in the sheet. */
  select(key: string): Promise<void>;
  /** Selects another cell of a finding, or of a row. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Checks, and narrows the list to the row of the active cell. */
  checkRow(): Promise<void>;
  /** Narrows the list of findings. */
  filter(filter: FindingFilter): void;
  /** Shows the findings of one severity, and nothing else of them. */
  showSeverity(severity: Severity): void;
  /** Takes back all that the list is narrowed to. */
  showAll(): void;
  setPeriod(period: string): Promise<void>;
  /** Reads what the workbook remembers and listens to its changes. */
  start(): Promise<void>;
}

/** The context of a check made now: as of today in Việt Nam, for the chosen period. */
export function contextFor(store: Store, tools: PaneTools): CheckContext {
  const asOf = todayInVietnam(tools.now());
  const { period, isPeriodChosen, accepted, settings } = store.get();
  const isEarlierKnown = accepted?.period === period && accepted.unit === settings.unit;
  return {
    asOf,
    period: readPeriod(period) ?? periodOf(asOf, 'quarter'),
    province: null,
    byDefault: isPeriodChosen ? ['asOf'] : ['asOf', 'period'],
    ...(isEarlierKnown ? { unit: accepted.unit, accepted: accepted.rows } : {}),
  };
}

export function checkingActions(store: Store, tools: PaneTools): CheckingActions {
  const { port } = tools;
  let stopWaiting: () => void = () => undefined;
  /** How often rows or columns were inserted or deleted, so that addresses mean other cells; now, and when last read. */
  let moves = 0;
  let movesRead = 0;
  /** Marks as they stand in the workbook. */
  let marked = '';

  /** Checks what was read after the changes `seen`; the selection goes on in the list as the user sees it. */
  async function judge(snapshot: WorkbookSnapshot, seen: readonly ChangedArea[], signal?: AbortSignal): Promise<void> {
    const context = contextFor(store, tools);
    const before = store.get();
    const examination = await tools.examine(snapshot, context, signal);
    signal?.throwIfAborted();
    const report = reportOf(examination, snapshot, examination.context);
    const selected = selectedAfter(before.selected, shownIn(before), report.findings);
    // What changed meanwhile is judged the next time.
    const changed = store.get().changed.filter((area) => !seen.includes(area));
    store.set({ report, changed, selected, comparison: null, ...configuredBy(examination, store.get()) });
  }

  async function examine(watch?: Watch): Promise<void> {
    const seen = store.get().changed;
    const at = moves;
    const snapshot = await port.read('all', watch);
    watch?.signal.throwIfAborted();
    movesRead = at;
    await judge(snapshot, seen, watch?.signal);
  }

  async function mark(signal?: AbortSignal): Promise<void> {
    const marks = marksOf(store.get().report?.findings ?? []);
    signal?.throwIfAborted();
    await port.mark(marks);
    marked = JSON.stringify(marks);
    store.set({ isMarked: true });
  }

  /** Reads what has changed since the last reading, and all of it where addresses mean other cells now. */
  async function readChanged(): Promise<WorkbookSnapshot> {
    const { report, changed } = store.get();
    if (report === null || moves !== movesRead) {
      const at = moves;
      const snapshot = await port.read('all');
      movesRead = at;
      return snapshot;
    }
    return changed.length === 0 ? report.snapshot : port.refresh(report.snapshot, changed);
  }

  /**
   * Checks again after the user's own typing: only the changed rows are read, and every rule runs on the whole, since
   * totals, numbering and inherited owners reach beyond a row. When it cannot, the old results stay marked as stale.
   */
  async function checkQuietly(isWanted = false): Promise<void> {
    if (store.get().report === null || (store.get().changed.length === 0 && !isWanted)) return;
    if (store.get().busy !== null) {
      waitForCalm(CALM_AFTER_CHANGE, isWanted);
      return;
    }
    try {
      const seen = store.get().changed;
      await judge(await readChanged(), seen);
      const { isMarked, report } = store.get();
      if (isMarked && JSON.stringify(marksOf(report?.findings ?? [])) !== marked) await mark();
    } catch (error) {
      if (!(error instanceof WorkbookProblem)) tools.report(error);
      else if (PASSING.has(error.code)) waitForCalm(RETRY_AFTER);
    }
  }

  function waitForCalm(milliseconds = CALM_AFTER_CHANGE, isWanted = false): void {
    stopWaiting();
    stopWaiting = tools.later(milliseconds, () => void checkQuietly(isWanted));
  }

  function heard(sheet: string, address: string, isMove: boolean): void {
    const { report } = store.get();
    if (report === null || isWrittenForReading(report.snapshot, sheet)) return;
    if (isMove) moves += 1;
    store.set({ changed: [...store.get().changed, changedArea(sheet, address)], comparison: null });
    waitForCalm();
  }

  /** Excel registers nothing while a cell is typed into: the pane asks again until it does. */
  async function listen(): Promise<void> {
    try {
      await port.onChange(heard);
    } catch (error) {
      if (!(error instanceof WorkbookProblem) || !PASSING.has(error.code)) throw error;
      tools.later(RETRY_AFTER, () => void listen().catch(tools.report));
    }
  }

  const actions: CheckingActions = {
    check: () =>
      run(store, tools, 'checking', async (watch) => {
        await examine(watch);
        const counts = countsOf(store.get().report?.findings ?? []);
        store.set({
          onlyRow: null,
          notice: { tone: 'info', say: (m) => m.pane.check.found(counts), isShownElsewhere: true },
        });
        store.set({ progress: null });
        await mark(watch.signal);
      }),

    recheck: () => checkQuietly(true),

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

    filter: (filter) => store.set({ filter }),

    showSeverity: (severity) =>
      store.set({ view: 'check', filter: { ...NO_FILTER, severities: [severity] }, onlyRow: null }),

    showAll: () => store.set({ filter: NO_FILTER, onlyRow: null }),

    async setPeriod(period) {
      store.set({ period, isPeriodChosen: true, calendar: null, comparison: null, receipt: null });
      await run(store, tools, 'checking', async (watch) => {
        await port.setSetting(PERIOD_SETTING, period);
        if (store.get().report !== null) await examine(watch);
      });
    },

    async start() {
      try {
        const period = await port.getSetting(PERIOD_SETTING);
        if (period !== null && readPeriod(period) !== null) store.set({ period, isPeriodChosen: true });
        store.set(await readRemarks(port));
        await listen();
      } catch (error) {
        store.set({ notice: noticeOf(error, tools.report) });
      }
    },
  };
  return actions;
}

/** The findings as the list shows them. */
function shownIn({ report, filter, onlyRow, language }: PaneState): KeyedFinding[] {
  const { findingSentence } = messagesFor(language).rules;
  return inOrder(linesOf(matching(report?.findings ?? [], filter, onlyRow, findingSentence)));
}

/** What nobody chose here is taken from the workbook's configuration sheet. */
function configuredBy({ context, configuration }: Examination, now: PaneState): Partial<PaneState> {
  const unit = configuration?.unit ?? '';
  return {
    ...(context.period.id === now.period || now.isPeriodChosen ? {} : { period: context.period.id, calendar: null }),
    ...(now.settings.unit === '' && unit !== '' ? { settings: { ...now.settings, unit } } : {}),
  };
}

/** A sheet of ours that is for reading only, written before or just now: what is written there makes no result stale. */
function isWrittenForReading({ sheets }: WorkbookSnapshot, name: string): boolean {
  const sheet = sheets.find((one) => one.name === name);
  return sheet === undefined ? name === STATUS_SHEET : isInformationSheet(sheet);
}
