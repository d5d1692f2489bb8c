import { DestinationProblem } from '../../destinations/types';
import { type Places } from './places';
import { type Store } from './state';
import { type PaneTools } from './tools';

/** Asks the hub, quietly, whom it takes the caller for; while it is away the answer stays as it was. */
export async function loadCaller(store: Store, tools: Pick<PaneTools, 'report'>, places: Places): Promise<void> {
  const { hub, token } = store.get().settings;
  if (token === '') {
    store.set({ caller: null });
    return;
  }
  try {
    const caller = await places.hub().me();
    const now = store.get().settings;
    if (now.token === token && now.hub === hub) store.set({ caller });
  } catch (error) {
    if (!(error instanceof DestinationProblem)) tools.report(error);
    else if (error.code === 'unauthorised') store.set({ caller: null });
  }
}
