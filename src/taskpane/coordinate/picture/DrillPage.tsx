import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EmptyState } from '../../parts/EmptyState';
import { VirtualList } from '../../parts/VirtualList';
import { rowsBehind } from '../session/drill';
import { type Drill } from '../session/state';
import { BackHead, Small } from '../parts/layout';
import { RowLine, shownRow } from '../parts/RowLine';
import { useRoom } from '../roomContext';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  count: { padding: '4px 12px' },
});

/** The rows behind a figure. */
export function DrillPage({ drill }: { readonly drill: Drill }) {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { picture, files, hasRows, work } = state;
  const rows = useMemo(() => (picture === null ? [] : rowsBehind(picture, drill.filter)), [picture, drill]);
  return (
    <div className={styles.page} data-testid="drill" data-rows={rows.length}>
      <BackHead title={drill.title(m)} onBack={() => room.drill(null)} />
      {hasRows && (
        <div className={styles.count}>
          <Small>{m.coordinate.picture.drillCount(rows.length)}</Small>
        </div>
      )}
      {rows.length === 0 ? (
        work === null && hasRows && <EmptyState title={m.coordinate.picture.nothing} text="" />
      ) : (
        <VirtualList
          items={rows}
          keyOf={(row) => `${row.submissionId}|${row.sheet}|${row.row}`}
          label={m.coordinate.row.listLabel}
          estimate={() => 120}
          render={(row) => <RowLine row={shownRow(row, files, m)} />}
          testId="drill-rows"
        />
      )}
    </div>
  );
}
