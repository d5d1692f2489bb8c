import { useMemo } from 'react';
import { usePane } from '../context';
import { owningAgencies } from '../session/agencies';
import { agencyGap } from '../session/gaps';
import { type KeyedFinding } from '../session/report';
import { AgencyCombobox } from './AgencyCombobox';

/** Where a cell lacks an agency, one can be chosen from the list instead of typing its name into the cell. */
export function AgencyChoice({ found, isStale }: { readonly found: KeyedFinding; readonly isStale: boolean }) {
  const { session, state, m } = usePane();
  const { report, busy } = state;
  const { province = null, context } = report?.examination ?? {};
  const extra = context?.extraAgencies;
  const agencies = useMemo(() => owningAgencies(province, extra), [province, extra]);
  const gap = report === null ? null : agencyGap(report.snapshot, found.finding);
  if (gap === null) return null;
  return (
    <AgencyCombobox
      agencies={agencies}
      chosen=""
      label={m.pane.check.chooseAgency(gap.cell)}
      hint={m.pane.check.chooseAgencyHint}
      disabled={busy !== null || isStale}
      testId="choose-agency"
      onPick={({ name }) => void session.fill(gap, name)}
    />
  );
}
