import { Button } from '@fluentui/react-components';
import { type RowDecision } from '../../../plan/types';
import { Bar, Block, Small } from '../parts/layout';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';

/** What was decided here, to be taken back; the hub keeps its own. */
export function DecidedBlock({ decisions }: { readonly decisions: readonly RowDecision[] }) {
  const { room, state, m } = useRoom();
  const words = m.coordinate.problems;
  return (
    <Block title={`${words.decided} (${m.coordinate.count(decisions.length)})`} testId="decided">
      <ShowMore
        items={decisions}
        render={(decision) => (
          <Bar key={`${decision.plan}|${decision.from}`}>
            <Small>{words.decidedLine(decision)}</Small>
            <Button
              size="small"
              appearance="transparent"
              disabled={state.work !== null}
              aria-label={`${words.undo}: ${decision.from}`}
              data-testid="undecide"
              onClick={() => void room.undecide(decision)}
            >
              {words.undo}
            </Button>
          </Bar>
        )}
      />
    </Block>
  );
}
