import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import { examineWorkbook } from '../../src/examine/examine';
import { marksOf, reportOf } from '../../src/taskpane/session/report';
import { findings, openPane, press, sample } from './pane';

const REPORT = 'son-la-2026-phu-luc-2-bao-cao-2026-q3';

describe('Kiểm tra trong lúc gõ', () => {
  it('reads only what was changed, and marks only when marks change', async () => {
    const { workbook, calm } = await openPane(sample(REPORT));
    await press('run-check');
    workbook.reads.all = 0;
    const marks = workbook.marks;
    await act(async () => workbook.type('B12', `${workbook.text('B12')} và nội dung khác`));
    await calm();
    expect(workbook.reads).toEqual({ all: 0, changed: 1 });
    expect(workbook.marks).toBe(marks);
    await press('tab-check');
    const cell = findings('missing-owner')[0]!.dataset['cell']!;
    await act(async () => workbook.type(cell, 'Sở Khoa học và Công nghệ'));
    await calm();
    expect(workbook.reads).toEqual({ all: 0, changed: 2 });
    expect(workbook.marks).not.toBe(marks);
  });

  it('reads everything once rows have moved, and again when that failed', async () => {
    const { workbook, calm, session } = await openPane(sample(REPORT));
    await press('run-check');
    workbook.reads.all = 0;
    workbook.refuses = 'busy-editing';
    await act(async () => workbook.move('12:12'));
    await calm();
    expect(session.state().changed).toHaveLength(1);
    workbook.refuses = null;
    await calm();
    expect([workbook.reads, session.state().changed]).toEqual([{ all: 2, changed: 0 }, []]);
  });

  it('gives what a full check would give, whatever is typed', async () => {
    const cell = fc.tuple(
      fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'),
      fc.integer({ min: 5, max: 70 }),
    );
    const text = fc.constantFrom(null, 'Sở Nội vụ', 'Trước 30/11/2026', '5', 'Đã hoàn thành', '100%', 'I', '…');
    const edits = fc.array(fc.tuple(cell, text), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 2 }), async (rounds) => {
        const { session, workbook, calm, close } = await openPane(sample(REPORT));
        await act(() => session.check());
        for (const round of rounds) {
          await act(async () => {
            for (const [[column, row], value] of round) workbook.type(`${column}${String(row)}`, value);
          });
          await calm();
          const { report, changed } = session.state();
          const snapshot = await workbook.read();
          const full = reportOf(examineWorkbook(snapshot, report!.context), snapshot, report!.context);
          expect(changed).toEqual([]);
          expect(report!.findings).toEqual(full.findings);
          expect(report!.examination.tables).toEqual(full.examination.tables);
          expect(workbook.marks).toEqual(marksOf(full.findings));
        }
        close();
      }),
      { numRuns: 12 },
    );
  });

  it('judges later what was typed while it was at work, and while something else was', async () => {
    const { session, workbook, calm } = await openPane(sample(REPORT));
    await press('run-check');
    const found = (rule: string) => session.state().report!.findings.find(({ finding }) => finding.rule === rule);
    const [first, second] = [found('missing-owner'), found('missing-due-date')];
    await act(async () => workbook.type(first!.finding.cells[0]!, 'Sở Nội vụ'));
    let release: () => void = () => undefined;
    workbook.holds = new Promise((resolve) => (release = resolve));
    await act(async () => void session.check());
    await calm();
    expect(session.state().busy).toBe('checking');
    await act(async () => workbook.type(second!.finding.cells[0]!, 'Trước 30/11/2026'));
    workbook.holds = null;
    await act(async () => release());
    await waitFor(() => expect(session.state().busy).toBeNull());
    await calm();
    const left = session.state().report!.findings.map(({ key }) => key);
    expect([left.includes(first!.key), left.includes(second!.key), session.state().changed]).toEqual([
      false,
      false,
      [],
    ]);
  });

  it('hears changes once the user has finished the cell that was open at the start', async () => {
    const { session, workbook, calm } = await openPane(sample(REPORT));
    workbook.stopListening();
    const listen = workbook.onChange.bind(workbook);
    let tries = 0;
    workbook.onChange = async (listener) => {
      tries += 1;
      if (tries === 1) workbook.refuse('busy-editing');
      return listen(listener);
    };
    await act(() => session.start());
    expect(screen.queryByTestId('notice')).toBeNull();
    await calm();
    expect(tries).toBe(2);
    await press('run-check');
    await act(async () => workbook.type('C7', ''));
    expect(session.state().changed).toHaveLength(1);
  });
});

describe('Dừng', () => {
  it('is offered after half a second, stops at once, and leaves everything as it was', async () => {
    const { session, workbook } = await openPane(sample(REPORT));
    workbook.holds = new Promise(() => undefined);
    jest.useFakeTimers({ now: Date.now(), doNotFake: ['Date', 'performance', 'queueMicrotask', 'setImmediate'] });
    await act(async () => {
      fireEvent.click(screen.getAllByTestId('run-check')[0]!);
    });
    const bar = screen.getByTestId('busy').querySelector('[role="progressbar"]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('0.5');
    act(() => jest.advanceTimersByTime(499));
    expect(screen.queryByTestId('stop')).toBeNull();
    act(() => jest.advanceTimersByTime(1));
    jest.useRealTimers();
    await act(async () => {
      fireEvent.click(screen.getByTestId('stop'));
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(session.state()).toMatchObject({ busy: null, report: null });
    expect(screen.getByTestId('notice').textContent).toContain('Đã dừng');
    expect(workbook.marks).toBeNull();
    workbook.holds = null;
    await press('run-check');
    expect(session.state().report).not.toBeNull();
  });
});
