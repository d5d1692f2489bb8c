import { TemplateProblem } from '../../../docx/problem';
import { type ReportAnswer, type ReportQuestion } from './protocol';
import { type ReportDesk } from './types';

/** Each document in a worker of its own, which ends with it: reports are rare and what writes them is large. */
export function reportDeskInWorker(): ReportDesk {
  const ask = (question: ReportQuestion): Promise<Uint8Array> =>
    new Promise<Uint8Array>((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      worker.addEventListener('message', ({ data }: MessageEvent<ReportAnswer>) => {
        worker.terminate();
        if (data.kind === 'done') resolve(data.bytes);
        else if (data.kind === 'problem') reject(new TemplateProblem(data.code, data.places));
        else reject(new Error(`The report could not be written: ${data.where}`));
      });
      worker.addEventListener('error', () => {
        worker.terminate();
        reject(new Error('The report’s worker could not be started.'));
      });
      worker.postMessage(question);
    });
  return {
    document: (...args) => ask({ call: 'document', args }),
    template: (...args) => ask({ call: 'template', args }),
  };
}
