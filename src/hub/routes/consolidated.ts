import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { trackUnits } from '../../consolidate';
import { messagesFor } from '../../messages';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { languageOf } from '../http/errors';
import { pictureContext, pictureTag } from '../picture';
import { reviewsOf, summaries } from '../store/ledger';
import { periodIn } from './periods';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type PeriodParams = { Params: { period: string } };

/** What everybody who is signed in may read of a period: the picture, the tracker, the shared workbook. */
export function consolidatedRoutes(app: FastifyInstance, { store, now, workbooks }: HubContext): void {
  app.get<PeriodParams>('/periods/:period/consolidated', async (request, reply) => {
    callerWith(request);
    const period = periodIn(request.params.period);
    const tag = await pictureTag(store, await pictureContext(store, period, now()));
    if (isFresh(request, reply, tag)) return reply.code(304).send();
    const made = await workbooks.newest({ kind: 'picture', period, language: 'vi' }, tag);
    if (isFresh(request, reply, made.tag)) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(bufferOf(made.bytes));
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
    const tag = await pictureTag(store, await pictureContext(store, period, now()));
    if (isFresh(request, reply, `${tag}-${language}`)) return reply.code(304).send();
    const made = await workbooks.newest({ kind: 'workbook', period, language }, tag);
    if (isFresh(request, reply, `${made.tag}-${language}`)) return reply.code(304).send();
    const fileName = messagesFor(language).workbook.fileName(period);
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .send(bufferOf(made.bytes));
  });
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
