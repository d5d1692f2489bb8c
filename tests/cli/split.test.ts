import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ItemRow } from '../../src/appendix/types';
import { type Examination, examineWorkbook, type ExaminedItem } from '../../src/examine/examine';
import { type HandoutSummary } from '../../src/handout/summary';
import { type Finding } from '../../src/check/types';
import { readPeriod } from '../../src/values/period';
import { type WorkbookEdit, type WorkbookModel } from '../../src/xlsx/model';
import { patchXlsx } from '../../src/xlsx/patch';
import { readModel, readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { folder, phuluc, SAMPLES } from './support';

const ON = ['--as-of', '2026-09-05', '--period', '2026-Q3'];
const context = { asOf: '2026-09-05', period: readPeriod('2026-Q3')!, province: null };
const examined = new Map<string, Examination>();

/** A file as the readers see it; read once. */
function examine(file: string): Examination {
  const known = examined.get(file) ?? examineWorkbook(readXlsx(readFileSync(file)), context);
  examined.set(file, known);
  return known;
}

const itemsOf = ({ tables }: Examination): ExaminedItem[] =>
  tables.flatMap(({ items }) => items).filter(({ item }) => item.kind === 'item');

/** What the plan says of a row, whatever place it stands in. */
function said({ item }: ExaminedItem): unknown {
  const { kind, section, sectionTitle, number, title, owners, coordinators, unit, product } = item;
  const { due, target, baseline, targets } = item;
  const role = (wanted: string) => item.cells.filter((cell) => cell.role === wanted).map(({ text }) => text);
  return {
    ...{ kind, section, sectionTitle, number, title, owners, coordinators, unit, product, due, target, baseline },
    targets,
    texts: ['owner', 'coordinators', 'target', 'due', 'product'].map(role),
  };
}

const touches = (item: ItemRow, { sheet, cells }: Finding, on: string): boolean =>
  sheet === on && item.cells.some(({ address, source }) => cells.includes(address) || cells.includes(source));

/** "rule key" for every finding on a row of a table. */
function findingsOf({ tables, findings }: Examination): Set<string> {
  return new Set(
    tables.flatMap(({ appendix, items }) =>
      items.flatMap(({ item, key }) =>
        findings.filter((finding) => touches(item, finding, appendix.sheet)).map(({ rule }) => `${rule} ${key}`),
      ),
    ),
  );
}

describe.each([
  ['son-la-2026', 1, 3],
  ['lai-chau-nq57', 0, 0],
])('the appendices of %s', (plan, status, unowned) => {
  const out = folder();
  const inputs = ['1', '2'].map((number) => join(SAMPLES, `${plan}-phu-luc-${number}.xlsx`));
  const plans = inputs.map(examine);
  const planItems = new Map(plans.flatMap(itemsOf).map((one) => [one.item.row + one.key, one]));
  const byKey = new Map([...planItems.values()].map((one) => [one.key, one]));
  let summary: HandoutSummary;

  beforeAll(async () => {
    const run = await phuluc(['split', ...inputs, '-o', out.path, ...ON, '--format', 'json']);
    expect(run.status).toBe(status);
    summary = JSON.parse(run.out) as HandoutSummary;
    expect(run.err).toContain(out.path);
  });
  afterAll(out.remove);

  test('every workbook gives back exactly its unit’s rows, as the plan has them', () => {
    expect(summary.units.length).toBeGreaterThan(60);
    for (const { unit, file, rows } of summary.units) {
      expect(file).toBe(`${unit}_2026-Q3.xlsx`);
      const back = examine(out.file(file));
      const items = itemsOf(back);
      expect([file, items.map(({ key }) => key)]).toEqual([file, rows.map(({ key }) => key)]);
      for (const one of items) expect([file, said(one)]).toEqual([file, said(byKey.get(one.key)!)]);
      const templates = new Set(rows.map(({ kind }) => `${plan}-${kind}`));
      expect(new Set(back.tables.map(({ appendix }) => appendix.template))).toEqual(templates);
      expect(back.tables.every(({ appendix }) => appendix.strayRows.length === 0)).toBe(true);
      expect(back.readings.every(({ nearMisses }) => nearMisses.length === 0)).toBe(true);
    }
  });

  test('no row is lost: each has a unit or stands among those nobody owns', () => {
    const owned = new Set(summary.units.flatMap(({ rows }) => rows.map(({ key }) => key)));
    const open = summary.unowned.map(({ key }) => key);
    expect(open.length).toBe(unowned);
    expect([...owned, ...open].sort()).toEqual([...byKey.keys()].sort());
  });

  test('the readers know every report column, the period’s among them', () => {
    const roles: Readonly<Record<string, readonly string[]>> = {
      indicators: ['result', 'progress', 'evidence', 'difficulty', 'proposal', 'note', 'rowKey'],
      tasks: ['progress', 'completion', 'completedOn', 'document', 'difficulty', 'proposal', 'note', 'rowKey'],
    };
    for (const { file } of summary.units) {
      for (const { appendix } of examine(out.file(file)).tables) {
        const added = appendix.columns.slice(-roles[appendix.kind]!.length);
        expect(added.map(({ role }) => role)).toEqual(roles[appendix.kind]);
        const result = added.find(({ role }) => role === 'result');
        expect(result?.period?.id ?? '2026-Q3').toBe('2026-Q3');
      }
    }
  });

  test('a fresh workbook has the plan’s own findings and results still missing, nothing else', () => {
    const known = new Set(plans.flatMap((one) => [...findingsOf(one)]));
    for (const { file } of summary.units) {
      const back = examine(out.file(file));
      const strange = [...findingsOf(back)].filter((one) => !known.has(one) && !one.startsWith('missing-result '));
      expect([file, strange]).toEqual([file, []]);
      const onTables = back.findings.filter(({ sheet }) =>
        back.tables.some(({ appendix }) => appendix.sheet === sheet),
      );
      expect(onTables.length).toBe(back.findings.length);
    }
  });

  test('the workbook knows its unit, plan and period', () => {
    for (const { unit, file, rows } of summary.units) {
      const model = readModel(readFileSync(out.file(file)));
      expect(model.settings).toEqual({ 'phuluc.period': '2026-Q3', 'phuluc.unit': unit, 'phuluc.plan': plan });
      if (rows.length === 0) continue;
      const { configuration } = examine(out.file(file));
      expect(configuration).toMatchObject({ unit, plan, wrong: [] });
      expect(configuration?.period?.id).toBe('2026-Q3');
    }
  });

  test('only cells to be filled in are open, and Excel checks percentages and days', () => {
    const { file } = summary.units.find(({ rows }) => rows.some(({ kind }) => kind === 'tasks'))!;
    const model = readModel(readFileSync(out.file(file)));
    for (const { appendix, items } of examine(out.file(file)).tables) {
      const sheet = model.sheets.find(({ name }) => name === appendix.sheet)!;
      expect(sheet.isProtected).toBe(true);
      const report = appendix.columns.filter(({ role }) => role !== 'rowKey' && role !== 'other').slice(-6);
      const planColumns = appendix.columns.filter(({ column }) => column < report[0]!.column - 1);
      for (const { item } of items) {
        const isOpen = (column: number): boolean =>
          sheet.cells.find((cell) => cell.row === item.row && cell.column === column)?.style?.locked === false;
        expect(report.every(({ column }) => isOpen(column) === (item.kind === 'item'))).toBe(true);
        expect(planColumns.some(({ column }) => isOpen(column))).toBe(false);
      }
      const keys = appendix.columns.find(({ role }) => role === 'rowKey')!;
      expect(sheet.columns.find(({ column }) => column === keys.column)?.hidden).toBe(true);
      if (appendix.kind !== 'tasks') continue;
      const checks = (sheet.validations ?? []).map(({ rule, takesOthers }) => [rule.kind, takesOthers ?? false]);
      expect(checks).toEqual([
        ['list', true],
        ['number', false],
        ['date', false],
      ]);
    }
  });

  test('what is for information is never read as a report', () => {
    const informed = summary.units.filter(({ coordinates }) => coordinates.length > 0);
    expect(informed.length).toBeGreaterThan(0);
    const { file, coordinates } = informed[0]!;
    const model = readModel(readFileSync(out.file(file)));
    const sheet = model.sheets.find(({ name }) => name === 'Phối hợp (để biết)')!;
    const titles = new Set(sheet.cells.map(({ value }) => value));
    for (const { title } of coordinates.filter((row) => row.title !== '')) expect(titles).toContain(title);
    const summaryFile = examine(out.file('00-tong-hop-giao.xlsx'));
    expect([summaryFile.tables.length, summaryFile.findings.length]).toEqual([0, 0]);
  });

  test('names are safe on every file system', () => {
    for (const name of readdirSync(out.path)) expect(name).toMatch(/^[a-z0-9-]+(?:_2026-Q3)?\.xlsx$/);
    expect(readdirSync(out.path).length).toBe(summary.units.length + 1);
  });
});

describe('two units report', () => {
  const out = folder();
  afterAll(out.remove);

  test('and consolidating puts their rows under the plan’s keys', async () => {
    const input = join(SAMPLES, 'son-la-2026-phu-luc-2.xlsx');
    await phuluc(['split', input, '-o', out.path, ...ON]);
    const returned = out.file('tra-ve');
    mkdirSync(returned);
    const units = ['sl-so-khcn', 'xa-03646'];
    for (const unit of units) {
      const name = `${unit}_2026-Q3.xlsx`;
      writeFileSync(join(returned, name), filledIn(out.file(name)));
    }
    const picture = out.file('tong-hop.xlsx');
    const run = await phuluc(['consolidate', returned, '-o', picture, ...ON, '--format', 'json']);
    expect([run.status, run.err]).toEqual([0, expect.stringContaining('tong-hop.xlsx')]);
    const { rows } = JSON.parse(run.out) as {
      rows: { unit: string; key: string; status: string; progress: { text: string } | null; group?: true }[];
    };
    const plan = new Map(examine(input).tables.flatMap(({ items }) => items.map((one) => [one.key, one])));
    const reported = rows.filter(({ group }) => group !== true);
    expect(new Set(reported.map(({ unit }) => unit))).toEqual(new Set(units));
    expect(reported.length).toBeGreaterThan(30);
    for (const { key, progress, unit } of reported) {
      expect(plan.has(key)).toBe(true);
      expect(progress?.text).toBe(`Đang thực hiện ${unit}_2026-Q3.xlsx`);
    }
    const shared = reported.filter(({ unit }) => unit === units[0]).map(({ key }) => key);
    expect(reported.some(({ unit, key }) => unit === units[1] && shared.includes(key))).toBe(true);
  });
});

/** The workbook with words of progress in every row. */
function filledIn(file: string): Uint8Array {
  const { tables } = examine(file);
  const edits = tables.flatMap(({ appendix, items }): WorkbookEdit[] => {
    const { column } = appendix.columns.find(({ role }) => role === 'progress')!;
    return items
      .filter(({ item }) => item.kind === 'item')
      .map(({ item }) => ({
        kind: 'cell',
        sheet: appendix.sheet,
        row: item.row,
        column,
        value: `Đang thực hiện ${basename(file)}`,
      }));
  });
  return patchXlsx(readFileSync(file), edits);
}

describe('a call that cannot be done', () => {
  const out = folder();
  afterAll(out.remove);
  const plan = join(SAMPLES, 'son-la-2026-phu-luc-1.xlsx');
  const noTable: WorkbookModel = {
    sheets: [{ name: 'Trang', visible: true, cells: [], merges: [], columns: [], rows: [] }],
    date1904: false,
    activeSheet: 0,
    settings: {},
  };

  test.each([
    ['no file', () => ['split', '-o', out.path], 'Chưa nêu tệp'],
    ['no folder', () => ['split', plan], '--output'],
    ['no such file', () => ['split', out.file('khong-co.xlsx'), '-o', out.path], 'khong-co.xlsx'],
    ['a period nobody knows', () => ['split', plan, '-o', out.path, '--period', '2026-Q9'], '2026-Q9'],
    [
      'a file without a table',
      () => {
        writeFileSync(out.file('trong.xlsx'), writeXlsx(noTable));
        return ['split', out.file('trong.xlsx'), '-o', out.path];
      },
      'trong.xlsx',
    ],
    [
      'a folder that is a file',
      () => {
        writeFileSync(out.file('tep'), '');
        return ['split', plan, '-o', out.file('tep')];
      },
      'tep',
    ],
  ])('%s: status 2 and a sentence', async (_, args, says) => {
    const run = await phuluc(args());
    expect([run.status, run.out]).toEqual([2, '']);
    expect(run.err).toContain(says);
  });
});
