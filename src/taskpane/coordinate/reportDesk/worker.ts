import { TemplateProblem } from '../../../docx/problem';
import { reportCalls } from './calls';
import { type ReportAnswer, type ReportQuestion } from './protocol';

self.addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  void answer(data).then((message) => self.postMessage(message));
});

async function answer(question: ReportQuestion): Promise<ReportAnswer> {
  try {
    const made =
      question.call === 'document' ? reportCalls.document(...question.args) : reportCalls.template(...question.args);
    return { kind: 'done', bytes: await made };
  } catch (error) {
    if (error instanceof TemplateProblem) return { kind: 'problem', code: error.code, places: error.places };
    // The message may quote cells; where it happened does not.
    const where = error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : '';
    return { kind: 'failure', where };
  }
}
