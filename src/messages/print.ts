/** How figures and days are written in sentences, by language: nothing here is a sentence. */

/** Figures are shown to ten significant digits at most: what is beyond is binary noise, never a reported figure. */
const SIGNIFICANT = 10;

/** "1.991,5" in Vietnamese, "1,991.5" in English. */
export function printNumber(value: number, language: 'vi' | 'en'): string {
  const [whole = '0', decimals] = plain(Math.abs(value)).split('.');
  const thousands = language === 'vi' ? '.' : ',';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const sign = value < 0 ? '-' : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `${language === 'vi' ? ',' : '.'}${decimals}`}`;
}

/** One formatter for all figures: `toLocaleString` makes one each time, which costs more than the rest of a workbook. */
const FORMAT = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: SIGNIFICANT });

function plain(value: number): string {
  return FORMAT.format(Number(value.toPrecision(SIGNIFICANT)));
}

/** 30/11/2026, whatever the language: the sheets it stands beside are written so. */
export function printDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

const IN_VIETNAM = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment (ISO 8601) as clocks in Việt Nam show it: 09:05 30/11/2026. */
export function printMoment(iso: string): string {
  const part = new Map(IN_VIETNAM.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const at = (name: Intl.DateTimeFormatPartTypes): string => part.get(name) ?? '';
  return `${at('hour')}:${at('minute')} ${at('day')}/${at('month')}/${at('year')}`;
}
