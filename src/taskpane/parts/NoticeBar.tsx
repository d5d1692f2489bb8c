import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { usePane } from '../context';
import { type Busy } from '../session/state';

const useStyles = makeStyles({
  busy: { padding: '6px 12px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  bar: { flexShrink: 0, margin: '6px 8px 0', minHeight: 'auto' },
  body: { whiteSpace: 'normal', paddingTop: '6px', paddingBottom: '6px' },
  quiet: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What is going on and what came of it: shown, and said to screen readers, without taking the focus. */
export function NoticeBar() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { busy, notice, progress, isStopping } = state;
  const said = busy !== null ? m.pane.busy[busy] : (notice?.say(m) ?? '');
  return (
    <>
      <div className={styles.quiet} role="status" aria-live="polite" data-testid="live">
        {said}
      </div>
      {busy !== null && (
        <div className={styles.busy} data-testid="busy">
          <ProgressBar aria-label={m.pane.busy[busy]} {...(progress === null ? {} : { value: progress })} />
          <div className={styles.line}>
            <span aria-hidden="true">{isStopping ? m.pane.stopping : m.pane.busy[busy]}</span>
            <StopButton key={busy} />
          </div>
        </div>
      )}
      {busy === null && notice !== null && notice.isShownElsewhere !== true && (
        <MessageBar
          intent={notice.tone}
          className={styles.bar}
          layout="multiline"
          role="region"
          aria-label={m.pane.news}
          data-testid="notice"
        >
          <MessageBarBody className={styles.body}>{notice.say(m)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={m.pane.action.close}
                onClick={session.dismissNotice}
              />
            }
          >
            {notice.retry !== undefined && (
              <Button size="small" onClick={notice.retry} data-testid="notice-retry">
                {m.pane.action.retry}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

/** Milliseconds after which it is worth offering to stop. */
const LONG = 500;

/** Comes into sight only when the task takes long enough to be stopped. */
function StopButton() {
  const { session, state, m } = usePane();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), LONG);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isLong || state.busy === null || !CAN_STOP.has(state.busy)) return null;
  return (
    <Button size="small" disabled={state.isStopping} data-testid="stop" onClick={session.stop}>
      {m.pane.action.stop}
    </Button>
  );
}

/** Tasks that look whether they are to stop; the others are over in a moment or must not be cut short. */
const CAN_STOP: ReadonlySet<Busy> = new Set(['checking', 'inserting', 'assessing']);
