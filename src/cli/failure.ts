import { DestinationProblem } from '../destinations/types';
import { messagesFor, type Language } from '../messages';
import { XlsxProblem } from '../xlsx/problem';

/**
 * The sentence for a failure a user can act on; anything else is thrown on, to end as an unexpected one.
 * @param doing `sending` when a report was to be sent, which is then still where it was
 */
export function failureText(
  error: unknown,
  file: string,
  language: Language,
  doing: 'sending' | 'other' = 'other',
): string {
  const { hub, problems } = messagesFor(language);
  if (error instanceof XlsxProblem) return `${file}: ${problems[error.code]}`;
  if (error instanceof DestinationProblem) {
    const { errors: details, said } = error.facts;
    const own = (doing === 'sending' ? undefined : hub.problemsElsewhere[error.code]) ?? hub.problems[error.code];
    return [
      // What only the hub can know it has said itself.
      typeof said === 'string' ? said : own(error.facts),
      ...(Array.isArray(details) ? details.map((line) => `  ${line}`) : []),
    ].join('\n');
  }
  throw error;
}
