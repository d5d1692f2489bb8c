import { DestinationProblem } from '../types';
import { CONTENT, HEADINGS, type LedgerRow, MARK, type Mark, readMark, readPieces, TABLE } from './rows';
import { type GraphAnswer, type GraphRequest, type GraphTransport, SessionLost, UnknownOutcome } from './transport';

/** Rows of up to 8,000 characters each: an answer stays well below what Graph gives in one piece. */
const ROWS_A_PAGE = 40;
/** Sessions end by themselves after some minutes, and any of them may end in between. */
const SESSIONS = 3;

/** The marks of a table and the moment they were read. */
export interface ReadMarks {
  readonly marks: readonly (Mark | null)[];
  /** Graph's clock; `null` where it cannot be seen. */
  readonly date: Date | null;
}

/** One ledger workbook: its table's rows, read and appended within one session. Never used by two at a time. */
export class LedgerWorkbook {
  private session: string | null = null;

  constructor(
    private readonly transport: GraphTransport,
    /** `/drives/{drive}/items/{item}/workbook` */
    private readonly path: string,
  ) {}

  /** What the first column says, row by row. */
  async marks(): Promise<ReadMarks> {
    const { body, date } = await this.get(`/tables/${TABLE}/columns/${MARK}?$select=values`);
    const values = body['values'];
    if (!Array.isArray(values)) throw new DestinationProblem('not-set-up');
    // The heading comes first.
    const cells = values.slice(1).map((row: unknown) => (Array.isArray(row) ? (row as unknown[])[0] : null));
    return { marks: cells.map(readMark), date };
  }

  /** The submission whose pieces stand in these rows; `null` when they do not hold one. */
  async content(places: readonly number[]): Promise<unknown> {
    const wanted = new Set(places);
    const cells = new Map<number, unknown>();
    for (const place of places) {
      if (!cells.has(place)) await this.page(place, wanted, cells);
    }
    return readPieces(places.map((place) => cells.get(place)));
  }

  /**
   * Appends rows in one request. Rejects with `UnknownOutcome` when it may have been carried out, and with
   * `BodyTooLarge` when Graph takes less at a time.
   */
  async append(rows: readonly LedgerRow[]): Promise<void> {
    const { status } = await this.inSession({
      method: 'POST',
      path: `/tables/${TABLE}/rows`,
      json: { values: rows },
      isOnce: true,
    });
    if (status >= 300) throw new DestinationProblem('not-set-up');
  }

  /** Gives the session back: a workbook has only some twenty-five at a time. */
  async leave(): Promise<void> {
    const { session } = this;
    if (session === null) return;
    this.session = null;
    try {
      await this.transport.send({ method: 'POST', path: `${this.path}/closeSession`, session });
    } catch (error) {
      // It ends by itself; what was to be said about the report is said already.
      if (!(error instanceof DestinationProblem || error instanceof SessionLost)) throw error;
    }
  }

  private async page(from: number, wanted: ReadonlySet<number>, cells: Map<number, unknown>): Promise<void> {
    const { body } = await this.get(`/tables/${TABLE}/rows?$top=${String(ROWS_A_PAGE)}&$skip=${String(from)}`);
    const rows = Array.isArray(body['value']) ? (body['value'] as { values?: unknown }[]) : [];
    rows.forEach(({ values }, index) => {
      const row = Array.isArray(values) ? (values as unknown[])[0] : null;
      if (wanted.has(from + index)) cells.set(from + index, Array.isArray(row) ? row[HEADINGS.indexOf(CONTENT)] : null);
    });
    if (!cells.has(from)) cells.set(from, null);
  }

  /** Rejects when the workbook has no such table: it is not one of ours. */
  private async get(path: string): Promise<GraphAnswer> {
    const answer = await this.inSession({ method: 'GET', path });
    if (answer.status >= 300) throw new DestinationProblem('not-set-up');
    return answer;
  }

  /** Sends within a session; a lost one is replaced. A write is not repeated in the new one: somebody looks first. */
  private async inSession(request: GraphRequest): Promise<GraphAnswer> {
    for (let lost = 0; ; lost += 1) {
      try {
        this.session ??= await this.open();
        return await this.transport.send({ ...request, path: this.path + request.path, session: this.session });
      } catch (error) {
        if (!(error instanceof SessionLost)) throw error;
        this.session = null;
        if (request.isOnce === true) throw new UnknownOutcome();
        if (lost + 1 >= SESSIONS) throw new DestinationProblem('server-error', {}, { cause: error });
      }
    }
  }

  private async open(): Promise<string> {
    const { body, status } = await this.transport.send({
      method: 'POST',
      path: `${this.path}/createSession`,
      json: { persistChanges: true },
    });
    const { id } = body;
    if (status >= 300 || typeof id !== 'string') throw new DestinationProblem('not-set-up');
    return id;
  }
}
