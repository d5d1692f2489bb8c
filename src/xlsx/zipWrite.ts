import { Deflate, deflateSync } from 'fflate';
import { joined } from './package';
import { crc32, updateCrc } from './zip';

/** A packed part, ready to be laid into a package. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly modified: number;
  readonly data: Uint8Array;
}

/** 1 January 1980 00:00, the first moment the format knows: the same content always gives the same bytes. */
const NO_TIME = 0x00210000;
const UTF8_NAME = 0x0800;
const encoder = new TextEncoder();

/** Packs bytes piece by piece into raw deflate; the last push ends it. */
export interface Deflater {
  push(bytes: Uint8Array, isLast: boolean): void;
}

export type MakeDeflater = (emit: (packed: Uint8Array) => void) => Deflater;

/** Works wherever there is JavaScript, and gives the same bytes everywhere. */
export const ownDeflater: MakeDeflater = (emit) => new Deflate({ level: 6 }, emit);

/** Packs a text chunk by chunk, so that it is never whole in memory. */
export function packChunks(name: string, chunks: Iterable<string>, deflater: MakeDeflater = ownDeflater): PackedPart {
  const packed: Uint8Array[] = [];
  const deflate = deflater((data) => packed.push(data));
  let crc = 0xffffffff;
  let size = 0;
  for (const chunk of chunks) {
    const bytes = encoder.encode(chunk);
    crc = updateCrc(crc, bytes);
    size += bytes.length;
    deflate.push(bytes, false);
  }
  deflate.push(new Uint8Array(0), true);
  return { name, method: 8, crc: (crc ^ 0xffffffff) >>> 0, size, modified: NO_TIME, data: joined(packed) };
}

export function packPart(name: string, content: string | Uint8Array): PackedPart {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return {
    name,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    modified: NO_TIME,
    data: deflateSync(bytes, { level: 6 }),
  };
}

/** Lays packed parts into one file, in their order. */
export const writeZip = (parts: Iterable<PackedPart>): Uint8Array => joined([...zipPieces(parts)]);

/** The same, piece by piece: of the parts only what their directory says is kept. */
export function* zipPieces(parts: Iterable<PackedPart>): Generator<Uint8Array, void, undefined> {
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = encoder.encode(part.name);
    const head = new Uint8Array(30 + name.length);
    const view = new DataView(head.buffer);
    view.setUint32(0, 0x04034b50, true);
    writeCommon(view, 4, part, name);
    head.set(name, 30);
    yield head;
    yield part.data;
    directory.push(directoryEntry(part, name, at));
    at += head.length + part.data.length;
  }
  yield* directory;
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  yield end;
}

function directoryEntry(part: PackedPart, name: Uint8Array, offset: number): Uint8Array {
  const entry = new Uint8Array(46 + name.length);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  writeCommon(view, 6, part, name);
  // Extra field, comment, disk and attributes stay empty.
  view.setUint32(42, offset, true);
  entry.set(name, 46);
  return entry;
}

/** The fields that local header and directory share. */
function writeCommon(view: DataView, at: number, part: PackedPart, name: Uint8Array): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint32(at + 6, part.modified, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, name.length, true);
}
