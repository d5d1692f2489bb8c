import fc from 'fast-check';
import { openBook } from '../../src/office-host/model/file';
import { columnPoints, STANDARD_WIDTH } from '../../src/office-host/objects/units';
import { type WorkbookPort } from '../../src/port/workbookPort';
import { safeFixes } from '../../src/taskpane/session/report';
import { type Session } from '../../src/taskpane/session/session';
import { OpenBook } from '../../src/xlsx/port/openBook';
import { createXlsxPort } from '../../src/xlsx/port/xlsxPort';
import { readModel } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { openExcel, sampleBytes } from './support';
import { sessionOver } from './sessionOver';

/**
 * Whatever an official does in the pane and in whatever order: once the marks, the notes and the statuses are taken away,
 * the workbook is the one it was, but for the fixes that were not taken back. Formats, conditional formats, drop-downs,
 * notes, widths, names and sheets of the user's are among what is compared.
 */
const REPORT = 'lai-chau-nq57-phu-luc-2-bao-cao-2026-q3';

const LAST_ROW = 30;

/** The sample with what users put into their workbooks themselves. */
function userWorkbook(): Uint8Array {
  const model = readModel(sampleBytes(REPORT));
  const column = { top: 8, left: 3, bottom: 40, right: 3 };
  const [whole, ...others] = model.sheets;
  // Enough rows for every step, few enough for many runs.
  const first = {
    ...whole!,
    cells: whole!.cells.filter(({ row }) => row <= LAST_ROW),
    merges: whole!.merges.filter(({ bottom }) => bottom <= LAST_ROW),
    rows: whole!.rows.filter(({ row }) => row <= LAST_ROW),
  };
  return writeXlsx({
    ...model,
    sheets: [
      {
        ...first,
        conditionalFormats: [
          { ranges: [column], rule: { kind: 'formula', formula: 'LEN($C8)>40', fill: 'D9E1F2' } },
          { ranges: [{ ...column, left: 6, right: 6 }], rule: { kind: 'formula', formula: '$F8=""', fill: 'FFEB9C' } },
        ],
        validations: [{ ranges: [column], rule: { kind: 'list', values: ['Sở Tài chính', 'Sở Nội vụ'] } }],
      },
      ...others,
      {
        name: 'Ghi chép',
        visible: false,
        cells: [{ row: 1, column: 1, value: 'riêng' }],
        merges: [],
        columns: [],
        rows: [],
      },
    ],
    definedNames: [
      { name: 'BangKeHoach', refersTo: `'${first.name}'!$A$8:$F$40` },
      { name: 'AnDi', refersTo: '42', hidden: true },
    ],
  });
}

interface Opened {
  readonly port: WorkbookPort;
  /** Everything there is in the workbook; cells by "sheet!row,column". */
  state(): { readonly cells: ReadonlyMap<string, string>; readonly rest: unknown };
}

const OPEN: Readonly<Record<string, () => Opened>> = {
  'Office.js': () => {
    const { book, port } = openExcel(openBook(userWorkbook(), 'tep.xlsx'));
    const [sheet] = book.sheets;
    sheet!.comments.push({
      id: '{1}',
      cell: sheet!.range({ top: 9, left: 2, bottom: 9, right: 2 }),
      content: 'Hỏi lại Sở Tài chính',
      authorName: 'Lan',
      authorEmail: '',
      created: '2026-08-01T00:00:00Z',
      resolved: false,
      replies: [],
    });
    return {
      port,
      state: () => ({
        cells: new Map(
          book.sheets.flatMap(({ name, cells }) =>
            [...cells.values()].map(
              ({ row, column, ...cell }) => [`${name}!${row},${column}`, JSON.stringify(cell)] as const,
            ),
          ),
        ),
        rest: [
          book.names.map(({ name, refersTo, ...more }) => [name, refersTo, more.comment, more.visible]),
          book.sheets.map((one) => ({
            name: one.name,
            visibility: one.visibility,
            formats: one.conditionalFormats.map(({ custom, range }) => [custom.formula, custom.fill, range.address]),
            notes: one.comments.map(({ content, cell }) => [content, cell.address]),
            validations: one.validations.map(({ validation, range }) => [validation, range.address]),
            merges: one.merges,
            // A width that was set to the standard one is the standard one.
            columns: [...one.columns.keys()]
              .map((column) => [column, columnPoints(one, column)] as const)
              .filter(([, points]) => points !== STANDARD_WIDTH * 5.25),
            frozen: one.frozen,
          })),
        ],
      }),
    };
  },
  'an opened file': () => {
    const book = OpenBook.open(userWorkbook(), 'tep.xlsx', 2026);
    return {
      port: createXlsxPort(book),
      state: () => {
        // Settings of ours (where statuses go) stay in the workbook.
        const { sheets, ...rest } = { ...readModel(book.toBytes()), settings: {} };
        return {
          cells: new Map(
            sheets.flatMap(({ name, cells }) =>
              cells.map(({ row, column, ...cell }) => [`${name}!${row},${column}`, JSON.stringify(cell)] as const),
            ),
          ),
          rest: [rest, sheets.map((sheet) => ({ ...sheet, cells: [] }))],
        };
      },
    };
  },
};

