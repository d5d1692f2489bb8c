/**
 * Sets by class and member, as the API names them; members of the first set are left out. `visibility=` is the set from
 * which a property can be written, where that is not the same.
 */
export type ApiSets = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FIRST = '1.1';

/**
 * Reads the requirement sets out of the type package of Office.js, whose comments name one for every member:
 * `[Api set: ExcelApi 1.9]`. Sets that are not plain versions of ExcelApi (desktop only, online only, previews) are
 * given by their whole name.
 * @param declarations text of `@types/office-js/index.d.ts`
 */
export function readApiSets(declarations: string, classes: readonly string[]): ApiSets {
  const lines = declarations.split('\n');
  const from = lines.findIndex((line) => line.startsWith('declare namespace Excel '));
  const wanted = new Set(classes);
  const sets: Record<string, Record<string, string>> = {};
  let members: Record<string, string> | null = null;
  let set: string | null = null;
  for (const line of lines.slice(from + 1)) {
    if (line.startsWith('}')) break;
    const opened = /^ {4}class (\w+)/.exec(line)?.[1];
    if (opened !== undefined) {
      members = wanted.has(opened) ? (sets[opened] ??= {}) : null;
      set = null;
    } else if (/^ {4}\}/.test(line)) members = null;
    if (members === null) continue;
    const found = /\[Api set: (?:ExcelApi )?([^\]]+)\]/.exec(line)?.[1];
    if (found !== undefined) set = found;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (member === undefined) continue;
    if (set !== null) {
      members[member] = older(members[member], /^\d+\.\d+/.exec(set)?.[0] ?? set);
      const forWriting = /(\d+\.\d+) for set/.exec(set)?.[1];
      if (forWriting !== undefined) members[`${member}=`] = forWriting;
    }
    set = null;
  }
  return trimmed(sets);
}

/** Of several forms of a method the oldest counts. */
function older(known: string | undefined, set: string): string {
  if (known === undefined) return set;
  return Number(known.split('.')[1]) <= Number(set.split('.')[1]) ? known : set;
}

function trimmed(sets: Readonly<Record<string, Readonly<Record<string, string>>>>): ApiSets {
  return Object.fromEntries(
    Object.entries(sets).map(([name, members]) => [
      name,
      Object.fromEntries(Object.entries(members).filter(([, set]) => set !== FIRST)),
    ]),
  );
}
