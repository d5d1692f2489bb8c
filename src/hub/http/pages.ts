import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type HubOptions } from '../options';
import { ownAddress } from './address';
import { OFFICE_CDN } from './headers';

/** Where the manifest and the pages in it point while developing; replaced by the hub's own address. */
const MANIFEST_ADDRESS = 'https://localhost:3000';
/** What the custom functions are called and what help they have; named in the manifest. */
const FUNCTIONS = 'functions.json';
const HASHED_NAME = /\.[0-9a-f]{8,}\.(js|css)$/;

/** Serves the add-in: pages, the Office.js copy, example workbooks, the manifest with this hub's address. */
export async function pageRoutes(app: FastifyInstance, options: HubOptions): Promise<void> {
  const { webRoot, officeJs, samplesDir, manifest } = options;
  if (webRoot !== undefined) {
    await app.register(fastifyStatic, {
      root: path.resolve(webRoot),
      globIgnore: ['manifest.xml'],
      cacheControl: false,
      setHeaders: (reply, file) => {
        const cache = HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
        reply.setHeader('cache-control', cache);
        // Excel on the web reads the functions' description from its own origin.
        if (path.basename(file) === FUNCTIONS) reply.setHeader('access-control-allow-origin', '*');
      },
    });
  }
  if (officeJs !== undefined) {
    await app.register(fastifyStatic, {
      root: path.resolve(officeJs),
      prefix: '/office-js/',
      decorateReply: webRoot === undefined,
    });
  }
  if (samplesDir !== undefined) {
    await app.register(fastifyStatic, {
      root: path.resolve(samplesDir),
      prefix: '/samples/',
      decorateReply: webRoot === undefined && officeJs === undefined,
      allowedPath: (name) => name.endsWith('.xlsx'),
    });
    app.get('/samples/index.json', async () => sampleList(samplesDir));
  }
  if (manifest !== undefined) {
    const text = readFileSync(manifest, 'utf8');
    app.get('/manifest.xml', async (request, reply) =>
      reply
        .type('application/xml; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(text.replaceAll(MANIFEST_ADDRESS, ownAddress(request, options.publicUrl))),
    );
  }
}

/** True when the built pane loads Office.js from Microsoft, which the content security policy must then allow. */
export function loadsOfficeFromCdn(webRoot: string | undefined): boolean {
  const pane = path.join(webRoot ?? '', 'taskpane.html');
  return webRoot !== undefined && existsSync(pane) && readFileSync(pane, 'utf8').includes(OFFICE_CDN);
}

/** Example workbooks by name: `{ "files": [ { "name", "url", "bytes" } ] }`. */
function sampleList(folder: string) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
  return {
    files: names.sort().map((name) => ({
      name,
      url: `/samples/${encodeURIComponent(name)}`,
      bytes: statSync(path.join(folder, name)).size,
    })),
  };
}
