import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { type Receipt } from '../../submission/types';
import { usePane } from '../context';
import { Fact } from './Fact';

const useStyles = makeStyles({
  title: { margin: 0 },
  card: {
    padding: '10px',
    gap: '4px',
    flexShrink: 0,
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorderActive}`,
  },
  head: { display: 'flex', gap: '6px', alignItems: 'center' },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Proof that the report is kept, in full: it is copied into letters. */
export function ReceiptCard({ receipt }: { readonly receipt: Receipt }) {
  const styles = useStyles();
  const { state, m } = usePane();
  // The receiver may have looked at it since.
  const known = state.comparison?.history.find(({ id }) => id === receipt.submissionId);
  return (
    <Card className={styles.card} data-testid="receipt" data-revision={receipt.revision}>
      <div className={styles.head}>
        <CheckmarkCircleFilled className={styles.icon} aria-hidden="true" fontSize={20} />
        <Text as="h2" weight="semibold" className={styles.title}>
          {m.pane.send.receipt}
        </Text>
      </div>
      <Fact label={m.pane.send.receiptNumber} testId="receipt-number">
        {receipt.submissionId}
      </Fact>
      <Fact label={m.pane.send.receiptRevision} testId="receipt-revision">
        {receipt.revision}
      </Fact>
      <Fact label={m.pane.send.receiptTime} testId="receipt-time">
        {m.pane.moment(receipt.receivedAt)}
      </Fact>
      <Fact label={m.pane.send.receiptState} testId="receipt-state">
        {m.pane.send.state[known?.state ?? receipt.state]}
      </Fact>
      <Fact label={m.pane.send.receiptHash} testId="receipt-hash">
        <span className={styles.hash}>{receipt.contentHash}</span>
      </Fact>
      {receipt.late === true && <Text data-testid="receipt-late">{m.pane.send.receiptLate}</Text>}
      {receipt.unchanged === true && <Text data-testid="receipt-unchanged">{m.pane.send.receiptUnchanged}</Text>}
    </Card>
  );
}
