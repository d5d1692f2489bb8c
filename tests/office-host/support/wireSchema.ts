import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

/** Members of one class as the library sends them. */
export interface WireMembers {
  readonly scalars: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly hasItem: boolean;
  readonly hasItems: boolean;
}

interface ClientPrototype {
  readonly _className?: string;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

const sourceOf = (descriptor: PropertyDescriptor): string => {
  const code: unknown = descriptor.get ?? descriptor.value;
  return typeof code === 'function' ? Function.prototype.toString.call(code) : '';
};

const named = (source: string, call: string): string[] =>
  [...source.matchAll(new RegExp(`${call}\\((?:[\\w.]+, )?this, "(\\w+)"`, 'g'))].map((match) => match[1] ?? '');

function membersOf(prototype: ClientPrototype): WireMembers {
  const descriptors = Object.values(Object.getOwnPropertyDescriptors(prototype) as Record<string, PropertyDescriptor>);
  const sources = descriptors.map(sourceOf);
  const names = prototype._scalarPropertyOriginalNames ?? [];
  const updateable = prototype._scalarPropertyUpdateable ?? [];
  const all = (call: string): string[] => sources.flatMap((source) => named(source, call));
  return {
    scalars: new Set(names),
    writable: new Set(names.filter((_name, index) => updateable[index] === true)),
    links: new Set(all('_createPropertyObject')),
    methods: new Set([...all('_createMethodObject'), ...all('_invokeMethod')]),
    hasItem: sources.some((source) => source.includes('_createIndexerObject(')),
    hasItems: sources.some((source) => source.includes('_createChildItemObject(')),
  };
}

/** Reads the library's own classes out of its debug build, which keeps the names of the wire readable. */
export function wireSchema(): ReadonlyMap<string, WireMembers> {
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const element = (): Record<string, unknown> => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
  });
  const location = { href: 'https://localhost/', search: '', hash: '', host: 'localhost', protocol: 'https:' };
  const globals: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location,
    navigator: { userAgent: 'node' },
    document: { ...element(), createElement: element, body: element(), URL: location.href, location },
    addEventListener: () => undefined,
  };
  globals['window'] = globals;
  const context = createContext(globals);
  new Script(readFileSync(file, 'utf8'), { filename: file }).runInContext(context);
  const classes = new Map<string, WireMembers>();
  for (const space of ['OfficeCore', 'Excel']) {
    for (const [name, made] of Object.entries(context[space] as Record<string, unknown>)) {
      const prototype = typeof made === 'function' ? (made.prototype as ClientPrototype | undefined) : undefined;
      if (prototype?._className !== undefined) classes.set(name, membersOf(prototype));
    }
  }
  return classes;
}
