import Ajv from 'ajv';
import fc from 'fast-check';
import { conforms } from '../../src/submission/conforms';
import { reviewSchema, submissionSchema } from '../../src/submission/schema';
import { indicatorRow, submissionOf, taskRow } from './examples';

const ajv = new Ajv({ allowUnionTypes: true });
const validate = ajv.compile(submissionSchema);
const validateReview = ajv.compile(reviewSchema);

/** The value with whatever stands at one of its places replaced or taken out. */
function spoiled(value: unknown, place: number, by: unknown): unknown {
  let left = place;
  const visit = (at: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(at)) return at.map(visit);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(
      Object.entries(at).flatMap(([name, member]) => {
        const after = visit(member);
        return after === undefined ? [] : [[name, after]];
      }),
    );
  };
  return visit(value);
}

describe('checking against a schema without made code', () => {
  it('judges every spoiled submission as the schema compiler does', async () => {
    const rows = [
      taskRow(),
      indicatorRow(82.5),
      taskRow({ due: { kind: 'multiple', parts: [{ kind: 'by', end: '2026-06-30', label: null }] } }),
    ];
    const disputed = [{ rule: 'missing-owner', cells: ['C12'], note: 'Đề mục' }];
    const confirmed = [{ rule: 'number-gap', cells: ['A9'], reason: 'Theo kế hoạch' }];
    const whole = JSON.parse(
      JSON.stringify(await submissionOf({ rows, findings: { errors: 0, warnings: 1, confirmed, disputed } })),
    ) as unknown;
    expect(conforms(submissionSchema, whole)).toBe(true);
    const other = fc.oneof(
      fc.constantFrom(undefined, null, '', ' ', -1, 1.5, 0, true, [], {}, 'by', 'multiple', '2026-06-30', '=A1', 'é'),
      fc.string(),
      fc.json().map((text) => JSON.parse(text) as unknown),
    );
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.nat({ max: 220 }), other, (place, by) => {
        const value = spoiled(whole, place, by);
        const expected = validate(value);
        expect(conforms(submissionSchema, value)).toBe(expected);
        seen[expected ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
  });

  it('counts characters as the schema compiler does', () => {
    for (const comment of ['𝒜'.repeat(4_000), '𝒜'.repeat(4_001), 'a'.repeat(4_001)]) {
      const review = { state: 'returned', comment };
      expect(conforms(reviewSchema, review)).toBe(validateReview(review));
    }
  });
});
