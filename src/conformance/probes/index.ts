import { type Probe } from '../probe';
import { entryProbes } from './entries';
import { errorProbes } from './errors';
import { eventProbes } from './events';
import { looksProbes } from './looks';
import { rangeProbes } from './ranges';

/** Every claim, from simple to involved. */
export const probes: readonly Probe[] = [
  ...entryProbes,
  ...rangeProbes,
  ...looksProbes,
  ...errorProbes,
  ...eventProbes,
];
