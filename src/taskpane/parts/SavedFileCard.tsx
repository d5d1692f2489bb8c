import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { usePane } from '../context';
import { type SavedFile } from '../session/state';
import { Fact } from './Fact';

const useStyles = makeStyles({
  card: {
    padding: '10px',
    gap: '4px',
    flexShrink: 0,
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorderActive}`,
  },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap', marginTop: '4px' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The report as a file: what it is, where to put it, and what to do when the program saved none. */
export function SavedFileCard({ file }: { readonly file: SavedFile }) {
  const styles = useStyles();
  const { session, m } = usePane();
  const { name, submission, isSure } = file;
  return (
    <Card className={styles.card} data-testid="saved-file" data-sure={isSure}>
      <Text as="h2" weight="semibold">
        {m.sending.file.title}
      </Text>
      <Text>{isSure ? m.sending.file.saved : m.sending.file.offered}</Text>
      <Fact label={m.sending.file.name} testId="saved-file-name">
        <span className={styles.code}>{name}</span>
      </Fact>
      <Fact label={m.pane.send.receiptNumber}>{submission.id}</Fact>
      <Fact label={m.sending.file.made}>{m.pane.moment(submission.sentAt)}</Fact>
      <Fact label={m.pane.send.receiptHash}>
        <span className={styles.code}>{submission.contentHash}</span>
      </Fact>
      {!isSure && <Text data-testid="saved-file-blocked">{m.sending.file.blocked}</Text>}
      <div className={styles.buttons}>
        <Button size="small" data-testid="saved-file-copy" onClick={() => void session.copyFile()}>
          {m.sending.file.copy}
        </Button>
        <Button size="small" data-testid="saved-file-drop" onClick={() => session.dropFile()}>
          {m.sending.file.drop}
        </Button>
      </div>
    </Card>
  );
}
