import data from '../fixtures/status-vocabulary.json';
import { readProgress } from '../../src/values/progress';

const DONE = ['done', 'done-early', 'done-ontime', 'operational'];
/** What was reached or foreseen of an indicator, and words on other matters, say nothing of a task. */
const ELSEWHERE = ['achieved', 'exceeded', 'maintained', 'cumulative', 'superseded', 'estimate', 'other'];
/** Fragments whose "đã" stands elsewhere in the sentence. */
const FRAGMENTS = ['đi vào hoạt động', 'áp dụng chính thức', 'được công nhận'];

const phrases = data.phrases.filter(
  ({ phrase, category }) => !ELSEWHERE.includes(category) && !FRAGMENTS.includes(phrase),
);

describe('status words of the source documents', () => {
  test.each(phrases.map(({ phrase, category }) => [phrase, DONE.includes(category)] as const))(
    '%j: done %s',
    (phrase, done) => {
      expect(readProgress(phrase).done).toBe(done);
    },
  );
});
