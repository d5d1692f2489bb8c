import { useMemo } from 'react';
import { usePane } from '../context';
import { reportingUnits, unitName } from '../session/agencies';
import { AgencyCombobox } from './AgencyCombobox';

export interface UnitPickerProps {
  readonly unit: string;
  readonly onPick: (id: string) => void;
  readonly problem?: string | null;
}

/** Picks the reporting unit. */
export function UnitPicker({ unit, onPick, problem = null }: UnitPickerProps) {
  const { state, m } = usePane();
  const province = state.report?.examination.province ?? null;
  const units = useMemo(() => reportingUnits(province), [province]);
  return (
    <AgencyCombobox
      agencies={units}
      chosen={unit}
      otherwise={unit === '' ? '' : unitName(unit)}
      label={m.pane.send.unit}
      hint={m.pane.send.unitHint}
      problem={problem}
      picksOnly
      testId="unit"
      onPick={({ id }) => onPick(id)}
    />
  );
}
