import { messagesFor } from '../../../messages/pane';
import { type Publication } from '../../../submission/publication';
import { roomContext } from './collect';
import { type Pickable } from './files';
import { hubOf, type LoadActions } from './load';
import { type Progress, runRoom } from './run';
import { type RoomStore } from './state';
import { type CoordinatorTools } from './tools';

export interface OutputActions {
  /** Writes the consolidated sheets into the open workbook, in place of those written before. */
  writeSheets(): Promise<void>;
  removeSheets(): Promise<void>;
  /** Saves the shared workbook as a file. */
  saveWorkbook(): Promise<void>;
  /** Asks the hub what is published of the period. */
  loadPublication(): Promise<void>;
  publish(publication: Publication): Promise<void>;
  /** Reads a plan's workbooks, so that reports are held against it. */
  usePlan(files: readonly Pickable[]): Promise<void>;
  /** Gives the plan to the hub as the version in force. */
  givePlan(files: readonly Pickable[]): Promise<void>;
  /** Makes one report workbook a unit out of a plan's workbooks and saves them together. */
  handOut(files: readonly Pickable[]): Promise<void>;
}

/** Sheets and files are official papers: Vietnamese whatever the room's language. */
const PAPERS = 'vi';

export function outputActions(
  store: RoomStore,
  tools: CoordinatorTools,
  { putTogether }: Pick<LoadActions, 'putTogether'>,
): OutputActions {
  const { desk, port } = tools;

  async function bytesOf(files: readonly Pickable[]) {
    return Promise.all(
      files.map(async (file) => ({
        name: file.name,
        changed: new Date(file.lastModified).toISOString(),
        bytes: await file.bytes(),
      })),
    );
  }

  async function readPlans(files: readonly Pickable[]) {
    return desk.plans(await bytesOf(files), roomContext(store, tools));
  }

  /** Figures as they are now: those shown may be from an hour ago. */
  async function freshPicture(progress: Progress) {
    await putTogether(progress, 'rows');
    const { picture, dashboard } = store.get();
    return picture === null || dashboard === null ? null : { consolidated: picture, dashboard };
  }

  return {
    async writeSheets() {
      await runRoom(store, tools, { kind: 'writing' }, async (progress) => {
        const picture = await freshPicture(progress);
        if (picture === null || port === null) return;
        const sheets = await desk.sheets(picture, PAPERS);
        await port.putSheets(sheets, sheets[0]?.name);
        store.set({
          hasSheets: true,
          notice: { tone: 'success', say: (m) => m.coordinate.actions.sheetsWritten(sheets.length) },
        });
      });
    },

    async removeSheets() {
      await runRoom(store, tools, { kind: 'removing' }, async () => {
        if (port === null) return;
        await port.removeSheets(Object.values(messagesFor(PAPERS).workbook.sheets));
        store.set({ hasSheets: false, notice: { tone: 'success', say: (m) => m.coordinate.actions.sheetsRemoved } });
      });
    },

    async saveWorkbook() {
      await runRoom(store, tools, { kind: 'saving' }, async (progress) => {
        const { source, period } = store.get();
        const picture = source === 'hub' ? null : await freshPicture(progress);
        const bytes = picture === null ? await hubOf(tools).workbook(period) : await desk.workbook(picture, PAPERS);
        const name = messagesFor(PAPERS).workbook.fileName(period);
        tools.save(bytes, name, 'xlsx');
        store.set({ notice: { tone: 'success', say: (m) => m.coordinate.actions.saved(name) } });
      });
    },

    async loadPublication() {
      const { source, period, publication } = store.get();
      if (source !== 'hub' || publication !== null) return;
      await runRoom(store, tools, { kind: 'loading', stop: 'left' }, async () => {
        const known = await hubOf(tools).publication(period);
        if (store.get().period === period) store.set({ publication: known });
      });
    },

    async publish({ published, parts, note }) {
      const { period } = store.get();
      await runRoom(store, tools, { kind: 'publishing' }, async () => {
        store.set({
          publication: await hubOf(tools).publish(period, { published, parts, note }),
          notice: {
            tone: 'success',
            say: (m) => (published ? m.coordinate.actions.published : m.coordinate.actions.unpublished),
          },
        });
      });
    },

    async usePlan(files) {
      await runRoom(store, tools, { kind: 'readingPlan' }, async (progress) => {
        store.set({ plans: await readPlans(files) });
        await putTogether(progress);
      });
    },

    async givePlan(files) {
      await runRoom(store, tools, { kind: 'givingPlan' }, async (progress) => {
        const plans = await readPlans(files);
        for (const plan of plans) await hubOf(tools).putPlan(plan);
        await putTogether(progress);
        store.set({ notice: { tone: 'success', say: (m) => m.coordinate.actions.planGiven(plans) } });
      });
    },

    async handOut(files) {
      await runRoom(store, tools, { kind: 'handingOut', stop: 'asked' }, async (progress) => {
        const { summary, zip } = await desk.handOut(await bytesOf(files), roomContext(store, tools), progress);
        const name = messagesFor(PAPERS).handout.zip(summary.period);
        store.set({ handout: summary });
        tools.save(zip, name, 'zip');
        store.set({ notice: { tone: 'success', say: (m) => m.coordinate.actions.saved(name) } });
      });
    },
  };
}
