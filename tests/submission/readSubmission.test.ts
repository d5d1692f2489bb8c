import { readSubmission } from '../../src/submission/readSubmission';
import { submissionOf } from './examples';

describe('a submission out of a file', () => {
  it('is read bare and as a folder files it', async () => {
    const submission = await submissionOf();
    expect(await readSubmission(`\uFEFF${JSON.stringify(submission)}`)).toEqual({ submission, receivedAt: null });
    const receivedAt = '2026-09-04T02:00:00.000Z';
    expect(await readSubmission(JSON.stringify({ submission, receivedAt }))).toEqual({ submission, receivedAt });
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -10), 'damaged'],
    ['changed afterwards', (text: string) => text.replace('Sở Khoa học', 'Sở Giáo dục'), 'hash-mismatch'],
    ['without a unit', (text: string) => text.replace('"unit":"sl-so-khcn"', '"unit":""'), 'invalid'],
    ['with half a character', (text: string) => text.replace('Ban hành', '\\ud800'), 'invalid'],
    ['a list', () => '[1]', null],
    ['a number', () => '7', null],
    ['something else', () => '{"name":"x"}', null],
  ])('%s', async (_, damage, expected) => {
    expect(await readSubmission(damage(JSON.stringify(await submissionOf())))).toBe(expected);
  });
});
