import { addLocale, format } from 'numfmt';
import { type CellValue } from '../appendix/snapshot';
import { generalText } from './generalText';
import { limits } from './limits';

/** Days between the two date systems of Excel. */
export const DAYS_1904 = 1462;
/** 31/12/9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_466;
const HASHES = '########';
/** Texts longer than this are shown without what a format would put around them: nobody formats paragraphs. */
const LONGEST_FRAMED = 255;

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const MONTH_NAMES = 'Một Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Mười_Một Mười_Hai'.split(' ');
const DAY_NAMES = 'Hai Ba Tư Năm Sáu Bảy'.split(' ');

/** Windows' Vietnamese names, which Excel shows; the library's own come from another source. */
addLocale(
  {
    ampm: ['SA', 'CH'],
    decimal: ',',
    group: '.',
    ddd: ['CN', ...DAY_NAMES.map((_, index) => `T${String(index + 2)}`)],
    dddd: ['Chủ Nhật', ...DAY_NAMES.map((name) => `Thứ ${name}`)],
    mmm: months.map((month) => `Thg${String(month)}`),
    mmmm: MONTH_NAMES.map((name) => `Tháng ${name.replace('_', ' ')}`),
  },
  'vi',
);

/** Built-in formats by id, as a Vietnamese Excel shows them: 14 and 22 follow the system's day-first date. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '#,##0 "₫";-#,##0 "₫"',
  6: '#,##0 "₫";[Red]-#,##0 "₫"',
  7: '#,##0.00 "₫";-#,##0.00 "₫"',
  8: '#,##0.00 "₫";[Red]-#,##0.00 "₫"',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-* #,##0 "₫"_-;-* #,##0 "₫"_-;_-* "-" "₫"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-* #,##0.00 "₫"_-;-* #,##0.00 "₫"_-;_-* "-"?? "₫"_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Ids of the built-in formats that mean the same to every Excel, whatever its language. */
export const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map(
  Object.entries(BUILT_IN)
    .map(([id, code]): [string, number] => [code, Number(id)])
    .filter(([, id]) => id < 5 || (id > 8 && id < 14) || id === 49),
);

/** Format code of a built-in id; `undefined` is General. East Asian ids 27–36 and 50–58 are dates. */
export function builtInFormat(id: number): string | undefined {
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'dd/mm/yyyy';
  if (id >= 32 && id <= 35) return 'h:mm:ss';
  return BUILT_IN[id];
}

/** Formats that stand for the system's own long date and time. */
const systemFormat = (code: string): string =>
  code.startsWith('[$-F800]') ? 'dd mmmm yyyy' : code.startsWith('[$-F400]') ? 'h:mm:ss' : code;

interface Form {
  readonly code: string;
  readonly isDate: boolean;
}

const forms = new Map<string, Form>();

function formOf(numberFormat: string): Form {
  let form = forms.get(numberFormat);
  if (form === undefined) {
    const code = systemFormat(numberFormat);
    form = { code, isDate: hasDateCode(code) };
    // Formats come from files: a bound keeps a hostile one from filling the memory.
    if (forms.size > 5_000) forms.clear();
    forms.set(numberFormat, form);
  }
  return form;
}

/** Whether a format shows dates or times: date letters outside quotes, escapes and brackets. */
export function hasDateCode(numberFormat: string): boolean {
  const bare = numberFormat
    .replace(/"[^"]*"?|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  return /[dmyhs]/i.test(bare);
}

/** Serial numbers of the 1904 system, moved to the 1900 one. */
const serialOf = (value: number, date1904: boolean): number => (date1904 ? value + DAYS_1904 : value);

/**
 * What a Vietnamese Excel shows for a value under a number format (absent means General): "85%", "37,6", "Tháng 8/2026".
 * Column widths are not considered, so a wide number is not cut; an impossible date shows hashes as in Excel.
 */
export function displayText(value: CellValue, numberFormat: string | undefined, date1904: boolean): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (numberFormat === undefined || numberFormat === 'General' || numberFormat === '@') {
    return typeof value === 'number' ? generalText(value) : value;
  }
  if (typeof value === 'string' && (!numberFormat.includes('@') || value.length > LONGEST_FRAMED)) return value;
  if (numberFormat.length > limits.formatCode) return typeof value === 'number' ? generalText(value) : value;
  const form = formOf(numberFormat);
  try {
    if (typeof value === 'string') return format(form.code, value, { locale: 'vi' });
    const shown = form.isDate ? serialOf(value, date1904) : value;
    if (form.isDate && (shown < 0 || shown >= LAST_SERIAL)) return HASHES;
    const text = format(form.code, shown, { locale: 'vi' });
    // Excel pads with blanks so that digits align; a reader of the text sees none.
    return text.trim();
  } catch {
    // An ill-formed format code comes from another program; Excel would refuse it, we show the bare value.
    return typeof value === 'number' ? generalText(value) : value;
  }
}
