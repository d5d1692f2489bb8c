import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { periodName } from '../session/periods';
import { unitName } from '../session/agencies';
import { readPeriod } from '../../values/period';

const useStyles = makeStyles({
  title: { margin: 0 },
  card: {
    padding: '10px',
    gap: '6px',
    flexShrink: 0,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { padding: '4px 0', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', gap: '6px', marginTop: '4px' },
});

/** Reports that wait for the hub. Nothing here when there are none. */
export function Outbox() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  if (state.outbox.length === 0) return null;
  return (
    <Card className={styles.card} data-testid="outbox" data-count={state.outbox.length}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {m.pane.send.outbox}
      </Text>
      <Text>{m.pane.send.outboxText(state.outbox.length)}</Text>
      {state.retryAt !== null && (
        <Text data-testid="outbox-retry">{m.sending.retryAt(m.pane.moment(state.retryAt))}</Text>
      )}
      <ul className={styles.list}>
        {state.outbox.map(({ submission: { id, unit, period, rows }, problem }) => {
          const read = readPeriod(period);
          const groups = rows.filter(({ group }) => group === true).length;
          return (
            <li key={id} className={styles.entry}>
              {m.pane.send.outboxItem({
                unit: unitName(unit),
                period: read === null ? period : periodName(read, m),
                rows: m.pane.rows({ items: rows.length - groups, groups }),
              })}
              {problem !== null && (
                <div>
                  {m.pane.send.outboxWhy} {m.pane.sendProblem[problem]()}
                </div>
              )}
              <div className={styles.buttons}>
                <Button size="small" data-testid="outbox-drop" onClick={() => session.drop(id)}>
                  {m.pane.send.outboxDrop}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="small" appearance="primary" data-testid="outbox-send" onClick={() => void session.flush()}>
          {m.pane.send.outboxSendNow}
        </Button>
      </div>
    </Card>
  );
}
