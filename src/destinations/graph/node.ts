import { readFileSync } from 'node:fs';
import { uuidv7 } from 'uuidv7';
import { DestinationProblem } from '../types';
import { GraphDestination } from './graph';
import { type GraphSettings, readGraphSettings } from './settings';
import { type GraphTools } from './transport';

/** Seconds before its end at which a token is renewed. */
const MARGIN = 120;

/**
 * Node only: the shared workbook that a settings file names (`tenant`, `client`, `folder`). With a token, Graph is asked
 * in the name of whoever it was made for; with a secret, in the application's own.
 */
export function openGraphFile(
  file: string,
  access: { readonly token?: string | undefined; readonly secret?: string | undefined },
  fetch: typeof globalThis.fetch = globalThis.fetch,
): GraphDestination {
  const settings = settingsIn(file);
  const tools: GraphTools = {
    fetch,
    token: access.secret === undefined ? fixed(access.token) : ofApplication(settings, access.secret, fetch),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => new Date(),
    random: Math.random,
  };
  return new GraphDestination(settings, tools, uuidv7);
}

function settingsIn(file: string): GraphSettings {
  try {
    const settings = readGraphSettings(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
    if (settings !== null) return settings;
  } catch (cause) {
    throw new DestinationProblem('not-set-up', {}, { cause });
  }
  throw new DestinationProblem('not-set-up');
}

function fixed(token: string | undefined): GraphTools['token'] {
  return async (isRefused) => {
    if (token === undefined || token === '' || isRefused) throw new DestinationProblem('sign-in');
    return token;
  };
}

/** OAuth 2.0 client credentials of the Microsoft identity platform. */
function ofApplication(
  { tenant, client }: GraphSettings,
  secret: string,
  fetch: typeof globalThis.fetch,
): GraphTools['token'] {
  let kept: { readonly token: string; readonly until: number } | null = null;
  return async (isRefused) => {
    if (kept !== null && !isRefused && kept.until > Date.now()) return kept.token;
    const address = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
    const form = {
      grant_type: 'client_credentials',
      client_id: client,
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    };
    let response: Response;
    try {
      response = await fetch(address, { method: 'POST', body: new URLSearchParams(form), redirect: 'error' });
    } catch (cause) {
      throw new DestinationProblem('unreachable', {}, { cause });
    }
    const body = (await response.json().catch(() => ({}))) as { access_token?: unknown; expires_in?: unknown };
    if (!response.ok || typeof body.access_token !== 'string') throw new DestinationProblem('sign-in');
    kept = { token: body.access_token, until: Date.now() + (Number(body.expires_in ?? 0) - MARGIN) * 1_000 };
    return kept.token;
  };
}
