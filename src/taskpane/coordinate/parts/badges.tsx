import { Badge, type BadgeProps } from '@fluentui/react-components';
import { type Status } from '../../../status/types';
import { type UnitState } from '../../../submission/types';
import { STATUS_COLOR } from '../../parts/StatusBadge';
import { useRoom } from '../roomContext';

const STATE_COLOR: Readonly<Record<UnitState, NonNullable<BadgeProps['color']>>> = {
  'not-sent': 'danger',
  sent: 'brand',
  returned: 'warning',
  accepted: 'success',
};

/** Colour only repeats what the words say. */
export function StateBadge({ state }: { readonly state: UnitState }) {
  const { m } = useRoom();
  return (
    <Badge appearance="tint" color={STATE_COLOR[state]} style={{ flexShrink: 0 }}>
      {m.coordinate.units.state[state]}
    </Badge>
  );
}

export function StatusMark({ status }: { readonly status: Status }) {
  const { m } = useRoom();
  return (
    <Badge appearance="tint" color={STATUS_COLOR[status]} style={{ flexShrink: 0 }}>
      {m.status.labels[status]}
    </Badge>
  );
}
