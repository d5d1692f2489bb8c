import { Bar, Block, Small } from '../parts/layout';
import { PickFiles } from '../parts/PickFiles';
import { useRoom } from '../roomContext';
import { OpenPlan } from './OpenPlan';

/** The plan at the hub, which then knows who owes which row. */
export function PlanAction() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  const mayGive = state.source === 'hub' && state.mayDecide;
  return (
    <Block title={words.plan} text={words.planText} testId="action-plan">
      {!mayGive && <Small>{words.needHub}</Small>}
      <Bar>
        <PickFiles
          label={words.givePlan}
          disabled={!mayGive || state.work !== null}
          testId="give-plan"
          onPick={(files) => void room.givePlan(files)}
        />
        <OpenPlan disabled={!mayGive} testId="give-open-plan" onPick={(files) => void room.givePlan(files)} />
      </Bar>
    </Block>
  );
}
