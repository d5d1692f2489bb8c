import { examineWorkbook } from '../../examine/examine';
import { type Answer, type Question } from './protocol';

/** The core, off the pane's thread: typing and scrolling go on while a large workbook is examined. */
self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  self.postMessage(answerTo(data));
});

function answerTo({ id, workbook, context }: Question): Answer {
  try {
    return { id, examination: examineWorkbook(workbook, context) };
  } catch (error) {
    // The message may quote cells; where it happened does not.
    return { id, failure: error instanceof Error ? `${error.name} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : '' };
  }
}
