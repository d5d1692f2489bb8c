import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type HubClient } from '../../src/destinations/hub';
import { Workbooks } from '../../src/hub/workbook/workbooks';
import { readXlsx } from '../../src/xlsx/read';
import { submissionOf, taskRow } from '../submission/examples';
import { testHub } from './testHub';

describe('workbooks made beside the request thread', () => {
  it('give everybody who asks at once the newest, and every receipt given before', async () => {
    const hub = await testHub();
    try {
      const units = ['sl-so-khcn', 'sl-so-tc', 'sl-so-ct', 'xa-03646'];
      const coordinator = await hub.client('sl-vp-ubnd-tinh', 'coordinator');
      const clients: HubClient[] = [];
      for (const unit of units) clients.push(await hub.client(unit));
      for (let round = 0; round < 2; round += 1) {
        await Promise.all(
          units.map(async (unit, i) => {
            const [last] = (await coordinator.list({ period: '2026-Q3', unit })).slice(-1);
            const rows = [taskRow({ title: `Việc ${unit}, lần ${round}` })];
            await clients[i]!.submit(await submissionOf({ unit, rows, replaces: last?.id ?? null }));
            // Its own report is in it, however many ask and send at the same moment.
            const workbook = (await clients[i]!.workbook('2026-Q3'))!;
            const values = readXlsx(workbook.bytes).sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
            expect(values).toContain(`Việc ${unit}, lần ${round}`);
          }),
        );
        const answers = await Promise.all(Array.from({ length: 6 }, () => coordinator.workbook('2026-Q3')));
        expect(new Set(answers.map((answer) => answer?.etag)).size).toBe(1);
      }
    } finally {
      await hub.end();
    }
  });

  it('tell a failure of the thread to those who wait, and try again for the next', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'phuluc-workbooks-'));
    const place = path.join(folder, 'data');
    writeFileSync(place, 'a file where the directory should be');
    const workbooks = new Workbooks(place, () => new Date());
    const what = { kind: 'workbook', period: '2026-Q3', language: 'vi' } as const;
    try {
      await expect(workbooks.newest(what, 'tag')).rejects.toMatchObject({ name: 'DatabaseProblem' });
      rmSync(place);
      const { blocks } = await workbooks.newest(what, 'tag');
      expect(readXlsx(Buffer.concat(blocks)).sheets.length).toBeGreaterThan(5);
    } finally {
      await workbooks.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
