import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, useMemo } from 'react';
import { type Severity } from '../../check/types';
import { usePane } from '../context';
import { ActionBar } from '../parts/ActionBar';
import { EmptyState } from '../parts/EmptyState';
import { FindingGroupHead } from '../parts/FindingGroupHead';
import { FindingRow } from '../parts/FindingRow';
import { SeverityFilter } from '../parts/SeverityFilter';
import { SummaryLine } from '../parts/SummaryLine';
import { UndoButton } from '../parts/UndoButton';
import { VirtualList } from '../parts/VirtualList';
import { type FindingLine, inOrder, linesOf, matching } from '../session/findingList';
import { countsOf, isStale, keptReason, wrongNote } from '../session/report';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '4px 8px 8px', flexShrink: 0 },
  stale: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  nothing: { flexGrow: 1 },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 8px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function CheckView() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { report, busy, selected, changed, kept, wrongFindings, onlyRow, filter } = state;
  const all = useMemo(() => report?.findings ?? [], [report]);
  const shown = useMemo(
    () => matching(all, filter, onlyRow, (finding) => m.rules.findingSentence(finding)),
    [all, filter, onlyRow, m],
  );
  const lines = useMemo(() => linesOf(shown), [shown]);
  const sheets = useMemo(() => [...new Set(all.map(({ finding }) => finding.sheet))], [all]);
  const hasStale = all.some(({ finding }) => isStale(finding, changed));
  const ordered = inOrder(lines);
  const index = ordered.findIndex(({ key }) => key === selected);

  const step = (by: number, from = index): void => {
    const next = ordered[from < 0 ? (by > 0 ? 0 : ordered.length - 1) : from + by];
    if (next !== undefined) void session.select(next.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    // From the finding that has the keyboard, which need not be the selected one.
    const focused = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-key]') : null;
    const at = ordered.findIndex(({ key }) => key === focused?.dataset['key']);
    step(event.key === 'ArrowDown' ? 1 : -1, at < 0 ? index : at);
  };

  const actions = (
    <ActionBar>
      <Button
        appearance="primary"
        disabled={busy !== null}
        data-testid="run-check"
        onClick={() => void session.check()}
      >
        {report === null ? m.pane.action.check : m.pane.action.checkAgain}
      </Button>
      {report !== null && (
        <Button disabled={busy !== null} data-testid="clear-marks" onClick={() => void session.clearMarks()}>
          {m.pane.action.clearMarks}
        </Button>
      )}
      {report !== null && session.canNote && (
        <Button
          disabled={busy !== null}
          data-testid={state.isNoted ? 'clear-notes' : 'note-findings'}
          onClick={() => void (state.isNoted ? session.clearNotes() : session.noteFindings())}
        >
          {state.isNoted ? m.pane.action.clearNotes : m.pane.action.note}
        </Button>
      )}
      <UndoButton />
    </ActionBar>
  );
  if (report === null) {
    return (
      <>
        {actions}
        {busy === null && <EmptyState title={m.pane.check.emptyTitle} text={m.pane.check.emptyText} />}
      </>
    );
  }
  if (report.findings.length === 0) {
    return (
      <>
        {actions}
        <SummaryLine />
        <EmptyState title={m.pane.check.cleanTitle} text={m.pane.check.cleanText} />
      </>
    );
  }

  const row = (line: FindingLine) =>
    line.kind === 'group' ? (
      <FindingGroupHead group={line} />
    ) : (
      <FindingRow
        found={line.found}
        isSelected={line.found.key === selected}
        isStale={isStale(line.found.finding, changed)}
        keptReason={keptReason(line.found, kept)}
        wrongNote={wrongNote(line.found, wrongFindings)}
      />
    );

  return (
    <>
      {actions}
      <SummaryLine />
      <div className={styles.filters}>
        <SeverityFilter
          counts={countsOf(all)}
          chosen={filter.severities}
          onChange={(severities: readonly Severity[]) => session.filter({ ...filter, severities })}
        />
        <Input
          size="small"
          type="search"
          contentBefore={<SearchRegular aria-hidden="true" />}
          placeholder={m.pane.check.search}
          aria-label={m.pane.check.search}
          value={filter.text}
          data-testid="filter-text"
          onChange={(_, { value }) => session.filter({ ...filter, text: value })}
        />
        {sheets.length > 1 && (
          <Select
            size="small"
            aria-label={m.pane.check.sheetFilter}
            value={filter.sheet}
            data-testid="filter-sheet"
            onChange={(_, { value }) => session.filter({ ...filter, sheet: value })}
          >
            <option value="">{m.pane.check.allSheets}</option>
            {sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        )}
        {onlyRow !== null && (
          <div>
            {m.pane.check.onlyRow(onlyRow.row)}{' '}
            <Button size="small" appearance="transparent" data-testid="show-all-rows" onClick={session.showAll}>
              {m.pane.action.showAll}
            </Button>
          </div>
        )}
      </div>
      {hasStale && (
        <div className={styles.stale} data-testid="stale">
          {m.pane.check.staleBar}
        </div>
      )}
      {lines.length === 0 ? (
        <div className={styles.nothing}>
          <EmptyState title={m.pane.check.filteredTitle} text={m.pane.check.filteredText}>
            <Button data-testid="show-all" onClick={session.showAll}>
              {m.pane.action.showAll}
            </Button>
          </EmptyState>
        </div>
      ) : (
        // Arrow keys walk through the findings; the rows themselves are buttons.
        <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
          <VirtualList
            items={lines}
            keyOf={(line) => line.key}
            label={m.pane.check.listLabel}
            estimate={(line) => (line.kind === 'group' ? 36 : 64)}
            render={row}
            inSight={selected}
            testId="findings"
          />
        </div>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          disabled={index === 0 || ordered.length === 0}
          data-testid="previous"
          onClick={() => step(-1)}
        >
          {m.pane.action.previous}
        </Button>
        <span data-testid="position">
          {index < 0
            ? m.pane.check.count(ordered.length)
            : m.pane.check.position({ index: index + 1, count: ordered.length })}
        </span>
        <Button
          size="small"
          disabled={index === ordered.length - 1 || ordered.length === 0}
          data-testid="next"
          onClick={() => step(1)}
        >
          {m.pane.action.next}
        </Button>
      </div>
    </>
  );
}
