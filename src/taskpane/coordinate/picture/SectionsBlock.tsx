import { makeStyles, tokens } from '@fluentui/react-components';
import { type Dashboard } from '../../../dashboard/types';
import { Block } from '../parts/layout';
import { useRoom } from '../roomContext';
import { ChartFigure } from './charts/ChartFigure';
import { STATUS_SHADE } from './charts/colors';
import { StackedBar } from './charts/StackedBar';
import { countsOf } from './StatusBlock';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '2px', breakInside: 'avoid' },
  name: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    border: 'none',
    background: 'none',
    padding: '2px 0',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  share: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
});

/** How each section of the plans stands. */
export function SectionsBlock({ sections }: Pick<Dashboard, 'sections'>) {
  const styles = useStyles();
  const { room, m } = useRoom();
  const words = m.coordinate.picture;
  if (sections.length === 0) return null;
  const lines = sections.map((one) => {
    const { plan, kind, section, title, score } = one;
    const counts = countsOf(kind, score);
    const share = kind === 'indicators' ? score.shareMet : score.shareDone;
    return { id: `${plan}|${kind}|${section}`, one, name: words.sectionName({ section, title }), counts, share };
  });
  return (
    <Block title={words.sections} testId="chart-sections">
      <ChartFigure
        table={{
          caption: words.sections,
          heads: [words.section, words.status, words.share],
          rows: lines.map(({ one, name, counts, share }) => [
            `${words[one.kind]} – ${name}`,
            counts.map(({ status, count }) => `${m.status.labels[status]} ${m.coordinate.count(count)}`).join(', '),
            m.coordinate.percent(share),
          ]),
        }}
      >
        {(['indicators', 'tasks'] as const).map((kind) => {
          const own = lines.filter(({ one }) => one.kind === kind);
          return own.length === 0 ? null : (
            <div key={kind}>
              <strong>{words[kind]}</strong>
              {own.map(({ id, one, name, counts, share }) => (
                <div key={id} className={styles.row}>
                  <button
                    type="button"
                    className={styles.name}
                    data-testid="section-rows"
                    data-section={one.section}
                    onClick={() =>
                      room.drill({
                        title: (now) =>
                          now.coordinate.picture.drill({ what: now.coordinate.picture[kind], where: name }),
                        filter: { kind, plan: one.plan, section: one.section },
                      })
                    }
                  >
                    <span>{name}</span>
                    <span className={styles.share}>{m.coordinate.percent(share)}</span>
                  </button>
                  <StackedBar
                    height={10}
                    parts={counts.map(({ status, count }) => ({ key: status, count, shade: STATUS_SHADE[status] }))}
                    label={words.chart.bar({
                      label: name,
                      parts: counts
                        .map(({ status, count }) => `${m.status.labels[status]} ${m.coordinate.count(count)}`)
                        .join(', '),
                    })}
                  />
                </div>
              ))}
            </div>
          );
        })}
      </ChartFigure>
    </Block>
  );
}
