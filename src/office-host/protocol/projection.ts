import { classOf } from './engine';
import { checkKnown, isKnownIn } from '../gate/gate';
import { NotImplementedByHost } from './errors';
import { type Host } from './host';
import { type QueryInfo } from './types';
import { type WireClass, type WireObject } from './wire';

/** Names asked for, as a tree: `format/fill/color` is format → fill → color. */
interface Wanted {
  readonly children: Map<string, Wanted>;
}

const IGNORED = new Set(['isnullobject']);

function wantedOf(query: QueryInfo): Wanted {
  const root: Wanted = { children: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = root;
    for (const part of path.split('/')) {
      const name = part.trim();
      if (name === '' || name.toLowerCase() === 'items') continue;
      const next = at.children.get(name) ?? { children: new Map<string, Wanted>() };
      at.children.set(name, next);
      at = next;
    }
  }
  return root;
}

/** The properties a query asks for, named as the wire names them. Without a selection: every property known here. */
export function project(object: WireObject, query: QueryInfo, host: Host): unknown {
  return projectWanted(object, wantedOf(query), query, host);
}

function projectWanted(object: WireObject, wanted: Wanted, query: QueryInfo, host: Host): unknown {
  const kind = classOf(object);
  if (kind.items === undefined) return properties(object, kind, wanted, host);
  const own = new Set(Object.keys(kind.scalars ?? {}).map((name) => name.toLowerCase()));
  const ofItems: Wanted = { children: new Map([...wanted.children].filter(([name]) => !own.has(name.toLowerCase()))) };
  const ofSelf: Wanted = { children: new Map([...wanted.children].filter(([name]) => own.has(name.toLowerCase()))) };
  const items = kind.items(object.target, host);
  const from = query.Skip ?? 0;
  const chosen = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  return {
    ...(ofSelf.children.size === 0 ? {} : (properties(object, kind, ofSelf, host) as object)),
    _Items: chosen.map((item) => projectWanted(item, ofItems, {}, host)),
    _Count: items.length,
  };
}

function properties(object: WireObject, kind: WireClass<unknown>, wanted: Wanted, host: Host): unknown {
  const result: Record<string, unknown> = { ...kind.identity?.(object.target, host) };
  const names = [...wanted.children.keys()].filter((name) => !IGNORED.has(name.toLowerCase()));
  const isAll = names.length === 0 || names.includes('*') || names.includes('$all');
  if (isAll) {
    for (const [name, read] of Object.entries(kind.scalars ?? {})) {
      if (isKnownIn(object.name, name, host.excelApi)) result[name] = read(object.target, host);
    }
  }
  for (const name of names) {
    if (name === '*' || name === '$all') continue;
    addProperty(object, kind, name, wanted.children.get(name) ?? { children: new Map() }, result, host);
  }
  return result;
}

function addProperty(
  object: WireObject,
  kind: WireClass<unknown>,
  name: string,
  inner: Wanted,
  result: Record<string, unknown>,
  host: Host,
): void {
  const lower = name.toLowerCase();
  checkKnown(object.name, name, host.excelApi);
  const scalar = Object.entries(kind.scalars ?? {}).find(([known]) => known.toLowerCase() === lower);
  if (scalar !== undefined) {
    result[scalar[0]] = scalar[1](object.target, host);
    return;
  }
  // The client asks for the identity of its own accord; it is there already.
  if (Object.keys(result).some((known) => known.toLowerCase() === lower)) return;
  const link = Object.entries(kind.links ?? {}).find(([known]) => known.toLowerCase() === lower);
  if (link === undefined) throw new NotImplementedByHost(`${object.name}.${name}`);
  const linked = link[1](object.target, host);
  result[link[0]] = linked === null ? null : projectWanted(linked, inner, {}, host);
}
