import { type FastifyInstance } from 'fastify';
import { DEFAULT_POLICY, inOrder, periodState, type PeriodSettings } from '../../submission/period';
import { periodSchema } from '../../submission/schema';
import { makeDate } from '../../values/dates';
import { readPeriod } from '../../values/period';
import { type HubContext } from '../context';
import { callerWith } from '../http/authenticate';
import { HubProblem } from '../http/problem';
import { periodSettings, setPeriod } from '../store/periods';

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
      const { opens = null, due = null, closes = null, units = null, policy } = request.body;
      const period = periodIn(request.params.period);
      const settings = { period, opens, due, closes, units, policy: { ...DEFAULT_POLICY, ...policy } };
      if (![opens, due, closes].every(isMoment) || !inOrder(settings)) throw new HubProblem('bad-dates');
      await setPeriod(store, settings, { at: now().toISOString(), actor: caller.tokenId });
      return { ...settings, state: periodState(settings, now()) };
    },
  );
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
