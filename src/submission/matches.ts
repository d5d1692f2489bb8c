/**
 * Whether a value fits a JSON Schema, for pages: their security policy forbids the code that a validator writes for
 * itself. Knows the keywords that `schema.ts` uses and refuses to judge by any other.
 */
export function matches(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    if (ANNOTATIONS.has(keyword)) return true;
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new RangeError(`Unknown keyword ${keyword}`);
    return check(wanted as never, value, schema);
  });
}

type Schema = Readonly<Record<string, unknown>>;
type Check = (wanted: never, value: unknown, schema: Schema) => boolean;
type Properties = Readonly<Record<string, Schema>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Code points, as the standard counts, not UTF-16 units. */
const lengthOf = (text: string): number => [...text].length;

/** `then` and `else` are looked at with their `if`. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['$id', 'then', 'else']);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: isObject,
};

const patterns = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}

const KEYWORDS: Readonly<Record<string, Check>> = {
  type: (wanted: string, value) => TYPES[wanted]?.(value) === true,
  enum: (wanted: readonly unknown[], value) => wanted.includes(value),
  const: (wanted: unknown, value) => wanted === value,
  minimum: (wanted: number, value) => typeof value !== 'number' || value >= wanted,
  maximum: (wanted: number, value) => typeof value !== 'number' || value <= wanted,
  minLength: (wanted: number, value) => typeof value !== 'string' || lengthOf(value) >= wanted,
  maxLength: (wanted: number, value) =>
    typeof value !== 'string' || value.length <= wanted || lengthOf(value) <= wanted,
  pattern: (wanted: string, value) => typeof value !== 'string' || pattern(wanted).test(value),
  maxItems: (wanted: number, value) => !Array.isArray(value) || value.length <= wanted,
  items: (wanted: Schema, value) => !Array.isArray(value) || value.every((one) => matches(wanted, one)),
  required: (wanted: readonly string[], value) =>
    !isObject(value) || wanted.every((name) => Object.hasOwn(value, name) && value[name] !== undefined),
  properties: (wanted: Properties, value) =>
    !isObject(value) ||
    Object.entries(wanted).every(([name, schema]) => !Object.hasOwn(value, name) || matches(schema, value[name])),
  additionalProperties: (wanted: Schema, value, { properties = {} }) =>
    !isObject(value) ||
    Object.entries(value).every(([name, one]) => Object.hasOwn(properties as Properties, name) || matches(wanted, one)),
  anyOf: (wanted: readonly Schema[], value) => wanted.some((schema) => matches(schema, value)),
  allOf: (wanted: readonly Schema[], value) => wanted.every((schema) => matches(schema, value)),
  if: (wanted: Schema, value, schema) => {
    const next = schema[matches(wanted, value) ? 'then' : 'else'];
    return next === undefined || matches(next as Schema, value);
  },
};
