import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type TrackedUnit } from '../../../consolidate/types';
import { type TrackerLine } from '../session/tracker';
import { StateBadge } from '../parts/badges';
import { useRoom } from '../roomContext';

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: '8px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  unit: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '100%',
    textAlign: 'left',
    padding: '6px 8px',
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
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  name: { overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function GroupHead({ line }: { readonly line: Extract<TrackerLine, { kind: 'group' }> }) {
  const styles = useStyles();
  const { m } = useRoom();
  const { group, sent, all } = line;
  return (
    <h2 className={styles.group} data-testid="units-group" data-group={group} data-sent={sent} data-all={all}>
      {m.coordinate.units.group({ name: m.coordinate.groups[group], sent, all })}
    </h2>
  );
}

/** One unit: its state, when it sent, what is the matter. */
export function UnitLine({ unit }: { readonly unit: TrackedUnit }) {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const words = m.coordinate.units;
  const isOpen = state.opened?.unit === unit.unit;
  return (
    <button
      type="button"
      className={mergeClasses(styles.unit, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
      data-testid="unit-line"
      data-unit={unit.unit}
      data-state={unit.state}
      data-late={unit.late}
      onClick={() => void room.openUnit(unit.unit)}
    >
      <span className={styles.name}>{unit.name}</span>
      <span className={styles.line}>
        <StateBadge state={unit.state} />
        {unit.late && (
          <Badge appearance="tint" color="warning">
            {words.late}
          </Badge>
        )}
        <span className={styles.small}>{words.line({ revision: unit.revision, at: unit.receivedAt })}</span>
        {unit.errors + unit.warnings > 0 && <span className={styles.small}>{words.findings(unit)}</span>}
      </span>
      {unit.comment !== null && unit.comment !== '' && <span className={styles.small}>{unit.comment}</span>}
    </button>
  );
}
