import { DestinationProblem } from '../../destinations/types';
import { type Places } from './places';
import { type Store } from './state';
import { run } from './running';
import { type PaneSettings } from './settings';
import { type PaneTools } from './tools';

/** Asks the hub, quietly, whom it takes the caller for; while it is away the answer stays as it was. */
export async function loadCaller(
  store: Store,
  tools: Pick<PaneTools, 'report'>,
  places: Places,
  keepUnit: (unit: string) => void,
): Promise<void> {
  const { hub, token } = store.get().settings;
  if (token === '') {
    store.set({ caller: null });
    return;
  }
  try {
    const caller = await places.hub().me();
    const now = store.get().settings;
    if (now.token !== token || now.hub !== hub) return;
    store.set({ caller });
    // The access code is its unit's: nobody need look for the unit in a list.
    if (now.unit === '') keepUnit(caller.unit);
  } catch (error) {
    if (!(error instanceof DestinationProblem)) tools.report(error);
    else if (error.code === 'unauthorised') store.set({ caller: null });
  }
}

export interface SigningInActions {
  /** Asks a hub, quietly, whether people sign in there with an account. */
  loadHubWays(address: string): Promise<void>;
  /** Signs in to the hub with an account; the session takes the access code's place. */
  signInToHub(address: string): Promise<void>;
  /** Ends the session from a sign-in. This computer forgets it whether or not the hub answers. */
  signOutOfHub(): Promise<void>;
}

export function signingInActions(
  store: Store,
  tools: PaneTools,
  save: (settings: PaneSettings) => void,
): SigningInActions {
  return {
    async loadHubWays(address) {
      try {
        const account = await tools.hubAccount.ways(address);
        store.set({ hubAccount: account === null ? null : { hub: address, label: account.label } });
      } catch (error) {
        if (!(error instanceof DestinationProblem)) tools.report(error);
      }
    },

    signInToHub: (address) =>
      run(store, tools, 'signingIn', async () => {
        const { session, unit } = await tools.hubAccount.signIn(address);
        save({ ...store.get().settings, sendTo: 'hub', hub: address, token: session, unit });
      }),

    signOutOfHub: () =>
      run(store, tools, 'signingOut', async () => {
        const { settings } = store.get();
        save({ ...settings, token: '' });
        const how = await tools.hubAccount.signOut(settings.hub, settings.token);
        const tone = how === 'left' ? 'success' : 'warning';
        store.set({ notice: { tone, say: (m) => m.sending.signedOut[how] } });
      }),
  };
}
