import { type FastifyInstance } from 'fastify';
import { type PlanVersion, type RowDecision } from '../../plan/types';
import { completeRow } from '../../submission/row';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { decisionsSchema, PLAN_PATTERN, planSchema, takenBackSchema } from '../http/schemas';
import { isKnownTag } from '../http/tags';
import { decideRows, decisionsOf, takeBackDecision } from '../store/decisions';
import { addPlanVersion, planVersionOf, planVersions, type PlanSummary } from '../store/plans';
import { type Caller } from '../store/tokens';
import { unknownUnits } from '../units';
import { MAX_NAMED } from './periods';

const params = { type: 'object', properties: { plan: { type: 'string', pattern: PLAN_PATTERN } } } as const;
const querystring = {
  type: 'object',
  properties: { version: { type: 'string', pattern: '^[1-9]\\d{0,5}$' } },
} as const;

type PlanParams = { Params: { plan: string } };

/** Plans and what people decided on rows a plan does not know: everybody signed in reads them, coordinators set them. */
export function planRoutes(app: FastifyInstance, { store, now, limits }: HubContext): void {
  const by = ({ tokenId, unit }: Caller) => ({ actor: tokenId, unit, at: now().toISOString() });

  app.get('/plans', async (request, reply) => {
    callerWith(request);
    const inForce = new Map<string, PlanSummary>();
    for (const version of await planVersions(store.db)) inForce.set(version.plan, version);
    return reply.header('cache-control', 'no-store').send({ plans: [...inForce.values()] });
  });

  app.get<PlanParams & { Querystring: { version?: string } }>(
    '/plans/:plan',
    { schema: { params, querystring } },
    async (request, reply) => {
      callerWith(request);
      const { version } = request.query;
      const kept = await planVersionOf(store.db, request.params.plan, version === undefined ? undefined : +version);
      if (kept === null) throw new HubProblem('not-found');
      if (isKnownTag(request, reply, `plan-${kept.version}`)) return reply.code(304).send();
      return reply.send(kept.content);
    },
  );

  app.put<PlanParams & { Body: PlanVersion }>(
    '/plans/:plan',
    { schema: { params, body: planSchema }, bodyLimit: limits.submissionBytes },
    async (request, reply) => {
      const caller = callerWith(request, 'coordinator', 'admin');
      const content = planIn(request.body, request.params.plan);
      return reply.code(201).send(await addPlanVersion(store, content, by(caller)));
    },
  );

  app.get<PlanParams>('/plans/:plan/decisions', { schema: { params } }, async (request, reply) => {
    callerWith(request);
    const decisions = await decisionsOf(store.db, request.params.plan);
    return reply.header('cache-control', 'no-store').send({ decisions });
  });

  app.post<PlanParams & { Body: { decisions: Pick<RowDecision, 'from' | 'to'>[] } }>(
    '/plans/:plan/decisions',
    { schema: { params, body: decisionsSchema } },
    async (request, reply) => {
      const caller = callerWith(request, 'coordinator', 'admin');
      const kept = await planVersionOf(store.db, request.params.plan);
      if (kept === null) throw new HubProblem('not-found');
      const known = new Set(kept.content.rows.map(({ key }) => key));
      const made = request.body.decisions.map(({ from, to }) => ({ from, to }));
      const strange = made.flatMap(({ to }) => (to === null || known.has(to) ? [] : [to]));
      if (strange.length > 0) throw new HubProblem('unknown-rows', { keys: strange.slice(0, MAX_NAMED) });
      return reply.code(201).send({ decisions: await decideRows(store, request.params.plan, made, by(caller)) });
    },
  );

  app.post<PlanParams & { Body: { from: string } }>(
    '/plans/:plan/decisions/taken-back',
    { schema: { params, body: takenBackSchema } },
    async (request) => {
      const caller = callerWith(request, 'coordinator', 'admin');
      const wasDecided = await takeBackDecision(store, request.params.plan, request.body.from, by(caller));
      if (!wasDecided) throw new HubProblem('not-found');
      return { decisions: await decisionsOf(store.db, request.params.plan) };
    },
  );
}

/** The version as it is kept; 422 for one that contradicts itself or names units nobody knows. */
function planIn({ plan, title, rows, owing, aggregations }: PlanVersion, named: string): PlanVersion {
  if (plan !== named) throw new HubProblem('other-plan');
  const keys = new Set(rows.map(({ key }) => key));
  if (keys.size < rows.length) throw new HubProblem('rows-twice');
  const strange = [...Object.keys(owing), ...Object.keys(aggregations)].filter((key) => !keys.has(key));
  if (strange.length > 0) throw new HubProblem('unknown-rows', { keys: strange.slice(0, MAX_NAMED) });
  const units = unknownUnits(Object.values(owing).flat());
  if (units.length > 0) throw new HubProblem('unknown-units', { units: units.slice(0, MAX_NAMED) });
  return { plan, title, rows: rows.map(completeRow), owing, aggregations };
}
