import { join } from 'node:path';
import { UsageError } from './io';

/** The checkout this command line runs from. */
export const PROJECT_ROOT = join(__dirname, '..', '..');

/** A port to listen on; 0 takes any that is free. */
export function portNumber(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) throw new UsageError('bad-port', { value });
  return port;
}

/** A positive whole number given as an option. */
export function wholeNumber(name: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError('bad-number', { name, value });
  return Number(value);
}
