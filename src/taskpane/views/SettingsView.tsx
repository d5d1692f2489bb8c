import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { RULESET } from '../../check/ruleset';
import { usePane } from '../context';
import { PlaceFields } from '../parts/PlaceFields';
import { UnitPicker } from '../parts/UnitPicker';
import { isFolder, isHubAddress } from '../session/settings';

const useStyles = makeStyles({
  view: {
    overflowY: 'auto',
    padding: '8px 8px 0',
    // A field that gets the focus must not come to lie under the foot.
    scrollPaddingBottom: '56px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    '& > *': { flexShrink: 0 },
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    margin: 'auto -8px 0',
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function SettingsView() {
  const styles = useStyles();
  const { session, state, m } = usePane();
  const [draft, setDraft] = useState(state.settings);
  const [shown, setShown] = useState(state.settings);
  // A sign-in changes the settings under the form.
  if (shown !== state.settings) {
    setShown(state.settings);
    setDraft(state.settings);
  }
  const isRight = isHubAddress(draft.hub.trim()) && isFolder(draft.folder.trim());
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
          tenant: draft.tenant.trim(),
          client: draft.client.trim(),
          folder: draft.folder.trim(),
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
      <PlaceFields draft={draft} onChange={setDraft} />
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
      <Checkbox
        label={m.pane.settings.coordinates}
        checked={draft.coordinates}
        data-testid="coordinates"
        onChange={(_, { checked }) => setDraft({ ...draft, coordinates: checked === true })}
      />
      {!state.settingsKept && <Text className={styles.small}>{m.pane.settings.notKept}</Text>}
      <Text className={styles.small}>{m.pane.settings.about(RULESET)}</Text>
      <div className={styles.foot}>
        <Button type="submit" appearance="primary" disabled={!isRight} data-testid="save-settings">
          {m.pane.action.save}
        </Button>
      </div>
    </form>
  );
}
