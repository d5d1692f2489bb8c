import { makeStyles, tokens } from '@fluentui/react-components';
import { type RankedUnit } from '../../../dashboard/types';
import { Block } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';

const useStyles = makeStyles({
  unit: {
    display: 'grid',
    gridTemplateColumns: '34px minmax(0, 1fr) 58px',
    gap: '2px 8px',
    alignItems: 'center',
    width: '100%',
    padding: '4px 0',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    breakInside: 'avoid',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rank: { fontWeight: tokens.fontWeightSemibold, textAlign: 'right' },
  measure: { textAlign: 'right' },
  bar: { gridColumn: '2 / 4', display: 'block', width: '100%', forcedColorAdjust: 'none' },
  ground: {
    fill: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
  fill: { fill: tokens.colorBrandBackground, '@media (forced-colors: active)': { fill: 'Highlight' } },
});

/** Units by the share of rows they have done, with what is counted; each leads to its rows. */
export function RankingBlock({ ranking }: { readonly ranking: readonly RankedUnit[] }) {
  const styles = useStyles();
  const { room, m } = useRoom();
  const words = m.coordinate.picture;
  return (
    <Block title={words.ranking} text={words.rankingText} testId="ranking">
      <ShowMore
        items={ranking}
        first={10}
        render={({ unit, unitName, rank, measure, score }) => (
          <button
            key={unit}
            type="button"
            className={styles.unit}
            data-testid="ranked"
            data-unit={unit}
            data-rank={rank}
            onClick={() => room.drill({ title: () => unitName, filter: { unit } })}
          >
            <span className={styles.rank}>{rank ?? '–'}</span>
            <span>{unitName}</span>
            <span className={styles.measure}>{m.coordinate.percent(measure)}</span>
            <svg
              className={styles.bar}
              height={6}
              role="img"
              aria-label={
                measure === null ? words.noRank : `${m.coordinate.percent(measure)}, ${words.drillCount(score.rows)}`
              }
            >
              <rect className={styles.ground} width="100%" height={6} />
              <rect className={styles.fill} width={`${100 * (measure ?? 0)}%`} height={6} />
            </svg>
          </button>
        )}
      />
    </Block>
  );
}
