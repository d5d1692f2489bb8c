import { DestinationProblem } from '../destinations/types';
import { messagesFor, type Language } from '../messages';
import { XlsxProblem } from '../xlsx/problem';

/** The sentence for a failure a user can act on; anything else is thrown on, to end as an unexpected one. */
export function failureText(error: unknown, file: string, language: Language): string {
  const { hub, problems } = messagesFor(language);
  if (error instanceof XlsxProblem) return `${file}: ${problems[error.code]}`;
  if (error instanceof DestinationProblem) {
    const details = error.facts['errors'];
    return [
      hub.problems[error.code](error.facts),
      ...(Array.isArray(details) ? details.map((line) => `  ${line}`) : []),
    ].join('\n');
  }
  throw error;
}
