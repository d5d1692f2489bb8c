import { Badge, Card, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { usePane } from '../context';
import { changedFields } from '../session/changedFields';
import { reportedTables } from '../session/rows';
import { type Comparison } from '../session/state';
import { type RowDifference } from '../../submission/differences';

const useStyles = makeStyles({
  card: { padding: '10px', gap: '6px', flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '240px', overflowY: 'auto' },
  entry: { padding: '4px 0', fontSize: tokens.fontSizeBase200, display: 'flex', gap: '6px', alignItems: 'flex-start' },
  badge: { flexShrink: 0 },
  field: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  body: { whiteSpace: 'normal', paddingTop: '6px', paddingBottom: '6px' },
});

const COLOR = { added: 'success', changed: 'brand', removed: 'danger' } as const;

/** What this report would change against the last one, row by row. */
export function ComparisonCard({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const { m } = usePane();
  const { current, differences, comment } = comparison;
  if (current === null || differences === null) {
    return (
      <Card className={styles.card} data-testid="comparison" data-first="true">
        <Text>{m.pane.send.firstTime}</Text>
      </Card>
    );
  }
  const count = (kind: RowDifference['kind']): number => differences.filter((d) => d.kind === kind).length;
  const changes = { added: count('added'), changed: count('changed'), removed: count('removed') };
  return (
    <Card className={styles.card} data-testid="comparison" data-differences={differences.length}>
      <Text weight="semibold">
        {m.pane.send.against({ revision: current.revision, time: m.pane.moment(current.receivedAt) })}
      </Text>
      {comment !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{m.pane.send.returned(comment)}</MessageBarBody>
        </MessageBar>
      )}
      <Text>{differences.length === 0 ? m.pane.send.noChange : m.pane.send.changes(changes)}</Text>
      {differences.length > 0 && (
        <ul className={styles.list} tabIndex={0} aria-label={m.pane.send.compare}>
          {differences.map((difference, index) => (
            <li key={index} className={styles.entry}>
              <Badge appearance="tint" color={COLOR[difference.kind]} className={styles.badge}>
                {m.pane.send[difference.kind]}
              </Badge>
              <DifferenceText difference={difference} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function DifferenceText({ difference }: { readonly difference: RowDifference }) {
  const styles = useStyles();
  const { state, m } = usePane();
  const { report, language } = state;
  const names = useMemo(
    () =>
      new Map(
        (report === null ? [] : reportedTables(report.examination, language)).map(({ appendix, nameOf }) => [
          appendix.sheet,
          nameOf,
        ]),
      ),
    [report, language],
  );
  const row = difference.kind === 'changed' ? difference.after : difference.row;
  const name = names.get(row.sheet)?.(row) ?? row.number;
  const shown = (text: string): string => (text === '' ? m.pane.check.blank : `“${text}”`);
  const changes = difference.kind === 'changed' ? changedFields(difference) : [];
  const lines = changes.flatMap(({ field, from, to }) => {
    const word = m.pane.send.field[field];
    if (word === undefined) return [];
    return [from === null || to === null ? word : `${word}: ${shown(from)} → ${shown(to)}`];
  });
  return (
    <div>
      {name === '' ? '' : `${name}. `}
      {row.title}
      {[...new Set(lines)].map((line) => (
        <div key={line} className={styles.field}>
          {line}
        </div>
      ))}
    </div>
  );
}
