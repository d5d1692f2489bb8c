import { type CheckContext } from '../../../check/types';
import { todayInVietnam } from '../../../values/dates';
import { periodOf, readPeriod } from '../../../values/period';
import { filedSubmissions, keyOf, type LeftOutWhy, type Pickable, returnedFiles } from './files';
import { type Progress, runRoom } from './run';
import { type RoomStore } from './state';
import { type CoordinatorTools } from './tools';

export interface CollectActions {
  /** Reads and checks files, one after the other; those that are there already are left alone. */
  addFiles(files: readonly Pickable[]): Promise<void>;
  removeFile(key: string): Promise<void>;
  /** Whose file it is, where the file does not say. */
  setUnit(key: string, unit: string): Promise<void>;
  /** Counts a file for the period although it says another. */
  takeFile(key: string): Promise<void>;
}

/** The day and period files are checked for; a file's own configuration may set another day. */
export function roomContext(store: RoomStore, tools: Pick<CoordinatorTools, 'now'>): CheckContext {
  const asOf = todayInVietnam(tools.now());
  const period = readPeriod(store.get().period) ?? periodOf(asOf, 'quarter');
  return { asOf, period, province: null, byDefault: ['asOf'] };
}

export function collectActions(
  store: RoomStore,
  tools: CoordinatorTools,
  putTogether: (progress: Progress) => Promise<void>,
): CollectActions {
  async function changed(): Promise<void> {
    await runRoom(store, tools, { kind: 'joining', stop: 'left' }, putTogether);
  }

  return {
    async addFiles(picked) {
      const known = new Set(store.get().files.map(({ key }) => key));
      const fresh = [...new Map(picked.map((file) => [keyOf(file), file])).values()].filter(
        (file) => !known.has(keyOf(file)),
      );
      const doubled = picked.length - fresh.length;
      const sayDoubled = (): void => {
        if (doubled === 0 || store.get().notice !== null) return;
        store.set({ notice: { tone: 'info', say: (m) => m.coordinate.files.already(doubled) } });
      };
      if (fresh.length === 0) {
        sayDoubled();
        return;
      }
      await runRoom(store, tools, { kind: 'reading', stop: 'asked' }, async (progress) => {
        const context = roomContext(store, tools);
        const { language } = tools.settings();
        for (const [index, file] of fresh.entries()) {
          if (progress.signal.aborted) break;
          progress.at(index, fresh.length, file.name);
          const entry = { name: file.name, changed: new Date(file.lastModified).toISOString() };
          const reading = await tools.desk.read({ ...entry, bytes: await file.bytes() }, context, language);
          const read = { ...entry, key: keyOf(file), reading, unit: null, isTaken: false, bytes: () => file.bytes() };
          store.set({ files: [...store.get().files, read] });
        }
        if (progress.signal.aborted) {
          const left = fresh.length - store.get().files.filter(({ key }) => fresh.some((f) => keyOf(f) === key)).length;
          store.set({ notice: { tone: 'info', say: (m) => m.coordinate.files.stopped(left) } });
        }
        await putTogether(progress);
      });
      sayDoubled();
    },

    async removeFile(key) {
      store.set({ files: store.get().files.filter((file) => file.key !== key) });
      await changed();
    },

    async setUnit(key, unit) {
      store.set({ files: store.get().files.map((file) => (file.key === key ? { ...file, unit } : file)) });
      await changed();
    },

    async takeFile(key) {
      store.set({ files: store.get().files.map((file) => (file.key === key ? { ...file, isTaken: true } : file)) });
      await changed();
    },
  };
}

/** The picked files as the ledger of the chosen period. */
export async function ledgerOfFiles(store: RoomStore, tools: CoordinatorTools): Promise<void> {
  const { files, period } = store.get();
  const { entries, superseded, refused } = await tools.desk.ledger(
    returnedFiles(files, period),
    filedSubmissions(files),
    period,
  );
  const leftOut: Record<string, LeftOutWhy> = {};
  for (const key of superseded) leftOut[key] = 'superseded';
  for (const { name, code } of refused) leftOut[name] = code;
  store.set({ entries, leftOut });
}
