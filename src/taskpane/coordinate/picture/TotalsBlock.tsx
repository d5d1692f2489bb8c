import { makeStyles, tokens } from '@fluentui/react-components';
import { type IndicatorTotal } from '../../../consolidate/types';
import { Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';

const useStyles = makeStyles({
  total: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '100%',
    padding: '6px 0',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: 'none',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  value: { fontWeight: tokens.fontWeightSemibold },
});

/** Indicators that several units report, added up the way each was declared to add up, or not at all. */
export function TotalsBlock({ totals }: { readonly totals: readonly IndicatorTotal[] }) {
  const styles = useStyles();
  const { room, m } = useRoom();
  const words = m.coordinate.picture;
  const several = totals.filter(({ parts }) => parts.length > 1);
  if (several.length === 0) return null;
  return (
    <Block title={words.totals} text={words.totalsText} testId="totals">
      <ShowMore
        items={several}
        render={({ plan, key, number, title, measure, aggregation, value, why, parts }) => (
          <button
            key={`${plan}|${key}`}
            type="button"
            className={styles.total}
            data-testid="total"
            data-key={key}
            onClick={() => room.drill({ title: () => title, filter: { kind: 'indicators', key } })}
          >
            <span>
              {number === '' ? '' : `${number}. `}
              {title}
            </span>
            <span className={styles.value}>
              {value === null
                ? m.workbook.totals.why[why ?? 'not-declared']
                : `${m.workbook.totals.kinds[aggregation]}: ${m.coordinate.count(value)}${measure === null ? '' : ` ${measure}`}`}
            </span>
            <Small>
              {words.parts(parts.length)}: {parts.map(({ unitName, text }) => `${unitName} ${text || '–'}`).join('; ')}
            </Small>
          </button>
        )}
      />
    </Block>
  );
}
