import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EmptyState } from '../../parts/EmptyState';
import { decidedRows } from '../session/decided';
import { differing, problemCount } from '../session/problems';
import { DrillPage } from '../picture/DrillPage';
import { Page } from '../parts/layout';
import { useRoom } from '../roomContext';
import { ChangesBlock } from './ChangesBlock';
import { ConflictsBlock } from './ConflictsBlock';
import { DecidedBlock } from './DecidedBlock';
import { DifferingBlock } from './DifferingBlock';
import { DisputesBlock } from './DisputesBlock';
import { ProposalsBlock } from './ProposalsBlock';
import { UnreportedBlock } from './UnreportedBlock';

const useStyles = makeStyles({
  // Columns instead of a grid: blocks of any height stand without gaps, and read down.
  blocks: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    '@container (min-width: 720px)': {
      display: 'block',
      columnCount: 2,
      columnGap: '12px',
      '& > *': { marginBottom: '12px' },
    },
    '@container (min-width: 1300px)': { columnCount: 3 },
    '@media print': { display: 'block', columnCount: 'auto' },
  },
});

/** What does not fit together, with both places. */
export function ProblemsSection() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { picture: known, hasRows, work, drill, decisions } = state;
  // Without rows some of it would be missing, and the count wrong.
  const picture = hasRows ? known : null;
  const words = m.coordinate.problems;
  const decided = useMemo(() => (picture === null ? [] : decidedRows(picture, decisions)), [picture, decisions]);
  if (drill !== null) return <DrillPage drill={drill} />;
  if (picture === null) {
    return work !== null ? null : (
      <EmptyState title={words.emptyTitle} text={words.emptyText}>
        <Button appearance="primary" data-testid="go-source" onClick={() => room.show('source')}>
          {m.coordinate.sections.source}
        </Button>
      </EmptyState>
    );
  }
  const { conflicts, proposals, unreported, changes, disputed } = picture;
  return (
    <Page testId="problems">
      {problemCount(picture) === 0 && <EmptyState title={words.noneTitle} text={words.noneText} />}
      <div className={styles.blocks}>
        {proposals.length > 0 && <ProposalsBlock proposals={proposals} />}
        {decided.length > 0 && <DecidedBlock rows={decided} />}
        {conflicts.length > 0 && <ConflictsBlock conflicts={conflicts} />}
        {unreported.length > 0 && <UnreportedBlock unreported={unreported} />}
        <DifferingBlock rows={differing(picture)} />
        <DisputesBlock disputed={disputed} />
        {changes.length > 0 && <ChangesBlock changes={changes} />}
      </div>
    </Page>
  );
}
