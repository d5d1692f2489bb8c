import { Button } from '@fluentui/react-components';
import { Bar, Block, Small } from '../parts/layout';
import { PickFiles } from '../parts/PickFiles';
import { useRoom } from '../roomContext';

/** A draft of the quarterly report as a Word document, from our template or the office's own. */
export function ReportAction() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.actions;
  const hasReports = state.tracker !== null;
  const isBusy = state.work !== null;
  return (
    <Block title={words.report} text={words.reportText} testId="action-report">
      {!hasReports && <Small>{words.needReports}</Small>}
      <Bar>
        <Button disabled={!hasReports || isBusy} data-testid="save-report" onClick={() => void room.saveReport(null)}>
          {words.saveReport}
        </Button>
        <PickFiles
          label={words.saveReportFrom}
          accept=".docx"
          single
          disabled={!hasReports || isBusy}
          testId="report-template"
          onPick={([template]) => {
            if (template !== undefined) void room.saveReport(template);
          }}
        />
        <Button
          appearance="subtle"
          disabled={isBusy}
          data-testid="save-report-template"
          onClick={() => void room.saveReportTemplate()}
        >
          {words.saveReportTemplate}
        </Button>
      </Bar>
    </Block>
  );
}
