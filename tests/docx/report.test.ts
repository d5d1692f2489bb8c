import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyCatalogue } from '../../src/catalogue/agencies';
import { reportDocument, reportTemplate, TemplateProblem } from '../../src/docx';
import { reportWordsFor } from '../../src/messages/report';
import { officeOf, reportOf, type Report } from '../../src/report';
import { type DueReading } from '../../src/values/types';
import { realQuarter } from '../report/realQuarter';
import { bodyOf, paragraphsOf, tablesOf, withBody } from './docxText';

const words = reportWordsFor('vi');
const office = officeOf('sl-so-khcn', agencyCatalogue('son-la'));
const NOBODY = { name: null, superior: null, town: null };
let quarter: Awaited<ReturnType<typeof realQuarter>>;
let made: Uint8Array;

beforeAll(async () => {
  quarter = await realQuarter();
  made = await reportDocument(quarter.report, office, words);
});

describe('the report of a real quarter', () => {
  it('has the head and the form of Nghị định 30/2020/NĐ-CP, with every place filled', () => {
    const text = paragraphsOf(made);
    expect(text.slice(0, 2)).toEqual(['ỦY BAN NHÂN DÂN TỈNH SƠN LA', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ']);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Kết quả quý III năm 2026 thực hiện Kế hoạch Chuyển đổi số tỉnh Sơn La năm 2026');
    expect(text.join('\n')).not.toMatch(/\{\{|\}\}|undefined|null|NaN/);
    const body = bodyOf(made);
    // A4 with 20, 30, 20 and 15 mm, the appendices across.
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body.match(/w:orient="landscape"/g)).toHaveLength(2);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  it('says who has sent, by count and by name', () => {
    const units = new Set(quarter.picture.rows.map(({ unit }) => unit)).size;
    const text = paragraphsOf(made);
    expect(text.find((line) => line.startsWith('Đến ngày'))).toContain(`có ${units}/${units + 1} đơn vị đã gửi`);
    expect(text).toContain('Các đơn vị chưa gửi báo cáo: Bộ Chỉ huy Quân sự tỉnh.');
  });

  it('counts statuses as the rows have them', () => {
    const count = (kind: string, status: string): number =>
      quarter.picture.rows.filter((row) => row.kind === kind && row.assessed?.status === status).length;
    const text = paragraphsOf(made).join('\n');
    expect(count('indicators', 'not-met')).toBeGreaterThan(3);
    expect(text).toContain(`chưa đạt ${count('indicators', 'not-met')}`);
    expect(text).toContain(`đang thực hiện quá hạn ${count('tasks', 'overdue')}`);
  });

  it('has every reported row once in its appendix, and every overdue row with its unit', () => {
    const rows = tablesOf(made).flat();
    for (const row of quarter.picture.rows) {
      if (row.group === true) continue;
      const lines = rows.filter((cells) => cells[0] === row.number && cells[1] === row.title);
      expect(lines.length).toBeGreaterThan(0);
    }
    const { overdue } = quarter.dashboard;
    expect(overdue.length).toBeGreaterThan(0);
    for (const { title, place, days } of overdue) {
      const line = rows.find((cells) => cells[1] === title && cells[4] === String(days));
      expect(line?.[2]?.split('; ')).toContain(place.unitName);
    }
  });

  it('says of an empty quarter that there is nothing, and invents nothing', async () => {
    const nothing = reportOf(
      { ...quarter.picture, rows: [], tracker: [], conflicts: [], missing: [] },
      { ...quarter.dashboard, overdue: [], dueSoon: [], notMet: [], total: emptyTotal(quarter.report) },
    );
    const text = paragraphsOf(await reportDocument(nothing, NOBODY, words));
    expect(text).toContain('Kỳ này không có chỉ tiêu nào được báo cáo.');
    expect(text).toContain('Không có nhiệm vụ quá hạn.');
    expect(text).toContain('Các đơn vị không nêu khó khăn, vướng mắc trong báo cáo.');
    expect(text[0]).toBe('…………');
    expect(tablesOf(await reportDocument(nothing, NOBODY, words))).toHaveLength(2);
  });

  it('keeps what units wrote as they wrote it, whatever the characters', async () => {
    const wrote = 'Thiếu <vốn> & "người"\u0001\ndòng hai';
    const [first, ...others] = quarter.picture.rows;
    const rows = [{ ...first!, texts: { ...first!.texts, difficulty: wrote } }, ...others];
    const doc = await reportDocument(reportOf({ ...quarter.picture, rows }, quarter.dashboard), office, words);
    expect(paragraphsOf(doc).some((line) => line.includes('- Thiếu <vốn> & "người"\ndòng hai ('))).toBe(true);
    expect(bodyOf(doc)).not.toContain('\u0001');
  });

  it('names a few units one by one and counts many by their status', async () => {
    const task = quarter.picture.rows.find(({ kind, group }) => kind === 'tasks' && group !== true)!;
    const due: DueReading = { kind: 'by', end: '2026-06-30' };
    const status = (i: number) => ({
      ...task.assessed!,
      status: i % 2 === 0 ? ('overdue' as const) : ('done' as const),
    });
    const reported = (units: number) =>
      Array.from({ length: units }, (_, i) => ({
        ...task,
        due,
        unit: `xa-${i}`,
        unitName: `Xã ${i}`,
        assessed: status(i),
      }));
    const cells = async (units: number): Promise<string[]> => {
      const report = reportOf({ ...quarter.picture, rows: reported(units) }, quarter.dashboard);
      return tablesOf(await reportDocument(report, office, words))
        .at(-1)!
        .at(-1)!;
    };
    expect((await cells(2))[5]).toBe('Xã 0: Đang thực hiện quá hạn\nXã 1: Đã hoàn thành');
    expect((await cells(75))[4]).toBe(`75 đơn vị: ${(await cells(1))[4]}`);
    expect((await cells(75))[5]).toBe('đang thực hiện quá hạn 38\nđã hoàn thành 37');
  });

  it('says once what several units say of an overdue task or a contradiction', async () => {
    const [late] = quarter.dashboard.overdue;
    const overdue = Array.from({ length: 9 }, (_, i) => ({
      ...late!,
      title: 'Việc một,\nhai dòng',
      progress: i === 0 ? 'Chưa làm' : 'Đang làm',
      difficulty: '',
      proposal: '',
      place: { ...late!.place, unitName: `Xã ${i}` },
    }));
    const [row] = quarter.picture.rows;
    const places = overdue.map(({ place }, i) => ({ ...place, value: i === 0 ? '80' : '90', due: null }));
    const conflict = { ...row!, field: 'result' as const, title: 'Việc một,\nhai dòng', places };
    const open = { ...row!, title: 'Dòng lạ', places, candidates: [] };
    const report = reportOf(
      { ...quarter.picture, conflicts: [conflict], proposals: [open] },
      { ...quarter.dashboard, overdue },
    );
    const doc = await reportDocument(report, office, words);
    const lines = tablesOf(doc)
      .flat()
      .filter((cells) => cells[1] === 'Việc một,\nhai dòng');
    expect(lines).toHaveLength(1);
    expect(lines[0]![2]).toBe(overdue.map(({ place }) => place.unitName).join('; '));
    expect(lines[0]![5]).toBe('Xã 0: Chưa làm\n8 đơn vị: Đang làm');
    const text = paragraphsOf(doc);
    expect(text.find((one) => one.includes('Việc một, hai dòng –'))).toContain('Xã 0: 80; 8 đơn vị: 90.');
    expect(text.find((one) => one.includes('Dòng lạ (do Xã 0; Xã 1;'))).toContain('chưa xác định được');
  });

  it('says of an indicator once who has not met it, by name for a few units and by count for many', async () => {
    const indicator = quarter.picture.rows.find(({ assessed }) => assessed?.status === 'not-met')!;
    const line = async (units: number): Promise<string | undefined> => {
      const rows = Array.from({ length: units }, (_, i) => ({ ...indicator, unit: `xa-${i}`, unitName: `Xã ${i}` }));
      const report = reportOf({ ...quarter.picture, rows }, quarter.dashboard);
      const text = paragraphsOf(await reportDocument(report, office, words));
      const lines = text.filter((one) => one.startsWith('- Chỉ tiêu'));
      expect(lines).toHaveLength(1);
      return lines[0];
    };
    expect(await line(2)).toContain(`Xã 0: ${indicator.result!.text}; Xã 1: ${indicator.result!.text}.`);
    expect(await line(75)).toContain('75/75 đơn vị báo cáo chưa đạt');
  });
});

describe('the office’s own template', () => {
  const filled = (template: Uint8Array): Promise<Uint8Array> => reportDocument(quarter.report, office, words, template);

  it('keeps the office’s words, and finds places in any capitals, with blanks and torn by the editor', async () => {
    const template = withBody(await reportTemplate(words), (xml) =>
      xml
        .replace('>BÁO CÁO<', '>BÁO CÁO NHANH<')
        .replace('{{địa danh}}', '{{ Địa Danh }}')
        .replace(
          '{{tình hình gửi báo cáo}}</w:t>',
          '{{tình hình</w:t></w:r><w:r><w:t xml:space="preserve"> gửi báo cáo}}</w:t>',
        ),
    );
    const text = paragraphsOf(await filled(template));
    expect(text).toContain('BÁO CÁO NHANH');
    expect(text.some((line) => line.startsWith('Sơn La, ngày'))).toBe(true);
    expect(text.some((line) => line.startsWith('Đến ngày 05/09/2026'))).toBe(true);
    expect(text.join()).not.toContain('{{');
  });

  it('may leave out any place', async () => {
    const template = withBody(await reportTemplate(words), (xml) =>
      xml.replace('{{phụ lục nhiệm vụ}}', 'Không kèm theo.'),
    );
    expect(tablesOf(await filled(template)).length).toBe(tablesOf(made).length - 1);
  });

  it.each([
    [
      'a place nobody knows',
      (xml: string) => xml.replace('{{kiến nghị}}', '{{kiến nghi}} {{số liệu lạ}}'),
      'unknown-places',
      ['số liệu lạ'],
    ],
    [
      'a place that is not closed',
      (xml: string) => xml.replace('{{kiến nghị}}', 'Theo các đơn vị: {{kiến nghị}'),
      'broken-places',
      ['Theo các đơn vị: {{kiến nghị}'],
    ],
    [
      'a place for paragraphs inside a sentence',
      (xml: string) => xml.replace('{{kiến nghị}}', 'Các đơn vị kiến nghị: {{kiến nghị}}'),
      'places-not-alone',
      ['kiến nghị'],
    ],
    ['no place at all', (xml: string) => xml.replace(/\{\{[^}]*\}\}/g, ''), 'no-places', []],
  ] as const)('says what is wrong: %s', async (_, change, code, places) => {
    const template = withBody(await reportTemplate(words), change);
    await expect(filled(template)).rejects.toMatchObject({ code, places });
  });

  it.each([
    ['bytes that are no document', new Uint8Array([1, 2, 3])],
    ['nothing', new Uint8Array()],
    ['a workbook', readFileSync(join(__dirname, '..', '..', 'samples', 'son-la-2026-phu-luc-1.xlsx'))],
  ])('says that it is none: %s', async (_, bytes) => {
    await expect(filled(bytes)).rejects.toThrow(TemplateProblem);
    await expect(filled(bytes)).rejects.toMatchObject({ code: 'not-a-template' });
  });
});

function emptyTotal({ total }: Report): Report['total'] {
  const zero = <T extends Readonly<Record<string, number>>>(counts: T): T =>
    Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as T;
  return {
    ...total,
    indicators: zero(total.indicators),
    tasks: zero(total.tasks),
    rows: 0,
    shareMet: null,
    shareDone: null,
    shareOverdue: null,
    shareOnTime: null,
  };
}
