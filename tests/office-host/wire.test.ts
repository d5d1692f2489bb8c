import { classes } from '../../src/office-host/objects';
import { type WireClass } from '../../src/office-host/protocol/wire';
import { wireSchema } from './support/wireSchema';

/** The library builds this class from a table instead of code; it has one method. */
const BUILT_FROM_TABLE = new Set(['AddinInternalService']);

describe('the names this host answers are the names the library sends', () => {
  const schema = wireSchema();

  test('the schema was really read', () => {
    expect(schema.size).toBeGreaterThan(180);
    expect(schema.get('Range')?.methods).toContain('GetMergedAreasOrNullObject');
    expect(schema.get('Range')?.writable).toContain('NumberFormat');
    expect(schema.get('Range')?.writable).not.toContain('Text');
  });

  const ours = Object.entries(classes).filter(([name]) => !BUILT_FROM_TABLE.has(name));
  test.each(ours)('%s', (name, kind: WireClass<never>) => {
    const known = schema.get(name);
    expect(known).toBeDefined();
    const unknown = (mine: object | undefined, theirs: ReadonlySet<string>): string[] =>
      Object.keys(mine ?? {}).filter((member) => !theirs.has(member));
    expect(unknown(kind.scalars, known!.scalars)).toEqual([]);
    expect(unknown(kind.writes, known!.writable)).toEqual([]);
    expect(unknown(kind.links, known!.links)).toEqual([]);
    expect(unknown(kind.methods, known!.methods)).toEqual([]);
    if (kind.item !== undefined) expect(known!.hasItem).toBe(true);
    if (kind.items !== undefined) expect(known!.hasItems).toBe(true);
  });
});
