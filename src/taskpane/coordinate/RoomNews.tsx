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
import { type Work } from './session/state';
import { useRoom } from './roomContext';

/** Work that is over sooner is not worth a line that comes and goes. */
const WORTH_SHOWING = 400;

const useStyles = makeStyles({
  busy: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px 12px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    '@media print': { display: 'none' },
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: { flexShrink: 0, margin: '6px 8px 0', minHeight: 'auto', '@media print': { display: 'none' } },
  body: { whiteSpace: 'normal', paddingTop: '6px', paddingBottom: '6px' },
  quiet: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What is going on and what came of it: shown, and said to screen readers, without taking the focus. */
export function RoomNews() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { work, notice } = state;
  const copied = notice?.copied;
  const isLong = useIsLong(work);
  // Each file's name would be too much to hear; what is done and what came of it is enough.
  const said = work !== null ? (isLong ? m.coordinate.busy[work.kind] : '') : (notice?.say(m) ?? '');
  return (
    <>
      <div className={styles.quiet} role="status" aria-live="polite" data-testid="room-live">
        {said}
      </div>
      {work !== null && <span hidden data-testid="room-working" />}
      {work !== null && isLong && (
        <div className={styles.busy} data-testid="room-busy">
          <ProgressBar
            aria-label={m.coordinate.busy[work.kind]}
            {...(work.total === 0 ? {} : { value: work.done, max: work.total })}
          />
          <div className={styles.line}>
            <span className={styles.name}>
              {m.coordinate.busy[work.kind]} {m.coordinate.progress(work)}
            </span>
            {work.cancel !== null && (
              <Button size="small" data-testid="room-cancel" onClick={work.cancel}>
                {m.coordinate.cancel}
              </Button>
            )}
          </div>
        </div>
      )}
      {work === null && notice !== null && (
        <MessageBar intent={notice.tone} className={styles.bar} layout="multiline" data-testid="room-notice">
          <MessageBarBody className={styles.body}>{notice.say(m)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={m.coordinate.close}
                onClick={room.dismissNotice}
              />
            }
          >
            {copied !== undefined && (
              <Button size="small" data-testid="room-copy" onClick={() => void room.copy(copied(m))}>
                {m.coordinate.copyPlace}
              </Button>
            )}
            {notice.retry !== undefined && (
              <Button size="small" data-testid="room-retry" onClick={notice.retry}>
                {m.coordinate.retry}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

function useIsLong(work: Work | null): boolean {
  const [isLong, setLong] = useState(false);
  const kind = work?.kind ?? null;
  useEffect(() => {
    if (kind === null) return undefined;
    const timer = setTimeout(() => setLong(true), WORTH_SHOWING);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [kind]);
  return isLong && kind !== null;
}
