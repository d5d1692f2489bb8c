import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { trackUnits } from '../../consolidate';
import { messagesFor } from '../../messages';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { languageOf } from '../http/errors';
import { isKnownTag } from '../http/tags';
import { pictureContext, pictureTag } from '../picture';
import { reviewsOf, summaries } from '../store/ledger';
import { type JobKind, type Product } from '../workbook/job';
import { periodIn } from './periods';

const LINES = 'application/x-ndjson';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type PeriodRequest = { Params: { period: string }; Querystring: { rows?: string } };

/** What everybody who is signed in may read of a period: the picture, the tracker, the shared workbook. */
export function consolidatedRoutes(app: FastifyInstance, { store, now, workbooks }: HubContext): void {
  const tagOf = async (period: string) => pictureTag(store, await pictureContext(store, period, now()));

  /** JSON of a period, packed when the caller takes it so. */
  const sendJson = async (request: FastifyRequest<PeriodRequest>, reply: FastifyReply, kind: JobKind) => {
    callerWith(request);
    const period = periodIn(request.params.period);
    const isPacked = takesGzip(request);
    const form = `${kind === 'lines' ? '-lines' : ''}${isPacked ? '-gzip' : ''}`;
    const isKnown = (tag: string) => {
      const known = isKnownTag(request, reply, `${tag}${form}`);
      void reply.header('vary', 'Accept, Accept-Encoding, Accept-Language, Origin');
      return known;
    };
    const tag = await tagOf(period);
    if (isKnown(tag)) return reply.code(304).send();
    const made = await workbooks.newest({ kind, period, language: 'vi' }, tag);
    if (isKnown(made.tag)) return reply.code(304).send();
    void reply.type(`${kind === 'lines' ? LINES : 'application/json'}; charset=utf-8`);
    const packed = Readable.from(made.blocks);
    if (!isPacked) return reply.send(packed.pipe(createGunzip()));
    return reply.header('content-encoding', 'gzip').header('content-length', lengthOf(made)).send(packed);
  };

  app.get<PeriodRequest>('/periods/:period/consolidated', (request, reply) => {
    const inLines = (request.headers.accept ?? '').includes(LINES);
    return sendJson(request, reply, request.query.rows === '0' ? 'summary' : inLines ? 'lines' : 'picture');
  });

  app.get<PeriodRequest>('/periods/:period/dashboard', (request, reply) => sendJson(request, reply, 'dashboard'));

  app.get<PeriodRequest>('/periods/:period/tracker', async (request, reply) => {
    callerWith(request);
    const period = periodIn(request.params.period);
    const context = await pictureContext(store, period, now());
    const history = await summaries(store.db, { period });
    const reviews = await reviewsOf(store.db, period);
    return reply.header('cache-control', 'no-store').send({ period, units: trackUnits({ history, reviews }, context) });
  });

  app.get<PeriodRequest>('/periods/:period/workbook', async (request, reply) => {
    callerWith(request);
    const period = periodIn(request.params.period);
    const language = languageOf(request);
    const tag = await tagOf(period);
    if (isKnownTag(request, reply, `${tag}-${language}`)) return reply.code(304).send();
    const made = await workbooks.newest({ kind: 'workbook', period, language }, tag);
    if (isKnownTag(request, reply, `${made.tag}-${language}`)) return reply.code(304).send();
    const fileName = messagesFor(language).workbook.fileName(period);
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('content-length', lengthOf(made))
      .send(Readable.from(made.blocks));
  });
}

const lengthOf = ({ blocks }: Product): number => blocks.reduce((sum, { length }) => sum + length, 0);

const takesGzip = (request: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(String(request.headers['accept-encoding'] ?? ''));
