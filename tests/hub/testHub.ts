import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HubClient } from '../../src/destinations/hub';
import { createToken, startHub, type HubOptions, type Role, type RunningHub } from '../../src/hub';

export interface TestHub extends RunningHub {
  readonly dataDir: string;
  /** Where its ledger is. */
  readonly location: string;
  token(unit: string, role?: Role, days?: number): Promise<string>;
  client(unit: string, role?: Role): Promise<HubClient>;
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
}

interface RequestOptions {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A hub on a directory of its own (or a `database`) and a free port; `end` stops it and removes the directory. */
export async function testHub(options: Partial<HubOptions> = {}): Promise<TestHub & { end(): Promise<void> }> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'phuluc-hub-'));
  const hub = await startHub({ port: 0, ...options, dataDir });
  const location = options.database ?? dataDir;
  const token = (unit: string, role: Role = 'reporter', days = 30) => createToken(location, { unit, role, days });
  return {
    ...hub,
    dataDir,
    location,
    token,
    client: async (unit, role) => new HubClient({ url: hub.url, token: await token(unit, role) }),
    request: (method, at, requestOptions) => request(`${hub.url}${at}`, method, requestOptions),
    end: async () => {
      await hub.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function request(
  url: string,
  method: string,
  { token, body, headers = {} }: RequestOptions = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
}
