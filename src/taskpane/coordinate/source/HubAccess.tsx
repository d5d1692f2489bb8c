import { todayInVietnam } from '../../../values/dates';
import { daysUntil } from '../../session/calendar';
import { Block, Small } from '../parts/layout';
import { useRoom } from '../roomContext';

/** What the hub says of the period, or what is missing to ask it. */
export function HubAccess() {
  const { room, state, m } = useRoom();
  const words = m.coordinate.source;
  const { calendar, dashboard } = state;
  if (room.tools.settings().token === '') {
    return (
      <Block title={words.hub} testId="hub-access">
        <Small testId="need-token">{words.needToken}</Small>
      </Block>
    );
  }
  if (calendar === null) return null;
  // Where nobody has set a day, the plan's own counts.
  const due = calendar.due ?? dashboard?.due ?? null;
  const day = due === null ? null : dayOf(due);
  const source = calendar.due === null ? (dashboard?.dueSource ?? null) : null;
  const days = day === null ? 0 : daysUntil(day, todayInVietnam(room.tools.now()));
  return (
    <Block title={words.hub} testId="hub-access">
      <Small testId="room-due">{day === null ? words.noDue : words.due({ due: day, days })}</Small>
      {source !== null && <Small>{words.dueBy(source)}</Small>}
    </Block>
  );
}

const dayOf = (moment: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : todayInVietnam(new Date(moment));
