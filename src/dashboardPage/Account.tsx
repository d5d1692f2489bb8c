import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { isHubSession } from '../destinations/hubSignIn';
import { DestinationProblem } from '../destinations/types';
import { type CoordinateWords } from '../messages/coordinate';
import { type Coordinating } from '../taskpane/coordinate/session/coordinating';
import { type PaneTools } from '../taskpane/session/tools';
import { type KeptSettings } from './settings';

const useStyles = makeStyles({
  // A line of its own below the head's; without words it takes no room, but is there for screen readers.
  said: { order: 1, flexBasis: '100%' },
  silent: { position: 'absolute' },
});

export interface AccountProps {
  readonly room: Coordinating;
  readonly settings: KeptSettings;
  readonly account: PaneTools['hubAccount'];
  readonly m: CoordinateWords;
}

type Said = (m: CoordinateWords) => string;

/** Signing in with the province's own account, where the hub offers it, and out again while its session is in use. */
export function Account({ room, settings, account, m }: AccountProps) {
  const styles = useStyles();
  const { hub, token } = useSyncExternalStore(settings.subscribe, settings.get);
  const [label, setLabel] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    let isOver = false;
    account.ways(hub).then(
      (ways) => {
        if (!isOver) setLabel(ways?.label ?? null);
      },
      // While the hub is away nothing is offered; the room itself says that it is.
      (error: unknown) => {
        if (!(error instanceof DestinationProblem)) throw error;
      },
    );
    return () => {
      isOver = true;
    };
  }, [account, hub]);

  const attempt = async (task: () => Promise<Said | null>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    try {
      const news = await task();
      setSaid(() => news);
    } catch (error) {
      if (!(error instanceof DestinationProblem)) throw error;
      setSaid(
        () =>
          ({ hub: { problems, problemsElsewhere } }: CoordinateWords) =>
            (problemsElsewhere[error.code] ?? problems[error.code])(error.facts),
      );
    } finally {
      setBusy(false);
    }
  };
  const signIn = () =>
    attempt(async () => {
      const { session } = await account.signIn(hub);
      settings.set({ token: session });
      void room.chooseSource('hub');
      return null;
    });
  const signOut = () =>
    attempt(async () => {
      settings.set({ token: '' });
      // What came from the hub goes with the session; files that were picked stay.
      if (room.state().source === 'hub') void room.chooseSource('files');
      const how = await account.signOut(hub, token);
      return (words) => words.sending.signedOut[how];
    });

  return (
    <>
      {isHubSession(token) ? (
        <Button size="small" disabled={isBusy} data-testid="hub-sign-out" onClick={() => void signOut()}>
          {m.sending.signOut}
        </Button>
      ) : (
        label !== null && (
          <Button size="small" disabled={isBusy} data-testid="hub-sign-in" onClick={() => void signIn()}>
            {m.sending.signInWith(label)}
          </Button>
        )
      )}
      <Text role="status" className={said === null ? styles.silent : styles.said} data-testid="account-said">
        {said?.(m) ?? ''}
      </Text>
    </>
  );
}
