import Ajv from 'ajv';
import { submissionSchema } from '../../src/submission/schema';
import { submissionOf } from './examples';

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(submissionSchema);

describe('schema of a submission', () => {
  it('takes what the builder makes, and a sparse row of another tool', async () => {
    const submission = await submissionOf();
    expect(validate(submission)).toBe(true);
    const disputed = [{ rule: 'missing-owner', sheet: 'PL II', cells: ['C12'], note: 'Dòng này là đề mục' }];
    const told = await submissionOf({ findings: { errors: 0, warnings: 0, confirmed: [], disputed } });
    expect(validate(told)).toBe(true);
    expect(told.contentHash).toBe(submission.contentHash);
    const sparse = { ...submission, rows: [{ sheet: 'S', row: 1, key: 'k', title: 't', extra: { more: 1 } }], more: 1 };
    expect(validate(sparse)).toBe(true);
    const unsaid = ['kind', 'section', 'number', 'owners', 'coordinators', 'cells', 'texts', 'due', 'status'];
    const blank = { ...sparse.rows[0], ...Object.fromEntries(unsaid.map((field) => [field, null])) };
    const foreign = { ...sparse.rows[0], due: { kind: 'recurring' }, basis: 'forecast', pace: 'ahead' };
    expect(validate({ ...submission, rows: [blank, foreign] })).toBe(true);
  });

  it.each([
    ['a random UUID', { id: '0b2f8d4e-1b7e-4c0e-9d2a-111111111111' }],
    ['a path as id', { id: '../../etc/passwd' }],
    ['a unit with a path', { unit: '../sl-so-khcn' }],
    ['an unknown period', { period: '2026-Q5' }],
    ['a plan in upper case', { plan: 'Son-La' }],
    ['a local time', { sentAt: '2026-09-04T08:30:00' }],
    ['a number as text', { unit: 5 }],
    ['rows that are no list', { rows: 'abc' }],
    ['a row without a title', { rows: [{ sheet: 'S', row: 1, key: 'k' }] }],
    ['a text as row number', { rows: [{ sheet: 'S', row: '1', key: 'k', title: 't' }] }],
    ['a formula as cell', { rows: [{ sheet: 'S', row: 1, key: 'k', title: 't', cells: { title: '=A1' } }] }],
    [
      'a blank reason',
      { findings: { errors: 0, warnings: 1, confirmed: [{ rule: 'r', cells: ['A1'], reason: ' ' }] } },
    ],
    [
      'a dispute that says nothing',
      { findings: { errors: 0, warnings: 0, confirmed: [], disputed: [{ rule: 'r', cells: ['A1'], note: '' }] } },
    ],
    ['a negative count', { findings: { errors: -1, warnings: 0, confirmed: [] } }],
  ])('refuses %s', async (_, change) => {
    expect(validate({ ...(await submissionOf()), ...change })).toBe(false);
  });
});
