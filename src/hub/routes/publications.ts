import { type FastifyInstance } from 'fastify';
import { type Publication } from '../../submission/publication';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { publicationSchema } from '../http/schemas';
import { publicationOf, setPublication } from '../store/publications';
import { periodIn } from './periods';

type PeriodParams = { Params: { period: string } };

/** What coordinators publish of a period for everybody. */
export function publicationRoutes(app: FastifyInstance, { store, now }: HubContext): void {
  app.get<PeriodParams>('/periods/:period/publication', async (request, reply) => {
    callerWith(request, 'coordinator', 'admin', 'viewer');
    const period = periodIn(request.params.period);
    return reply.header('cache-control', 'no-store').send({ period, ...(await publicationOf(store.db, period)) });
  });

  app.put<PeriodParams & { Body: Pick<Publication, 'published'> & Partial<Publication> }>(
    '/periods/:period/publication',
    { schema: { body: publicationSchema } },
    async (request) => {
      const caller = callerWith(request, 'coordinator', 'admin');
      const period = periodIn(request.params.period);
      const before = await publicationOf(store.db, period);
      const { published, parts = before.parts, note = before.note } = request.body;
      if (published && parts.length === 0) throw new HubProblem('nothing-to-publish');
      const by = { actor: caller.tokenId, unit: caller.unit, at: now().toISOString() };
      return setPublication(store, period, { published, parts, note }, by);
    },
  );
}
