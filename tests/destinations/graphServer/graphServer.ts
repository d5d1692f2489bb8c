import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../../src/xlsx/read';
import { Clock } from './clock';
import { asTyped, LONGEST_CELL } from './excelCells';
import { faultOf } from './published';

export const FOLDER = 'https://tinh.sharepoint.com/:f:/s/chuyendoiso/EgThuMucNhanBaoCao?e=abc';
const ROOT = 'https://graph.microsoft.com/v1.0';
/** Graph gives fewer rows than asked for when they are many. */
const PAGE = 25;
const SESSIONS = 25;

/** What goes wrong with one request; `after` faults happen when the request has been carried out. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly inner?: string;
      readonly retryAfter?: number;
      readonly after?: boolean;
    }
  | { readonly kind: 'drop'; readonly after?: boolean }
  /** Not answered in time, and carried out when the next request comes. */
  | { readonly kind: 'late' }
  /** Carried out twice. */
  | { readonly kind: 'twice' };

export interface Seen {
  readonly verb: string;
  readonly path: string;
  readonly kind: 'append' | 'marks' | 'rows' | 'session' | 'file';
  readonly at: number;
  readonly bytes: number;
}

interface Workbook {
  readonly id: string;
  readonly name: string;
  readonly tables: Map<string, { readonly headings: readonly string[]; rows: unknown[][] }>;
}

/**
 * A Microsoft Graph for tests, as its documentation and its issues describe it: shares, files, workbook sessions and
 * tables; throttling, dead sessions, locks, time-outs before and after the work, small pages. Every request is held
 * against the published metadata.
 */
