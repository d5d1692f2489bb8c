import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ItemRecord } from '../../examine/records';
import { type Status } from '../../status/types';
import { usePane } from '../context';
import { StatusBadge } from './StatusBadge';

const useStyles = makeStyles({
  row: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    padding: '8px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  stale: { opacity: 0.6 },
  title: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', margin: '2px 0' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One row's status with its reason; a click goes to the row. */
export function StatusRow({
  item,
  name,
  isStale,
}: {
  readonly item: ItemRecord & { readonly status: Status };
  readonly name: string;
  readonly isStale: boolean;
}) {
  const styles = useStyles();
  const { session, m } = usePane();
  const cell = item.cells.title ?? item.cells.number ?? `A${item.row}`;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, isStale && styles.stale)}
      data-testid="status-row"
      data-cell={cell}
      data-sheet={item.sheet}
      data-status={item.status}
      data-stale={isStale}
      onClick={() => void session.goTo(item.sheet, cell)}
    >
      <span className={styles.title}>
        {name === '' ? '' : `${name}. `}
        {item.title}
      </span>
      <span className={styles.line}>
        <StatusBadge status={item.status} />
        {item.pace !== null && <span className={styles.small}>{m.status.pace[item.pace]}</span>}
        {item.basis === 'baseline' && <span className={styles.small}>{m.status.basis.baseline}</span>}
      </span>
      <span className={styles.small}>{item.reason}</span>
      {isStale && <span className={styles.small}> {m.pane.status.stale}</span>}
    </button>
  );
}
