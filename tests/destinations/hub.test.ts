import { HubClient } from '../../src/destinations/hub';
import { HubRoom } from '../../src/destinations/hubRoom';
import { submissionOf } from '../submission/examples';
import { testHub } from '../hub/testHub';
import { destinationLaws } from './laws';

describe('the hub as a destination', () => {
  destinationLaws(async () => {
    const hub = await testHub({ limits: { requestsPerMinute: 100_000 } });
    const clients = new Map<string, Promise<HubClient>>();
    let last: Promise<unknown> = Promise.resolve();
    // Tokens are made one after another, as at a hub's command line: what is tried here are the senders.
    const client = (unit: string, role?: 'coordinator'): Promise<HubClient> => {
      const known = clients.get(unit) ?? last.then(() => hub.client(unit, role));
      last = known;
      clients.set(unit, known);
      return known;
    };
    return {
      destination: (unit) => client(unit),
      reader: async () => new HubRoom(await client('sl-vp-ubnd-tinh', 'coordinator')),
      end: hub.end,
    };
  });

  it('says why it could not send', async () => {
    const submission = await submissionOf();
    const nowhere = new HubClient({ url: 'http://127.0.0.1:9', token: 'x' });
    await expect(nowhere.submit(submission)).rejects.toMatchObject({ code: 'unreachable' });
    const hub = await testHub({ limits: { requestsPerMinute: 2 } });
    try {
      const stranger = new HubClient({ url: hub.url, token: 'pl.0000000000000000.x' });
      await expect(stranger.submit(submission)).rejects.toMatchObject({ code: 'unauthorised' });
      const other = await hub.client('sl-so-ct');
      await expect(other.submit(submission)).rejects.toMatchObject({ code: 'forbidden' });
      await other.list({ period: '2026-Q3' });
      await expect(other.list({ period: '2026-Q3' })).rejects.toMatchObject({
        code: 'too-many-requests',
        facts: { retryAfter: expect.any(Number) },
      });
      const own = await hub.client('sl-so-khcn');
      await expect(own.submit({ ...submission, sentAt: 'hôm qua' })).rejects.toMatchObject({
        code: 'invalid',
        facts: { errors: ['Thời điểm gửi chưa đúng mẫu.'] },
      });
    } finally {
      await hub.end();
    }
  });

  it('keeps the path of an address behind a proxy', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(String(input));
      return Response.json({ submissions: [] });
    };
    await new HubClient({ url: 'https://so.example/phuluc', token: 't', fetch }).list({ period: '2026-Q3' });
    expect(asked).toEqual(['https://so.example/phuluc/api/submissions?period=2026-Q3']);
  });

  it('takes a page of a proxy for a fault, not for an answer', async () => {
    const fetch: typeof globalThis.fetch = async () => new Response('<html>Bad gateway</html>', { status: 502 });
    const client = new HubClient({ url: 'https://so.example', token: 't', fetch });
    await expect(client.list({ period: '2026-Q3' })).rejects.toMatchObject({ code: 'server-error' });
  });
});
