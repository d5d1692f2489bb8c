import { assessIndicator } from '../../src/status/indicator';
import { type IndicatorStatus } from '../../src/status/types';
import { readQuantity } from '../../src/values/quantity';
import { on } from './evidence';

const CONTEXT = on('2026-09-05');

function statusOf(title: string, target: string, result: string, unit: string | null) {
  const read = (text: string) => readQuantity({ text, unitColumn: unit });
  return assessIndicator(
    { title, unit, target: read(target), result: read(result), baseline: null, hasResultColumn: true },
    CONTEXT,
  ).status;
}

describe('targets that name a change or a place', () => {
  it.each<[string, string, string, string | null, IndicatorStatus]>([
    ['Tỷ lệ hộ nghèo', 'giảm 10% so với năm 2025', 'giảm 8%', '%', 'not-met'],
    ['Tỷ lệ hộ nghèo', 'giảm 10% so với năm 2025', 'giảm 12%', '%', 'exceeded'],
    ['Tỷ lệ hộ nghèo', 'Giảm 2%', 'tăng 3%', '%', 'not-met'],
    ['Tỷ lệ hộ nghèo', 'Giảm 2%', '5,2%', '%', 'undetermined'],
    ['Tỷ lệ hộ nghèo', 'Giảm còn 5%', '5,2%', '%', 'not-met'],
    ['Tỷ lệ hộ nghèo', 'Giảm xuống dưới 5%', '4,8%', '%', 'met'],
    ['Xếp hạng DTI', 'tăng 2 bậc', 'tăng 1 bậc', 'bậc', 'not-met'],
    ['Xếp hạng DTI', 'tăng 2 bậc', 'giảm 3 bậc', 'bậc', 'not-met'],
    ['Số thuê bao', 'tăng 10%', 'tăng 12%', '%', 'exceeded'],
    ['Chỉ số DTI', 'Top 30', '25', null, 'exceeded'],
    ['Chỉ số DTI', 'Trong nhóm 30 tỉnh dẫn đầu', '35', 'Hạng', 'not-met'],
    ['Chỉ số PAR Index', 'Xếp thứ 30', '28', null, 'exceeded'],
    ['Tỷ lệ hồ sơ trực tuyến', 'từ 80% trở lên', 'Gần 80%', '%', 'undetermined'],
    ['Tỷ lệ hồ sơ trực tuyến', '80', 'chưa đạt 80%', '%', 'undetermined'],
    ['Số mô hình', '01', 'Quyết định 33/QĐ-UBND ngày 06/01/2026', 'mô hình', 'undetermined'],
  ])('%s: %s, reported %s in %s, is %s', (title, target, result, unit, expected) => {
    expect(statusOf(title, target, result, unit)).toBe(expected);
  });
});
