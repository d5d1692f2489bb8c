import { type Coordinating } from './coordinating';
import { type PaneState, type Store } from '../../session/state';
import { type PaneTools } from '../../session/tools';

/** Whether the way to the coordinator's room is shown: the hub says so, or the user has, or they are in it. */
export function seesRoom({ caller, settings, view }: Pick<PaneState, 'caller' | 'settings' | 'view'>): boolean {
  const isCoordinator = caller?.role === 'coordinator' || caller?.role === 'admin';
  return isCoordinator || settings.coordinates || view === 'coordinate';
}

/** The one room of a pane, fetched when it is first asked for, and asked for again after it could not be had. */
export function roomKeeper(store: Store, tools: PaneTools): () => Promise<Coordinating> {
  let room: Promise<Coordinating> | null = null;
  const open = async (): Promise<Coordinating> => {
    const { createCoordinating } = await import(/* webpackChunkName: "coordinate" */ './coordinating');
    return createCoordinating(await tools.coordinator(() => store.get().settings), store.get().period);
  };
  return () => {
    room ??= open().catch((error: unknown) => {
      room = null;
      throw error;
    });
    return room;
  };
}
