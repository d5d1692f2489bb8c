import { type FastifyInstance } from 'fastify';
import { inOrder, periodState, type PeriodSettings } from '../../submission/period';
import { periodSchema } from '../../submission/schema';
import { makeDate } from '../../values/dates';
import { readPeriod } from '../../values/period';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { changePeriod, periodSettings } from '../store/periods';
import { unknownUnits } from '../units';

/** Ids named in a refusal; a list of thousands helps nobody. */
export const MAX_NAMED = 20;

type PeriodBody = Partial<Pick<PeriodSettings, 'opens' | 'due' | 'closes' | 'units'>> & {
  policy?: Partial<PeriodSettings['policy']>;
};

/** Calendar and policy of periods: any signed-in caller reads them, coordinators set them. */
export function periodRoutes(app: FastifyInstance, { store, now }: HubContext): void {
  app.get<{ Params: { period: string } }>('/periods/:period', async (request) => {
    callerWith(request);
    const settings = await periodSettings(store.db, periodIn(request.params.period));
    return { ...settings, state: periodState(settings, now()) };
  });

  app.put<{ Params: { period: string }; Body: PeriodBody }>(
    '/periods/:period',
    { schema: { body: periodSchema } },
    async (request) => {
      const caller = callerWith(request, 'coordinator', 'admin');
      const period = periodIn(request.params.period);
      const strangers = unknownUnits(request.body.units ?? []);
      if (strangers.length > 0) throw new HubProblem('unknown-units', { units: strangers.slice(0, MAX_NAMED) });
      const by = { at: now().toISOString(), actor: caller.tokenId };
      const settings = await changePeriod(store, period, (before) => changed(before, request.body), by);
      return { ...settings, state: periodState(settings, now()) };
    },
  );
}

/** What is absent stays as it is, what is `null` is taken away. */
function changed(before: PeriodSettings, body: PeriodBody): PeriodSettings {
  const { opens = before.opens, due = before.due, closes = before.closes, units = before.units } = body;
  const { errorsBlock, acceptLate, warningsNeedReason } = { ...before.policy, ...body.policy };
  const settings = { ...before, opens, due, closes, units, policy: { errorsBlock, acceptLate, warningsNeedReason } };
  if (![opens, due, closes].every(isMoment) || !inOrder(settings)) throw new HubProblem('bad-dates');
  return settings;
}

/** The canonical id of the period in an address; 422 for anything else, so that no two spellings make two periods. */
export function periodIn(text: string): string {
  const period = readPeriod(text);
  if (period === null || period.id !== text) throw new HubProblem('bad-period');
  return period.id;
}

function isMoment(moment: string | null): boolean {
  if (moment === null) return true;
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number);
  return makeDate(year ?? 0, month ?? 0, day ?? 0) !== null && !Number.isNaN(Date.parse(moment));
}
