import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Language } from '../../messages';
import { published } from '../../public/figures';
import { homePage, type Place, type PlaceAddress } from '../../public/homePage';
import { inLanguage, listPage, nothingPage } from '../../public/page';
import { periodPage } from '../../public/periodPage';
import { readPeriod } from '../../values/period';
import { type HubContext } from '../context';
import { HubProblem, tooManyRequests } from '../http/problem';
import { isKnownTag } from '../http/tags';
import { PublicPeriods } from '../publicPeriods';
import { type HubOptions } from '../options';
import { publicationOf, publishedPeriods } from '../store/publications';

/** No script, nothing from elsewhere: the pages are words, tables and drawings. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const style = readFileSync(path.join(__dirname, '../../public/page.css'), 'utf8');
const styleTag = createHash('sha256').update(style).digest('hex').slice(0, 16);

type PeriodParams = { Params: { period: string } };
type Languages = { Querystring: { lang?: string } };

/**
 * What everybody may see without signing in: the hub's first page, and the published parts of published periods, as
 * pages and as JSON.
 */
export async function publicRoutes(app: FastifyInstance, context: HubContext, options: HubOptions): Promise<void> {
  const { store } = context;
  const periods = new PublicPeriods(context);

  await app.register(async (pages) => {
    await pages.register(rateLimit, {
      max: context.limits.requestsPerMinute,
      timeWindow: 60_000,
      errorResponseBuilder: tooManyRequests,
    });
    pages.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', POLICY));

    pages.get('/cong-khai/trang.css', async (request, reply) =>
      isFresh(request, reply, styleTag) ? reply.code(304).send() : reply.type('text/css; charset=utf-8').send(style),
    );

    pages.get<Languages>('/', async (request, reply) => {
      const language = languageIn(request.query);
      const text = homePage(placesOf(options, language), language);
      if (isFresh(request, reply, tagOf(text))) return reply.code(304).send();
      return htmlOf(reply, text);
    });

    pages.get<Languages>('/cong-khai', async (request, reply) => {
      const language = languageIn(request.query);
      const ids = await publishedPeriods(store.db);
      if (isFresh(request, reply, tagOf([ids, language]))) return reply.code(304).send();
      return htmlOf(reply, listPage(ids, language));
    });

    pages.get<PeriodParams & Languages>('/cong-khai/:period', async (request, reply) => {
      const language = languageIn(request.query);
      const { period } = request.params;
      const found = await figuresOf(period);
      if (found === null) {
        void reply.code(404).header('cache-control', 'no-store');
        return htmlOf(reply, nothingPage(language));
      }
      if (isFresh(request, reply, tagOf([found.tag, language]))) return reply.code(304).send();
      return htmlOf(reply, periodPage(found.figures, language));
    });

    pages.get('/public/periods', async (request, reply) => {
      const ids = await publishedPeriods(store.db);
      if (isFresh(request, reply, tagOf(ids))) return reply.code(304).send();
      return { periods: ids.map((period) => ({ period, page: `/cong-khai/${period}` })) };
    });

    pages.get<PeriodParams>('/public/periods/:period', async (request, reply) => {
      const found = await figuresOf(request.params.period);
      if (found === null) throw new HubProblem('not-found');
      if (isFresh(request, reply, found.tag)) return reply.code(304).send();
      return found.figures;
    });
  });

  /** What of the period is published at this moment; `null` when nothing is. */
  async function figuresOf(id: string) {
    if (readPeriod(id)?.id !== id) return null;
    const kept = (await publicationOf(store.db, id)).published ? await periods.figures(id) : null;
    // Asked again: figures take a while, and what was taken back meanwhile must not go out.
    const publication = await publicationOf(store.db, id);
    if (kept === null || !publication.published) return null;
    const withOverview = new Set<string>();
    for (const { period } of kept.figures.trend) {
      const { published: isPublic, parts } = await publicationOf(store.db, period);
      if (isPublic && parts.includes('overview')) withOverview.add(period);
    }
    const figures = published(kept.figures, publication, withOverview);
    return { figures, tag: tagOf([kept.tag, publication.number, [...withOverview]]) };
  }
}

/** Where the first page leads: to the pages that were built, and to what the hub has without them. */
function placesOf({ webRoot, manifest }: HubOptions, language: Language): Partial<Record<Place, PlaceAddress>> {
  const built = (place: Place, name: string, only?: 'vi') =>
    webRoot !== undefined && existsSync(path.join(webRoot, name))
      ? { [place]: { href: `/${name}`, ...(only === undefined ? {} : { only }) } }
      : {};
  return {
    ...built('guide', 'huong-dan.html', 'vi'),
    ...built('browser', 'browser.html'),
    ...built('rules', `rules.${language}.html`),
    ...built('room', 'tong-hop.html'),
    ...built('roomGuide', 'huong-dan-tong-hop.html', 'vi'),
    progress: { href: inLanguage('/cong-khai', language).here },
    ...built('install', 'cai-dat.html', 'vi'),
    ...(manifest === undefined ? {} : { manifest: { href: '/manifest.xml' } }),
    ...built('server', 'hub.html', 'vi'),
    ...built('trial', 'workbench.html'),
  };
}

function htmlOf(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text);
}

function languageIn({ lang }: { lang?: string }): Language {
  return lang === 'en' ? 'en' : 'vi';
}

function tagOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** As for signed-in readers, but anybody may keep the answer, if they ask each time whether it still holds. */
function isFresh(request: FastifyRequest, reply: FastifyReply, tag: string): boolean {
  const isKnown = isKnownTag(request, reply, tag);
  void reply.header('cache-control', 'public, no-cache');
  return isKnown;
}
