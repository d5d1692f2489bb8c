import { type report as vietnamese } from './vi/report';

type Words = Pick<typeof vietnamese, 'problems' | 'places'>;

/** What is wrong with a report's template. */
export function templateSentence(
  { problems, places: known }: Words,
  code: keyof Words['problems'],
  places: readonly string[],
): string {
  const sentence = problems[code];
  return typeof sentence === 'string' ? sentence : sentence({ places, known: Object.values(known) });
}
