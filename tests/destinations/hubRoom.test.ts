import { HubClient } from '../../src/destinations/hub';
import { HubRoom } from '../../src/destinations/hubRoom';
import { readXlsx } from '../../src/xlsx/read';
import { testHub } from '../hub/testHub';
import { submissionOf, taskRow } from '../submission/examples';

describe('the hub for coordinators', () => {
  it('shows the picture, the tracker, the workbook and every revision, and fetches again only what changed', async () => {
    const hub = await testHub();
    try {
      const sender = await hub.client('sl-so-khcn');
      const first = await submissionOf({ rows: [taskRow()] });
      const second = await submissionOf({ rows: [taskRow({ product: 'Bản hai' })], replaces: first.id });
      await sender.submit(first);

      const asked: (readonly [string, number])[] = [];
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const answer = await globalThis.fetch(input, init);
        asked.push([new URL(String(input)).pathname, answer.status]);
        return answer;
      };
      const token = await hub.token('sl-vp-ubnd-tinh', 'coordinator');
      const room = new HubRoom(new HubClient({ url: hub.url, token, fetch }));

      expect((await room.picture('2026-Q3')).rows.map(({ product }) => product)).toEqual(['Kế hoạch của UBND tỉnh']);
      expect((await room.picture('2026-Q3')).rows).toHaveLength(1);
      expect(asked.map(([, status]) => status)).toEqual([200, 304]);
      const names = (bytes: Uint8Array) => readXlsx(bytes).sheets.map(({ name }) => name);
      const before = await room.workbook('2026-Q3');
      expect(names(before)).toContain('Nhiệm vụ');
      expect(await room.workbook('2026-Q3')).toBe(before);

      await sender.submit(second);
      expect((await room.picture('2026-Q3')).rows.map(({ product }) => product)).toEqual(['Bản hai']);
      expect(await room.workbook('2026-Q3')).not.toBe(before);

      await room.review(second.id, { state: 'returned', comment: 'Thiếu minh chứng', by: 'sl-vp-ubnd-tinh' });
      const entries = await room.entries('2026-Q3');
      expect(entries.map(({ revision, state, review }) => [revision, state, review?.comment])).toEqual([
        [1, 'sent', undefined],
        [2, 'returned', 'Thiếu minh chứng'],
      ]);
      expect(entries[1]?.submission).toEqual(second);
      expect((await room.tracker('2026-Q3')).find(({ unit }) => unit === 'sl-so-khcn')).toMatchObject({
        state: 'returned',
        comment: 'Thiếu minh chứng',
      });
    } finally {
      await hub.end();
    }
  });

  it('passes on why it was refused', async () => {
    const hub = await testHub();
    try {
      const room = new HubRoom(await hub.client('sl-so-khcn'));
      const review = { state: 'accepted', comment: '', by: 'sl-so-khcn' } as const;
      await expect(room.review('0198f1d2-0000-7000-8000-000000000000', review)).rejects.toMatchObject({
        code: 'forbidden',
      });
    } finally {
      await hub.end();
    }
  });
});
