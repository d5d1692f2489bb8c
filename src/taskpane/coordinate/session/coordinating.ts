import { type CoordinateWords } from '../../../messages/coordinate';
import { todayInVietnam } from '../../../values/dates';
import { periodOf } from '../../../values/period';
import { createStore } from '../../store';
import { DeskProblem } from '../desk/types';
import { type CollectActions, collectActions } from './collect';
import { type DecisionActions, decisionActions } from './decisions';
import { cellOf } from './drill';
import { fileWithSheet } from './files';
import { changeTo, type LoadActions, loadActions } from './load';
import { type OutputActions, outputActions } from './outputs';
import { type ReportActions, reportActions } from './report';
import { type ReviewActions, reviewActions } from './review';
import { roomNotice } from './run';
import { type Drill, emptyRoom, type RoomState, type Section, type Source } from './state';
import { type CellInFile, type CoordinatorTools } from './tools';
import { isUnitsOwn, type RowPlace } from './places';

export { type RowPlace };

/** The coordinator's room: its state and everything that can be done in it, without its looks. */
export interface Coordinating
  extends CollectActions, DecisionActions, OutputActions, ReportActions, ReviewActions, Pick<LoadActions, 'load'> {
  state(): RoomState;
  subscribe(listener: () => void): () => void;
  readonly tools: CoordinatorTools;
  /** Looks at the hub when there is a token for it and nobody has chosen otherwise. */
  begin(): Promise<void>;
  show(section: Section): void;
  dismissNotice(): void;
  chooseSource(source: Source): Promise<void>;
  setPeriod(period: string): Promise<void>;
  /** Shows the rows behind a figure; `null` goes back. */
  drill(drill: Drill | null): void;
  /** Goes to a unit's cell: in the open workbook when it is the unit's, else in a page of its own, else says where it is. */
  goTo(place: RowPlace): Promise<void>;
  copy(text: string): Promise<void>;
}

/** `period` is the one to begin with; the quarter of today when absent. */
export function createCoordinating(tools: CoordinatorTools, period?: string): Coordinating {
  const store = createStore(emptyRoom(period ?? periodOf(todayInVietnam(tools.now()), 'quarter').id));
  const loading = loadActions(store, tools);
  const decisions = decisionActions(store, tools, loading);

  async function chooseSource(source: Source): Promise<void> {
    changeTo(store, { source, mayDecide: false, decisions: [] });
    try {
      if (source !== 'hub') await decisions.recall();
    } catch (error) {
      store.set({ notice: roomNotice(error, tools.report) });
    }
    if (source !== 'files' || store.get().files.length > 0) await loading.load();
  }

  return {
    ...collectActions(store, tools, loading.putTogether),
    ...decisions,
    ...outputActions(store, tools, loading),
    ...reportActions(store, tools, loading),
    ...reviewActions(store, tools, loading),
    load: loading.load,
    state: store.get,
    subscribe: store.subscribe,
    tools,

    async begin() {
      if (store.get().source !== null || tools.settings().token === '') return;
      store.set({ section: 'units' });
      await chooseSource('hub');
    },

    show: (section) => {
      const { notice } = store.get();
      // Good news belongs to the part it came from; trouble stays until it is read.
      store.set({
        section,
        drill: null,
        opened: null,
        ...(notice?.tone === 'error' || notice?.tone === 'warning' ? {} : { notice: null }),
      });
      void loading.ensurePicture();
    },
    dismissNotice: () => store.set({ notice: null }),

    chooseSource,

    async setPeriod(next) {
      changeTo(store, { period: next });
      const { source, files } = store.get();
      if (source !== null && (source !== 'files' || files.length > 0)) await loading.load();
    },

    drill: (drill) => {
      store.set({ drill });
      void loading.ensurePicture();
    },

    async goTo(place) {
      const { port, report } = tools;
      const cell = place.cell ?? cellOf({ cells: {}, row: place.row });
      try {
        if (port !== null && isUnitsOwn(await port.read('all'), await port.getSetting('phuluc.unit'), place)) {
          await port.goTo(place.sheet, cell);
          return;
        }
        const file = fileWithSheet(store.get().files, place.unit, place.sheet);
        if (file !== null && tools.showCell !== null) {
          await tools.showCell({ name: file.name, bytes: () => bytesOf(file), sheet: place.sheet, cell });
          return;
        }
        const copied = (m: CoordinateWords): string => m.coordinate.place.elsewhere({ ...place, cell });
        store.set({ notice: { tone: 'info', copied, say: copied } });
      } catch (error) {
        store.set({ notice: roomNotice(error, report) });
      }
    },

    async copy(text) {
      const isCopied = await tools.copy(text);
      store.set({
        notice: isCopied
          ? { tone: 'success', say: (m) => m.coordinate.copied }
          : { tone: 'warning', say: (m) => m.coordinate.notCopied },
      });
    },
  };
}

/** A picked file may be gone by the time somebody wants to look into it. */
async function bytesOf(file: Pick<CellInFile, 'name' | 'bytes'>): Promise<Uint8Array> {
  try {
    return await file.bytes();
  } catch {
    throw new DeskProblem('not-found', file.name);
  }
}
