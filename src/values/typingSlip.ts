/**
 * A letter typed for a digit ("9o%", "1O0", "l00%", "8l5"), or a decimal sign doubled or torn off ("12..5", "12 ,5"):
 * what is left after the slip is a number nobody reported.
 */
const SLIP = /\d[oO](?=[\d,.%\s]|$)|(?<![\p{L}\d])(?:[lI](?=\d)|[oO](?=[.,]?\d))|\d[lI]\d|\d[.,]{2,}\d|\d\s+[.,]\d/u;

/** Digit groups apart ("8 5%") that are no thousands ("12 500"): one number torn, or two without a word between. */
const TORN = /^[<>≤≥=~\s]*\d+(?: \d+)+(?:,\d+)?\s*%?$/;
const THOUSANDS = /^[<>≤≥=~\s]*\d{1,3}(?: \d{3})+(?:,\d+)?\s*%?$/;

/** Whether a cleaned text holds a typing slip inside its number. */
export function hasTypingSlip(text: string): boolean {
  return SLIP.test(text) || (TORN.test(text) && !THOUSANDS.test(text));
}
