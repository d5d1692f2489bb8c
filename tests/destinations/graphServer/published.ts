import metadata from './endpoints.json';

interface Endpoint {
  readonly verb: string;
  readonly path: string;
  readonly query?: readonly string[];
  readonly body?: string | null;
  readonly body_fields?: Readonly<Record<string, string>>;
}

/** Fields of the entities that are bodies themselves, from Graph's CSDL. */
const ENTITY_FIELDS: Readonly<Record<string, readonly string[]>> = { WorkbookTableRow: ['index', 'values'] };

/**
 * What the workbook part of the metadata does not cover: files and shares, each with the page that documents it below
 * https://learn.microsoft.com/graph/api/.
 */
const FILES: readonly Endpoint[] = [
  { verb: 'GET', path: '/shares/{token}/driveItem', query: ['select'] }, // shares-get
  { verb: 'GET', path: '/drives/{drive-id}/items/{driveItem-id}:/{name}', query: ['select'] }, // driveitem-get
  { verb: 'GET', path: '/drives/{drive-id}/items/{driveItem-id}/children', query: ['select', 'skiptoken'] }, // driveitem-list-children
  {
    verb: 'PUT',
    path: '/drives/{drive-id}/items/{driveItem-id}:/{name}:/content',
    query: ['@microsoft.graph.conflictBehavior'],
    body: 'bytes',
  }, // driveitem-put-content
];

const ENDPOINTS: readonly Endpoint[] = [...(metadata.endpoints as readonly Endpoint[]), ...FILES];

function expressionOf(path: string): RegExp {
  const escaped = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/:]+');
  return new RegExp(`^${escaped}$`);
}

/** What is wrong with a request by Graph's published metadata; `null` when it is right. */
export function faultOf(verb: string, path: string, query: readonly string[], body: unknown): string | null {
  const endpoint = ENDPOINTS.find((one) => one.verb === verb && expressionOf(one.path).test(path));
  if (endpoint === undefined) return `${verb} ${path} is not published`;
  const unknown = query.filter((name) => !(endpoint.query ?? []).includes(name.replace(/^\$/, '')));
  if (unknown.length > 0) return `${verb} ${path} takes no ${unknown.join(', ')}`;
  if (endpoint.body === 'bytes') return body instanceof Uint8Array ? null : `${verb} ${path} takes bytes`;
  if ((endpoint.body ?? null) === null) return body === undefined ? null : `${verb} ${path} takes no body`;
  const fields = endpoint.body_fields ? Object.keys(endpoint.body_fields) : (ENTITY_FIELDS[endpoint.body ?? ''] ?? []);
  const foreign = Object.keys(body as object).filter((name) => !fields.includes(name));
  return foreign.length === 0 ? null : `${verb} ${path} takes no ${foreign.join(', ')} in its body`;
}
