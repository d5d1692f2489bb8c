import { openPackage, type Package, relationshipsPart, resolveTarget } from '../../xlsx/package';
import { PackagePatch } from '../../xlsx/patchPackage';
import { packedData } from '../../xlsx/zip';
import { packPart, writeZip } from '../../xlsx/zipWrite';
import { xmlTree } from './xmlTree';

/** A relationship of a part of the package as it is now. */
export interface Relation {
  readonly id: string;
  /** Last step of the type's address. */
  readonly type: string;
  /** Name of the part without leading slash. */
  readonly target: string;
}

/** A package that gets further parts, texts and others. */
export class Parts {
  private readonly patch: PackagePatch;
  private readonly known: Set<string>;
  private readonly binary = new Map<string, Uint8Array>();

  constructor(readonly source: Package) {
    this.patch = new PackagePatch(source);
    this.known = new Set(source.entries.map(({ name }) => name));
  }

  /** Names of all parts. */
  get names(): readonly string[] {
    return [...this.known];
  }

  text(part: string): string {
    return this.patch.text(part);
  }

  /** Changes a part. */
  set(part: string, text: string): void {
    this.patch.set(part, text);
  }

  /** Adds a part that `owner` is related to; gives the relationship's id. */
  add(owner: string, part: string, content: string | Uint8Array, contentType: string, relation: string): string {
    if (typeof content === 'string') this.patch.set(part, content);
    else this.binary.set(part, content);
    this.known.add(part);
    this.patch.setContentType(part, contentType);
    return this.patch.relate(owner, relation, part);
  }

  /** Lays a part into the package to which a part that is laid there too is related. */
  lay(part: string, text: string, contentType: string | null): void {
    this.patch.set(part, text);
    this.known.add(part);
    if (contentType !== null) this.patch.setContentType(part, contentType);
  }

  /** Takes a part away together with its owner's relationship to it. */
  drop(owner: string, part: string): void {
    for (const { id, target } of this.relations(owner)) if (target === part) this.patch.unrelate(owner, id);
    this.patch.remove(part);
    this.binary.delete(part);
    this.known.delete(part);
  }

  freeName(before: string, after: string): string {
    let number = 1;
    while (this.known.has(`${before}${String(number)}${after}`)) number += 1;
    return `${before}${String(number)}${after}`;
  }

  relations(part: string): Relation[] {
    const file = relationshipsPart(part);
    if (!this.patch.has(file)) return [];
    return xmlTree(file, this.patch.text(file)).children.flatMap(({ attributes }) => {
      if (attributes.get('TargetMode') === 'External') return [];
      const type = attributes.get('Type') ?? '';
      const target = resolveTarget(part, attributes.get('Target') ?? '');
      return [{ id: attributes.get('Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target }];
    });
  }

  /** The first part this one is related to in that way. */
  related(part: string, type: string): string | null {
    return this.relations(part).find((one) => one.type === type)?.target ?? null;
  }

  toBytes(): Uint8Array {
    const bytes = this.patch.toBytes();
    if (this.binary.size === 0) return bytes;
    // The file room changes texts only: other parts are laid behind what it has written.
    const { entries } = openPackage(bytes);
    return writeZip([
      ...entries.map((entry) => ({ ...entry, data: packedData(bytes, entry) })),
      ...[...this.binary].map(([name, content]) => packPart(name, content)),
    ]);
  }
}
