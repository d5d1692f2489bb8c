import {
  Button,
  Card,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { type Appendix } from '../../appendix/types';
import { usePane } from '../context';
import { EmptyState } from '../parts/EmptyState';
import { Fact } from '../parts/Fact';
import { PeriodSelect } from '../parts/PeriodSelect';
import { SEVERITIES, SeverityIcon } from '../parts/severity';
import { StatusBars } from '../parts/StatusBars';
import { TemplatePicker } from '../parts/TemplatePicker';
import { UndoButton } from '../parts/UndoButton';
import { deadlineOf } from '../session/calendar';
import { lacksReportColumns } from '../session/inserting';
import { periodName } from '../session/periods';
import { countsOf } from '../session/report';
import { reportedTables, type ReportedTable } from '../session/rows';
import { unitName } from '../session/agencies';

const useStyles = makeStyles({
  view: {
    overflowY: 'auto',
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    // What clips its overflow would be pressed flat before the view scrolls.
    '& > *': { flexShrink: 0 },
  },
  card: { padding: '10px', gap: '4px', flexShrink: 0 },
  actions: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '6px' },
  count: { minWidth: 'auto' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { whiteSpace: 'normal', paddingTop: '6px', paddingBottom: '6px' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function OverviewView() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { report, busy, settings, language, comparison } = state;
  // What was sent may have come back: whoever opens the file the next day is told here first.
  useEffect(() => {
    if (report !== null) void session.compareQuietly();
  }, [session, report, settings.unit, settings.token, settings.sendTo, state.period]);

  const check = (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        disabled={busy !== null}
        data-testid="run-check"
        onClick={() => void session.check()}
      >
        {report === null ? m.pane.action.check : m.pane.action.checkAgain}
      </Button>
      <UndoButton />
    </div>
  );
  if (report === null) {
    return (
      <div className={styles.view}>
        {busy === null && (
          <EmptyState title={m.pane.overview.emptyTitle} text={m.pane.overview.emptyText}>
            {check}
            <TemplatePicker />
          </EmptyState>
        )}
      </div>
    );
  }
  const { examination, context, findings } = report;
  const tables = reportedTables(examination, language);
  const counts = countsOf(findings);
  const deadline = deadlineOf(state);
  return (
    <div className={styles.view}>
      {comparison?.comment != null && (
        <MessageBar intent="warning" layout="multiline" data-testid="returned">
          <MessageBarBody className={styles.body}>{m.pane.send.returned(comparison.comment)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => session.show('send')}>
              {m.pane.views.send}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {tables.length === 0 && <EmptyState title={m.pane.overview.noTableTitle} text={m.pane.overview.noTableText} />}
      {tables.length + findings.length > 0 && (
        <section aria-label={m.pane.overview.findings}>
          <div className={styles.counts} data-testid="counts">
            {SEVERITIES.map(({ severity, count }) => (
              <Button
                key={severity}
                size="small"
                className={styles.count}
                icon={<SeverityIcon severity={severity} />}
                data-testid={`count-${count}`}
                onClick={() => session.showSeverity(severity)}
              >
                {m.pane.severity[severity]}: {counts[count]}
              </Button>
            ))}
          </div>
          {deadline !== null && (
            <Text block weight="semibold" data-testid="days-left">
              {m.pane.overview.daysLeft(deadline.days)}
            </Text>
          )}
          {deadline?.planned != null && (
            <Text block className={styles.small} data-testid="days-left-source">
              {m.pane.overview.dueSource({ due: m.pane.day(deadline.due), source: deadline.planned.source })}
            </Text>
          )}
        </section>
      )}
      {tables.map((table) => (
        <TableCard key={`${table.appendix.sheet}!${table.appendix.header.top}`} table={table} />
      ))}
      <PeriodSelect label={m.pane.overview.period} asOf={context.asOf} />
      <Fact label={m.pane.overview.asOf}>{m.pane.day(context.asOf)}</Fact>
      <Fact label={m.pane.overview.unit}>
        {settings.unit === '' ? m.pane.overview.noUnit : unitName(settings.unit)}
      </Fact>
      {check}
      <TemplatePicker />
    </div>
  );
}

function TableCard({ table: { appendix, items } }: { readonly table: ReportedTable }) {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const period = state.report?.context.period;
  const groups = items.filter(({ group }) => group === true).length;
  const statuses = items.flatMap(({ status }) => (status === null ? [] : [status]));
  return (
    <Card className={styles.card} data-testid="table" data-template={appendix.template} data-rows={items.length}>
      <h2 className={styles.heading}>{m.status.templates[appendix.template]}</h2>
      <Text className={styles.small}>
        {m.pane.overview.sheet(appendix.sheet)} · {m.pane.rows({ items: items.length - groups, groups })}
      </Text>
      <Text className={styles.small}>
        {m.pane.overview.plan}: {planText(appendix) || m.pane.overview.noPlan}
      </Text>
      {statuses.length > 0 && <StatusBars as="h3" title={m.pane.overview.status} statuses={statuses} />}
      {period !== undefined && items.length > 0 && lacksReportColumns(appendix, period) && (
        <>
          <Text className={styles.small}>{m.pane.overview.noReportColumns(periodName(period, m))}</Text>
          <div>
            <Button
              size="small"
              disabled={state.busy !== null}
              data-testid="add-columns"
              onClick={() => void session.addReportColumns(appendix)}
            >
              {m.pane.action.addColumns}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

const planText = ({ plan }: Appendix): string =>
  [plan.number, plan.title].filter((text) => text !== null && text !== '').join(' – ');
