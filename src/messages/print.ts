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

function plain(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT));
  return rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: SIGNIFICANT });
}

/** 30/11/2026, whatever the language: the sheets it stands beside are written so. */
export function printDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}
