import data from '../fixtures/deadline-phrases.json';
import { readDue } from '../../src/values/due';
import { type DueReading } from '../../src/values/types';

interface Listed {
  readonly phrase: string;
  readonly kind: string;
  readonly start?: string;
  readonly end?: string;
  readonly condition?: string;
  readonly period?: readonly string[];
  readonly parts?: readonly (Omit<Listed, 'phrase'> & { readonly label: string | null })[];
}

function listed({ kind, start, end, condition, period, parts }: Omit<Listed, 'phrase'>): object {
  return {
    kind,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(condition === undefined ? {} : { condition }),
    ...(kind === 'recurring' ? { period: period ?? [] } : {}),
    ...(parts === undefined ? {} : { parts: parts.map((part) => ({ ...listed(part), label: part.label })) }),
  };
}

/** An event named with an editor's remark in brackets, and a list whose period holds a stray day. */
const NOT_CELLS = ['Ngày Chuyển đổi số quốc gia năm 2025 [trong kế hoạch 2026]', 'mỗi năm một lần'];

const phrases: Listed[] = [...data.tablePhrases, ...data.textPhrases].filter(
  ({ phrase }) => !NOT_CELLS.some((start) => phrase.startsWith(start)),
);

describe('due phrases of the source documents', () => {
  test.each(phrases.map((phrase) => [phrase.phrase, phrase] as const))('%j', (text, phrase) => {
    const reading: DueReading = readDue({ text });
    expect(reading).toEqual(listed(phrase));
  });
});
