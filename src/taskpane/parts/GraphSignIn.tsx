import { Button, makeStyles, Text } from '@fluentui/react-components';
import { usePane } from '../context';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-start' },
});

/** Who is signed in with Microsoft, and the button to sign in; it must be pressed, or no window may open. */
export function GraphSignIn() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  return (
    <div className={styles.box} data-testid="graph-sign-in" data-account={state.graphAccount ?? ''}>
      <Text>{state.graphAccount === null ? m.sending.needSignIn : m.sending.signedIn(state.graphAccount)}</Text>
      <Button
        size="small"
        disabled={state.busy !== null}
        data-testid="sign-in"
        onClick={() => void session.signInToGraph()}
      >
        {m.sending.signIn}
      </Button>
    </div>
  );
}