export class GraphServer {
  readonly clock = new Clock();
  readonly workbooks = new Map<string, Workbook>();
  readonly seen: Seen[] = [];
  /** Requests that Graph's metadata does not know. */
  readonly unpublished: string[] = [];
  fault: (seen: Seen) => Fault | null = () => null;
  /** Appends a second before 429; `Infinity` for none. */
  writesASecond = Infinity;
  /** Bytes of a body. */
  mostBytes = 4_000_000;
  /** Browsers do not get to see the clock. */
  showsDate = true;
  private readonly sessions = new Map<string, Workbook>();
  private readonly late: (() => void)[] = [];
  private count = 0;
  private admitted: readonly number[] = [];

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    this.clock.busy += 1;
    try {
      return await this.answer(String(input), init ?? {});
    } finally {
      this.clock.busy -= 1;
    }
  };

  /** Ends all sessions, as Graph does when it pleases. */
  endSessions(): void {
    this.sessions.clear();
  }

  get openSessions(): number {
    return this.sessions.size;
  }

  /** The ledger's rows of a period, for tests that look or meddle. */
  rows(period: string): unknown[][] {
    const workbook = [...this.workbooks.values()].find(({ name }) => name === `phu-luc-${period}.xlsx`);
    return workbook?.tables.get('PhuLuc')?.rows ?? [];
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    const verb = init.method ?? 'GET';
    const address = new URL(url);
    const path = decodeURI(address.pathname.replace('/v1.0', ''));
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : (init.body ?? undefined);
    const bytes =
      typeof init.body === 'string'
        ? Buffer.byteLength(init.body)
        : ((init.body as Uint8Array | undefined)?.length ?? 0);
    if (!url.startsWith(ROOT)) this.unpublished.push(url);
    const wrong = faultOf(verb, path, [...address.searchParams.keys()], body);
    if (wrong !== null) this.unpublished.push(wrong);
    // Others get their turn while a request is on its way.
    await new Promise((resolve) => setImmediate(resolve));
    for (const work of this.late.splice(0)) work();
    const seen: Seen = { verb, path, kind: kindOf(verb, path), at: this.clock.now().getTime(), bytes };
    this.seen.push(seen);
    const headers = new Headers(init.headers);
    if (!/^Bearer good/.test(headers.get('authorization') ?? '')) return this.error(401, 'InvalidAuthenticationToken');
    const fault = this.fault(seen);
    if (fault?.kind === 'drop' && fault.after !== true) throw new TypeError('fetch failed');
    if (fault?.kind === 'status' && fault.after !== true) return this.faulty(fault);
    if (bytes > this.mostBytes) return this.error(413, 'payloadTooLarge', 'payloadTooLargeUncategorized');
    if (seen.kind === 'append' && this.isThrottled(seen)) return this.error(429, 'tooManyRequests', undefined, 3);
    const work = (): Response => this.work(verb, path, address.searchParams, body, headers.get('workbook-session-id'));
    if (fault?.kind === 'late') {
      this.late.push(() => void work());
      return this.error(504, 'gatewayTimeout', 'gatewayTimeoutUncategorized');
    }
    const response = work();
    if (fault?.kind === 'twice') work();
    if (fault?.kind === 'drop') throw new TypeError('terminated');
    return fault?.kind === 'status' ? this.faulty(fault) : response;
  }

  private isThrottled({ at }: Seen): boolean {
    const last = this.admitted.filter((one) => one > at - 1_000);
    const isTooMany = last.length >= this.writesASecond;
    this.admitted = isTooMany ? last : [...last, at];
    return isTooMany;
  }

  private work(verb: string, path: string, query: URLSearchParams, body: unknown, session: string | null): Response {
    const share = /^\/shares\/u!([^/]+)\/driveItem$/.exec(path);
    if (share !== null) {
      const isFolder = Buffer.from(share[1] ?? '', 'base64url').toString() === FOLDER;
      if (!isFolder) return this.error(404, 'itemNotFound');
      return this.json(200, { id: 'folder', folder: { childCount: 0 }, parentReference: { driveId: 'b!drive' } });
    }
    if (path === '/drives/b!drive/items/folder/children') return this.children(query);
    const file = /^\/drives\/b!drive\/items\/folder:\/([^/:]+)(:\/content)?$/.exec(path);
    if (file !== null)
      return verb === 'PUT' ? this.upload(file[1] ?? '', body as Uint8Array) : this.item(file[1] ?? '');
    const inWorkbook = /^\/drives\/b!drive\/items\/([^/]+)\/workbook\/(.+)$/.exec(path);
    const workbook = [...this.workbooks.values()].find(({ id }) => id === inWorkbook?.[1]);
    if (inWorkbook === null || workbook === undefined) return this.error(404, 'itemNotFound');
    if (inWorkbook[2] === 'createSession') return this.openSession(workbook);
    if (session === null || this.sessions.get(session) !== workbook) {
      return this.error(404, 'notFound', 'invalidSessionReCreatable');
    }
    if (inWorkbook[2] === 'closeSession') {
      this.sessions.delete(session);
      return new Response(null, { status: 204 });
    }
    return this.table(workbook, verb, inWorkbook[2] ?? '', query, body as { values?: unknown });
  }

  private openSession(workbook: Workbook): Response {
    if (this.sessions.size >= SESSIONS) return this.error(429, 'tooManyRequests', 'tooManyRequestsUncategorized', 2);
    const id = `session-${String((this.count += 1))}`;
    this.sessions.set(id, workbook);
    return this.json(201, { id, persistChanges: true });
  }

  private table(
    workbook: Workbook,
    verb: string,
    path: string,
    query: URLSearchParams,
    body: { values?: unknown },
  ): Response {
    const [, name, rest] = /^tables\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const table = workbook.tables.get(name ?? '');
    if (table === undefined) return this.error(404, 'ItemNotFound', 'itemNotFound');
    if (rest === 'rows' && verb === 'POST') {
      const values = body.values as unknown[][];
      const isRefused = values.some(
        (row) => row.length !== table.headings.length || row.some((cell) => String(cell).length > LONGEST_CELL),
      );
      if (isRefused) return this.error(400, 'invalidArgument', 'invalidArgument');
      // The one row a new table must have is filled first.
      if (table.rows.length === 1 && table.rows[0]?.every((cell) => cell === '')) table.rows = [];
      const index = table.rows.length;
      table.rows.push(...values.map((row) => row.map(asTyped)));
      return this.json(201, { index, values: values.slice(0, 1) });
    }
    if (rest === 'rows') {
      const skip = Number(query.get('$skip') ?? 0);
      const top = Math.min(Number(query.get('$top') ?? PAGE), PAGE);
      const value = table.rows.slice(skip, skip + top).map((row, i) => ({ index: skip + i, values: [row] }));
      return this.json(200, { value });
    }
    const column = table.headings.indexOf(decodeURIComponent(rest?.replace('columns/', '') ?? ''));
    if (column < 0) return this.error(404, 'ItemNotFound', 'itemNotFound');
    return this.json(200, { values: [[table.headings[column]], ...table.rows.map((row) => [row[column]])] });
  }

  private children(query: URLSearchParams): Response {
    const all = [...this.workbooks.values()].map(({ id, name }) => ({ id, name }));
    const from = Number(query.get('$skiptoken') ?? 0);
    const next = `${ROOT}/drives/b!drive/items/folder/children?$select=id,name&$skiptoken=${String(from + 2)}`;
    return this.json(200, {
      value: all.slice(from, from + 2),
      ...(from + 2 < all.length ? { '@odata.nextLink': next } : {}),
    });
  }

  private item(name: string): Response {
    const workbook = this.workbooks.get(name);
    return workbook === undefined ? this.error(404, 'itemNotFound') : this.json(200, { id: workbook.id });
  }

  /** Opens the file as Excel would: what the table is called and where it stands is in its own part. */
  private upload(name: string, bytes: Uint8Array): Response {
    if (this.workbooks.has(name)) return this.error(409, 'nameAlreadyExists');
    readXlsx(bytes);
    const tables: Workbook['tables'] = new Map();
    for (const [part, content] of Object.entries(unzipSync(bytes))) {
      if (!part.startsWith('xl/tables/')) continue;
      const xml = strFromU8(content);
      const headings = [...xml.matchAll(/<tableColumn id="\d+" name="([^"]+)"/g)].map(([, heading]) => heading ?? '');
      tables.set(/displayName="([^"]+)"/.exec(xml)?.[1] ?? '', { headings, rows: [headings.map(() => '')] });
    }
    const workbook = { id: `item-${String((this.count += 1))}`, name, tables };
    this.workbooks.set(name, workbook);
    return this.json(201, { id: workbook.id });
  }

  private faulty({ status, code = 'unknownError', inner, retryAfter }: Fault & { kind: 'status' }): Response {
    return this.error(status, code, inner, retryAfter);
  }

  private error(status: number, code: string, inner?: string, retryAfter?: number): Response {
    const error = {
      code,
      message: 'Không thành công',
      ...(inner === undefined ? {} : { innerError: { code: inner } }),
    };
    return this.json(status, { error }, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  }

  private json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
    const date = this.showsDate ? { date: this.clock.now().toUTCString() } : {};
    return Response.json(body, { status, headers: { ...date, ...headers } });
  }
}

function kindOf(verb: string, path: string): Seen['kind'] {
  if (path.endsWith('Session')) return 'session';
  if (path.endsWith('/rows')) return verb === 'POST' ? 'append' : 'rows';
  return path.includes('/columns/') ? 'marks' : 'file';
}
