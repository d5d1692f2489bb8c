import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { trackUnits } from '../../consolidate';
import { messagesFor } from '../../messages';
import { writeXlsx } from '../../xlsx/write';
import { sharedWorkbook } from '../../xlsx/sharedWorkbook';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { languageOf } from '../http/errors';
import { pictureContext, pictureTag, readPicture } from '../picture';
import { reviewsOf, summaries } from '../store/ledger';
import { periodIn } from './periods';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Workbooks kept ready, newest last: one a period and language, a few megabytes each at most. */
const KEPT_WORKBOOKS = 4;

type PeriodParams = { Params: { period: string } };

/** What everybody who is signed in may read of a period: the picture, the tracker, the shared workbook. */
export function consolidatedRoutes(app: FastifyInstance, { store, now }: HubContext): void {
  const workbooks = new Map<string, { readonly tag: string; readonly bytes: Promise<Uint8Array> }>();

  app.get<PeriodParams>('/periods/:period/consolidated', async (request, reply) => {
    callerWith(request);
    const context = await pictureContext(store, periodIn(request.params.period), now());
    const tag = await pictureTag(store, context);
    if (isFresh(request, reply, tag)) return reply.code(304).send();
    return reply.send(await readPicture(store, context));
  });

  app.get<PeriodParams>('/periods/:period/tracker', async (request, reply) => {
    callerWith(request);
    const period = periodIn(request.params.period);
    const context = await pictureContext(store, period, now());
    const history = await summaries(store.db, { period });
    const reviews = await reviewsOf(store.db, period);
    return reply.header('cache-control', 'no-store').send({ period, units: trackUnits({ history, reviews }, context) });
  });

  app.get<PeriodParams>('/periods/:period/workbook', async (request, reply) => {
    callerWith(request);
    const period = periodIn(request.params.period);
    const language = languageOf(request);
    const words = messagesFor(language);
    const context = await pictureContext(store, period, now());
    const tag = await pictureTag(store, context);
    if (isFresh(request, reply, `${tag}-${language}`)) return reply.code(304).send();
    const key = `${period}|${language}`;
    let kept = workbooks.get(key);
    if (kept?.tag !== tag) {
      kept = { tag, bytes: readPicture(store, context).then((picture) => writeXlsx(sharedWorkbook(picture, words))) };
      // A failure is this reader's alone: the next one tries again.
      kept.bytes.catch(() => workbooks.delete(key));
      workbooks.delete(key);
      workbooks.set(key, kept);
      if (workbooks.size > KEPT_WORKBOOKS) workbooks.delete(workbooks.keys().next().value ?? '');
    }
    const bytes = await kept.bytes;
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${words.workbook.fileName(period)}"`)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}

/** Sets the ETag; true when the caller already holds this very answer. */
function isFresh(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  const etag = `"${tag}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Accept-Language, Origin');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
