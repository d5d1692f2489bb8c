import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { AddressField, CodeField } from '../taskpane/parts/AccessFields';
import { isHubAddress } from '../taskpane/session/settings';
import { Account, type AccountProps } from './Account';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '8px',
    maxWidth: '1600px',
    margin: '0 auto',
    boxSizing: 'border-box',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  field: { minWidth: '200px', flexGrow: 1, maxWidth: '420px' },
  actions: { display: 'flex', alignItems: 'flex-end', gap: '8px' },
});

export type PageHeadProps = AccountProps;

/** The page's name, its language, and the access code where none is known. */
export function PageHead({ room, settings, account, m }: PageHeadProps) {
  const styles = useStyles();
  const { language, token } = useSyncExternalStore(settings.subscribe, settings.get);
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{m.coordinate.title}</h1>
        <Account room={room} settings={settings} account={account} m={m} />
        <Button size="small" aria-expanded={isOpen} data-testid="access" onClick={() => setOpen(!isOpen)}>
          {token === '' ? m.coordinate.access.enter : m.coordinate.access.change}
        </Button>
        <Select
          size="small"
          aria-label={m.pane.settings.language}
          value={language}
          data-testid="page-language"
          onChange={(_, { value }) => settings.set({ language: value === 'en' ? 'en' : 'vi' })}
        >
          <option value="vi">{m.pane.settings.vietnamese}</option>
          <option value="en">{m.pane.settings.english}</option>
        </Select>
      </div>
      {isOpen && <Access room={room} settings={settings} m={m} onDone={() => setOpen(false)} />}
    </header>
  );
}

/** Asks for the hub's address and the coordinator's code. */
function Access({ room, settings, m, onDone }: Omit<PageHeadProps, 'account'> & { readonly onDone: () => void }) {
  const styles = useStyles();
  const [draft, setDraft] = useState(settings.get());
  const words = m.coordinate.access;
  const isAddress = isHubAddress(draft.hub.trim());
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        settings.set({ hub: draft.hub.trim(), token: draft.token.trim() });
        onDone();
        void room.chooseSource('hub');
      }}
    >
      <CodeField
        label={words.token}
        hint={words.tokenHint}
        className={styles.field}
        value={draft.token}
        testId="access-token"
        onChange={(token) => setDraft({ ...draft, token })}
      />
      <AddressField
        label={words.hub}
        hint={words.hubHint}
        fault={isAddress ? null : m.pane.settings.hubBad}
        className={styles.field}
        value={draft.hub}
        testId="access-hub"
        onChange={(hub) => setDraft({ ...draft, hub })}
      />
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabled={!isAddress || draft.token.trim() === ''}
          data-testid="access-save"
        >
          {words.save}
        </Button>
      </div>
    </form>
  );
}
