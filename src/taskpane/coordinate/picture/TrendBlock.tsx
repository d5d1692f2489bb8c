import { tokens } from '@fluentui/react-components';
import { type Dashboard } from '../../../dashboard/types';
import { readPeriod } from '../../../values/period';
import { periodName } from '../../session/periods';
import { Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';
import { ChartFigure } from './charts/ChartFigure';
import { Legend } from './charts/Legend';
import { TrendChart, type TrendLine } from './charts/TrendChart';

/** How the shares went over the periods. */
export function TrendBlock({ trend }: Pick<Dashboard, 'trend'>) {
  const { m } = useRoom();
  const words = m.coordinate.picture;
  if (trend.length < 2) {
    return (
      <Block title={words.trend} testId="chart-trend">
        <Small>{words.trendNone}</Small>
      </Block>
    );
  }
  const periods = trend.map(({ period }) => {
    const known = readPeriod(period);
    return known === null ? period : periodName(known, m);
  });
  const lines: TrendLine[] = [
    {
      name: words.shareDone,
      color: tokens.colorBrandForeground1,
      dashes: '',
      shares: trend.map(({ total }) => total.shareDone),
    },
    {
      name: words.shareMet,
      color: tokens.colorStatusSuccessForeground1,
      dashes: '5 3',
      shares: trend.map(({ total }) => total.shareMet),
    },
  ].filter(({ shares }) => shares.some((share) => share !== null));
  return (
    <Block title={words.trend} testId="chart-trend">
      <ChartFigure
        table={{
          caption: words.trend,
          heads: [words.period, ...lines.map(({ name }) => name)],
          rows: periods.map((period, index) => [
            period,
            ...lines.map(({ shares }) => m.coordinate.percent(shares[index] ?? null)),
          ]),
        }}
      >
        <TrendChart
          periods={periods}
          lines={lines}
          percent={m.coordinate.percent}
          label={lines
            .map(({ name, shares }) =>
              words.chart.trend({
                label: name,
                points: periods.map((period, i) => `${period} ${m.coordinate.percent(shares[i] ?? null)}`).join(', '),
              }),
            )
            .join('. ')}
        />
        <Legend
          entries={lines.map(({ name, color, dashes }) => ({
            key: name,
            label: name,
            shade: { color, strength: 1 },
            dashes,
          }))}
        />
      </ChartFigure>
    </Block>
  );
}
