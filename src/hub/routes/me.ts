import { type FastifyInstance } from 'fastify';
import { type HubContext } from '../context';
import { bearerOf, callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { endSignIn } from '../store/signIns';
import { unitName } from '../units';

/** Who the caller is to the hub, so that a pane knows what it may offer; and the end of a sign-in. */
export function meRoutes(app: FastifyInstance, { store, now }: HubContext): void {
  app.get('/me', async (request, reply) => {
    const { unit, role, expiresAt } = callerWith(request);
    return reply.header('cache-control', 'no-store').send({ unit, role, name: unitName(unit), expiresAt });
  });

  app.post('/sign-out', async (request, reply) => {
    callerWith(request);
    // A token made for a unit is no session: the command line ends it.
    const hasEnded = await endSignIn(store, bearerOf(request) ?? '', now());
    if (!hasEnded) throw new HubProblem('not-found');
    return reply.code(204).send();
  });
}
