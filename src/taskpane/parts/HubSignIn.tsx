import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { usePane } from '../context';

/** Signing in with the province's own account, where the hub offers it; it must be pressed, or no window may open. */
export function HubSignIn({ address }: { readonly address: string }) {
  const { session, state, m } = usePane();
  const { hubAccount } = state;
  useEffect(() => {
    void session.loadHubWays(address);
  }, [session, address]);
  if (hubAccount === null || hubAccount.hub !== address) return null;
  return (
    <Button
      size="small"
      disabled={state.busy !== null}
      data-testid="hub-sign-in"
      onClick={() => void session.signInToHub(address)}
    >
      {m.sending.signInWith(hubAccount.label)}
    </Button>
  );
}
