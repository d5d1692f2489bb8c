import { PictureLines } from '../consolidate/pieces';
import { type Consolidated } from '../consolidate/types';
import { DestinationProblem } from './types';

/** Lines of JSON, one object each. */
export const LINES = 'application/x-ndjson';

/** A picture out of its lines as they come in: as one text, that of a ministry would be longer than a text can be. */
export async function readPicture(answer: Response): Promise<Consolidated> {
  const lines = new PictureLines();
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let isOver = reader === undefined; !isOver;) {
      const read = await reader?.read();
      isOver = read?.done !== false;
      const parts = (rest + decoder.decode(read?.value, { stream: !isOver })).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) lines.add(line);
    }
  } catch (cause) {
    throw new DestinationProblem(cause instanceof SyntaxError ? 'server-error' : 'unreachable', {}, { cause });
  }
  const picture = lines.whole();
  if (picture === null) throw new DestinationProblem('server-error');
  return picture;
}
