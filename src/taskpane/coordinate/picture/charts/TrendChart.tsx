import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chart: { width: '100%', maxWidth: '420px', height: 'auto', display: 'block', forcedColorAdjust: 'auto' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '11px', fontFamily: 'inherit' },
  value: { fill: tokens.colorNeutralForeground1, fontSize: '11px', fontFamily: 'inherit', fontWeight: 600 },
});

export interface TrendLine {
  readonly name: string;
  readonly color: string;
  /** Of the line, so that lines differ without hue; "" for an unbroken one. */
  readonly dashes: string;
  /** 0 to 1, one a period; `null` where the period has no such share. */
  readonly shares: readonly (number | null)[];
}

const WIDTH = 340;
const HEIGHT = 150;
const LEFT = 34;
const RIGHT = 18;
const TOP = 14;
const BOTTOM = 24;

const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);

export interface TrendChartProps {
  readonly periods: readonly string[];
  readonly lines: readonly TrendLine[];
  readonly percent: (share: number) => string;
  readonly label: string;
}

/** Shares over periods, as lines between points. A period without a share leaves a gap. */
export function TrendChart({ periods, lines, percent, label }: TrendChartProps) {
  const styles = useStyles();
  const step = periods.length < 2 ? 0 : (WIDTH - LEFT - RIGHT) / (periods.length - 1);
  const x = (index: number): number => LEFT + index * step;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className={styles.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
          <text className={styles.text} x={LEFT - 4} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {periods.map((period, index) => (
        <text
          key={period}
          className={styles.text}
          x={x(index)}
          y={HEIGHT - 8}
          textAnchor={anchor(index, periods.length)}
        >
          {period}
        </text>
      ))}
      {lines.map(({ name, color, dashes, shares }, nth) => (
        <g key={name} data-line={name}>
          {segments(shares).map(([from, to]) => (
            <line
              key={from}
              x1={x(from)}
              y1={y(shares[from] ?? 0)}
              x2={x(to)}
              y2={y(shares[to] ?? 0)}
              stroke={color}
              strokeWidth="2"
              strokeDasharray={dashes}
            />
          ))}
          {shares.map((share, index) =>
            share === null ? null : (
              <g key={periods[index]}>
                <circle cx={x(index)} cy={y(share)} r="3.5" fill={color} data-share={share} />
                <text
                  className={styles.value}
                  x={x(index)}
                  y={y(share) + (isTop(lines, nth, index) ? -7 : 15)}
                  textAnchor={anchor(index, periods.length)}
                >
                  {percent(share)}
                </text>
              </g>
            ),
          )}
        </g>
      ))}
    </svg>
  );
}

/** Whether no other line is higher at a period, nor as high and drawn before: its figure then stands above its point. */
function isTop(lines: readonly TrendLine[], nth: number, index: number): boolean {
  const own = lines[nth]?.shares[index] ?? 0;
  return lines.every(({ shares }, other) => {
    const share = shares[index] ?? -1;
    return other === nth || share < own || (share === own && other > nth);
  });
}

/** Words at the ends must not run out of the picture. */
function anchor(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count > 1 && index === count - 1) return 'end';
  return index === 0 ? 'start' : 'middle';
}

/** Neighbours that both have a share. */
function segments(shares: readonly (number | null)[]): [number, number][] {
  return shares.flatMap((share, index): [number, number][] =>
    index > 0 && share !== null && shares[index - 1] !== null ? [[index - 1, index]] : [],
  );
}
