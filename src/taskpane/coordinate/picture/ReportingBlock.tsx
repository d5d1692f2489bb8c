import { type Dashboard, type Reporting } from '../../../dashboard/types';
import { type UnitState } from '../../../submission/types';
import { Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';
import { ChartFigure } from './charts/ChartFigure';
import { STATE_SHADE } from './charts/colors';
import { Legend } from './charts/Legend';
import { StackedBar } from './charts/StackedBar';

const STATES: readonly UnitState[] = ['accepted', 'sent', 'returned', 'not-sent'];
const FIELD = { accepted: 'accepted', sent: 'sent', returned: 'returned', 'not-sent': 'notSent' } as const;

/** How many units have reported, in all and by group. */
export function ReportingBlock({ dashboard }: { readonly dashboard: Dashboard }) {
  const { room, m } = useRoom();
  const { reporting, reportingByGroup } = dashboard;
  const words = m.coordinate.picture;
  const label = (state: UnitState): string => m.coordinate.units.state[state];
  const barOf = (title: string, of: Reporting): string =>
    words.chart.bar({
      label: title,
      parts: STATES.map((state) =>
        words.chart.part({
          label: label(state),
          count: of[FIELD[state]],
          share: m.coordinate.percent(of.expected === 0 ? null : of[FIELD[state]] / of.expected),
        }),
      ).join(', '),
    });
  const parts = (of: Reporting) =>
    STATES.map((state) => ({ key: state, count: of[FIELD[state]], shade: STATE_SHADE[state] }));
  const groups = reportingByGroup.map(({ group, reporting: of }) => ({ name: m.coordinate.groups[group], of }));
  return (
    <Block
      title={words.reporting}
      text={words.reportingText({
        sent: reporting.sent + reporting.accepted,
        expected: reporting.expected,
        late: reporting.late,
      })}
      testId="chart-reporting"
    >
      <ChartFigure
        table={{
          caption: words.reporting,
          heads: [words.unit, ...STATES.map(label), m.coordinate.units.state.late],
          rows: [{ name: words.reporting, of: reporting }, ...groups].map(({ name, of }) => [
            name,
            ...STATES.map((state) => m.coordinate.count(of[FIELD[state]])),
            m.coordinate.count(of.late),
          ]),
        }}
      >
        <StackedBar parts={parts(reporting)} label={barOf(words.reporting, reporting)} />
        <Legend
          entries={STATES.map((state) => ({
            key: state,
            label: label(state),
            count: reporting[FIELD[state]],
            shade: STATE_SHADE[state],
            onPress: () => room.show('units'),
          }))}
        />
        {groups.length > 1 &&
          groups.map(({ name, of }) => (
            <div key={name}>
              <Small>{m.coordinate.units.group({ name, sent: of.sent + of.accepted, all: of.expected })}</Small>
              <StackedBar parts={parts(of)} label={barOf(name, of)} height={10} />
            </div>
          ))}
      </ChartFigure>
    </Block>
  );
}
