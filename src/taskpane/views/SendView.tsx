import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePane } from '../context';
import { ComparisonCard } from '../parts/ComparisonCard';
import { EmptyState } from '../parts/EmptyState';
import { Fact } from '../parts/Fact';
import { GraphSignIn } from '../parts/GraphSignIn';
import { Outbox } from '../parts/Outbox';
import { PeriodSelect } from '../parts/PeriodSelect';
import { ReceiptCard } from '../parts/ReceiptCard';
import { SavedFileCard } from '../parts/SavedFileCard';
import { SentHistory } from '../parts/SentHistory';
import { UnitPicker } from '../parts/UnitPicker';
import { periodName } from '../session/periods';
import { readinessOf } from '../session/readiness';
import { unitName } from '../session/agencies';

const useStyles = makeStyles({
  view: {
    overflowY: 'auto',
    padding: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    // A button clips what overflows it, so a full column would press it flat before it scrolls.
    '& > *': { flexShrink: 0 },
  },
  bar: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  message: { whiteSpace: 'normal' },
  body: { whiteSpace: 'normal', paddingTop: '6px', paddingBottom: '6px' },
});

export function SendView() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const { report, busy, settings, comparison, receipt, savedFile } = state;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const readiness = readinessOf(state, reason);

  useEffect(() => {
    void session.compareQuietly();
  }, [session, report, settings.unit, settings.token, settings.sendTo, state.graphAccount, state.period, receipt]);

  if (report === null || readiness.items === 0) {
    return (
      <div className={styles.view}>
        {receipt !== null && <ReceiptCard receipt={receipt} />}
        {savedFile !== null && <SavedFileCard file={savedFile} />}
        <Outbox />
        {busy === null && (
          <EmptyState
            title={m.pane.send.emptyTitle}
            text={report === null ? m.pane.send.emptyText : m.pane.send.noItemsText}
          >
            <Button appearance="primary" data-testid="run-check" onClick={() => void session.check()}>
              {m.pane.action.check}
            </Button>
          </EmptyState>
        )}
      </div>
    );
  }

  const message = (tone: 'error' | 'warning', text: string, testId: string) => (
    <MessageBar intent={tone} layout="multiline" className={styles.message} data-testid={testId}>
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
    </MessageBar>
  );
  const retryText = state.retryAt === null ? '' : m.sending.retryAt(m.pane.moment(state.retryAt));
  const has = (obstacle: (typeof readiness.obstacles)[number]): boolean => readiness.obstacles.includes(obstacle);

  return (
    <div className={styles.view}>
      {receipt !== null && <ReceiptCard receipt={receipt} />}
      {savedFile !== null && <SavedFileCard file={savedFile} />}
      <Outbox />
      <UnitPicker
        unit={settings.unit}
        onPick={(unit) => session.saveSettings({ ...settings, unit }, true)}
        problem={isTried && has('unit') ? m.pane.send.needUnit : null}
      />
      {readiness.otherUnit !== null &&
        message('error', m.pane.send.otherUnit(unitName(readiness.otherUnit)), 'other-unit')}
      <PeriodSelect label={m.pane.send.period} asOf={report.context.asOf} />
      {readiness.otherPeriod !== null &&
        message('warning', m.pane.send.otherPeriod(periodName(readiness.otherPeriod, m)), 'other-period')}
      <SenderField key={settings.sender} isMissing={isTried && has('sender')} />
      <Fact label={m.pane.send.whatIsSent} testId="send-counts">
        {m.pane.send.rows(readiness)} · {m.pane.counts(readiness.counts)}
      </Fact>
      {readiness.disputed > 0 && <Text data-testid="disputed">{m.sending.disputed(readiness.disputed)}</Text>}
      {settings.sendTo === 'graph' && state.graphAccount === null && <GraphSignIn />}
      {settings.sendTo === 'file' && <Text data-testid="file-hint">{m.sending.file.hint}</Text>}
      {has('token') && (
        <>
          {message('warning', m.pane.send.needToken, 'need-token')}
          <div>
            <Button onClick={() => session.show('settings')}>{m.pane.send.openSettings}</Button>
          </div>
        </>
      )}
      {has('stale') && (
        <>
          {message('warning', m.pane.send.staleText, 'send-stale')}
          <div>
            <Button disabled={busy !== null} data-testid="run-check" onClick={() => void session.check()}>
              {m.pane.action.checkAgain}
            </Button>
          </div>
        </>
      )}
      {has('errors') && (
        <>
          {message('error', m.pane.send.errorsBlock(readiness.counts.errors), 'errors-block')}
          <div>
            <Button data-testid="see-errors" onClick={() => session.showSeverity('error')}>
              {m.pane.send.seeErrors}
            </Button>
          </div>
        </>
      )}
      {!has('errors') &&
        readiness.counts.errors > 0 &&
        message('warning', m.pane.send.errorsAllowed(readiness.counts.errors), 'errors-allowed')}
      {readiness.warningsWithoutReason > 0 && (
        <Field
          label={m.pane.send.warningsReason}
          size="small"
          validationState={has('reason') ? (isTried ? 'error' : 'warning') : 'none'}
          validationMessage={has('reason') ? m.pane.send.warningsNeedReason(readiness.warningsWithoutReason) : null}
        >
          <Textarea value={reason} data-testid="warnings-reason" onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <div className={styles.bar}>
        {settings.sendTo !== 'file' && (
          <Button
            disabled={busy !== null || has('unit') || has('token')}
            data-testid="compare"
            onClick={() => void session.compare()}
          >
            {m.pane.send.compare}
          </Button>
        )}
        <Button
          appearance="primary"
          disabled={busy !== null || has('token') || has('stale') || has('errors')}
          data-testid="send"
          onClick={() => {
            setTried(true);
            if (readiness.obstacles.length === 0) void session.send(reason);
          }}
        >
          {settings.sendTo === 'file' ? m.sending.file.save : m.pane.send.confirm}
        </Button>
      </div>
      {comparison === null &&
        state.isHubAway &&
        // The outbox above says the same, of the report itself.
        state.outbox.length === 0 &&
        message('warning', [m.pane.send.notCompared, retryText].join(' ').trim(), 'hub-away')}
      {comparison !== null && <ComparisonCard comparison={comparison} />}
      {comparison !== null && <SentHistory history={comparison.history} />}
    </div>
  );
}

/** The sender's name is kept on this computer once it is written. */
function SenderField({ isMissing }: { readonly isMissing: boolean }) {
  const { session, state, m } = usePane();
  const { settings } = state;
  const [sender, setSender] = useState(settings.sender);
  return (
    <Field
      label={m.pane.send.sender}
      size="small"
      validationState={isMissing ? 'error' : 'none'}
      validationMessage={isMissing ? m.pane.send.needSender : null}
    >
      <Input
        size="small"
        value={sender}
        data-testid="sender"
        onChange={(_, { value }) => setSender(value)}
        onBlur={() => {
          if (sender.trim() !== settings.sender) session.saveSettings({ ...settings, sender: sender.trim() }, true);
        }}
      />
    </Field>
  );
}