/** The cells that fixes have changed and that were not taken back. */
type Fixed = Set<string>;
type Step = (session: Session, fixed: Fixed, latest: { fixed: readonly string[] }) => Promise<void>;

const cellsOf = (changes: readonly { readonly sheet: string; readonly cell: string }[]): string[] =>
  changes.map(({ sheet, cell }) => `${sheet}!${Number(/\d+/.exec(cell)![0])},${cell.charCodeAt(0) - 64}`);

/** A fix counts once the pane says that it was made. */
async function fixing(session: Session, keys: readonly string[], fixed: Fixed, latest: { fixed: readonly string[] }) {
  const found = session.state().report?.findings.filter(({ key }) => keys.includes(key)) ?? [];
  const cells = cellsOf(safeFixes(found));
  if (cells.length === 0) return;
  await session.fixAll(keys);
  expect(session.state().notice?.tone).toBe('success');
  latest.fixed = cells;
  for (const cell of cells) fixed.add(cell);
}

const STEPS: Readonly<Record<string, Step>> = {
  check: (session) => session.check(),
  'status column': async (session, _fixed, latest) => {
    await session.setStatusPlace('column');
    await session.assess();
    latest.fixed = [];
  },
  'status sheet': async (session, _fixed, latest) => {
    await session.setStatusPlace('sheet');
    await session.assess();
    latest.fixed = [];
  },
  'clear statuses': async (session, _fixed, latest) => {
    await session.clearStatus();
    latest.fixed = [];
  },
  notes: async (session) => {
    if (session.canNote) await session.noteFindings();
  },
  'clear notes': (session) => session.clearNotes(),
  'clear marks': (session) => session.clearMarks(),
  fix: (session, fixed, latest) => {
    const one = session.state().report?.findings.find((found) => safeFixes([found]).length > 0);
    return fixing(session, one === undefined ? [] : [one.key], fixed, latest);
  },
  'fix all': (session, fixed, latest) => {
    const keys = session.state().report?.findings.filter(({ finding }) => finding.rule === 'same-agency-twice') ?? [];
    return fixing(
      session,
      keys.map(({ key }) => key),
      fixed,
      latest,
    );
  },
  undo: async (session, fixed, latest) => {
    if (session.state().undo === null) return;
    await session.undo();
    expect(session.state().notice?.tone).toBe('success');
    for (const cell of latest.fixed) fixed.delete(cell);
    latest.fixed = [];
  },
};

test.each(Object.entries(OPEN))(
  '%s: what the pane wrote goes away without a trace',
  async (_, open) => {
    const before = open().state();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 3, maxLength: 9 }),
        async (names) => {
          const { port, state } = open();
          const { session, reported } = await sessionOver(port);
          await session.check();
          const fixed: Fixed = new Set();
          const latest: { fixed: readonly string[] } = { fixed: [] };
          for (const name of names) await STEPS[name]!(session, fixed, latest);
          await session.clearMarks();
          await session.clearNotes();
          await session.clearStatus();
          const after = state();
          expect(after.rest).toEqual(before.rest);
          const differing = [...new Set([...before.cells.keys(), ...after.cells.keys()])].filter(
            (key) => before.cells.get(key) !== after.cells.get(key),
          );
          expect(differing.filter((key) => !fixed.has(key))).toEqual([]);
          expect(reported).toEqual([]);
        },
      ),
      {
        numRuns: 4,
        examples: [[['status column', 'undo', 'status sheet', 'fix all', 'notes', 'undo', 'fix', 'undo']]],
      },
    );
  },
  120_000,
);
