import { type RowDecision } from '../../../plan/types';
import { addDays, todayInVietnam } from '../../../values/dates';
import { periodOf, readPeriod } from '../../../values/period';
import { type IsoDate, type Period } from '../../../values/types';
import { ledgerOfFiles, roomContext } from './collect';
import { type Progress, runRoom } from './run';
import { nothingKnown, type RoomState, type RoomStore } from './state';
import { type CoordinatorHub, type CoordinatorTools } from './tools';

/** Above this many units only what is being looked at is fetched: the tracker at once, then the figures, then all rows. */
const MANY_UNITS = 1_000;

/** What of a period's picture is wanted. */
type Need = 'nothing' | 'figures' | 'rows';

export interface LoadActions {
  /** Fetches everything anew from where the reports come from. */
  load(): Promise<void>;
  /** Puts together what is looked at and not there yet. */
  ensurePicture(): Promise<void>;
  /** For other actions: what to do again once something changed; `rows` where every row is needed. */
  readonly putTogether: (progress: Progress, need?: Need) => Promise<void>;
}

export function loadActions(store: RoomStore, tools: CoordinatorTools): LoadActions {
  const asOf = (): IsoDate => todayInVietnam(tools.now());

  async function trackHub(hub: CoordinatorHub): Promise<void> {
    const { period } = store.get();
    const [me, calendar, tracker] = await Promise.all([hub.me(), hub.period(period), hub.tracker(period)]);
    if (store.get().period !== period || store.get().source !== 'hub') return;
    const mayDecide = me.role === 'coordinator' || me.role === 'admin';
    store.set({ mayDecide, calendar, tracker, isAway: false });
  }

  async function pictureOfHub(hub: CoordinatorHub, need: Need): Promise<void> {
    const { period } = store.get();
    const hasRows = need === 'rows';
    const [picture, dashboard, decisions] = await Promise.all([
      hasRows ? hub.picture(period) : hub.summary(period),
      hub.dashboard(period),
      decisionsOfHub(hub),
    ]);
    if (store.get().period !== period || store.get().source !== 'hub') return;
    store.set({ picture, hasRows, dashboard, decisions, tracker: picture.tracker, madeAt: tools.now().toISOString() });
  }

  /** Figures out of whole entries, wherever they were read. */
  async function pictureOfEntries(): Promise<void> {
    const { period, entries, plans, decisions, source } = store.get();
    const order = { period, asOf: asOf(), expected: [], plans, decisions, due: null };
    const { consolidated, dashboard } = await tools.desk.picture(entries, order);
    if (store.get().period !== period || store.get().source !== source) return;
    const { tracker } = consolidated;
    store.set({ picture: consolidated, hasRows: true, dashboard, tracker, madeAt: tools.now().toISOString() });
  }

  async function putTogether(progress: Progress, need = needOf(store.get())): Promise<void> {
    const { source, files } = store.get();
    if (source === 'files') {
      progress.at(files.length, files.length, '');
      await ledgerOfFiles(store, tools);
      await pictureOfEntries();
    } else if (source === 'graph') {
      const reader = tools.graph();
      if (reader === null) return;
      const { period } = roomContext(store, tools);
      const entries = [...(await reader.entries(before(period).id)), ...(await reader.entries(period.id))];
      store.set({ entries, mayDecide: true, isAway: false });
      await pictureOfEntries();
    } else if (source === 'hub') {
      const hub = hubOf(tools);
      await trackHub(hub);
      const wanted = wantedOf(store.get(), need);
      if (wanted !== 'nothing') await pictureOfHub(hub, wanted);
    }
  }

  return {
    putTogether,

    async load() {
      const isDone = await runRoom(store, tools, { kind: 'loading', stop: 'left' }, putTogether);
      if (!isDone && store.get().tracker === null) store.set({ isAway: store.get().source !== 'files' });
    },

    async ensurePicture() {
      const { source, picture, tracker, hasRows } = store.get();
      if (source !== 'hub' || tracker === null) return;
      const wanted = wantedOf(store.get(), needOf(store.get()));
      if (wanted === 'nothing' || (picture !== null && (hasRows || wanted === 'figures'))) return;
      await runRoom(store, tools, { kind: 'joining', stop: 'left' }, () => pictureOfHub(hubOf(tools), wanted));
    },
  };
}

function needOf({ section, drill }: RoomState): Need {
  if (section === 'source' || section === 'units') return 'nothing';
  return section === 'problems' || drill !== null ? 'rows' : 'figures';
}

/** A few units' rows come with everything else. */
const wantedOf = ({ tracker }: RoomState, need: Need): Need => ((tracker?.length ?? 0) > MANY_UNITS ? need : 'rows');

async function decisionsOfHub(hub: CoordinatorHub): Promise<readonly RowDecision[]> {
  const plans = await hub.plans();
  return (await Promise.all(plans.map(({ plan }) => hub.decisions(plan)))).flat();
}

export function hubOf(tools: CoordinatorTools): CoordinatorHub {
  const { hub, token } = tools.settings();
  return tools.hub(hub, token);
}

function before({ start, kind }: Period): Period {
  return periodOf(addDays(start, -1), kind);
}

/** What stays when another period or source is chosen: the files, whatever they say. */
export function changeTo(store: RoomStore, patch: Partial<RoomState>): void {
  if (patch.period !== undefined && readPeriod(patch.period) === null) return;
  store.set({ ...nothingKnown(), ...patch });
}
