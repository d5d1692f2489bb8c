import { Field, Select } from '@fluentui/react-components';
import { usePane } from '../context';
import { periodChoices, periodName } from '../session/periods';
import { readPeriod } from '../../values/period';

/** The reporting period, kept in the workbook. */
export function PeriodSelect({ label, asOf }: { readonly label: string; readonly asOf: string }) {
  const { session, state, m } = usePane();
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={state.period}
        disabled={state.busy !== null}
        data-testid="period"
        onChange={(_, { value }) => void session.setPeriod(value)}
      >
        {periodChoices(asOf, readPeriod(state.period)).map((period) => (
          <option key={period.id} value={period.id}>
            {periodName(period, m)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
