import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FolderDestination, openDestination } from '../../src/destinations/open';
import { readFolder } from '../../src/destinations/folder/readFolder';
import { submissionOf, taskRow } from '../submission/examples';
import { destinationLaws } from './laws';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phuluc-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder as a destination', () => {
  destinationLaws(async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'phuluc-folder-'));
    // A new one each time, as if every sender were a process of its own.
    return {
      destination: () => openDestination(own),
      reader: () => new FolderDestination(own),
      end: async () => rmSync(own, { recursive: true, force: true }),
    };
  });

  it('leaves one file a submission and no half-written one', async () => {
    const first = await submissionOf();
    const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
    const destination = new FolderDestination(folder);
    await destination.submit(first);
    await destination.submit(second);
    expect(readdirSync(path.join(folder, '2026-Q3', 'sl-so-khcn')).sort()).toEqual([
      `after-${first.id}.json`,
      'first.json',
    ]);
  });

  it('gives the same receipt from another copy of the folder', async () => {
    const submission = await submissionOf();
    const receipt = await new FolderDestination(folder, () => new Date('2026-09-04T02:00:00Z')).submit(submission);
    const copy = mkdtempSync(path.join(tmpdir(), 'phuluc-copy-'));
    try {
      cpSync(folder, copy, { recursive: true });
      const later = new FolderDestination(copy, () => new Date('2026-10-01T02:00:00Z'));
      expect(await later.submit(submission)).toEqual(receipt);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it('reads what people drop: bare files under any name, in any order, twice', async () => {
    const first = await submissionOf();
    const second = await submissionOf({ replaces: first.id, rows: [taskRow({ product: 'Hai' })] });
    writeFileSync(path.join(folder, 'bao cao sua.json'), JSON.stringify(second));
    writeFileSync(path.join(folder, 'bao cao.json'), `\uFEFF${JSON.stringify(first)}`);
    writeFileSync(path.join(folder, 'ban sao.json'), JSON.stringify(first));
    const { entries, leftOut } = await readFolder(folder);
    expect(entries.map(({ submission, revision }) => [submission.id, revision])).toEqual([
      [first.id, 1],
      [second.id, 2],
    ]);
    expect(leftOut).toEqual([]);
    const third = await submissionOf({ replaces: second.id, rows: [taskRow({ product: 'Ba' })] });
    expect(await new FolderDestination(folder).submit(third)).toMatchObject({ revision: 3 });
  });

  it('leaves out, and names, what breaks a law', async () => {
    const first = await submissionOf();
    const rival = await submissionOf({ rows: [taskRow({ product: 'Khác' })] });
    const lost = await submissionOf({ replaces: rival.id, rows: [taskRow({ product: 'Sau bản bị bỏ' })] });
    const reused = await submissionOf({ id: first.id, rows: [taskRow({ product: 'Trùng số' })] });
    await new FolderDestination(folder).submit(first);
    const drop = (name: string, content: unknown) =>
      writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    drop('a-rival.json', rival);
    drop('b-lost.json', lost);
    drop('c-reused.json', reused);
    drop('d-tampered.json', { ...rival, rows: [taskRow({ title: 'Sửa tay' })] });
    drop('e-broken.json', JSON.stringify(first).slice(0, 100));
    drop('f-invalid.json', { ...rival, unit: '../../ngoài' });
    drop('g-other.json', { name: 'package', version: '1' });
    const { entries, leftOut } = await readFolder(folder);
    expect(entries.map(({ submission }) => submission.id)).toEqual([first.id]);
    expect([...leftOut].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'a-rival.json', code: 'stale' },
      { name: 'b-lost.json', code: 'stale' },
      { name: 'c-reused.json', code: 'different-content' },
      { name: 'd-tampered.json', code: 'hash-mismatch' },
      { name: 'e-broken.json', code: 'damaged' },
      { name: 'f-invalid.json', code: 'invalid' },
    ]);
  });

  it('never writes outside the folder', async () => {
    const outside = { ...(await submissionOf()), unit: '../../ngoai' };
    await expect(new FolderDestination(path.join(folder, 'a', 'b')).submit(outside as never)).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(existsSync(path.join(folder, 'ngoai'))).toBe(false);
  });

  it('does not overwrite a damaged file that holds the place', async () => {
    const submission = await submissionOf();
    const destination = new FolderDestination(folder);
    await destination.submit(submission);
    const place = path.join(folder, '2026-Q3', 'sl-so-khcn', 'first.json');
    writeFileSync(place, 'hỏng');
    await expect(destination.submit(await submissionOf({ rows: [] }))).rejects.toMatchObject({ code: 'server-error' });
    expect((await readFolder(folder)).leftOut).toEqual([
      { name: path.join('2026-Q3', 'sl-so-khcn', 'first.json'), code: 'damaged' },
    ]);
  });
});
