import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SignInProblem } from '../../messages/vi/hub';
import { type HubContext } from '../context';
import { ownAddress } from '../http/address';
import { languageOf } from '../http/errors';
import { OFFICE_CDN } from '../http/headers';
import { tooManyRequests } from '../http/problem';
import { type HubOptions } from '../options';
import { startSignIn } from '../store/signIns';
import { Attempts } from './attempt';
import { grantOf } from './grant';
import { donePage, type SignInAnswer } from './page';
import { type Provider } from './provider';
import { type SignInSettings } from './settings';

const RETURN = '/sign-in/done';
const MS_A_MINUTE = 60_000;
const script = readFileSync(path.join(__dirname, 'done.js'), 'utf8');

/** `GET /api/sign-in`: what ways there are to sign in, before anybody has. */
export function signInWays(app: FastifyInstance, { signIn }: HubOptions): void {
  app.get('/api/sign-in', async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .send({ token: true, account: signIn === undefined ? null : { label: signIn.label, page: '/sign-in' } }),
  );
}

/** Signing in with the province's accounts: `/sign-in` sends to the provider, who sends back to `/sign-in/done`. */
export async function signInPages(
  app: FastifyInstance,
  context: HubContext,
  options: HubOptions,
  provider: Provider | null,
  officeFromCdn: boolean,
): Promise<void> {
  const settings = options.signIn;
  if (settings === undefined || provider === null) return;
  const attempts = new Attempts(context.now);
  const officeJs = officeFromCdn ? `${OFFICE_CDN}/lib/1/hosted/office.js` : '/office-js/office.js';
  const cdn = officeFromCdn ? ` ${OFFICE_CDN}` : '';
  const policy =
    `default-src 'none'; script-src 'self'${cdn}; connect-src 'self'${cdn}; style-src 'self'; img-src 'self'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  const show = (request: FastifyRequest, reply: FastifyReply, answer: SignInAnswer, inExcel: boolean) =>
    reply
      .code('problem' in answer ? 403 : 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', policy)
      .send(donePage(answer, languageOf(request), inExcel ? officeJs : null));
  const failed = (request: FastifyRequest, error: unknown) => {
    const { name, code } = error as { name?: string; code?: unknown };
    request.log.warn({ failure: name, code: typeof code === 'string' ? code : undefined }, 'sign-in failed');
  };
  const returnAddress = (request: FastifyRequest) => `${ownAddress(request, options.publicUrl)}${RETURN}`;

  await app.register(async (pages) => {
    await pages.register(rateLimit, {
      max: context.limits.requestsPerMinute,
      timeWindow: MS_A_MINUTE,
      errorResponseBuilder: tooManyRequests,
    });
    // A page that came back from another site keeps its opener only when it does not shut itself off.
    pages.addHook('onSend', async (_request, reply) => void reply.header('cross-origin-opener-policy', 'unsafe-none'));

    pages.get<{ Querystring: { in?: string } }>('/sign-in', async (request, reply) => {
      const inExcel = request.query.in === 'excel';
      try {
        const { address, ...attempt } = await provider.begin(returnAddress(request));
        attempts.keep(request, reply, { ...attempt, inExcel });
        return reply.header('cache-control', 'no-store').redirect(address);
      } catch (error) {
        failed(request, error);
        return show(request, reply, { problem: 'away' }, inExcel);
      }
    });

    pages.get(RETURN, async (request, reply) => {
      const attempt = attempts.take(request, reply);
      if (attempt === null) return show(request, reply, { problem: 'over' }, false);
      const query = request.url.split('?')[1] ?? '';
      let claims: Readonly<Record<string, unknown>>;
      try {
        claims = await provider.finish(new URL(`${returnAddress(request)}?${query}`), attempt);
      } catch (error) {
        failed(request, error);
        return show(request, reply, { problem: 'refused' }, attempt.inExcel);
      }
      return show(request, reply, await granted(context, settings, claims), attempt.inExcel);
    });

    // Excel's dialogs begin on a page of the hub's own; from here one goes on to where the province's own sign-in ends.
    pages.get('/sign-in/leave', async (request, reply) => {
      try {
        const address = await provider.leaving();
        if (address !== null) return reply.header('cache-control', 'no-store').redirect(address);
      } catch (error) {
        failed(request, error);
      }
      return reply.callNotFound();
    });

    pages.get('/sign-in/done.js', async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(script),
    );
  });
}

async function granted(
  { store, now }: HubContext,
  settings: SignInSettings,
  claims: Readonly<Record<string, unknown>>,
): Promise<SignInAnswer> {
  const grant = grantOf(claims, settings);
  if ('problem' in grant) return { problem: grant.problem satisfies SignInProblem };
  const at = now();
  const expiresAt = new Date(at.getTime() + settings.sessionMinutes * MS_A_MINUTE);
  const who = createHash('sha256')
    .update(JSON.stringify([claims['iss'], claims['sub']]))
    .digest('hex');
  const session = await startSignIn(store, { ...grant, label: who.slice(0, 16), now: at, expiresAt });
  return { session, ...grant, expiresAt: expiresAt.toISOString() };
}
