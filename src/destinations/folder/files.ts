import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';

/** Errors of shares that know no hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
/** Deeper than `<period>/<unit>/` nobody files anything. */
const MAX_DEPTH = 4;

/**
 * Puts a new file in place, whole or not at all, and never over another: written under a name of its own, flushed, then
 * linked to its place. False when the place is taken. On shares without hard links the place is taken first and filled
 * then; a reader that meets it half filled takes it for damaged.
 */
export async function placeFile(target: string, text: string): Promise<boolean> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await linkOrCopy(temporary, target);
    await syncFolder(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(temporary).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const file = await open(to, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Makes the name itself durable; Windows keeps names without being asked and cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Paths of all `.json` files below the folder, relative to it, sorted; none when the folder is not there yet. */
export async function jsonFiles(root: string, below = '', depth = 0): Promise<string[]> {
  if (depth > MAX_DEPTH) return [];
  let entries;
  try {
    entries = await readdir(path.join(root, below), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const found: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const relative = path.join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await jsonFiles(root, relative, depth + 1)));
    else if (entry.isFile() && entry.name.toLowerCase().endsWith('.json')) found.push(relative);
  }
  return found.sort();
}

export function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code ?? '');
}
