import { type Consolidated, type TrackedUnit } from '../consolidate/types';
import { type Dashboard } from '../dashboard/types';
import { type PlanVersion, type RowDecision } from '../plan/types';
import { type Publication } from '../submission/publication';
import { type LedgerEntry } from '../submission/types';
import { type HubClient } from './hub';
import { LINES, readPicture } from './pictureLines';
import { type LedgerReader, type ReviewDraft } from './types';

/** Who the hub takes a caller for. */
export interface HubCaller {
  readonly unit: string;
  readonly role: 'reporter' | 'coordinator' | 'viewer' | 'admin';
  /** Name of the unit. */
  readonly name: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** A version of a plan without its rows. */
export interface PlanSummary {
  readonly plan: string;
  /** From 1; the highest is in force. */
  readonly version: number;
  readonly title: string;
  readonly rowCount: number;
  /** Unit of the coordinator. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * What coordinators do with a hub, besides what every sender does. An answer with an ETag is fetched again only when it
 * changed; keep the room to profit from that. Every call rejects with a `DestinationProblem`.
 */
export class HubRoom implements LedgerReader {
  private readonly kept = new Map<string, { readonly etag: string | null; readonly value: unknown }>();

  constructor(private readonly hub: HubClient) {}

  me(): Promise<HubCaller> {
    return this.hub.call('GET', 'api/me');
  }

  picture(period: string): Promise<Consolidated> {
    return this.fresh(`${periodPath(period)}/consolidated`, readPicture, LINES);
  }

  /** The picture without its rows, which are most of it. */
  summary(period: string): Promise<Consolidated> {
    return this.fresh(`${periodPath(period)}/consolidated?rows=0`, jsonOf<Consolidated>);
  }

  dashboard(period: string): Promise<Dashboard> {
    return this.fresh(`${periodPath(period)}/dashboard`, jsonOf<Dashboard>);
  }

  async tracker(period: string): Promise<readonly TrackedUnit[]> {
    const { units } = await this.hub.call<{ units: TrackedUnit[] }>('GET', `${periodPath(period)}/tracker`);
    return units;
  }

  /** Bytes of the shared workbook. */
  workbook(period: string): Promise<Uint8Array> {
    return this.fresh(`${periodPath(period)}/workbook`, async (answer) => new Uint8Array(await answer.arrayBuffer()));
  }

  async entries(period: string): Promise<readonly LedgerEntry[]> {
    const entries: LedgerEntry[] = [];
    for (const { id } of await this.hub.list({ period })) {
      const entry = await this.hub.get(id);
      if (entry !== null) entries.push(entry);
    }
    return entries;
  }

  async review(id: string, { state, comment }: ReviewDraft): Promise<void> {
    await this.hub.call('POST', `api/submissions/${encodeURIComponent(id)}/review`, { state, comment });
  }

  /** The versions in force of all plans, without their rows. */
  async plans(): Promise<readonly PlanSummary[]> {
    return (await this.hub.call<{ plans: PlanSummary[] }>('GET', 'api/plans')).plans;
  }

  /** The version in force of one plan, whole. */
  plan(plan: string): Promise<PlanVersion> {
    return this.fresh(planPath(plan), jsonOf<PlanVersion>);
  }

  /** Makes this the version in force. */
  putPlan(version: PlanVersion): Promise<PlanSummary> {
    return this.hub.call('PUT', planPath(version.plan), version);
  }

  async decisions(plan: string): Promise<readonly RowDecision[]> {
    const answer = await this.hub.call<{ decisions: RowDecision[] }>('GET', `${planPath(plan)}/decisions`);
    return answer.decisions;
  }

  /** Keeps what was decided on reported rows, all or none. */
  async decide(plan: string, decisions: readonly Pick<RowDecision, 'from' | 'to'>[]): Promise<void> {
    await this.hub.call('POST', `${planPath(plan)}/decisions`, { decisions });
  }

  /** Takes back what was decided on one reported row. */
  async takeBack(plan: string, from: string): Promise<void> {
    await this.hub.call('POST', `${planPath(plan)}/decisions/taken-back`, { from });
  }

  publication(period: string): Promise<Publication> {
    return this.hub.call('GET', `${periodPath(period)}/publication`);
  }

  publish(period: string, publication: Publication): Promise<Publication> {
    return this.hub.call('PUT', `${periodPath(period)}/publication`, publication);
  }

  private async fresh<T>(path: string, read: (answer: Response) => Promise<T>, accept?: string): Promise<T> {
    const before = this.kept.get(path);
    const answer = await this.hub.newer(path, before?.etag, accept);
    if (answer === null) return before?.value as T;
    const value = await read(answer);
    this.kept.set(path, { etag: answer.headers.get('etag'), value });
    return value;
  }
}

const periodPath = (period: string): string => `api/periods/${encodeURIComponent(period)}`;
const planPath = (plan: string): string => `api/plans/${encodeURIComponent(plan)}`;

async function jsonOf<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}
