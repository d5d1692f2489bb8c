import { Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { PROVINCES } from '../../../config/general';
import { reportingUnits } from '../../session/agencies';
import { useRoom } from '../roomContext';

/** Picks the unit of a file: every unit that can report, by province. */
export function UnitSelect({ unit, onPick }: { readonly unit: string; readonly onPick: (id: string) => void }) {
  const { state, m } = useRoom();
  const groups = useMemo(() => {
    const units = reportingUnits(null);
    return Object.entries(PROVINCES).map(([id, name]) => ({ name, units: units.filter((u) => u.province === id) }));
  }, []);
  return (
    <Select
      size="small"
      aria-label={m.coordinate.files.unit}
      value={unit}
      disabled={state.work !== null}
      data-testid="file-unit"
      onChange={(_, { value }) => {
        if (value !== '') onPick(value);
      }}
    >
      <option value="">{m.coordinate.files.chooseUnit}</option>
      {groups.map(({ name, units }) => (
        <optgroup key={name} label={name}>
          {units.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
