import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessIndicator } from '../../src/status/indicator';
import { assessTask } from '../../src/status/task';
import { type DueReading, type QuantityPart, type QuantityReading } from '../../src/values/types';
import { indicator, on, part, task } from './evidence';

interface Phrase {
  readonly phrase: string;
  readonly parts: readonly Partial<QuantityPart>[];
  readonly qualitative: boolean;
  readonly literal: boolean;
}
const fixture = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../fixtures', name), 'utf8'));
const { phrases } = fixture('target-phrases.json') as { phrases: readonly Phrase[] };
const { tablePhrases } = fixture('deadline-phrases.json') as {
  tablePhrases: readonly (DueReading & { phrase: string })[];
};

const readingOf = ({ phrase, parts, qualitative }: Phrase): QuantityReading => ({
  text: phrase,
  qualitative,
  parts: parts.map((p) => ({ comparator: null, value: null, low: null, high: null, unit: null, scope: null, ...p })),
});
const CONTEXT = on('2026-09-05');
const OPEN = ['no-target', 'undetermined'];

describe('every target of the source tables', () => {
  const literal = phrases.filter((phrase) => phrase.literal);

  it('has a status that its own figures decide', () => {
    expect(literal).toHaveLength(61);
    for (const phrase of literal.filter(({ parts }) => parts.length > 0)) {
      const target = readingOf(phrase);
      const firm = target.parts.filter((p) => p.forecast !== true);
      const exact = firm.map((p) => part(null, p.value ?? p.low ?? 0, { unit: p.unit, scope: p.scope }));
      const { status } = assessIndicator(indicator(target, { ...target, parts: exact }), CONTEXT);
      const isStrict = firm.some(({ comparator }) => comparator === '>');
      expect([phrase.phrase, status]).toEqual([phrase.phrase, isStrict ? 'not-met' : 'met']);
    }
  });

  it('is qualitative, blank or judged, never undecided by accident', () => {
    for (const phrase of literal) {
      const { status } = assessIndicator(indicator(readingOf(phrase), null), CONTEXT);
      const expected = phrase.qualitative ? 'qualitative' : phrase.parts.length === 0 ? 'no-target' : 'no-result';
      expect([phrase.phrase, status]).toEqual([phrase.phrase, expected]);
    }
  });

  it('is judged against every result of its table that is a plain figure', () => {
    const plain = literal.filter(
      ({ parts }) => parts.length === 1 && parts[0]?.comparator === null && parts[0]?.unit === '%',
    );
    for (const target of literal.filter(({ parts }) => parts.length > 0 && parts.every(({ unit }) => unit === '%'))) {
      for (const result of plain) {
        const { status } = assessIndicator(indicator(readingOf(target), readingOf(result)), CONTEXT);
        expect([target.phrase, result.phrase, OPEN.includes(status)]).toEqual([target.phrase, result.phrase, false]);
      }
    }
  });
});

describe('every due phrase of the source tables', () => {
  it('has the status its kind allows on any day', () => {
    expect(tablePhrases).toHaveLength(33);
    const allowed: Record<string, readonly string[]> = {
      by: ['in-progress', 'due-soon', 'overdue'],
      within: ['not-yet-due', 'in-progress', 'due-soon', 'overdue'],
      recurring: ['ongoing'],
      ongoing: ['ongoing'],
      conditional: ['waiting'],
      multiple: ['not-yet-due', 'in-progress', 'due-soon', 'overdue', 'ongoing'],
    };
    for (const { phrase, ...due } of tablePhrases) {
      for (const asOf of ['2024-12-31', '2026-01-20', '2026-09-05', '2026-12-31', '2031-01-01']) {
        const { status } = assessTask(task(due), on(asOf));
        expect([phrase, asOf, allowed[due.kind]?.includes(status)]).toEqual([phrase, asOf, true]);
      }
    }
  });
});
