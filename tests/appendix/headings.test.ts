import wordings from '../fixtures/header-wordings.json';
import { headingSynonyms } from '../../src/catalogue/headings';
import { type AppendixKind, type ColumnRole } from '../../src/appendix/types';
import { foldBare } from '../../src/text/fold';
import { readOne, readSheet, sheetOf } from './sheetBuilder';

/** What each table of the sample is, and the roles of its columns. */
const EXPECTED: readonly (readonly [AppendixKind, string])[] = [
  ['tasks', 'number title owner product due coordinators'],
  ['tasks', 'number title owner coordinators product due note'],
  ['tasks', 'number title owner coordinators product other internal'],
  ['indicators', 'number title target owner coordinators evidence due note internal'],
  ['indicators', 'number title target target target owner coordinators'],
  ['tasks', 'number title owner coordinators due product note'],
  ['tasks', 'number title basis due owner coordinators'],
  ['tasks', 'number title due owner coordinators note'],
  ['tasks', 'number title owner coordinators due product'],
  ['tasks', 'number title basis due progress result proposal'],
  ['tasks', 'title owner start due other'],
  ['indicators', 'title other other result target start due owner other'],
  ['tasks', 'title other owner other other due other other basis basis product other other note'],
  [
    'tasks',
    'number title other owner coordinators other start completedOn other basis reportedStatus result completion difficulty proposal other other',
  ],
  ['tasks', 'number title other result cumulative progress difficulty proposal'],
  ['indicators', 'number title unit other owner'],
];

function rolesOf(headings: readonly string[]): ColumnRole[] {
  return readOne(sheetOf([headings, headings.map((_, index) => `nội dung ${String(index)}`)])).columns.map(
    ({ role }) => role,
  );
}

