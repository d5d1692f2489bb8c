import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type ItemRecord } from '../../examine/records';
import { type Status } from '../../status/types';
import { usePane } from '../context';
import { ActionBar } from '../parts/ActionBar';
import { EmptyState } from '../parts/EmptyState';
import { StatusBars } from '../parts/StatusBars';
import { StatusRow } from '../parts/StatusRow';
import { UndoButton } from '../parts/UndoButton';
import { VirtualList } from '../parts/VirtualList';
import { isRowStale } from '../session/report';
import { reportedTables } from '../session/rows';
import { type PaneState, type StatusPlace } from '../session/state';
import { STATUS_SHEET } from '../session/statusSheetName';

const useStyles = makeStyles({
  hint: { padding: '0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, flexShrink: 0 },
  filter: { padding: '0 8px 8px', flexShrink: 0 },
});

type Judged = ItemRecord & { readonly status: Status };

/** A judged row and what it is called. */
interface JudgedRow {
  readonly item: Judged;
  readonly name: string;
}

const isJudged = (item: ItemRecord): item is Judged => item.status !== null;

const PLACES: readonly StatusPlace[] = ['column', 'sheet'];

/** Whether the workbook holds statuses of ours, from now or from before. */
const isWritten = ({ hasStatusColumn, hasStatusSheet, report }: PaneState): boolean =>
  hasStatusColumn ||
  hasStatusSheet ||
  report?.examination.tables.some(({ appendix }) => appendix.columns.some(({ role }) => role === 'computedStatus')) ===
    true ||
  report?.snapshot.sheets.some(({ name }) => name === STATUS_SHEET) === true;

export function StatusView() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { report, busy, language } = state;
  const [wanted, setWanted] = useState<Status | ''>('');
  const rows = useMemo(
    () =>
      report === null
        ? []
        : reportedTables(report.examination, language).flatMap(({ items, nameOf }) =>
            items.filter(isJudged).map((item): JudgedRow => ({ item, name: nameOf(item) })),
          ),
    [report, language],
  );
  const items = rows.map(({ item }) => item);
  const shown = wanted === '' ? rows : rows.filter(({ item }) => item.status === wanted);
  const present = (Object.keys(m.status.labels) as Status[]).filter((s) => items.some(({ status }) => status === s));
  const statusesOf = (kind: ItemRecord['kind']): Status[] =>
    items.filter((item) => item.kind === kind).map(({ status }) => status);

  return (
    <>
      <ActionBar>
        <Button
          appearance="primary"
          disabled={busy !== null}
          data-testid="run-assess"
          onClick={() => void session.assess()}
        >
          {m.pane.action.assess}
        </Button>
        {isWritten(state) && (
          <Button disabled={busy !== null} data-testid="clear-status" onClick={() => void session.clearStatus()}>
            {m.pane.action.clearStatus}
          </Button>
        )}
        <UndoButton />
      </ActionBar>
      <div className={styles.filter}>
        <Field label={m.pane.status.place} size="small" orientation="horizontal">
          <Select
            size="small"
            value={state.statusPlace}
            disabled={busy !== null}
            data-testid="status-place"
            onChange={(_, { value }) => void session.setStatusPlace(value as StatusPlace)}
          >
            {PLACES.map((place) => (
              <option key={place} value={place}>
                {m.pane.status.places[place]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {items.length === 0 ? (
        busy === null && (
          <EmptyState
            title={m.pane.status.emptyTitle}
            text={report === null ? m.pane.status.emptyText : m.pane.status.noItemsText}
          />
        )
      ) : (
        <>
          <div className={styles.hint}>{m.pane.status.writeHint}</div>
          {(['indicators', 'tasks'] as const).map((kind) => {
            const statuses = statusesOf(kind);
            return statuses.length === 0 ? null : (
              <StatusBars key={kind} as="h2" title={m.pane.status[kind]} statuses={statuses} />
            );
          })}
          <div className={styles.filter}>
            <Select
              size="small"
              aria-label={m.pane.status.filter}
              value={wanted}
              data-testid="filter-status"
              onChange={(_, { value }) => setWanted(value as Status | '')}
            >
              <option value="">{m.pane.status.all}</option>
              {present.map((status) => (
                <option key={status} value={status}>
                  {m.status.labels[status]}
                </option>
              ))}
            </Select>
          </div>
          <VirtualList
            items={shown}
            keyOf={({ item: { sheet, row, kind } }) => `${sheet}!${kind}${row}`}
            label={m.pane.status.listLabel}
            estimate={() => 96}
            render={({ item, name }) => <StatusRow item={item} name={name} isStale={isRowStale(item, state.changed)} />}
            testId="statuses"
          />
        </>
      )}
    </>
  );
}
