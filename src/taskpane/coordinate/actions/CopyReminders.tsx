import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useMemo } from 'react';
import { everybodysReminder, reminderText, type ReminderContext } from '../../../messages/reminder';
import { reportWordsFor } from '../../../messages/report';
import { remindersOf } from '../../../report/reminders';
import { type Reminder } from '../../../report/types';
import { useRoom } from '../roomContext';

/** Whom to remind, and what every reminder says besides. */
export function useReminders(): { readonly reminders: readonly Reminder[]; readonly context: ReminderContext } {
  const { room, state } = useRoom();
  const { tracker, picture, dashboard, period } = state;
  const reminders = useMemo(
    () => (tracker === null ? [] : remindersOf({ tracker, unreported: picture?.unreported ?? [] })),
    [tracker, picture],
  );
  return {
    reminders,
    context: {
      period,
      due: dashboard?.due ?? null,
      dueSource: dashboard?.dueSource ?? null,
      daysLeft: dashboard?.daysLeft ?? null,
      link: room.tools.link(state.source),
    },
  };
}

/** One text for all units that are to be reminded. */
export function CopyReminders() {
  const { room, language, m } = useRoom();
  const { reminders, context } = useReminders();
  return (
    <div>
      <Button
        size="small"
        icon={<CopyRegular />}
        disabled={reminders.length === 0}
        data-testid="copy-reminders"
        onClick={() => void room.copy(everybodysReminder(reminders, context, reportWordsFor(language)))}
      >
        {m.coordinate.units.copyReminders}
        {reminders.length === 0 ? '' : ` (${m.coordinate.count(reminders.length)})`}
      </Button>
    </div>
  );
}

/** The text for one unit; nothing when it has done everything. */
export function CopyReminder({ unit }: { readonly unit: string }) {
  const { room, language, m } = useRoom();
  const { reminders, context } = useReminders();
  const own = reminders.find((one) => one.unit === unit);
  if (own === undefined) return null;
  return (
    <Button
      size="small"
      icon={<CopyRegular />}
      data-testid="copy-reminder"
      onClick={() => void room.copy(reminderText(own, context, reportWordsFor(language)))}
    >
      {m.coordinate.units.copyOne}
    </Button>
  );
}
