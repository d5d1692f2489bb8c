import { type Messages, messagesFor } from '../../messages/pane';
import { type SheetModel } from '../../port/sheetModel';
import { type StatusColumn } from '../../port/workbookPort';
import { readPeriod } from '../../values/period';
import { noticeOf, run } from './running';
import { periodName } from './periods';
import { STATUS_SHEET } from './statusSheetName';
import { planStatusColumns, writtenColumns } from './statusColumns';
import { reportedTables } from './rows';
import { type Notice, type StatusPlace, type Store } from './state';
import { type PaneTools } from './tools';

/** Kept in the workbook: everybody who opens it finds the statuses where they were. */
const PLACE_SETTING = 'phuluc.statusPlace';

export interface StatusActions {
  /** Works out the status of every row and writes it beside the tables, or to a sheet of its own. */
  assess(): Promise<void>;
  /** Takes the written statuses away, wherever they are. */
  clearStatus(): Promise<void>;
  setStatusPlace(place: StatusPlace): Promise<void>;
  /** Reads where the statuses of this workbook go. */
  readStatusPlace(): Promise<void>;
}

/** What stands in the workbook now, so that writing over it can be taken back. */
interface Written {
  readonly columns: readonly StatusColumn[];
  readonly sheet: SheetModel | null;
}

const NOTHING: Written = { columns: [], sheet: null };

/** Vietnamese whatever the pane's language: the sheet is an official document. */
const DOCUMENT = messagesFor('vi');

export function statusActions(store: Store, tools: PaneTools, check: () => Promise<void>): StatusActions {
  const { port } = tools;
  let written = NOTHING;

  /** Puts exactly this into the workbook, and nothing else of ours. */
  async function write(next: Written): Promise<void> {
    if (next.columns.length > 0) await port.writeStatus(next.columns);
    else await port.clearStatus();
    if (next.sheet !== null) await port.putSheets([next.sheet]);
    else await port.removeSheets([STATUS_SHEET]);
    written = next;
    store.set({ hasStatusColumn: next.columns.length > 0, hasStatusSheet: next.sheet !== null });
  }

  /** Writes as one step that "Hoàn tác" takes back as one. */
  async function replace(next: Written, say: (m: Messages) => string): Promise<void> {
    const { report } = store.get();
    const isFirst = written.columns.length === 0 && written.sheet === null;
    const before = isFirst && report !== null ? { columns: writtenColumns(report), sheet: null } : written;
    await write(next);
    store.set({ undo: { takeBack: () => write(before), say } });
  }

  async function planned(): Promise<{ readonly next: Written; readonly noRoom: string | undefined }> {
    const { report, language, statusPlace } = store.get();
    if (report === null) return { next: written, noRoom: undefined };
    if (statusPlace === 'sheet') {
      const { statusSheet } = await import('../sheets');
      const { asOf, period } = report.context;
      const printed = {
        asOf: DOCUMENT.pane.day(asOf),
        period: periodName(readPeriod(period.id) ?? period, DOCUMENT),
      };
      const tables = reportedTables(report.examination, 'vi');
      return { next: { columns: [], sheet: statusSheet(tables, DOCUMENT, printed) }, noRoom: undefined };
    }
    const plan = planStatusColumns(reportedTables(report.examination, language), report.snapshot.sheets, {
      heading: DOCUMENT.pane.status.columnHeading,
      label: ({ status }) => (status === null ? null : DOCUMENT.status.labels[status]),
    });
    return { next: { columns: plan.columns, sheet: null }, noRoom: plan.sheetsWithoutRoom[0] };
  }

  return {
    async assess() {
      if (store.get().report === null || store.get().changed.length > 0) await check();
      await run(store, tools, 'assessing', async ({ signal }) => {
        if (store.get().report === null) return;
        const { next, noRoom } = await planned();
        signal.throwIfAborted();
        await replace(next, (m) => m.pane.status.takenBack);
        store.set({ notice: noticeFor(next, noRoom) });
      });
    },

    clearStatus: () =>
      run(store, tools, 'clearing', async () => {
        await replace(NOTHING, (m) => m.pane.status.putBack);
        store.set({ notice: { tone: 'success', say: (m) => m.pane.status.cleared } });
      }),

    async setStatusPlace(place) {
      store.set({ statusPlace: place });
      try {
        await port.setSetting(PLACE_SETTING, place);
      } catch (error) {
        store.set({ notice: noticeOf(error, tools.report) });
      }
    },

    async readStatusPlace() {
      try {
        const kept = await port.getSetting(PLACE_SETTING);
        if (kept === 'sheet' || kept === 'column') store.set({ statusPlace: kept });
      } catch (error) {
        store.set({ notice: noticeOf(error, tools.report) });
      }
    },
  };
}

function noticeFor({ sheet }: Written, noRoom: string | undefined): Notice {
  if (noRoom !== undefined) return { tone: 'warning', say: (m) => m.pane.status.noEmptyColumn(noRoom) };
  return {
    tone: 'success',
    say: (m) => (sheet === null ? m.pane.status.written : m.pane.status.sheetWritten(sheet.name)),
  };
}
