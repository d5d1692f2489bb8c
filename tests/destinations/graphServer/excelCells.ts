/** What Excel makes of a value that is written into a cell as if somebody had typed it. */
export function asTyped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.startsWith("'")) return value.slice(1);
  if (/^[=+\-@]/.test(value)) return '#NAME?';
  if (/^\s*-?[\d.,]+(e[+-]?\d+)?%?\s*$/i.test(value)) return Number.parseFloat(value.replace(',', '.'));
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 46_000;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}

/** Longer texts make Excel refuse the whole request. */
export const LONGEST_CELL = 32_767;
