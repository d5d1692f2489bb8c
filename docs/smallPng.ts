import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture with at most 256 colours: the most frequent ones, the rest taken to their nearest. A screen has few
 * colours, and a palette of them takes less than half of the room.
 *
 * @param png a PNG as Chromium and pdftoppm write it: eight bits a channel, not interlaced, RGB or RGBA.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const count = new Map<number, number>();
  for (const colour of pixels) count.set(colour, (count.get(colour) ?? 0) + 1);
  const palette = [...count].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const kept = palette.slice(0, 256);
  const indexOf = new Map(palette.map((colour, index) => [colour, index < 256 ? index : nearest(colour, kept)]));
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, i) => (lines[i + Math.floor(i / width) + 1] = indexOf.get(colour) ?? 0));
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearest(colour: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(colour);
  let best = 0;
  let least = Infinity;
  palette.forEach((one, index) => {
    const [r, g, b] = channels(one);
    const far = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(content.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const line = width * size;
  const filtered = inflateSync(Buffer.concat(parts));
  const bytes = Buffer.alloc(line * height);
  const byteAt = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (bytes[y * line + x] ?? 0));
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const guess = predict(filter, byteAt(x - size, y), byteAt(x, y - 1), byteAt(x - size, y - 1));
      bytes[y * line + x] = (filtered[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return {
    width,
    height,
    pixels: Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(i * size, 3)),
  };
}

/** The PNG filters 0 to 4: none, left, up, average, Paeth. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
