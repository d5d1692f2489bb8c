import { Button } from '@fluentui/react-components';
import { Bar, Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';

/** The consolidated sheets in the open workbook; not where there is none. */
export function SheetsAction() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  if (room.tools.port === null) return null;
  const hasReports = state.tracker !== null;
  return (
    <Block title={words.sheets} text={words.sheetsText} testId="action-sheets">
      {!hasReports && <Small>{words.needReports}</Small>}
      <Bar>
        <Button
          disabled={!hasReports || state.work !== null}
          data-testid="write-sheets"
          onClick={() => void room.writeSheets()}
        >
          {state.hasSheets ? words.rewriteSheets : words.writeSheets}
        </Button>
        <Button
          appearance="subtle"
          disabled={state.work !== null}
          data-testid="remove-sheets"
          onClick={() => void room.removeSheets()}
        >
          {words.removeSheets}
        </Button>
      </Bar>
    </Block>
  );
}
