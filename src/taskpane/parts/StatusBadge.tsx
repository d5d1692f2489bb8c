import { Badge, type BadgeProps } from '@fluentui/react-components';
import { type Status } from '../../status/types';
import { usePane } from '../context';

type Color = NonNullable<BadgeProps['color']>;

/** Colour only repeats what the words say. */
export const STATUS_COLOR: Readonly<Record<Status, Color>> = {
  exceeded: 'success',
  met: 'success',
  'not-met': 'danger',
  undetermined: 'warning',
  'no-result': 'warning',
  'no-target': 'warning',
  qualitative: 'informative',
  'done-on-time': 'success',
  'done-late': 'warning',
  done: 'success',
  overdue: 'danger',
  'due-soon': 'warning',
  'not-yet-due': 'informative',
  'in-progress': 'brand',
  ongoing: 'informative',
  waiting: 'informative',
  'no-due-date': 'warning',
};

export function StatusBadge({ status }: { readonly status: Status }) {
  const { m } = usePane();
  return (
    <Badge appearance="tint" color={STATUS_COLOR[status]} style={{ flexShrink: 0 }}>
      {m.status.labels[status]}
    </Badge>
  );
}
