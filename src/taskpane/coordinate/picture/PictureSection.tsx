import { Button, makeStyles } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { readPeriod } from '../../../values/period';
import { EmptyState } from '../../parts/EmptyState';
import { periodName } from '../../session/periods';
import { Bar, Page } from '../parts/layout';
import { useRoom } from '../roomContext';
import { DrillPage } from './DrillPage';
import { RankingBlock } from './RankingBlock';
import { ReportingBlock } from './ReportingBlock';
import { RowsBlock } from './RowsBlock';
import { SectionsBlock } from './SectionsBlock';
import { StatusBlock } from './StatusBlock';
import { TotalsBlock } from './TotalsBlock';
import { TrendBlock } from './TrendBlock';

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
  onPaper: { display: 'none', '@media print': { display: 'block' } },
});

/** The figures of the period, each leading to its rows. */
export function PictureSection() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { dashboard, picture, drill, work, period } = state;
  const words = m.coordinate.picture;
  if (drill !== null) return <DrillPage drill={drill} />;
  if (dashboard === null || picture === null) {
    return work !== null ? null : (
      <EmptyState title={words.emptyTitle} text={words.emptyText}>
        <Button appearance="primary" data-testid="go-source" onClick={() => room.show('source')}>
          {m.coordinate.sections.source}
        </Button>
      </EmptyState>
    );
  }
  const { print } = room.tools;
  const known = readPeriod(period);
  return (
    <Page testId="picture">
      <h2 className={styles.onPaper}>
        {m.coordinate.title} – {known === null ? period : periodName(known, m)}
      </h2>
      {print !== null && (
        <Bar>
          <Button size="small" icon={<PrintRegular />} data-testid="print" onClick={print}>
            {words.print}
          </Button>
        </Bar>
      )}
      <div className={styles.blocks}>
        <ReportingBlock dashboard={dashboard} />
        <StatusBlock kind="tasks" score={dashboard.total} />
        <StatusBlock kind="indicators" score={dashboard.total} />
        <RowsBlock title={words.overdue} rows={dashboard.overdue} days={words.overdueDays} testId="overdue" />
        <RowsBlock title={words.dueSoon} rows={dashboard.dueSoon} days={words.daysLeft} testId="due-soon" />
        <RowsBlock title={words.notMet} rows={dashboard.notMet} days={words.daysLeft} testId="not-met" />
        <SectionsBlock sections={dashboard.sections} />
        <RankingBlock ranking={dashboard.ranking} />
        <TrendBlock trend={dashboard.trend} />
        <TotalsBlock totals={picture.totals} />
      </div>
    </Page>
  );
}
