import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Status } from '../../status/types';
import { usePane } from '../context';
import { STATUS_COLOR } from './StatusBadge';

const useStyles = makeStyles({
  block: { padding: '4px 8px 8px', flexShrink: 0 },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '4px 0' },
  bar: { display: 'flex', height: '10px', gap: '2px', borderRadius: '2px', overflow: 'hidden' },
  part: { minWidth: '3px', forcedColorAdjust: 'none' },
  success: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  danger: { backgroundColor: tokens.colorStatusDangerBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground3 },
  brand: { backgroundColor: tokens.colorBrandBackground },
  informative: { backgroundColor: tokens.colorNeutralForeground4 },
  legend: { listStyleType: 'none', margin: '6px 0 0', padding: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 10px' },
  entry: { display: 'flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200 },
  dot: { width: '8px', height: '8px', borderRadius: '50%', forcedColorAdjust: 'none' },
});

type Shade = 'success' | 'danger' | 'warning' | 'brand' | 'informative';

/** How many rows have which status: a bar for the eye, the same in words beneath it. */
export function StatusBars({
  title,
  statuses,
  as: Heading,
}: {
  readonly title: string;
  readonly statuses: readonly Status[];
  readonly as: 'h2' | 'h3';
}) {
  const styles = useStyles();
  const { m } = usePane();
  const counts = new Map<Status, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = (Object.keys(m.status.labels) as Status[]).flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [{ status, count, shade: STATUS_COLOR[status] as Shade }];
  });
  return (
    <section className={styles.block} aria-label={title} data-testid="status-bars">
      <Heading className={styles.title}>
        {title} ({statuses.length})
      </Heading>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ status, count, shade }) => (
          <div key={status} className={mergeClasses(styles.part, styles[shade])} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ status, count, shade }) => (
          <li key={status} className={styles.entry} data-status={status} data-count={count}>
            <span className={mergeClasses(styles.dot, styles[shade])} aria-hidden="true" />
            {m.status.labels[status]}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}
