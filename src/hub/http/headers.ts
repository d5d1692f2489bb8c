import helmet from '@fastify/helmet';
import { type FastifyInstance } from 'fastify';
import { HubProblem } from './problem';

/** Pages that may show the pane in a frame: the hub's own workbench and Excel on the web. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.sharepoint.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
];
/** Microsoft's own address of Office.js. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com';

/**
 * Security headers of every answer. Scripts come from the hub alone (and Microsoft's Office.js where no copy is
 * served); styles may be inline, because Fluent's styling engine inserts style elements while it runs.
 */
export async function secureHeaders(
  app: FastifyInstance,
  options: {
    readonly officeFromCdn: boolean;
    readonly strictTransport: boolean;
    /** Origins the pages may call and show in a frame besides the hub itself (`originOf`). */
    readonly connectTo: readonly string[];
  },
): Promise<void> {
  const { connectTo } = options;
  const cdn = options.officeFromCdn ? [OFFICE_CDN] : [];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'none'"],
        scriptSrc: ["'self'", ...cdn],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...cdn, ...connectTo],
        workerSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", ...connectTo],
        frameAncestors: FRAME_ANCESTORS,
      },
    },
    // The older header knows one allowed page at most; frame-ancestors above speaks for it.
    xFrameOptions: false,
    // Office opens its dialogs from the pane and talks to them.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    // Excel shows the ribbon's icons from its own pages.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: options.strictTransport ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Headers of which a second one would let the hub and a proxy before it understand two different requests. */
const ONCE = ['host', 'authorization', 'content-type', 'cookie'];

/** Refuses requests that name a header twice which may stand there once; Node itself would take the first. */
export function refuseDoubled(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }) => {
    const names = raw.rawHeaders.filter((_one, index) => index % 2 === 0).map((name) => name.toLowerCase());
    if (ONCE.some((name) => names.indexOf(name) !== names.lastIndexOf(name))) {
      throw new HubProblem('invalid', { errors: [] });
    }
  });
}

/**
 * The origin of a plain http or https address (`https://graph.microsoft.com`); `null` for anything a policy must not
 * hold: a wildcard, a path, a second directive.
 */
export function originOf(address: string): string | null {
  if (!/^https?:\/\/[a-z0-9.:[\]-]+\/?$/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).origin;
}

/** Lets pages of the named origins call the interface; no others, and never with cookies. */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  const allowed = new Set(origins);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowed.has(origin)) return undefined;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', 'ETag, Retry-After');
    if (request.method !== 'OPTIONS') return undefined;
    return reply
      .header('access-control-allow-methods', 'GET, POST, PUT')
      .header('access-control-allow-headers', 'authorization, content-type, if-none-match, accept-language')
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  });
}
