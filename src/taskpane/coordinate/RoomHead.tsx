import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { todayInVietnam } from '../../values/dates';
import { readPeriod } from '../../values/period';
import { SECTIONS } from './session/state';
import { periodChoices, periodName } from '../session/periods';
import { problemCount } from './session/problems';
import { useRoom } from './roomContext';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 8px',
    flexShrink: 0,
    '@media print': { display: 'none' },
  },
  period: { minWidth: '130px', flexGrow: 1, maxWidth: '260px' },
  as: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    flexBasis: '100%',
    '@container (min-width: 720px)': { flexBasis: 'auto', marginLeft: 'auto' },
  },
  nav: {
    display: 'flex',
    // A line that scrolls hides its last section from whoever has no trackpad.
    flexWrap: 'wrap',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  tab: {
    padding: '6px min(7px, 1.7cqw)',
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    // Where colours are forced the line alone would not be seen.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

/** The period, how old the figures are, and the way between the parts. */
export function RoomHead() {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { period, source, work, section, picture, hasRows, madeAt } = state;
  const asOf = todayInVietnam(room.tools.now());
  // Some of them are seen by the rows only.
  const problems = hasRows ? problemCount(picture) : 0;
  return (
    <>
      <div className={styles.top}>
        <Select
          size="small"
          className={styles.period}
          aria-label={m.coordinate.period}
          value={period}
          disabled={work !== null}
          data-testid="room-period"
          onChange={(_, { value }) => void room.setPeriod(value)}
        >
          {periodChoices(asOf, readPeriod(period)).map((one) => (
            <option key={one.id} value={one.id}>
              {periodName(one, m)}
            </option>
          ))}
        </Select>
        {source !== null && (
          <Button
            size="small"
            icon={<ArrowClockwiseRegular />}
            disabled={work !== null}
            data-testid="room-refresh"
            onClick={() => void room.load()}
          >
            {m.coordinate.refresh}
          </Button>
        )}
        {picture !== null && madeAt !== null && (
          <span className={styles.as} data-testid="room-as-of">
            {m.coordinate.asOf({ day: picture.asOf, made: madeAt })}
          </span>
        )}
      </div>
      <nav className={styles.nav} aria-label={m.coordinate.sectionsLabel}>
        {SECTIONS.map((one) => (
          <button
            key={one}
            type="button"
            className={mergeClasses(styles.tab, one === section && styles.current)}
            aria-current={one === section ? 'page' : undefined}
            data-testid={`room-tab-${one}`}
            onClick={() => room.show(one)}
          >
            {m.coordinate.sections[one]}
            {one === 'problems' && problems > 0 ? ` (${m.coordinate.count(problems)})` : ''}
          </button>
        ))}
      </nav>
    </>
  );
}
