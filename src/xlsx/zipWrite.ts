import { Deflate, deflateSync } from 'fflate';
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

/** Packs a text chunk by chunk, so that it is never whole in memory. */
export function packChunks(name: string, chunks: Iterable<string>): PackedPart {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (data) => packed.push(data));
  let crc = 0xffffffff;
  let size = 0;
  for (const chunk of chunks) {
    const bytes = encoder.encode(chunk);
    crc = updateCrc(crc, bytes);
    size += bytes.length;
    deflate.push(bytes);
  }
  deflate.push(new Uint8Array(0), true);
  const data = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of packed) {
    data.set(piece, at);
    at += piece.length;
  }
  return { name, method: 8, crc: (crc ^ 0xffffffff) >>> 0, size, modified: NO_TIME, data };
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
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.map(({ name }) => encoder.encode(name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const total = parts.reduce((sum, { data }) => sum + data.length, 0) + parts.length * (30 + 46) + 2 * nameBytes + 22;
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const offsets: number[] = [];
  let at = 0;

  /** The fields that local header and directory share. */
  const common = (part: PackedPart, name: Uint8Array): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, part.method, true);
    view.setUint32(at + 6, part.modified, true);
    view.setUint32(at + 10, part.crc, true);
    view.setUint32(at + 14, part.data.length, true);
    view.setUint32(at + 18, part.size, true);
    view.setUint16(at + 22, name.length, true);
    at += 24;
  };

  parts.forEach((part, index) => {
    const name = names[index] as Uint8Array;
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at += 4;
    common(part, name);
    at += 2;
    file.set(name, at);
    file.set(part.data, at + name.length);
    at += name.length + part.data.length;
  });

  const directory = at;
  parts.forEach((part, index) => {
    const name = names[index] as Uint8Array;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(part, name);
    // Extra field, comment, disk and attributes stay empty.
    view.setUint32(at + 12, offsets[index] as number, true);
    at += 16;
    file.set(name, at);
    at += name.length;
  });

  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}
