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
import { usePane } from '../context';

const useStyles = makeStyles({
  busy: { padding: '6px 12px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  bar: { flexShrink: 0, margin: '6px 8px 0', minHeight: 'auto' },
  body: { whiteSpace: 'normal', paddingTop: '6px', paddingBottom: '6px' },
  quiet: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What is going on and what came of it: shown, and said to screen readers, without taking the focus. */
export function NoticeBar() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { busy, notice } = state;
  const said = busy !== null ? m.pane.busy[busy] : (notice?.say(m) ?? '');
  return (
    <>
      <div className={styles.quiet} role="status" aria-live="polite" data-testid="live">
        {said}
      </div>
      {busy !== null && (
        <div className={styles.busy} data-testid="busy">
          <ProgressBar aria-label={m.pane.busy[busy]} />
          <span aria-hidden="true">{m.pane.busy[busy]}</span>
        </div>
      )}
      {busy === null && notice !== null && notice.isShownElsewhere !== true && (
        <MessageBar intent={notice.tone} className={styles.bar} layout="multiline" data-testid="notice">
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
