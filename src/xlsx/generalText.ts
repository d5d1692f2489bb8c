const LONGEST = 11;

/**
 * A number as Excel's General format shows it in a cell that is wide enough: at most 11 characters counting the decimal
 * sign, else rounded or in scientific notation; decimal comma as in Việt Nam.
 */
export function generalText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  return sign + (size >= 1e11 || size < 1e-4 ? scientific(size) : plain(size)).replace('.', ',');
}

function plain(size: number): string {
  const whole = String(Math.floor(size)).length;
  const decimals = Math.max(0, Math.min(LONGEST - 1 - whole, 10));
  const text = size.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short;
}

function scientific(size: number): string {
  const shortest = String(Number(size.toPrecision(15)));
  // 0.00001 is shown as such as long as all its digits fit.
  if (size < 1 && !shortest.includes('e') && shortest.length <= LONGEST) return shortest;
  const [mantissa = '', exponent = ''] = size.toExponential(5).split('e');
  const power = Number(exponent);
  const digits = mantissa.replace(/\.?0+$/, '');
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}
