import { Button } from '@fluentui/react-components';
import { type Pickable } from '../session/files';
import { useRoom } from '../roomContext';

export interface OpenPlanProps {
  readonly disabled?: boolean;
  readonly testId: string;
  readonly onPick: (files: readonly Pickable[]) => void;
}

/** Takes the open workbook for the plan, where its bytes can be had. */
export function OpenPlan({ disabled = false, testId, onPick }: OpenPlanProps) {
  const { room, state, m } = useRoom();
  const { openFile } = room.tools;
  if (openFile === null) return null;
  return (
    <Button
      disabled={disabled || state.work !== null}
      data-testid={testId}
      onClick={() => onPick([openFile(m.coordinate.actions.openWorkbook)])}
    >
      {m.coordinate.actions.fromOpen}
    </Button>
  );
}
