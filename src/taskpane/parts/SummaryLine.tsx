import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { deadlineOf } from '../session/calendar';
import { countsOf } from '../session/report';
import { reportedTables } from '../session/rows';

const useStyles = makeStyles({
  line: { padding: '2px 8px', flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** "Phụ lục II – …, tỉnh Sơn La · 23 dòng · 2 lỗi, 3 cảnh báo · còn 6 ngày": what was checked, and how it stands. */
export function SummaryLine() {
  const styles = useStyles();
  const { state, m } = usePane();
  const { report, language } = state;
  if (report === null) return null;
  const tables = reportedTables(report.examination, language).map(({ appendix, items }) => {
    const groups = items.filter(({ group }) => group === true).length;
    return `${m.status.templates[appendix.template]} · ${m.pane.rows({ items: items.length - groups, groups })}`;
  });
  const deadline = deadlineOf(state);
  const parts = [
    tables.join('; '),
    m.pane.counts(countsOf(report.findings)),
    deadline === null ? '' : m.pane.overview.daysLeftShort(deadline.days),
  ];
  return (
    <div className={styles.line} data-testid="summary">
      {parts.filter((part) => part !== '').join(' · ')}
    </div>
  );
}
