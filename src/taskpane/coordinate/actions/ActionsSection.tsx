import { makeStyles } from '@fluentui/react-components';
import { Page } from '../parts/layout';
import { ACTIONS } from './list';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    alignItems: 'start',
    '@container (min-width: 720px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
});

/** What the coordinator makes of it all. */
export function ActionsSection() {
  const styles = useStyles();
  return (
    <Page testId="actions">
      <div className={styles.grid}>
        {ACTIONS.map(({ id, Action }) => (
          <Action key={id} />
        ))}
      </div>
    </Page>
  );
}
