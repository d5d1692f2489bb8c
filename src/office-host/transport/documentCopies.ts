import { saveBook } from '../model/file';
import { type Host } from '../protocol/host';

/** Numbers of the calls behind `getFileAsync`, `getSliceAsync` and `closeAsync`. */
export const COPY_CALL = { open: 77, slice: 80, close: 81 } as const;

/** Excel keeps no more copies than this at once; whoever forgets to close them is refused the third. */
const MOST = 2;

interface Copy {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

interface Copies {
  readonly open: Map<number, Copy>;
  next: number;
}

const copiesOf = new WeakMap<Host, Copies>();

/** Takes a copy of the workbook as a file: handle and size, or `null` when there are too many. */
export function openCopy(host: Host, sliceSize: number): readonly [handle: number, size: number] | null {
  const copies = copiesOf.get(host) ?? { open: new Map<number, Copy>(), next: 1 };
  copiesOf.set(host, copies);
  if (copies.open.size >= MOST) return null;
  const bytes = saveBook(host.book);
  const handle = copies.next++;
  copies.open.set(handle, { bytes, sliceSize });
  return [handle, bytes.length];
}

/** Bytes and how many they are; the web asks by number of slice, the desktop by offset. */
export function sliceOf(
  host: Host,
  handle: number,
  at: { readonly index: number } | { readonly offset: number; readonly size: number },
): readonly [data: readonly number[], size: number] | null {
  const copy = copiesOf.get(host)?.open.get(handle);
  if (copy === undefined) return null;
  const [start, length] = 'index' in at ? [at.index * copy.sliceSize, copy.sliceSize] : [at.offset, at.size];
  const data = [...copy.bytes.subarray(start, start + length)];
  return [data, data.length];
}

export const closeCopy = (host: Host, handle: number): boolean => copiesOf.get(host)?.open.delete(handle) ?? false;
