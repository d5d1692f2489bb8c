import { Button } from '@fluentui/react-components';
import { Bar, Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';

/** The shared workbook as a file of its own. */
export function WorkbookAction() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  const hasReports = state.tracker !== null;
  return (
    <Block title={words.workbook} text={words.workbookText} testId="action-workbook">
      {!hasReports && <Small>{words.needReports}</Small>}
      <Bar>
        <Button
          disabled={!hasReports || state.work !== null}
          data-testid="save-workbook"
          onClick={() => void room.saveWorkbook()}
        >
          {words.saveWorkbook}
        </Button>
      </Bar>
    </Block>
  );
}
