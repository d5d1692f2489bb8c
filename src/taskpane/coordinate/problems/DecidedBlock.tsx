import { Button } from '@fluentui/react-components';
import { type DecidedRow } from '../session/decided';
import { unitName } from '../../session/agencies';
import { Bar, Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { Item } from './Item';

/** What was decided on rows that the plan does not know, by whom and when, to be taken back. */
export function DecidedBlock({ rows }: { readonly rows: readonly DecidedRow[] }) {
  const { room, state, m } = useRoom();
  const words = m.coordinate.problems;
  const { mayDecide, source, work } = state;
  return (
    <Block title={`${words.decided} (${m.coordinate.count(rows.length)})`} testId="decided">
      <ShowMore
        items={rows}
        render={({ decision, row, to }) => (
          <Item key={`${decision.plan}|${decision.from}`} number="" title={row} testId="decision">
            <Small>{to === null ? words.decidedOutside : words.decidedAs(to)}</Small>
            <Small>{words.decidedBy({ unit: unitName(decision.by), at: decision.at })}</Small>
            {(source !== 'hub' || mayDecide) && (
              <Bar>
                <Button
                  size="small"
                  disabled={work !== null}
                  aria-label={`${words.undo}: ${row}`}
                  data-testid="undecide"
                  onClick={() => void room.undecide(decision)}
                >
                  {words.undo}
                </Button>
              </Bar>
            )}
          </Item>
        )}
      />
    </Block>
  );
}
