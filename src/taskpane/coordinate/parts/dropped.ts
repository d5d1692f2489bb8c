import { type Pickable } from '../session/files';

/** What a folder holds besides reports: locks of open workbooks, hidden files, pictures. */
const REPORT = /^(?!~\$|\.).*\.(xlsx|xlsm|json)$/i;

/** Files as the room takes them; of a folder only what can be a report. */
export function pickables(files: readonly File[]): Pickable[] {
  return files.flatMap((file) => {
    // A test's or an old browser's file knows no folder.
    const path = (file.webkitRelativePath as string | undefined) ?? '';
    return path !== '' && !REPORT.test(file.name) ? [] : [pickable(file, path === '' ? file.name : path)];
  });
}

function pickable(file: File, name: string): Pickable {
  return {
    name,
    size: file.size,
    lastModified: file.lastModified,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}

/** Everything that was dropped, folders with all below them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Pickable[]> {
  // Entries must be asked for before the first pause: the drop is over then.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return pickables([...files]);
  const all: Pickable[] = [];
  for (const entry of entries) await collect(entry, '', all);
  return all;
}

async function collect(entry: FileSystemEntry, folder: string, all: Pickable[]): Promise<void> {
  const name = folder + entry.name;
  if (entry.isFile) {
    if (folder !== '' && !REPORT.test(entry.name)) return;
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    all.push(pickable(file, name));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is given out about a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await collect(one, `${name}/`, all);
  }
}
