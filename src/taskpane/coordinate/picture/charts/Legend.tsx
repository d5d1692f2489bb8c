import { makeStyles, tokens } from '@fluentui/react-components';
import { useRoom } from '../../roomContext';
import { type Shade } from './colors';

const useStyles = makeStyles({
  legend: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 10px' },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
  },
  button: {
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '2px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media print': { textDecorationLine: 'none' },
  },
  dot: { flexShrink: 0, forcedColorAdjust: 'none' },
  // Its dashes tell it from others, so its colour may be forced.
  line: { flexShrink: 0 },
});

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  /** Absent where the entry only names a line. */
  readonly count?: number;
  readonly shade: Shade;
  /** The entry is a line, broken like this; "" for an unbroken one. */
  readonly dashes?: string;
  readonly onPress?: () => void;
}

/** What the parts of a bar are, with their figures; each leads to its rows. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const styles = useStyles();
  const { m } = useRoom();
  return (
    <ul className={styles.legend}>
      {entries.map(({ key, label, count, shade, dashes, onPress }) => {
        const shown = count === undefined ? label : `${label}: ${m.coordinate.count(count)}`;
        const inside = (
          <>
            {dashes === undefined ? (
              <svg className={styles.dot} width="10" height="10" aria-hidden="true">
                <rect width="10" height="10" rx="2" fill={shade.color} fillOpacity={shade.strength} />
              </svg>
            ) : (
              <svg className={styles.line} width="22" height="10" aria-hidden="true">
                <line x2="22" y1="5" y2="5" stroke={shade.color} strokeWidth="2" strokeDasharray={dashes} />
              </svg>
            )}
            {shown}
          </>
        );
        return (
          <li key={key}>
            {onPress === undefined ? (
              <span className={styles.entry}>{inside}</span>
            ) : (
              <button
                type="button"
                className={`${styles.entry} ${styles.button}`}
                data-testid="figure"
                data-figure={key}
                data-count={count}
                aria-label={m.coordinate.picture.openRows(shown)}
                onClick={onPress}
              >
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
