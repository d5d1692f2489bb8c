import { Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { usePane } from '../context';
import { isFolder, isHubAddress, type PaneSettings, type SendTo } from '../session/settings';
import { AddressField, CodeField } from './AccessFields';
import { GraphSignIn } from './GraphSignIn';
import { HubSignIn } from './HubSignIn';

interface Fields {
  readonly draft: PaneSettings;
  readonly onChange: (draft: PaneSettings) => void;
}

const PLACES: readonly SendTo[] = ['hub', 'graph', 'file'];

/** Where reports go, and what each place needs to be told. */
export function PlaceFields({ draft, onChange }: Fields) {
  const { m } = usePane();
  return (
    <>
      <Field label={m.sending.place} size="small">
        <RadioGroup
          value={draft.sendTo}
          data-testid="send-to"
          onChange={(_, { value }) => onChange({ ...draft, sendTo: PLACES.find((place) => place === value) ?? 'hub' })}
        >
          {PLACES.map((place) => (
            <Radio key={place} value={place} label={m.sending.places[place]} data-testid={`send-to-${place}`} />
          ))}
        </RadioGroup>
      </Field>
      {draft.sendTo === 'hub' && <HubFields draft={draft} onChange={onChange} />}
      {draft.sendTo === 'graph' && <GraphFields draft={draft} onChange={onChange} />}
      {draft.sendTo === 'file' && <Text>{m.sending.file.hint}</Text>}
    </>
  );
}

function HubFields({ draft, onChange }: Fields) {
  const { state, m } = usePane();
  const isAddress = isHubAddress(draft.hub.trim());
  const { caller } = state;
  const isOfCaller = caller !== null && draft.token === state.settings.token && draft.hub === state.settings.hub;
  return (
    <>
      <CodeField
        label={m.pane.settings.token}
        hint={m.pane.settings.tokenHint}
        value={draft.token}
        testId="token"
        onChange={(token) => onChange({ ...draft, token })}
      />
      <HubSignIn address={isAddress ? draft.hub.trim() : state.settings.hub} />
      {isOfCaller && (
        <Text data-testid="caller">{m.sending.caller({ name: caller.name, role: m.hub.roles[caller.role] })}</Text>
      )}
      <AddressField
        label={m.pane.settings.hub}
        hint={m.pane.settings.hubHint}
        fault={isAddress ? null : m.pane.settings.hubBad}
        value={draft.hub}
        testId="hub"
        onChange={(hub) => onChange({ ...draft, hub })}
      />
    </>
  );
}

function GraphFields({ draft, onChange }: Fields) {
  const { state, m } = usePane();
  const isAddress = isFolder(draft.folder.trim());
  const { sendTo, tenant, client, folder } = state.settings;
  const isKept = sendTo === 'graph' && draft.tenant === tenant && draft.client === client && draft.folder === folder;
  return (
    <>
      <AddressField
        label={m.sending.folder}
        hint={m.sending.folderHint}
        fault={isAddress ? null : m.sending.folderBad}
        value={draft.folder}
        testId="folder"
        onChange={(folder) => onChange({ ...draft, folder })}
      />
      <Field label={m.sending.tenant} hint={m.sending.tenantHint} size="small">
        <Input
          size="small"
          value={draft.tenant}
          data-testid="tenant"
          onChange={(_, { value }) => onChange({ ...draft, tenant: value })}
        />
      </Field>
      <Field label={m.sending.client} hint={m.sending.clientHint} size="small">
        <Input
          size="small"
          value={draft.client}
          data-testid="client"
          onChange={(_, { value }) => onChange({ ...draft, client: value })}
        />
      </Field>
      {isKept ? <GraphSignIn /> : <Text>{m.sending.saveFirst}</Text>}
    </>
  );
}
