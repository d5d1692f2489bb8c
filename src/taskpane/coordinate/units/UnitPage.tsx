import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type LogLine } from '../../../consolidate/types';
import { completeRow } from '../../../submission/row';
import { rowsBehind } from '../session/drill';
import { unitOfFile } from '../session/files';
import { type OpenedUnit } from '../session/state';
import { unitName } from '../../session/agencies';
import { CopyReminder } from '../actions/CopyReminders';
import { StateBadge } from '../parts/badges';
import { BackHead, Bar, Block, Page, Small } from '../parts/layout';
import { RowLine, sentRow, shownRow } from '../parts/RowLine';
import { ShowMore } from '../parts/ShowMore';
import { useRoom } from '../roomContext';
import { ReviewForm } from './ReviewForm';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0, minHeight: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' },
  finding: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '18px' },
});

/** One unit: its rows, what was found in them, what was said, and what the coordinator decides. */
export function UnitPage({ opened }: { readonly opened: OpenedUnit }) {
  const styles = useStyles();
  const { room, state, m } = useRoom();
  const { unit, entry } = opened;
  const { tracker, picture, files, source, mayDecide } = state;
  const words = m.coordinate.unit;
  const tracked = tracker?.find((one) => one.unit === unit) ?? null;
  const rows = useMemo(() => {
    const counting = picture === null ? [] : rowsBehind(picture, { unit });
    const isNewest = entry === null || counting.some(({ submissionId }) => submissionId === entry.submission.id);
    if (isNewest) return counting.map((row) => shownRow(row, files, m));
    // What was returned, or came after the figures were put together, is in no figure yet.
    const of = { unit, unitName: unitName(unit), submissionId: entry.submission.id };
    return entry.submission.rows.map(completeRow).map((row) => sentRow(row, of, files, m));
  }, [picture, unit, entry, files, m]);
  const findings = files
    .filter((file) => unitOfFile(file) === unit)
    .flatMap(({ reading }) => (reading?.kind === 'report' ? reading.findings : []))
    .filter(({ severity }) => severity !== 'note');
  const history = (picture?.log ?? []).filter((line) => line.unit === unit);
  const kept = entry?.submission.findings.confirmed ?? [];
  return (
    <div className={styles.page} data-testid="unit-page" data-unit={unit}>
      <BackHead title={tracked?.name ?? unitName(unit)} onBack={() => void room.openUnit(null)} />
      <Page>
        {tracked !== null && (
          <div className={styles.line}>
            <StateBadge state={tracked.state} />
            {tracked.late && (
              <Badge appearance="tint" color="warning">
                {m.coordinate.units.late}
              </Badge>
            )}
            <Small>{m.coordinate.units.line({ revision: tracked.revision, at: tracked.receivedAt })}</Small>
          </div>
        )}
        <Bar>
          <CopyReminder unit={unit} />
        </Bar>
        {tracked?.revision === null && <Small testId="unit-none">{words.noReport}</Small>}
        {tracked !== null && tracked.comment !== null && tracked.comment !== '' && (
          <Block title={words.comment} testId="unit-comment">
            <Small>{tracked.comment}</Small>
          </Block>
        )}
        {tracked?.revision !== null && source !== 'files' && mayDecide && entry !== null && (
          <ReviewForm key={entry.submission.id} entry={entry} />
        )}
        {tracked?.revision !== null && source === 'files' && <Small>{words.noReview}</Small>}
        {findings.length > 0 ? (
          <Block title={words.findings(findings.length)} testId="unit-findings">
            <ShowMore
              items={findings}
              render={({ severity, sheet, cells, message, rule }, index) => (
                <div key={`${rule}${index}`} className={styles.finding} data-severity={severity}>
                  <Small>
                    {m.pane.severity[severity]} – {sheet}, {cells.join(', ')}
                  </Small>
                  {message}
                </div>
              )}
            />
          </Block>
        ) : (
          entry !== null &&
          entry.submission.findings.errors + entry.submission.findings.warnings > 0 && (
            <Small>{words.onlyCounts(entry.submission.findings)}</Small>
          )
        )}
        {kept.length > 0 && (
          <Block title={words.kept(kept.length)} testId="unit-kept">
            <ShowMore
              items={kept}
              render={({ rule, cells, reason }, index) => (
                <div key={`${rule}${index}`} className={styles.finding}>
                  <Small>
                    {m.rules.words[rule]?.title ?? rule} – {cells.join(', ')}
                  </Small>
                  {reason}
                </div>
              )}
            />
          </Block>
        )}
        {rows.length > 0 && (
          <Block title={words.rows(rows.length)} testId="unit-rows">
            <ShowMore items={rows} first={20} render={(row) => <RowLine key={row.id} row={row} withUnit={false} />} />
          </Block>
        )}
        {history.length > 0 && (
          <Block title={words.history} testId="unit-history">
            <History lines={history} />
          </Block>
        )}
      </Page>
    </div>
  );
}

function History({ lines }: { readonly lines: readonly LogLine[] }) {
  const styles = useStyles();
  const { m } = useRoom();
  const words = m.coordinate.unit;
  return (
    <ol className={styles.list}>
      {lines.map(({ at, action, revision, comment, submissionId }) => (
        <li key={`${submissionId}${action}${at}`}>
          {words.historyLine({ at, action: words.action[action], revision })}
          {comment === '' ? '' : `: ${comment}`}
        </li>
      ))}
    </ol>
  );
}
