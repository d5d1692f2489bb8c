import { messagesFor } from '../../messages';
import { everybodysReminder, type ReminderContext, reminderText } from '../../messages/reminder';
import { reportWordsFor } from '../../messages/report';
import { remindersOf } from '../../report';
import { failureText } from '../failure';
import { type ExitStatus, type Io } from '../io';
import { formatOf, languageOf, parseCommand, stringOf } from '../options';
import { PICTURE_OPTIONS, see } from '../picture';

/** `phuluc remind <folder, files or url> --period P`: texts for those whose report is not there or not whole. */
export async function remind(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseCommand(args, {
    ...PICTURE_OPTIONS,
    link: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  });
  const language = languageOf(values);
  const format = formatOf(values);
  const words = reportWordsFor(language);
  try {
    const { picture, dashboard, leftOut } = await see(positionals, values, io, language);
    const { due, dueSource, daysLeft } = dashboard;
    const link = stringOf(values['link']) ?? null;
    const context: ReminderContext = { period: picture.period, due, dueSource, daysLeft, link };
    const reminders = remindersOf(picture);
    if (format === 'json') {
      const texts = reminders.map((reminder) => ({ ...reminder, text: reminderText(reminder, context, words) }));
      io.out(`${JSON.stringify({ period: picture.period, due, dueSource, daysLeft, reminders: texts }, null, 2)}\n`);
    } else {
      const texts = reminders.map((reminder) => reminderText(reminder, context, words));
      io.out([everybodysReminder(reminders, context, words), ...texts].map((text) => `${text}\n`).join('\n'));
    }
    for (const one of leftOut) io.err(`${messagesFor(language).cli.leftOutFile(one)}\n`);
    return leftOut.some(({ isUnread }) => isUnread) ? 2 : 0;
  } catch (error) {
    io.err(`${failureText(error, positionals.join(', '), language)}\n`);
    return 2;
  }
}
