import { signInWithHub, signOutOfHub, waysToSignIn } from '../destinations/hubSignIn';
import { hubWindow } from './hubWindow';
import { type PaneTools } from './session/tools';

/** The page came from its hub, unless another one was named. */
export const hubAddress = (address: string): string => (address === '' ? window.location.origin : address);

/** Signing in to a hub and out again, from whatever page this is. */
export const webHubAccount: PaneTools['hubAccount'] = {
  ways: async (address) => (await waysToSignIn(hubAddress(address))).account,
  signIn: (address) => signInWithHub(hubAddress(address), hubWindow()),
  signOut: (address, session) => signOutOfHub(hubAddress(address), session, hubWindow()),
};
