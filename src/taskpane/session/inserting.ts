import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type Appendix, type TemplateId } from '../../appendix/types';
import { templateOf } from '../../catalogue/templates';
import { columnPlan } from '../../handout/reportColumns';
import { type Messages, messagesFor } from '../../messages/pane';
import { type SheetModel } from '../../port/sheetModel';
import { WorkbookProblem } from '../../port/workbookPort';
import { type Period } from '../../values/types';
import { contextFor } from './checking';
import { run } from './running';
import { type Notice, type Store } from './state';
import { type PaneTools } from './tools';

export interface InsertingActions {
  /** Adds a sheet with a blank table of a standard template, and shows it. */
  insertTemplate(template: TemplateId): Promise<void>;
  /** Adds the period's report columns beside a recognised table. */
  addReportColumns(table: Pick<Appendix, 'sheet' | 'header'>): Promise<void>;
}

/** Vietnamese whatever the pane's language: the sheets are official documents. */
const DOCUMENT = messagesFor('vi');

export function insertingActions(store: Store, tools: PaneTools, checkAgain: () => Promise<void>): InsertingActions {
  const { port } = tools;

  /** Checks what was written, and says what was done unless something went wrong. */
  async function finish(say: (m: Messages) => string): Promise<void> {
    if (store.get().notice !== null) return;
    await checkAgain();
    const { notice } = store.get();
    if (notice === null || notice.isShownElsewhere === true) store.set({ notice: { tone: 'success', say } });
  }

  return {
    async insertTemplate(id) {
      const template = templateOf(id);
      let name = '';
      await run(store, tools, 'inserting', async (watch) => {
        const { blankTemplate, listSheet } = await import('../sheets');
        const words = DOCUMENT.sheets;
        const before = await port.read('all', watch);
        watch.signal.throwIfAborted();
        name = freeName(words.sheetName[template.kind], before);
        const lists = listSheet(words);
        const sheet = blankTemplate(template, name, words, contextFor(store, tools).period.year);
        const isNewList = !before.sheets.some((one) => one.name === lists.name);
        await port.putSheets([sheet, lists], name);
        const ours = [name, ...(isNewList ? [lists.name] : [])];
        if (watch.signal.aborted) await port.removeSheets(ours);
        watch.signal.throwIfAborted();
        store.set({
          undo: {
            takeBack: async () => {
              await checkUntouched(await port.read('all'), sheet);
              await port.removeSheets(ours);
            },
            say: (m) => m.pane.done.templateRemoved(name),
          },
        });
      });
      await finish((m) => m.pane.done.templateInserted(name));
    },

    async addReportColumns({ sheet: name, header }) {
      if (store.get().changed.length > 0) await checkAgain();
      let count = 0;
      await run(store, tools, 'inserting', async ({ signal }) => {
        const { reportAddition } = await import('../sheets');
        const { report } = store.get();
        const appendix = report?.examination.tables.find(
          (table) => table.appendix.sheet === name && table.appendix.header.top === header.top,
        )?.appendix;
        const sheet = report?.snapshot.sheets.find((one) => one.name === name);
        if (report === null || appendix === undefined || sheet === undefined) {
          throw new WorkbookProblem('changed-meanwhile', name);
        }
        const addition = reportAddition(appendix, sheet, report.context.period, DOCUMENT.handout);
        if (addition === null) {
          store.set({ notice: noRoom(name) });
          return;
        }
        signal.throwIfAborted();
        await port.add(addition);
        count = addition.columns.length;
        const say = (m: Messages): string => m.pane.done.columnsRemoved(count);
        store.set({ undo: { takeBack: () => port.takeAway(addition), say } });
      });
      await finish((m) => m.pane.done.columnsAdded(count));
    },
  };
}

const noRoom = (sheet: string): Notice => ({ tone: 'warning', say: (m) => m.pane.overview.noRoom(sheet) });

/** Whether a table has no column yet in which a unit could report for the period. */
export const lacksReportColumns = (appendix: Appendix, period: Period): boolean =>
  columnPlan(appendix, period).own.length === 0;

/** "Phụ lục I", or "Phụ lục I (2)" where a sheet has that name in whatever case. */
function freeName(wanted: string, { sheets }: WorkbookSnapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} (${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** @throws WorkbookProblem changed-meanwhile when somebody has written into the sheet since */
function checkUntouched({ sheets }: WorkbookSnapshot, written: SheetModel): void {
  const now = sheets.find(({ name }) => name === written.name)?.cells ?? [];
  const texts = new Map(written.cells.map(({ row, column, value }) => [`${String(row)},${String(column)}`, value]));
  const touched = now.some(({ row, column, value }) => texts.get(`${String(row)},${String(column)}`) !== value);
  if (touched) throw new WorkbookProblem('changed-meanwhile', written.name);
}
