import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openGraphFile } from '../../src/destinations/graph/node';
import { readGraphSettings, shareToken } from '../../src/destinations/graph/settings';
import { submissionOf } from '../submission/examples';
import { FOLDER, GraphServer } from './graphServer/graphServer';

const SETTINGS = { tenant: 'tinh.onmicrosoft.com', client: '0b2f8d4e-1b7e-4c0e-9d2a-111111111111', folder: FOLDER };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phuluc-graph-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (content: string): string => {
  const file = path.join(folder, 'graph.json');
  writeFileSync(file, content);
  return file;
};

describe('a workbook on SharePoint from the command line', () => {
  it('is reached with a token, or in the name of the application with its secret', async () => {
    const server = new GraphServer();
    const asked: URLSearchParams[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (String(input) !== `https://login.microsoftonline.com/${SETTINGS.tenant}/oauth2/v2.0/token`) {
        return server.fetch(input, init);
      }
      const form = init?.body as URLSearchParams;
      asked.push(form);
      return form.get('client_secret') === 'right'
        ? Response.json({ access_token: `good-${asked.length}`, expires_in: 3_600 })
        : Response.json({ error: 'invalid_client' }, { status: 401 });
    };
    const file = fileWith(`\uFEFF${JSON.stringify(SETTINGS)}`);
    const submission = await submissionOf();
    await openGraphFile(file, { token: 'good' }, fetch).submit(submission);
    const own = openGraphFile(file, { secret: 'right' }, fetch);
    expect((await own.entries('2026-Q3')).map((entry) => entry.submission)).toEqual([submission]);
    await own.list({ period: '2026-Q3' });
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(asked[0]!)).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    });
    for (const access of [{}, { token: 'old' }, { secret: 'wrong' }]) {
      await expect(openGraphFile(file, access, fetch).list({ period: '2026-Q3' })).rejects.toMatchObject({
        code: 'sign-in',
      });
    }
  });

  it.each([
    ['no JSON', 'folder: x'],
    ['no folder', JSON.stringify({ ...SETTINGS, folder: undefined })],
    ['a folder elsewhere', JSON.stringify({ ...SETTINGS, folder: 'https://sharepoint.com.example/x' })],
    ['a client that is no id', JSON.stringify({ ...SETTINGS, client: 'x' })],
    ['a tenant that is a path', JSON.stringify({ ...SETTINGS, tenant: '../common' })],
  ])('is not set up by a file with %s', (_, content) => {
    expect(() => openGraphFile(fileWith(content), { token: 'good' })).toThrow(
      expect.objectContaining({ code: 'not-set-up' }),
    );
  });
});

describe('settings', () => {
  it('takes addresses as people copy them, and names the share as Graph wants it', () => {
    expect(readGraphSettings({ ...SETTINGS, folder: ` ${FOLDER}\n` })?.folder).toBe(FOLDER);
    const address = 'https://tinh.sharepoint.com/:f:/s/số/x>?';
    expect(Buffer.from(shareToken(address).slice(2), 'base64url').toString()).toBe(address);
    expect(shareToken(address)).toMatch(/^u![\w-]+$/);
  });
});
