import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type HubContext } from '../context';
import { bearerOf, callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { type Provider } from '../signIn/provider';
import { endSignIn } from '../store/signIns';
import { unitName } from '../units';

/** Who the caller is to the hub, so that a pane knows what it may offer; and the end of a sign-in. */
export function meRoutes(app: FastifyInstance, { store, now }: HubContext, provider: Provider | null): void {
  app.get('/me', async (request, reply) => {
    const { unit, role, expiresAt } = callerWith(request);
    return reply.header('cache-control', 'no-store').send({ unit, role, name: unitName(unit), expiresAt });
  });

  app.post('/sign-out', async (request, reply) => {
    callerWith(request);
    // A token made for a unit is no session: the command line ends it.
    const hasEnded = await endSignIn(store, bearerOf(request) ?? '', now());
    if (!hasEnded) throw new HubProblem('not-found');
    const signOutPage = await leaving(request);
    return signOutPage === null
      ? reply.code(204).send()
      : reply.header('cache-control', 'no-store').send({ signOutPage });
  });

  /** The session is over whether or not the province's service can be asked where its own sign-in ends. */
  async function leaving(request: FastifyRequest): Promise<string | null> {
    try {
      return (await provider?.leaving()) ?? null;
    } catch (error) {
      request.log.warn({ failure: (error as Error).name }, 'sign-in service does not answer');
      return null;
    }
  }
}
