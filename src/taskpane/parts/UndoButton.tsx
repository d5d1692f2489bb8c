import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { usePane } from '../context';

/** Takes back what was last written, wherever that was asked for. */
export function UndoButton() {
  const { session, state, m } = usePane();
  if (state.undo === null) return null;
  return (
    <Button
      disabled={state.busy !== null}
      icon={<ArrowUndoRegular />}
      data-testid="undo"
      onClick={() => void session.undo()}
    >
      {m.pane.action.undo}
    </Button>
  );
}
