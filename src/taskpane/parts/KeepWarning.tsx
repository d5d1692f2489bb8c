import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../context';
import { type KeyedFinding } from '../session/report';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  row: { display: 'flex', gap: '6px' },
});

/** A warning can be kept as it is when the unit says why; the reason goes with the report. */
export function KeepWarning({ found, reason }: { readonly found: KeyedFinding; readonly reason: string | null }) {
  const styles = useStyles();
  const { session, m } = usePane();
  const [text, setText] = useState<string | null>(null);
  const { rule, sheet, cells } = found.finding;
  if (reason !== null) {
    return (
      <div>
        <Button size="small" data-testid="unkeep" onClick={() => void session.unkeepWarning({ rule, sheet, cells })}>
          {m.pane.check.unkeep}
        </Button>
      </div>
    );
  }
  if (text === null) {
    return (
      <div>
        <Button size="small" appearance="subtle" data-testid="keep" onClick={() => setText('')}>
          {m.pane.action.keep}
        </Button>
      </div>
    );
  }
  const save = (): void => {
    void session.keepWarning({ rule, sheet, cells, reason: text.trim(), content: found.content });
    setText(null);
  };
  return (
    <div className={styles.form}>
      <Field label={m.pane.check.keepReason} hint={m.pane.check.keepHint} size="small">
        <Textarea value={text} data-testid="keep-reason" onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.row}>
        <Button size="small" appearance="primary" disabled={text.trim() === ''} data-testid="keep-save" onClick={save}>
          {m.pane.action.save}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          {m.pane.action.cancel}
        </Button>
      </div>
    </div>
  );
}
