import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { type FindingGroup } from '../session/findingList';
import { safeFixes } from '../session/report';
import { SeverityIcon } from './severity';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '8px 8px 4px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
});

/** Heading of one rule's findings, with the fix of all of them where each has exactly one. */
export function FindingGroupHead({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const fixable = group.members.filter((found) => safeFixes([found]).length > 0);
  return (
    <div className={styles.head} data-testid="finding-group" data-rule={group.rule}>
      <SeverityIcon severity={group.severity} />
      <h2 className={styles.title}>
        {m.pane.check.group({ title: m.rules.ruleTitle(group.rule), count: group.members.length })}
      </h2>
      {fixable.length > 1 && (
        <Button
          size="small"
          disabled={state.busy !== null}
          data-testid="fix-all"
          onClick={() => void session.fixAll(fixable.map(({ key }) => key))}
        >
          {m.pane.action.fixAll(fixable.length)}
        </Button>
      )}
    </div>
  );
}
