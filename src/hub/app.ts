import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { type HubContext } from './context';
import { signIn } from './http/authenticate';
import { answerErrors } from './http/errors';
import { allowOrigins, secureHeaders } from './http/headers';
import { operationRoutes } from './http/metrics';
import { openApi } from './http/openapi';
import { loadsOfficeFromCdn, pageRoutes } from './http/pages';
import { HubProblem } from './http/problem';
import { type HubOptions } from './options';
import { consolidatedRoutes } from './routes/consolidated';
import { periodRoutes } from './routes/periods';
import { submissionRoutes } from './routes/submissions';

const SMALL_BODY = 64 * 1024;
/** Milliseconds a client may take to send a whole request. */
const REQUEST_TIMEOUT = 60_000;

/** The hub as a fastify application, not yet listening. */
export async function hubApp(
  context: HubContext,
  options: HubOptions,
  https: { readonly key: string; readonly cert: string } | null,
): Promise<FastifyInstance> {
  const app = fastify({
    ...(https === null ? {} : { https }),
    logger: options.log === undefined ? false : { level: 'info', stream: options.log, serializers: { req: logged } },
    bodyLimit: SMALL_BODY,
    requestTimeout: REQUEST_TIMEOUT,
    forceCloseConnections: 'idle',
    trustProxy: options.trustProxy === true ? 'loopback' : false,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true } },
  }) as unknown as FastifyInstance;
  app.decorateRequest('caller', null);
  answerErrors(app);
  await secureHeaders(app, {
    officeFromCdn: loadsOfficeFromCdn(options.webRoot),
    // A self-made certificate must not bind browsers to https for every service of this machine.
    strictTransport: options.https !== undefined && options.https !== 'self-made',
  });
  allowOrigins(app, options.allowedOrigins ?? []);
  operationRoutes(app, context.store, context.metrics);
  app.get('/api/openapi.json', async () => openApi);
  await app.register(
    async (api) => {
      signIn(api, context.store, { now: context.now, failedSignInsPerMinute: context.limits.failedSignInsPerMinute });
      await api.register(rateLimit, {
        max: context.limits.requestsPerMinute,
        timeWindow: 60_000,
        keyGenerator: (request) => request.caller?.tokenId ?? request.ip,
        errorResponseBuilder: (_request, { ttl }) =>
          new HubProblem('too-many-requests', { retryAfter: Math.ceil(ttl / 1000) }),
      });
      submissionRoutes(api, context);
      periodRoutes(api, context);
      consolidatedRoutes(api, context);
    },
    { prefix: '/api' },
  );
  await pageRoutes(app, options);
  return app;
}

/** What the log keeps of a request: no query, no header, no body. */
function logged(request: { method: string; url: string; ip?: string }) {
  return { method: request.method, path: request.url.split('?')[0], address: request.ip };
}
