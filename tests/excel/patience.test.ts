import { createExcelPort } from '../../src/excel/excelPort';
import { openSample } from './support';

const watchOf = (controller: AbortController) => ({ signal: controller.signal, progress: () => undefined });

describe('an Excel that does not answer', () => {
  it('is not waited for for ever, and is asked again when it answers', async () => {
    const { faults } = openSample('son-la-2026-phu-luc-2');
    const port = createExcelPort(50);
    faults.isDead = true;
    await expect(port.read('all')).rejects.toMatchObject({ name: 'WorkbookProblem', code: 'no-answer' });
    await expect(port.mark([])).rejects.toMatchObject({ code: 'no-answer' });
    faults.isDead = false;
    expect((await createExcelPort().read('all')).sheets).toHaveLength(1);
  });

  it('lets reading be stopped at once', async () => {
    const { faults, port } = openSample('son-la-2026-phu-luc-2');
    faults.isDead = true;
    const controller = new AbortController();
    const reading = port.read('all', watchOf(controller));
    controller.abort();
    await expect(reading).rejects.toBe(controller.signal.reason);
  });

  it('tells how much has been read', async () => {
    const { book, port } = openSample('son-la-2026-phu-luc-2');
    const sheet = book.sheets[0]!;
    const entries = Array.from({ length: 3_000 }, (_, i) => Array.from({ length: 8 }, (_, j) => ({ value: i + j })));
    book.write(sheet.range({ top: 100, left: 1, bottom: 3_099, right: 8 }), entries, 'user');
    const shares: number[] = [];
    await port.read('all', { signal: new AbortController().signal, progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  });
});
