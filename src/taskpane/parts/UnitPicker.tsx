import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { usePane } from '../context';
import { reportingUnits, unitName, unitNames, unitsMatching } from '../session/units';

export interface UnitPickerProps {
  readonly unit: string;
  readonly onPick: (id: string) => void;
  readonly problem?: string | null;
}

/** Picks the reporting unit by typing a few letters of its name. */
export function UnitPicker({ unit, onPick, problem }: UnitPickerProps) {
  const { state, m } = usePane();
  const province = state.report?.examination.province ?? null;
  const units = useMemo(() => reportingUnits(province), [province]);
  const nameOf = useMemo(() => unitNames(units), [units]);
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = units.find(({ id }) => id === unit);
  const shown = typed ?? (unit === '' ? '' : chosen === undefined ? unitName(unit) : nameOf(chosen));
  const matches = unitsMatching(units, typed ?? '');
  return (
    <Field
      label={m.pane.send.unit}
      size="small"
      validationState={problem == null ? 'none' : 'error'}
      validationMessage={problem ?? null}
      hint={m.pane.send.unitHint}
    >
      <Combobox
        freeform
        size="small"
        style={{ minWidth: 0 }}
        input={{ style: { minWidth: 0 } }}
        value={shown}
        selectedOptions={unit === '' ? [] : [unit]}
        data-testid="unit"
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined) onPick(optionValue);
        }}
        onBlur={() => {
          const only = typed !== null && typed !== '' && matches.length === 1 ? matches[0] : undefined;
          if (only !== undefined) onPick(only.id);
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
