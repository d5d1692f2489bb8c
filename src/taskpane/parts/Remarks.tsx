import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { usePane } from '../context';
import { type KeyedFinding } from '../session/report';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', flexBasis: '100%' },
  row: { display: 'flex', gap: '6px' },
});

/** A warning can be kept as it is when the unit says why; the reason goes with the report. */
export function KeepWarning({ found, reason }: { readonly found: KeyedFinding; readonly reason: string | null }) {
  const { session, m } = usePane();
  const { rule, sheet, cells } = found.finding;
  return (
    <Remark
      name="keep"
      isGiven={reason !== null}
      words={{
        begin: m.pane.action.keep,
        field: m.pane.check.keepReason,
        hint: m.pane.check.keepHint,
        takeBack: m.pane.check.unkeep,
      }}
      save={(text) => void session.keepWarning({ rule, sheet, cells, reason: text, content: found.content })}
      takeBack={() => void session.unkeepWarning({ rule, sheet, cells })}
    />
  );
}

/** Whoever knows better can say so; the finding stays, the coordinator reads why. */
export function CallWrong({ found, note }: { readonly found: KeyedFinding; readonly note: string | null }) {
  const { session, m } = usePane();
  const { rule, sheet, cells } = found.finding;
  return (
    <Remark
      name="wrong"
      isGiven={note !== null}
      words={{
        begin: m.pane.action.callWrong,
        field: m.pane.check.wrongNote,
        hint: m.pane.check.wrongHint,
        takeBack: m.pane.check.uncallWrong,
      }}
      save={(text) => void session.callWrong({ rule, sheet, cells, note: text, content: found.content })}
      takeBack={() => void session.uncallWrong({ rule, sheet, cells })}
    />
  );
}

interface RemarkProps {
  /** Beginning of the test ids. */
  readonly name: 'keep' | 'wrong';
  readonly isGiven: boolean;
  readonly words: Readonly<Record<'begin' | 'field' | 'hint' | 'takeBack', string>>;
  readonly save: (text: string) => void;
  readonly takeBack: () => void;
}

/** A button that opens a field for a few words, or takes the words back. */
function Remark({ name, isGiven, words, save, takeBack }: RemarkProps) {
  const styles = useStyles();
  const { m } = usePane();
  const [text, setText] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const isOpen = text !== null && !isGiven;
  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    // What was pressed is gone, and the keyboard with it: it goes on in the field, and afterwards on the button.
    const next = place.current?.querySelector<HTMLElement>('textarea, button');
    next?.focus();
    next?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  if (isGiven) {
    return (
      <div ref={place}>
        <Button size="small" data-testid={`un${name}`} onClick={takeBack}>
          {words.takeBack}
        </Button>
      </div>
    );
  }
  if (text === null) {
    return (
      <div ref={place}>
        <Button size="small" data-testid={name} onClick={() => setText('')}>
          {words.begin}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form} ref={place}>
      <Field label={words.field} hint={words.hint} size="small">
        <Textarea value={text} data-testid={`${name}-reason`} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabled={text.trim() === ''}
          data-testid={`${name}-save`}
          onClick={() => {
            save(text.trim());
            setText(null);
          }}
        >
          {m.pane.action.save}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          {m.pane.action.cancel}
        </Button>
      </div>
    </div>
  );
}
