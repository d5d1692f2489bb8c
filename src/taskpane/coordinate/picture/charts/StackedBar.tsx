import { makeStyles, tokens } from '@fluentui/react-components';
import { type Shade } from './colors';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', forcedColorAdjust: 'none' },
  part: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1px',
    // Where colours are forced, borders part what may look alike then; the words below say the same.
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  pressed: { cursor: 'pointer' },
  empty: { fill: tokens.colorNeutralBackground5 },
});

export interface BarPart {
  readonly key: string;
  readonly count: number;
  readonly shade: Shade;
  /** A shortcut for the mouse; the same is always reachable by a button. */
  readonly onPress?: () => void;
}

export interface StackedBarProps {
  readonly parts: readonly BarPart[];
  /** What the whole bar says, for people who do not see it. */
  readonly label: string;
  /** Pixels. */
  readonly height?: number;
}

/** One bar cut into shares of a whole. Widths are percent of the place, so that nothing has to be measured. */
export function StackedBar({ parts, label, height = 18 }: StackedBarProps) {
  const styles = useStyles();
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className={styles.bar} height={height} role="img" aria-label={label}>
      {total === 0 && <rect className={styles.empty} width="100%" height={height} />}
      {parts.map(({ key, count, shade, onPress }, index) => {
        if (count === 0) return null;
        const left = parts.slice(0, index).reduce((sum, part) => sum + part.count, 0);
        return (
          <rect
            key={key}
            className={onPress === undefined ? styles.part : `${styles.part} ${styles.pressed}`}
            x={`${(100 * left) / total}%`}
            width={`${(100 * count) / total}%`}
            height={height}
            fill={shade.color}
            fillOpacity={shade.strength}
            data-part={key}
            data-count={count}
            {...(onPress === undefined ? {} : { onClick: onPress })}
          />
        );
      })}
    </svg>
  );
}
