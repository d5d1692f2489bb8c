import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineWorkbook, type ExaminedItem } from '../../src/examine/examine';
import { type DueReading, type SimpleDue } from '../../src/values/types';
import { readXlsx } from '../../src/xlsx/read';
import { contextOn } from '../examine/support';

const SAMPLES = join(__dirname, '../../samples');
const DAYS = ['2026-01-20', '2026-09-05', '2026-12-31'];
const TABLES = ['lai-chau-nq57-phu-luc-1', 'lai-chau-nq57-phu-luc-2', 'son-la-2026-phu-luc-1', 'son-la-2026-phu-luc-2'];
const TITLE_LENGTH = 48;

/** Set to rewrite the golden files after their difference has been read and found right. */
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

function statusTable(file: string): string {
  const workbook = readXlsx(readFileSync(join(SAMPLES, `${file}.xlsx`)));
  const onDays = DAYS.map((day) => examineWorkbook(workbook, contextOn(day)).tables);
  const [first = []] = onDays;
  const lines = first.flatMap(({ items }, table) =>
    items.map(({ item, ...examined }, row) =>
      [
        String(item.row),
        item.section,
        item.number,
        item.title.replace(/\s+/g, ' ').slice(0, TITLE_LENGTH),
        judgedBy({ item, ...examined }),
        ...onDays.map((tables) => judgement(tables[table]?.items[row])),
      ].join('\t'),
    ),
  );
  return `${[['row', 'section', 'number', 'title', 'judged by', ...DAYS].join('\t'), ...lines].join('\n')}\n`;
}

function judgement(examined: ExaminedItem | undefined): string {
  if (examined === undefined) return 'row not read';
  const { assessment } = examined;
  if (assessment === null) return 'group';
  const { status, basis, pace } = assessment;
  return [status, basis === 'baseline' ? '(baseline)' : '', pace ?? ''].filter((word) => word !== '').join(' ');
}

function judgedBy({ item }: ExaminedItem): string {
  if (item.due !== null) {
    const { progress, completedOn } = item;
    return [dueText(item.due), progress?.text ?? '', completedOn ?? ''].filter((text) => text !== '').join(' | ');
  }
  const value = item.result ?? item.baseline;
  return `${item.target?.text ?? ''} | ${value?.text ?? ''}`.replace(/\s+/g, ' ').trim();
}

function dueText(due: DueReading): string {
  return due.kind === 'multiple' ? due.parts.map(simpleDueText).join(' + ') : simpleDueText(due);
}

function simpleDueText(due: SimpleDue): string {
  if (due.kind === 'by') return `by ${due.end}`;
  return due.kind === 'within' ? `${due.start}..${due.end}` : due.kind;
}

describe.each([...TABLES, ...TABLES.map((name) => `${name}-bao-cao-2026-q3`)])('%s', (file) => {
  it('has the reviewed status of every row on three days', () => {
    const golden = join(__dirname, `${file}.tsv`);
    const table = statusTable(file);
    if (isUpdate) writeFileSync(golden, table);
    expect(existsSync(golden)).toBe(true);
    expect(table.split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'));
  });
});
