import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { type SubmissionSummary } from '../../submission/types';
import { usePane } from '../context';
import { periodName } from '../session/periods';
import { readPeriod } from '../../values/period';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'flex', gap: '6px', alignItems: 'center', padding: '2px 0', fontSize: tokens.fontSizeBase200 },
});

/** Reports of this unit for this period, the newest first. */
export function SentHistory({ history }: { readonly history: readonly SubmissionSummary[] }) {
  const styles = useStyles();
  const { m } = usePane();
  if (history.length === 0) return null;
  const named = (id: string): string => {
    const period = readPeriod(id);
    return period === null ? id : periodName(period, m);
  };
  return (
    <section aria-label={m.pane.send.history} data-testid="history">
      <h2 className={styles.title}>{m.pane.send.history}</h2>
      <ul className={styles.list}>
        {history.toReversed().map(({ id, revision, period, receivedAt, state }) => (
          <li key={id} className={styles.entry}>
            {m.pane.send.historyItem({ revision, period: named(period), time: m.pane.moment(receivedAt) })}
            <Badge appearance="tint" color={state === 'returned' ? 'danger' : 'informative'}>
              {m.pane.send.state[state]}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
