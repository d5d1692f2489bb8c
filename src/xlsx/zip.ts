import { Inflate } from 'fflate';
import { limits } from './limits';
import { damaged, XlsxProblem } from './problem';

/** One entry of the central directory; sizes are what the directory declares and what reading holds it to. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
  /** MS-DOS date and time. */
  readonly modified: number;
}

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_RECORD = 0x06064b50;
const PUSH_BYTES = 32 * 1024;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** 64-bit numbers above 2^53 cannot be honest in a file that fits our bounds. */
function big(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw damaged('zip: no end record');
}

/**
 * Lists the package from its central directory, which is what Excel believes; local headers only say where data begins.
 * @throws XlsxProblem damaged, encrypted, too-large
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  try {
    return directory(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw damaged('zip: directory points outside the file', error);
    throw error;
  }
}

function directory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR) {
    const end64 = big(view, end - 12);
    if (view.getUint32(end64, true) !== ZIP64_END_RECORD) throw damaged('zip: 64-bit end record');
    count = big(view, end64 + 32);
    at = big(view, end64 + 48);
  }
  if (count > limits.packageParts) throw new XlsxProblem('too-large', 'zip: number of parts');

  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged('zip: directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    if (at + 46 + nameLength + extraLength + commentLength > bytes.length) throw damaged('zip: directory');
    const sizes = {
      size: view.getUint32(at + 24, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    readZip64Extra(view, at + 46 + nameLength, extraLength, sizes);
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      modified: view.getUint32(at + 12, true),
      ...sizes,
    };
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new XlsxProblem('encrypted', `zip: ${entry.name}`);
    total += entry.size;
    entries.push(entry);
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (total > limits.inflatedBytes) throw new XlsxProblem('too-large', 'zip: sum of parts');
  return entries;
}

function readZip64Extra(
  view: DataView,
  from: number,
  length: number,
  sizes: { size: number; packedSize: number; offset: number },
): void {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = big(view, field);
      field += 8;
    }
  }
}

/** The entry's data as it lies in the file, packed. */
export function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_RECORD) {
    throw damaged(`zip: ${entry.name}`);
  }
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (from + entry.packedSize > bytes.length) throw damaged(`zip: ${entry.name}`);
  return bytes.subarray(from, from + entry.packedSize);
}

/**
 * Inflates an entry piece by piece, never past the size the directory declares, and holds it to its checksum: a flipped
 * bit must not become another figure in a table.
 * @throws XlsxProblem damaged, too-large (above `cap` bytes)
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, cap: number, sink: (piece: Uint8Array) => void): void {
  if (entry.size > cap) throw new XlsxProblem('too-large', entry.name);
  const packed = packedData(bytes, entry);
  let size = 0;
  let crc = 0xffffffff;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw damaged(`zip: ${entry.name} is larger than declared`);
    crc = updateCrc(crc, piece);
    if (piece.length > 0) sink(piece);
  };
  if (entry.method === 0) {
    take(packed);
  } else if (entry.method === 8) {
    const inflate = new Inflate(take);
    try {
      for (let at = 0; at < packed.length || at === 0; at += PUSH_BYTES) {
        inflate.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
        throw damaged(`zip: ${entry.name}`, error);
      }
      throw error;
    }
  } else {
    throw damaged(`zip: ${entry.name} uses packing method ${entry.method}`);
  }
  if (size !== entry.size) throw damaged(`zip: ${entry.name} is shorter than declared`);
  if ((crc ^ 0xffffffff) >>> 0 !== entry.crc) throw damaged(`zip: ${entry.name} checksum`);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Goes on with a CRC-32 that began as all ones and ends inverted. */
export function updateCrc(crc: number, piece: Uint8Array): number {
  let value = crc;
  for (let at = 0; at < piece.length; at++) {
    value = (CRC_TABLE[(value ^ (piece[at] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return value;
}

/** CRC-32 of a whole part. */
export const crc32 = (bytes: Uint8Array): number => (updateCrc(0xffffffff, bytes) ^ 0xffffffff) >>> 0;
