import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, NotCanonical } from '../../src/submission/canonicalJson';
import { canonicalContent, contentHash } from '../../src/submission/contentHash';
import { submissionOf, taskRow } from './examples';

describe('canonical JSON', () => {
  it('gives the text of the example in RFC 8785, section 3.2.3', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, as RFC 8785 does', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('does not depend on the order of members and survives a round trip', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 4 })), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        const text = canonicalJson(object);
        expect(canonicalJson(reversed)).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['number', Number.POSITIVE_INFINITY],
    ['surrogate', { a: '\ud800' }],
    ['surrogate', { '\udc00': 1 }],
    ['type', [() => 0]],
  ])('refuses what JSON cannot hold: %s', (why, value) => {
    expect(() => canonicalJson(value)).toThrow(new NotCanonical(why as NotCanonical['why']));
  });

  it('refuses a nest that would exhaust the stack', () => {
    const nest: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(() => canonicalJson(nest)).toThrow(NotCanonical);
  });
});

describe('content hash', () => {
  it('is the SHA-256 of unit, period, plan and rows, as any other program computes it', async () => {
    const row = { sheet: 'PL II', row: 7, key: 'k', title: 'Việc', status: 'overdue', reason: 'quá hạn' };
    const content = { unit: 'sl-so-khcn', period: '2026-Q3', plan: 'son-la-2026', rows: [row] };
    const expected = createHash('sha256')
      .update(
        '{"period":"2026-Q3","plan":"son-la-2026","rows":[{"key":"k","row":7,"sheet":"PL II","title":"Việc"}],"unit":"sl-so-khcn"}',
      )
      .digest('hex');
    await expect(contentHash(content as never)).resolves.toBe(expected);
  });

  it('stays when only the judgement changes, and changes with the report', async () => {
    const before = await submissionOf({ rows: [taskRow()] });
    const judgedLater = await submissionOf({
      rows: [taskRow({ status: 'overdue', basis: 'result', pace: 'behind', reason: 'khác' })],
    });
    const reported = await submissionOf({ rows: [taskRow({ product: 'Quyết định' })] });
    expect(judgedLater.contentHash).toBe(before.contentHash);
    expect(reported.contentHash).not.toBe(before.contentHash);
    expect((await submissionOf({ rows: [taskRow()], period: '2026-Q4' })).contentHash).not.toBe(before.contentHash);
  });

  it('does not take fields outside the content', async () => {
    const submission = await submissionOf();
    expect(canonicalContent(submission)).not.toContain(submission.sentBy);
  });
});
