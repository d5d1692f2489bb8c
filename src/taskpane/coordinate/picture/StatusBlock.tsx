import { type AppendixKind } from '../../../appendix/types';
import { type Score } from '../../../status/scoreboard';
import { type Status } from '../../../status/types';
import { Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';
import { ChartFigure } from './charts/ChartFigure';
import { STATUS_SHADE } from './charts/colors';
import { Legend } from './charts/Legend';
import { StackedBar } from './charts/StackedBar';

/** The counts of one kind of row, best first, as the legend and the bar show them. */
export function countsOf(kind: AppendixKind, score: Score): { readonly status: Status; readonly count: number }[] {
  const counts = kind === 'indicators' ? score.indicators : score.tasks;
  const order = Object.keys(STATUS_SHADE) as Status[];
  return order.flatMap((status) => {
    const count = (counts as Readonly<Partial<Record<Status, number>>>)[status] ?? 0;
    return count === 0 ? [] : [{ status, count }];
  });
}

/** Shares of statuses of all indicators or all tasks. */
export function StatusBlock({ kind, score }: { readonly kind: AppendixKind; readonly score: Score }) {
  const { room, m } = useRoom();
  const words = m.coordinate.picture;
  const what = words[kind];
  const counts = countsOf(kind, score);
  const whole = counts.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return null;
  const drill = (status: Status): void =>
    room.drill({
      title: (now) =>
        now.coordinate.picture.drill({ what: now.status.labels[status], where: now.coordinate.picture[kind] }),
      filter: { kind, statuses: [status] },
    });
  const shares: readonly (readonly [string, number | null])[] =
    kind === 'indicators'
      ? [[words.shareMet, score.shareMet]]
      : [
          [words.shareDone, score.shareDone],
          [words.shareOnTime, score.shareOnTime],
          [words.shareOverdue, score.shareOverdue],
        ];
  return (
    <Block title={what} text={words.statusOf({ what, rows: whole })} testId={`chart-${kind}`}>
      <ChartFigure
        table={{
          caption: words.statusOf({ what, rows: whole }),
          heads: [words.status, words.count, words.share],
          rows: counts.map(({ status, count }) => [
            m.status.labels[status],
            m.coordinate.count(count),
            m.coordinate.percent(count / whole),
          ]),
        }}
      >
        <StackedBar
          label={words.chart.bar({
            label: what,
            parts: counts
              .map(({ status, count }) =>
                words.chart.part({ label: m.status.labels[status], count, share: m.coordinate.percent(count / whole) }),
              )
              .join(', '),
          })}
          parts={counts.map(({ status, count }) => ({
            key: status,
            count,
            shade: STATUS_SHADE[status],
            onPress: () => drill(status),
          }))}
        />
        <Legend
          entries={counts.map(({ status, count }) => ({
            key: status,
            label: m.status.labels[status],
            count,
            shade: STATUS_SHADE[status],
            onPress: () => drill(status),
          }))}
        />
        {shares.map(([name, share]) => (
          <Small key={name} testId="share">
            {name}: {m.coordinate.percent(share)}
          </Small>
        ))}
      </ChartFigure>
    </Block>
  );
}
