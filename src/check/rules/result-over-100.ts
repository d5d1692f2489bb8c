import { type ItemRow } from '../../appendix/types';
import { foldText } from '../../text/fold';
import { readQuantity } from '../../values/quantity';
import { type QuantityPart } from '../../values/types';
import { type Rule } from '../types';
import { atValue, filledFields } from '../support/rows';
import { isPercent, measuredParts, REACHED, valueCells } from '../support/values';

/** More than 100 % of a whole. Growth, plan fulfilment and shares of another measure may well exceed 100 %. */
export const resultOver100: Rule = {
  id: 'result-over-100',
  severity: 'error',
  scope: 'table',
  basis: null,
  suppressedBy: ['formula-error', 'percent-scale'],
  *check({ appendix }) {
    for (const cell of valueCells(appendix, REACHED)) {
      if (isShareOfWhole(cell.row, cell.field.text) && measuredParts(cell.reading).some(exceeds))
        yield atValue(cell, {});
    }
    if (appendix.kind !== 'tasks') return;
    for (const cell of filledFields(appendix, ['completion'])) {
      const { text } = cell.field;
      const value = cell.field.cell?.value;
      const reading = readQuantity({
        text,
        unitColumn: '%',
        ...(value === undefined || typeof value === 'object' ? {} : { value }),
        ...(cell.field.cell?.numberFormat === undefined ? {} : { numberFormat: cell.field.cell.numberFormat }),
      });
      if (measuredParts(reading).some(exceeds)) yield atValue(cell, {});
    }
  },
};

function exceeds({ comparator, value, high, unit }: QuantityPart): boolean {
  if (!isPercent(unit)) return false;
  if (comparator === 'between') return (high ?? 0) > 100;
  return value !== null && (value > 100 || (comparator === '>' && value === 100));
}

const SHARE =
  /(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|phần trăm|độ phủ|phủ sóng|mức độ phủ|bao phủ|tỷ suất bao phủ)(?!\p{L})/u;
const WHOLE =
  /%\s*(?:số |tổng số )?(?:hồ sơ|thủ tục|dân số|hộ|người dân|cơ quan|đơn vị|xã|thôn|bản|cán bộ|doanh nghiệp|văn bản)/u;
const NO_WHOLE =
  /(?<!\p{L})(?:tăng|tốc độ phát triển|vượt|so với|cùng kỳ|(?:hoàn thành|thực hiện|đạt) (?:kế hoạch|dự toán|chỉ tiêu)|dự toán|thuê bao|trên dân số|grdp|gdp|hoàn vốn|lợi nhuận|bình quân)(?!\p{L})/u;

function isShareOfWhole(row: ItemRow, cellText: string): boolean {
  const title = foldText(row.title);
  if (NO_WHOLE.test(title)) return false;
  return SHARE.test(title) || WHOLE.test(foldText(cellText)) || WHOLE.test(`${foldText(row.unit ?? '')}`);
}
