import { readWorkbook } from '../../src/appendix/readWorkbook';
import { type Appendix } from '../../src/appendix/types';
import { layOut, type LayoutChoices } from './layout';
import { itemsOf } from './sheetBuilder';
import {
  laiChau2026,
  laiChauIndicators,
  laiChauTasks,
  sonLaIndicators,
  sonLaTasks,
  type SourceTable,
} from './sourceTables';

const AS_PRINTED: LayoutChoices = {
  seed: 1,
  newWordings: false,
  newOrder: false,
  header: 'single',
  columnNumbers: 'none',
  sections: 'label',
  numbers: 'plain',
  sharedCells: 'merged',
  verticalMerges: false,
  pageBreaks: false,
  tornCells: false,
  reportColumns: 0,
  footer: false,
  blankRows: 0,
  blankColumns: 0,
  offset: 0,
};

function read(table: SourceTable): Appendix {
  const [reading] = readWorkbook({ sheets: [layOut([table], AS_PRINTED).sheet], date1904: false });
  return reading!.appendices[0]!;
}

function perSection(appendix: Appendix): number[] {
  const counts = new Map<string, number>();
  for (const { section } of itemsOf(appendix)) counts.set(section, (counts.get(section) ?? 0) + 1);
  return [...counts.values()];
}

describe('the printed appendices', () => {
  it.each([
    [laiChauIndicators, 38, [35, 3], ['6', '13']],
    [laiChauTasks, 75, [13, 5, 16, 7, 17, 15, 2], []],
    [sonLaIndicators, 30, [2, 12, 16], ['8']],
    [sonLaTasks, 58, [4, 4, 3, 7, 14, 6, 7, 8, 2, 3], ['5']],
    [laiChau2026, 34, [4, 5, 25], []],
  ] as const)('$name', (table, rows, sections, groups) => {
    const appendix = read(table);
    expect(appendix.template).toBe(table.template);
    expect(appendix.kind).toBe(table.kind);
    expect(appendix.columns.map(({ role }) => role)).toEqual(table.columns.map(({ role }) => role));
    expect(itemsOf(appendix)).toHaveLength(rows);
    expect(perSection(appendix)).toEqual(sections);
    expect(itemsOf(appendix).flatMap(({ kind, number }) => (kind === 'group' ? [number] : []))).toEqual(groups);
    expect(appendix.plan.id).toBe(table.plan);
    expect(appendix.strayRows).toEqual([]);
  });

  it('read the plan from the title lines', () => {
    expect(read(sonLaTasks).plan).toEqual({
      label: 'Phụ lục II',
      title: 'DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2026',
      id: 'son-la-2026',
      number: '33/QĐ-UBND',
      issuedOn: '2026-01-06',
      issuer: 'UBND tỉnh Sơn La',
      province: 'son-la',
      years: { from: 2026, to: 2026 },
    });
    const { plan } = read(laiChauIndicators);
    expect(plan).toMatchObject({
      label: 'Phụ lục I',
      number: null,
      issuedOn: null,
      issuer: 'UBND tỉnh Lai Châu',
      province: 'lai-chau',
      years: { from: 2025, to: 2030 },
    });
  });

  it('take "Kết quả" of Lai Châu for the target of the section year', () => {
    const items = itemsOf(read(laiChauIndicators));
    expect(items.find(({ number }) => number === '3')?.targets).toMatchObject([
      { year: 2030, reading: { text: '≥ 37,6' } },
    ]);
    expect(items.find(({ number }) => number === '23')?.targets).toMatchObject([
      { year: 2045, reading: { text: '≥ 20' } },
    ]);
  });

  it('take "Kết quả năm 2025" of Sơn La for the baseline', () => {
    const [first] = itemsOf(read(sonLaIndicators));
    expect(first?.baseline?.text).toBe('12,1% (dự kiến đến 31/12/2025 đạt 16%)');
    expect(first?.targets).toMatchObject([{ year: 2026, reading: { text: '44,65%' } }]);
    expect(first?.result).toBeNull();
  });

  it('keep the second "12" of VI and the number 6.10 as written', () => {
    const tasks = itemsOf(read(laiChauTasks)).filter(({ section }) => section === 'VI');
    expect(tasks.map(({ number }) => number).filter((number) => number === '12')).toHaveLength(2);
    expect(itemsOf(read(laiChauIndicators)).map(({ number }) => number)).toContain('6.10');
  });

  it("give the children of V.5 the group's due date and coordinators", () => {
    const items = itemsOf(read(sonLaTasks));
    const group = items.find(({ kind }) => kind === 'group');
    const children = items.filter(({ parentRow }) => parentRow === group?.row);
    expect(children).toHaveLength(9);
    for (const child of children) {
      expect(child.due).toEqual({ kind: 'within', start: '2026-01-01', end: '2026-12-31' });
      expect(child.coordinators).toHaveLength(group!.coordinators.length);
      expect(child.owners).toHaveLength(1);
    }
  });
});
