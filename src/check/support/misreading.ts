import { type QuantityReading } from '../../values/types';

/** A letter typed for a digit ("9o%", "1O0", "8l5"), or a decimal sign torn off ("12..5", "12 ,5"): the rest would mislead. */
const SLIP = /\d[oO](?=[\d,.%\s]|$)|(?<![\p{L}\d])[oO](?=\d)|\d[lI]\d|\d[.,]{2,}\d|\d\s+[.,]\d/u;

/** Whether a quantity has digits that give no number a person would stand by. */
export function isUnreadable({ text, doubt }: QuantityReading): boolean {
  return doubt?.kind === 'unreadable' || SLIP.test(text);
}
