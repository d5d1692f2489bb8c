import { limits } from './limits';
import { damaged, XlsxProblem } from './problem';
import { XmlScanner, scanXml, type XmlHandler } from './xml';
import { inflateEntry, readDirectory, type ZipEntry } from './zip';

/** Relationship of a part to another one of the package. */
export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: `worksheet`, `styles`; the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part without leading slash; the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

/** An opened package: parts by name, names compared without case as the packaging rules say. */
export class Package {
  private readonly byName = new Map<string, ZipEntry>();

  constructor(
    readonly bytes: Uint8Array,
    readonly entries: readonly ZipEntry[],
  ) {
    // A name twice is a way to show two programs two contents.
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (this.byName.has(key)) throw damaged(`zip: ${entry.name} twice`);
      this.byName.set(key, entry);
    }
  }

  entry(part: string): ZipEntry | undefined {
    return this.byName.get(partKey(part));
  }

  has(part: string): boolean {
    return this.byName.has(partKey(part));
  }

  /** The part's bytes. @throws XlsxProblem damaged when it is missing */
  read(part: string, cap: number = limits.smallPartBytes): Uint8Array {
    const entry = this.required(part);
    const pieces: Uint8Array[] = [];
    inflateEntry(this.bytes, entry, cap, (piece) => pieces.push(piece));
    return joined(pieces);
  }

  /** The part's text, decoded by its byte order mark, UTF-8 without one. */
  text(part: string, cap?: number): string {
    return decodeText(part, this.read(part, cap));
  }

  /** Scans a small part. */
  scan(part: string, handler: XmlHandler): void {
    scanXml(part, this.text(part), handler);
  }

  /** Scans a part of any allowed size while it is inflated. */
  stream(part: string, handler: XmlHandler): void {
    const scanner = new XmlScanner(part, handler);
    let decoder: TextDecoder | null = null;
    const decode = (piece?: Uint8Array): string => {
      try {
        decoder ??= new TextDecoder(encodingOf(piece ?? new Uint8Array()), { fatal: true });
        return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
      } catch (error) {
        throw damaged(`${part}: encoding`, error);
      }
    };
    inflateEntry(this.bytes, this.required(part), limits.streamedPartBytes, (piece) => {
      scanner.write(decode(piece));
    });
    scanner.write(decode());
    scanner.end();
  }

  /** Relationships of a part ("" for the package itself); none when it has no such file. */
  relationships(part: string): Relationship[] {
    const file = relationshipsPart(part);
    if (!this.has(file)) return [];
    const found: Relationship[] = [];
    this.scan(file, {
      open: (name, tag) => {
        if (name !== 'Relationship') return;
        const type = tag.get('Type') ?? '';
        const target = tag.get('Target') ?? '';
        const external = tag.get('TargetMode') === 'External';
        found.push({
          id: tag.get('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : resolveTarget(part, target),
          external,
        });
      },
    });
    return found;
  }

  private required(part: string): ZipEntry {
    const entry = this.entry(part);
    if (entry === undefined) throw damaged(`${part} is missing`);
    return entry;
  }
}

const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

export const relationshipsPart = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** Targets are relative to the part's folder, or absolute from the package's root. */
export function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0] as Uint8Array;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const encodingOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';

function decodeText(part: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged(`${part}: encoding`, error);
  }
}

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const ZIP_MAGIC = [0x50, 0x4b];

const startsWith = (bytes: ArrayLike<number>, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Excel encrypts a workbook into an OLE file with a stream of this name (UTF-16). */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
  // Directory sectors lie anywhere, but entries begin at multiples of 128.
  for (let at = 512; at + name.length <= bytes.length; at += 128) {
    if (startsWith(bytes.subarray(at, at + name.length), name)) return true;
  }
  return false;
}

/**
 * Looks at the first bytes and the directory before anything is inflated.
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > limits.fileBytes) throw new XlsxProblem('too-large', 'file');
  if (startsWith(bytes, OLE_MAGIC)) {
    // An old .xls, .doc or .msi with another name is an OLE file too.
    throw new XlsxProblem(holdsEncryptedPackage(bytes) ? 'encrypted' : 'not-a-workbook', 'OLE file');
  }
  if (bytes.length < 4 && startsWith(ZIP_MAGIC, [...bytes].slice(0, 2))) throw damaged('file cut short');
  if (!startsWith(bytes, ZIP_MAGIC)) throw new XlsxProblem('not-a-workbook', 'first bytes');
  return new Package(bytes, readDirectory(bytes));
}
