import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { RULESET } from '../../check/ruleset';
import { usePane } from '../context';
import { UnitPicker } from '../parts/UnitPicker';
import { isHubAddress } from '../session/settings';

const useStyles = makeStyles({
  view: { overflowY: 'auto', padding: '8px', display: 'flex', flexDirection: 'column', gap: '12px' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function SettingsView() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const [draft, setDraft] = useState(state.settings);
  const isAddress = isHubAddress(draft.hub.trim());
  return (
    <form
      className={styles.view}
      onSubmit={(event) => {
        event.preventDefault();
        session.saveSettings({
          ...draft,
          hub: draft.hub.trim(),
          token: draft.token.trim(),
          sender: draft.sender.trim(),
        });
      }}
    >
      <UnitPicker unit={draft.unit} onPick={(unit) => setDraft({ ...draft, unit })} />
      <Field label={m.pane.send.sender} size="small">
        <Input
          size="small"
          value={draft.sender}
          data-testid="settings-sender"
          onChange={(_, { value }) => setDraft({ ...draft, sender: value })}
        />
      </Field>
      <Field label={m.pane.settings.token} hint={m.pane.settings.tokenHint} size="small">
        <Input
          size="small"
          type="password"
          autoComplete="off"
          value={draft.token}
          data-testid="token"
          onChange={(_, { value }) => setDraft({ ...draft, token: value })}
        />
      </Field>
      <Field
        label={m.pane.settings.hub}
        hint={m.pane.settings.hubHint}
        size="small"
        validationState={isAddress ? 'none' : 'error'}
        validationMessage={isAddress ? null : m.pane.settings.hubBad}
      >
        <Input
          size="small"
          type="url"
          inputMode="url"
          value={draft.hub}
          data-testid="hub"
          onChange={(_, { value }) => setDraft({ ...draft, hub: value })}
        />
      </Field>
      <Field label={m.pane.settings.language} size="small">
        <RadioGroup
          layout="horizontal"
          value={draft.language}
          data-testid="language"
          onChange={(_, { value }) => setDraft({ ...draft, language: value === 'en' ? 'en' : 'vi' })}
        >
          <Radio value="vi" label={m.pane.settings.vietnamese} />
          <Radio value="en" label={m.pane.settings.english} />
        </RadioGroup>
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabled={!isAddress} data-testid="save-settings">
          {m.pane.action.save}
        </Button>
      </div>
      {!state.settingsKept && <Text className={styles.small}>{m.pane.settings.notKept}</Text>}
      <Text className={styles.small}>{m.pane.settings.about(RULESET)}</Text>
    </form>
  );
}
