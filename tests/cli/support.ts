import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';

export const SAMPLES = join(__dirname, '..', '..', 'samples');

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** One command as the shell would run it, on the given day in Việt Nam. */
export async function phuluc(args: readonly string[], now = '2026-09-05T03:00:00Z'): Promise<Run> {
  let out = '';
  let err = '';
  const status = await run(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => new Date(now),
  });
  return { status, out, err };
}

export function folder(): {
  readonly path: string;
  readonly file: (name: string) => string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'phuluc-cli-'));
  return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}
