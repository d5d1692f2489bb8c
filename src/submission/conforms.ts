/** The part of JSON Schema (draft 7) that this room's schemas are written in. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

const patterns = new Map<string, RegExp>();

/**
 * Whether a value is as a schema of this room wants it. The pages' content security policy lets no code be made while
 * they run, as schema compilers do; this one walks the schema instead.
 */
export function conforms(schema: object, value: unknown): boolean {
  return fits(schema as Schema, value);
}

function fits(schema: Schema, value: unknown): boolean {
  if (schema.type !== undefined && !isOfType(schema.type, value)) return false;
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (typeof value === 'string' && !fitsText(schema, value)) return false;
  if (typeof value === 'number' && !fitsNumber(schema, value)) return false;
  if (Array.isArray(value) && !fitsList(schema, value)) return false;
  if (isObject(value) && !fitsObject(schema, value)) return false;
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => fits(one, value))) return false;
  if (schema.allOf !== undefined && !schema.allOf.every((one) => fits(one, value))) return false;
  if (schema.if === undefined) return true;
  const branch = fits(schema.if, value) ? schema.then : schema.else;
  return branch === undefined || fits(branch, value);
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function fitsText({ pattern, minLength, maxLength }: Schema, text: string): boolean {
  if (pattern !== undefined && !expression(pattern).test(text)) return false;
  if (minLength === undefined && maxLength === undefined) return true;
  // Characters, not the halves of one that UTF-16 needs two of.
  const length = [...text].length;
  return length >= (minLength ?? 0) && length <= (maxLength ?? Infinity);
}

function fitsNumber({ minimum = -Infinity, maximum = Infinity }: Schema, value: number): boolean {
  return value >= minimum && value <= maximum;
}

function fitsList({ items, minItems = 0, maxItems = Infinity }: Schema, list: readonly unknown[]): boolean {
  if (list.length < minItems || list.length > maxItems) return false;
  return items === undefined || list.every((item) => fits(items, item));
}

function fitsObject({ required = [], properties = {}, additionalProperties }: Schema, object: object): boolean {
  const members = object as Readonly<Record<string, unknown>>;
  if (!required.every((name) => Object.hasOwn(members, name))) return false;
  return Object.keys(members).every((name) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    return own === undefined || members[name] === undefined || fits(own, members[name]);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expression(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern, 'u');
  patterns.set(pattern, made);
  return made;
}
