import { PERIOD_PATTERN } from '../../submission/schema';
import { DestinationProblem } from '../types';
import { emptyLedger } from './emptyLedger';
import { shareToken } from './settings';
import { type GraphTransport, UnknownOutcome } from './transport';

const NAME = new RegExp(`^phu-luc-(${PERIOD_PATTERN.slice(1, -1)})\\.xlsx$`);
const nameOf = (period: string): string => `phu-luc-${period}.xlsx`;

/** Finds the workbooks of a shared folder, and makes the one of a period that has none yet. */
export class LedgerFolder {
  private folder: { readonly drive: string; readonly item: string } | null = null;
  private readonly items = new Map<string, string>();

  constructor(
    private readonly transport: GraphTransport,
    private readonly address: string,
  ) {}

  /** Path of the period's workbook; `null` when there is none. */
  async find(period: string): Promise<string | null> {
    const { drive, item } = await this.place();
    const known = this.items.get(period) ?? (await this.itemOf(`${inFolder(drive, item)}:/${nameOf(period)}`));
    if (known === null) return null;
    this.items.set(period, known);
    return workbookPath(drive, known);
  }

  /** The same; made when it is not there. Of several who make it at once, one does and the others find it. */
  async findOrMake(period: string): Promise<string> {
    const found = await this.find(period);
    if (found !== null) return found;
    const { drive, item } = await this.place();
    try {
      await this.transport.send({
        method: 'PUT',
        path: `${inFolder(drive, item)}:/${nameOf(period)}:/content?@microsoft.graph.conflictBehavior=fail`,
        bytes: emptyLedger(period),
        isOnce: true,
      });
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
    }
    const made = await this.find(period);
    if (made === null) throw new DestinationProblem('server-error');
    return made;
  }

  /** Periods that have a workbook, newest first. */
  async periods(): Promise<string[]> {
    const { drive, item } = await this.place();
    const periods: string[] = [];
    let path: string | null = `${inFolder(drive, item)}/children?$select=id,name`;
    while (path !== null) {
      const { body, status }: Awaited<ReturnType<GraphTransport['send']>> = await this.transport.send({
        method: 'GET',
        path,
      });
      if (status >= 300) throw new DestinationProblem('not-set-up');
      for (const { id, name } of (body['value'] ?? []) as { id?: unknown; name?: unknown }[]) {
        const period = NAME.exec(String(name))?.[1];
        if (period === undefined || typeof id !== 'string') continue;
        this.items.set(period, id);
        periods.push(period);
      }
      const next = body['@odata.nextLink'];
      path = typeof next === 'string' ? next : null;
    }
    return periods.sort().reverse();
  }

  private async place(): Promise<{ readonly drive: string; readonly item: string }> {
    if (this.folder !== null) return this.folder;
    const { body, status } = await this.transport.send({
      method: 'GET',
      path: `/shares/${shareToken(this.address)}/driveItem?$select=id,parentReference,folder`,
    });
    const { id, parentReference, folder } = body as {
      id?: unknown;
      parentReference?: { driveId?: unknown } | null;
      folder?: unknown;
    };
    const drive = parentReference?.driveId;
    if (status >= 300 || typeof id !== 'string' || typeof drive !== 'string' || folder == null) {
      throw new DestinationProblem('not-set-up');
    }
    this.folder = { drive, item: id };
    return this.folder;
  }

  private async itemOf(path: string): Promise<string | null> {
    const { body, status } = await this.transport.send({ method: 'GET', path: `${path}?$select=id` });
    if (status === 404) return null;
    const { id } = body;
    if (status >= 300 || typeof id !== 'string') throw new DestinationProblem('not-set-up');
    return id;
  }
}

const inFolder = (drive: string, item: string): string =>
  `/drives/${encodeURIComponent(drive)}/items/${encodeURIComponent(item)}`;
const workbookPath = (drive: string, item: string): string => `${inFolder(drive, item)}/workbook`;
