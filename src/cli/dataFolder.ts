import { resolve } from 'node:path';
import { stringOf } from './options';

/** Where the hub keeps its ledger: `--data`, else `phuluc-data` in the current folder. */
export function dataFolder(values: Record<string, string | boolean | undefined>): string {
  return resolve(stringOf(values['data']) ?? 'phuluc-data');
}
