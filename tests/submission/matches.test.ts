import Ajv from 'ajv';
import fc from 'fast-check';
import { matches } from '../../src/submission/matches';
import { submissionSchema } from '../../src/submission/schema';
import { submissionOf } from './examples';

const validate = new Ajv({ allowUnionTypes: true }).compile(submissionSchema);

/** Every path to a value inside. */
function paths(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, one]) => paths(one, [...at, name]))];
}

function changed(value: unknown, path: readonly (string | number)[], into: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return into;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : { ...(value as Record<string, unknown>) };
  // A member that is undefined is none once it has been through JSON.
  copy[first] = changed(copy[first], rest, into);
  return copy;
}

describe('judging by the schema without writing code', () => {
  it('takes a submission as it is built', async () => {
    expect(matches(submissionSchema, await submissionOf())).toBe(true);
  });

  it('agrees with a full validator on every submission with one value changed or taken away', async () => {
    const submission: unknown = JSON.parse(JSON.stringify(await submissionOf()));
    const places = paths(submission);
    const strange = fc.oneof(
      fc.constantFrom(undefined, null, true, 0, -1, 1.5, 1_048_577, '', ' ', 'x', 'A1', '2026-Q3', 'by', 'multiple'),
      fc.constantFrom([], {}, [null], ['A1'], { kind: 'by' }, { kind: 'multiple', parts: [{ kind: 'within' }] }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, (path, into) => {
        const value: unknown = JSON.parse(JSON.stringify(changed(submission, path, into) ?? null));
        return matches(submissionSchema, value) === validate(value);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not pretend to know a keyword', () => {
    expect(() => matches({ format: 'date' }, 'x')).toThrow(RangeError);
  });
});
