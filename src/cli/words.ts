import { messagesFor, type Language } from '../messages';
import { type Words } from '../examine/toRecords';

/** The sentences of a record in one language. */
export function wordsOf(language: Language): Words {
  const { rules, status } = messagesFor(language);
  return { finding: rules.findingSentence, fixLabel: rules.fixLabel, reason: status.reason };
}
