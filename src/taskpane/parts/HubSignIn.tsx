import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { isHubSession } from '../../destinations/hubSignIn';
import { usePane } from '../context';

/**
 * Signing in with the province's own account, where the hub offers it, and out again while its session is in use; it must
 * be pressed, or no window may open.
 */
export function HubSignIn({ address }: { readonly address: string }) {
  const { session, state, m } = usePane();
  const { hubAccount, settings } = state;
  useEffect(() => {
    void session.loadHubWays(address);
  }, [session, address]);
  const isBusy = state.busy !== null;
  if (settings.hub === address && isHubSession(settings.token)) {
    return (
      <Button size="small" disabled={isBusy} data-testid="hub-sign-out" onClick={() => void session.signOutOfHub()}>
        {m.sending.signOut}
      </Button>
    );
  }
  if (hubAccount === null || hubAccount.hub !== address) return null;
  return (
    <Button size="small" disabled={isBusy} data-testid="hub-sign-in" onClick={() => void session.signInToHub(address)}>
      {m.sending.signInWith(hubAccount.label)}
    </Button>
  );
}
