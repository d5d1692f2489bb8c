import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { type HubContext } from './context';
import { signIn } from './http/authenticate';
import { answerErrors } from './http/errors';
import { allowOrigins, refuseDoubled, secureHeaders } from './http/headers';
import { operationRoutes } from './http/metrics';
import { openApi } from './http/openapi';
import { loadsOfficeFromCdn, pageRoutes } from './http/pages';
import { tooManyRequests } from './http/problem';
import { type HubOptions } from './options';
import { consolidatedRoutes } from './routes/consolidated';
import { meRoutes } from './routes/me';
import { periodRoutes } from './routes/periods';
import { planRoutes } from './routes/plans';
import { publicRoutes } from './routes/public';
import { publicationRoutes } from './routes/publications';
import { submissionRoutes } from './routes/submissions';
import { Provider } from './signIn/provider';
import { signInPages, signInWays } from './signIn/routes';

const SMALL_BODY = 64 * 1024;
/** Milliseconds between looks at clients that are too slow. */
const LOOK_AT_CLIENTS = 5_000;

/** The hub as a fastify application, not yet listening. */
export async function hubApp(
  context: HubContext,
  options: HubOptions,
  https: { readonly key: string; readonly cert: string } | null,
): Promise<FastifyInstance> {
  const watch = { connectionsCheckingInterval: Math.min(LOOK_AT_CLIENTS, context.limits.requestMilliseconds / 4) };
  const app = fastify({
    ...(https === null ? { http: watch } : { https: { ...https, ...watch } }),
    logger: options.log === undefined ? false : { level: 'info', stream: options.log, serializers: { req: logged } },
    bodyLimit: SMALL_BODY,
    requestTimeout: context.limits.requestMilliseconds,
    forceCloseConnections: 'idle',
    trustProxy: options.trustProxy === true ? 'loopback' : false,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true } },
  }) as unknown as FastifyInstance;
  // Node cuts a slow body off at the later of the two.
  app.server.headersTimeout = context.limits.requestMilliseconds;
  app.decorateRequest('caller', null);
  answerErrors(app);
  const officeFromCdn = loadsOfficeFromCdn(options.webRoot);
  await secureHeaders(app, {
    officeFromCdn,
    // A self-made certificate must not bind browsers to https for every service of this machine.
    strictTransport: options.https !== undefined && options.https !== 'self-made',
    connectTo: options.connectTo ?? [],
  });
  refuseDoubled(app);
  allowOrigins(app, options.allowedOrigins ?? []);
  operationRoutes(app, context.store, context.metrics);
  app.get('/api/openapi.json', async () => openApi);
  const provider = options.signIn === undefined ? null : new Provider(options.signIn);
  await app.register(
    async (api) => {
      signIn(api, context.store, { now: context.now, failedSignInsPerMinute: context.limits.failedSignInsPerMinute });
      await api.register(rateLimit, {
        max: context.limits.requestsPerMinute,
        timeWindow: 60_000,
        keyGenerator: (request) => request.caller?.tokenId ?? request.ip,
        errorResponseBuilder: tooManyRequests,
      });
      submissionRoutes(api, context);
      periodRoutes(api, context);
      planRoutes(api, context);
      publicationRoutes(api, context);
      meRoutes(api, context, provider);
      consolidatedRoutes(api, context);
    },
    { prefix: '/api' },
  );
  signInWays(app, options);
  await signInPages(app, context, options, provider, officeFromCdn);
  await publicRoutes(app, context, options);
  await pageRoutes(app, options);
  return app;
}

/** What the log keeps of a request: no query, no header, no body. */
function logged(request: { method: string; url: string; ip?: string }) {
  return { method: request.method, path: request.url.split('?')[0], address: request.ip };
}