describe('headings of other offices', () => {
  it.each(wordings.wordings.map(({ header }, index) => [header.join(' · '), header, EXPECTED[index]!] as const))(
    '%s',
    (_, header, [kind, roles]) => {
      const appendix = readOne(sheetOf([header, ['1', 'Nội dung một', 'x', 'y']]));
      expect(appendix.kind).toBe(kind);
      expect(appendix.columns.map(({ role }) => role).join(' ')).toBe(roles);
    },
  );

  it.each([
    ['Cơ quan chủ trì', 'owner'],
    ['CƠ QUAN  CHỦ\nTRÌ', 'owner'],
    ['Co quan chu tri', 'owner'],
    ['Cơ quna chủ trì', 'owner'],
    ['Cơquan chủ trì', 'owner'],
    ['Cơ quan chủ trì (ghi rõ tên)', 'owner'],
    ['Kết quả thực hiện', 'result'],
    ['Kết quả thực hiện đến thời điểm báo cáo', 'result'],
    ['Lũy kế từ đầu năm', 'cumulative'],
    ['Luỹ kế thực hiện', 'cumulative'],
    ['Tình hình thực hiện', 'progress'],
    ['Tiến độ', 'progress'],
    ['Tỷ lệ hoàn thành (%)', 'completion'],
    ['Ngày hoàn thành', 'completedOn'],
    ['Số, ký hiệu văn bản', 'document'],
    ['Minh chứng', 'evidence'],
    ['Trạng thái', 'reportedStatus'],
    ['Trạng thái (tự tính)', 'computedStatus'],
    ['Mã dòng', 'rowKey'],
    ['Khó khăn, vướng mắc', 'difficulty'],
    ['Kiến nghị', 'proposal'],
    ['Ghi chú', 'note'],
    ['Họ và tên', 'other'],
  ])('%j is %s', (heading, role) => {
    expect(rolesOf(['STT', 'Nhiệm vụ', 'Đơn vị phối hợp', 'Thời hạn', 'Sản phẩm', heading]).at(-1)).toBe(role);
  });

  it('reads a quarter and a year out of a heading', () => {
    const { columns } = readOne(
      sheetOf([
        ['TT', 'Chỉ tiêu', 'Chỉ tiêu năm 2026', 'Cơ quan chủ trì', 'Kết quả thực hiện quý III/2026'],
        ['1', 'a'],
      ]),
    );
    expect(columns[2]).toMatchObject({ role: 'target', year: 2026, period: null });
    expect(columns[4]).toMatchObject({ role: 'result', year: 2026, period: { id: '2026-Q3' } });
  });

  it('tells what was reached before the plan from what is reported now', () => {
    const roles = rolesOf(['TT', 'Chỉ tiêu', 'Mục tiêu năm 2026', 'Kết quả 2025', 'Kết quả năm 2026', 'Chủ trì']);
    expect(roles).toEqual(['number', 'title', 'target', 'baseline', 'result', 'owner']);
  });

  it('decides "Kết quả" and "Đơn vị" by the other headings', () => {
    expect(rolesOf(['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả', 'Chủ trì'])).toEqual([
      'number',
      'title',
      'unit',
      'target',
      'owner',
    ]);
    expect(rolesOf(['TT', 'Chỉ tiêu', 'Mức phấn đấu', 'Kết quả', 'Chủ trì'])[3]).toBe('result');
    expect(rolesOf(['TT', 'Nhiệm vụ', 'Đơn vị', 'Kết quả', 'Thời hạn'])).toEqual([
      'number',
      'title',
      'owner',
      'product',
      'due',
    ]);
  });

  it('takes "Kết quả" for what a task has come to when the cells tell progress', () => {
    const header = ['Nhiệm vụ', 'Đơn vị thực hiện', 'Hạn hoàn thành', 'Kết quả'];
    const told = (first: string, second: string): ColumnRole | undefined =>
      readOne(sheetOf([header, ['1. a', 'Sở Y tế', '2026', first], ['2. b', 'Sở Y tế', '2026', second]])).columns.at(-1)
        ?.role;
    expect(told('Đã ban hành Kế hoạch số 10/KH-UBND', 'Đang thực hiện')).toBe('result');
    expect(told('Kế hoạch', 'Báo cáo')).toBe('product');
  });

  it('takes no estimate of the whole year for a result beside one', () => {
    const head = ['TT', 'Tên chỉ tiêu', 'Kế hoạch năm 2026'];
    const of = (...reported: string[]): ColumnRole[] => rolesOf([...head, ...reported, 'Đơn vị chủ trì']).slice(3, -1);
    expect(of('Thực hiện 9 tháng năm 2026', 'Ước thực hiện năm 2026')).toEqual(['result', 'other']);
    expect(of('Ước thực hiện cả năm', 'Lũy kế')).toEqual(['other', 'cumulative']);
    expect(of('Ước thực hiện năm 2025', 'Thực hiện 2026')).toEqual(['baseline', 'result']);
    expect(of('Thực hiện 6 tháng đầu năm 2026', 'Ước thực hiện quý III/2026')).toEqual(['result', 'result']);
    expect(of('Ước thực hiện năm 2026')).toEqual(['result']);
  });

  it('knows short forms, and reports that are divided into parts of the year', () => {
    const short = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì, phối hợp', 'TGHT', 'KQ TH', 'Sản phẩm dự kiến hoàn thành'];
    expect(rolesOf(short)).toEqual(['number', 'title', 'owner', 'due', 'result', 'product']);
    expect(rolesOf(['TT', 'Nhiệm vụ', 'Chủ trì', 'Đã hoàn thành', 'Thời hạn'])[3]).toBe('other');
    const { columns } = readOne(
      sheetOf(
        [
          ['Kế hoạch chuyển đổi số năm 2026'],
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Kết quả', null, null],
          [null, null, null, null, 'Quý II', 'Quý III', 'Lũy kế'],
          ['1', 'a', 'Sở Y tế', '2026', 'b', 'c', 'd'],
        ],
        { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:G2'] },
      ),
    );
    expect(columns.slice(4).map(({ role, period }) => [role, period?.id ?? null])).toEqual([
      ['result', '2026-Q2'],
      ['result', '2026-Q3'],
      ['cumulative', null],
    ]);
  });

  it('leaves tables about something else alone', () => {
    const rows = [1, 2, 3, 4].map((row) => [String(row), 'a', 'b', 'c', 'd']);
    for (const header of [
      ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Ghi chú'],
      ['STT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Thành tiền'],
      ['TT', 'Nội dung', 'Thời gian', 'Địa điểm', 'Thành phần'],
      ['STT', 'Đơn vị', 'Tổng số nhiệm vụ', 'Nhiệm vụ hoàn thành', 'Nhiệm vụ quá hạn'],
      ['TT', 'Đơn vị', 'Số nhiệm vụ được giao', 'Đã hoàn thành', 'Đang thực hiện'],
      ['Thứ, ngày', 'Thời gian', 'Nội dung', 'Chủ trì', 'Thành phần'],
    ]) {
      expect(readSheet(sheetOf([header, ...rows]))).toMatchObject({ appendices: [], nearMisses: [] });
    }
  });

  it('says what a table lacks that nearly is one', () => {
    const rows = [1, 2, 3].map((row) => [String(row), 'a', 'Sở Y tế', 'Sở Y tế', '2026']);
    const header = ['STT', 'Diễn giải', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];
    const [miss] = readSheet(sheetOf([header, ...rows], { at: 'B3' })).nearMisses;
    expect(miss).toMatchObject({ header: { top: 3, left: 2, bottom: 3, right: 6 }, lacks: ['title'] });
    expect(miss?.headings[1]).toEqual({ address: 'C3', text: 'Diễn giải', role: null });
  });

  it('has every phrase under one sense only', () => {
    const senses = new Map<string, string>();
    for (const { sense, phrases } of headingSynonyms) {
      for (const phrase of phrases) {
        const bare = foldBare(phrase);
        expect([phrase, senses.get(bare) ?? sense]).toEqual([phrase, sense]);
        senses.set(bare, sense);
      }
    }
  });
});
