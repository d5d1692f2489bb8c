import { Block } from '../parts/layout';
import { useRoom } from '../roomContext';
import { CopyReminders, useReminders } from './CopyReminders';

/** Reminders for all who are late, ready to paste. */
export function RemindAction() {
  const { state, m } = useRoom();
  const { reminders } = useReminders();
  const words = m.coordinate.actions;
  return (
    <Block
      title={words.reminders}
      text={state.tracker === null ? words.needReports : words.remindersText(reminders.length)}
      testId="action-remind"
    >
      <CopyReminders />
    </Block>
  );
}
