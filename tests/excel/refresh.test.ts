import fc from 'fast-check';
import { openSample } from './support';

const SAMPLE = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';

describe('a snapshot brought up to date', () => {
  it('reads the changed rows only, in one request', async () => {
    const { book, port, trace } = openSample(SAMPLE);
    const before = await port.read('all');
    const sheet = book.sheets[0]!;
    const range = { top: 9, left: 3, bottom: 9, right: 3 };
    book.write(sheet.range(range), [[{ value: 'Sở Nội vụ' }]], 'user');
    trace.clear();
    const after = await port.refresh(before, [{ sheet: sheet.name, range }]);
    expect(trace.requests).toHaveLength(1);
    const whole = trace.requests[0]!.answerCharacters;
    expect(after).toEqual(await port.read('all'));
    const full = trace.requests.slice(1).reduce((sum, request) => sum + request.answerCharacters, 0);
    expect(whole).toBeLessThan(full / 5);
  });

  it('follows formulas that nobody has typed into', async () => {
    const { book, port } = openSample(SAMPLE);
    const sheet = book.sheets[0]!;
    book.write(
      sheet.range({ top: 70, left: 12, bottom: 70, right: 12 }),
      [[{ value: null, formula: 'C9&"!"' }]],
      'user',
    );
    const before = await port.read('all');
    const range = { top: 9, left: 3, bottom: 9, right: 3 };
    book.write(sheet.range(range), [[{ value: 'Sở Nội vụ' }]], 'user');
    expect(await port.refresh(before, [{ sheet: sheet.name, range }])).toEqual(await port.read('all'));
  });

  it('reads everything when sheets, hidden rows or fonts are no longer the same', async () => {
    const range = { top: 9, left: 3, bottom: 9, right: 3 };
    for (const disturb of [
      (book: ReturnType<typeof openSample>['book']) => void book.addSheet('Mới', 'user'),
      (book: ReturnType<typeof openSample>['book']) => book.sheets[0]!.layRow(12, { hidden: true }),
      (book: ReturnType<typeof openSample>['book']) =>
        book.format(book.sheets[0]!.range(range), { font: { name: '.VnTime' } }, 'user'),
    ]) {
      const { book, port } = openSample(SAMPLE);
      const sheet = book.sheets[0]!;
      const before = await port.read('all');
      disturb(book);
      book.write(sheet.range(range), [[{ value: 'Së Néi vô' }]], 'user');
      expect(await port.refresh(before, [{ sheet: sheet.name, range }])).toEqual(await port.read('all'));
    }
  });

  it('is what reading everything gives, whatever is typed, emptied or pasted', async () => {
    const text = fc.constantFrom(null, '', 'Sở Nội vụ', '37,6', '- Kế hoạch', 'Trước 30/11/2026', 5, 0.85, '…');
    const edit = fc.record({
      top: fc.integer({ min: 1, max: 80 }),
      left: fc.integer({ min: 1, max: 16 }),
      height: fc.integer({ min: 1, max: 4 }),
      width: fc.integer({ min: 1, max: 4 }),
      value: text,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        async (rounds) => {
          const { book, port } = openSample(SAMPLE);
          const sheet = book.sheets[0]!;
          let now = await port.read('all');
          for (const edits of rounds) {
            const changed = edits.map(({ top, left, height, width, value }) => {
              const range = { top, left, bottom: top + height - 1, right: left + width - 1 };
              const entries = Array.from({ length: height }, () => Array.from({ length: width }, () => ({ value })));
              book.write(sheet.range(range), entries, 'user');
              return { sheet: sheet.name, range };
            });
            now = await port.refresh(now, changed);
            expect(now).toEqual(await port.read('all'));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
