import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Agency } from '../../catalogue/types';
import { usePane } from '../context';
import { agenciesMatching, agencyNames } from '../session/agencies';

export interface AgencyComboboxProps {
  readonly agencies: readonly Agency[];
  /** Id of what is chosen; "" for nothing. */
  readonly chosen: string;
  /** What is shown for it, where it is none of `agencies`. */
  readonly otherwise?: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly disabled?: boolean;
  /** Leaving the field picks the only agency that fits what was typed. */
  readonly picksOnly?: boolean;
  readonly testId: string;
  readonly onPick: (agency: Agency) => void;
}

/** Picks an agency by typing a few letters of its name. */
export function AgencyCombobox({ agencies, chosen, otherwise = '', onPick, ...looks }: AgencyComboboxProps) {
  const { m } = usePane();
  const nameOf = useMemo(() => agencyNames(agencies), [agencies]);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const known = agencies.find(({ id }) => id === chosen);
  const matches = agenciesMatching(agencies, typed ?? '');
  const { label, hint, problem = null, disabled = false, picksOnly = false, testId } = looks;
  return (
    <Field
      label={label}
      size="small"
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem}
      {...(hint === undefined ? {} : { hint })}
    >
      <Combobox
        freeform
        size="small"
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        value={typed ?? (known === undefined ? otherwise : nameOf(known))}
        selectedOptions={chosen === '' ? [] : [chosen]}
        disabled={disabled}
        data-testid={testId}
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          const picked = agencies.find(({ id }) => id === optionValue);
          if (picked !== undefined) onPick(picked);
        }}
        onBlur={() => {
          const only = picksOnly && typed !== null && typed !== '' && matches.length === 1 ? matches[0] : undefined;
          if (only !== undefined) onPick(only);
          setTyped(null);
        }}
      >
        {matches.map((one) => (
          <Option key={one.id} value={one.id} text={nameOf(one)}>
            {nameOf(one)}
          </Option>
        ))}
        {matches.length === 0 && (
          <Option disabled value="" text="">
            {m.pane.send.unitUnknown}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
