import { consolidate, type Consolidated, periodLedger } from '../consolidate';
import { dashboardOf } from '../dashboard';
import { type Dashboard } from '../dashboard/types';
import { HubRoom } from '../destinations/hubRoom';
import { HubClient, isAddress } from '../destinations/open';
import { messagesFor, type Language } from '../messages';
import { owingUnits } from '../plan';
import { isIsoDate, todayInVietnam } from '../values/dates';
import { readPeriod } from '../values/period';
import { type IsoDate } from '../values/types';
import { sharedWorkbook } from '../xlsx/sharedWorkbook';
import { writeXlsx } from '../xlsx/write';
import { readDecisions } from './decisionsFile';
import { gather, type LeftOut } from './gather';
import { type Io, UsageError } from './io';
import { checkContext, CHECK_OPTIONS, requiredPeriod, stringOf, stringsOf, tokenOf } from './options';
import { entriesBefore } from './periodBefore';
import { readPlans } from './planVersions';
import { unitName } from './unitOfFile';

type Values = Parameters<typeof checkContext>[0];

/** Options of every command that looks at a whole period. */
export const PICTURE_OPTIONS = {
  ...CHECK_OPTIONS,
  token: { type: 'string' },
  plan: { type: 'string', multiple: true },
  'plan-before': { type: 'string', multiple: true },
  previous: { type: 'string', multiple: true },
  decisions: { type: 'string' },
  due: { type: 'string' },
} as const;

/** What the hub holds itself; a caller that brings its own would get another picture than everybody else. */
const KEPT_BY_HUB = ['plan', 'plan-before', 'previous', 'decisions', 'due'] as const;

/** A period as seen from the command line. */
export interface Seen {
  readonly picture: Consolidated;
  readonly dashboard: Dashboard;
  /** What plans are called, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** Files that do not count. */
  readonly leftOut: readonly LeftOut[];
  /** Bytes of the shared workbook. */
  workbook(): Promise<Uint8Array>;
}

/**
 * The period's picture from a hub, or from folders and files.
 * @throws UsageError for a wrong call; what reading a file or calling a hub throws
 */
export async function see(sources: readonly string[], values: Values, io: Io, language: Language): Promise<Seen> {
  const [first, ...others] = sources;
  if (first === undefined) throw new UsageError('no-files');
  if (!isAddress(first)) return fromFiles(sources, values, io, language);
  if (others.length > 0) throw new UsageError('one-address');
  const kept = KEPT_BY_HUB.find((name) => values[name] !== undefined);
  if (kept !== undefined) throw new UsageError('kept-by-hub', { name: `--${kept}` });
  return fromHub(first, requiredPeriod(values), tokenOf(values) ?? '');
}

async function fromHub(url: string, period: string, token: string): Promise<Seen> {
  const hub = new HubClient({ url, token });
  const room = new HubRoom(hub);
  const picture = await room.picture(period);
  const dashboard = await room.dashboard(period);
  const plans = await room.plans();
  return {
    picture,
    dashboard,
    titles: Object.fromEntries(plans.map(({ plan, title }) => [plan, title])),
    leftOut: [],
    workbook: () => room.workbook(period),
  };
}

async function fromFiles(sources: readonly string[], values: Values, io: Io, language: Language): Promise<Seen> {
  const period = requiredPeriod(values);
  const given = checkContext(values, io);
  const context = { ...given, period: readPeriod(period) ?? given.period };
  const due = dueOf(values);
  const { entries, leftOut } = await gather(sources, context, language);
  const plans = await readPlans(stringsOf(values['plan']), context);
  const decisions = stringOf(values['decisions']);
  const before = await entriesBefore(stringsOf(values['previous']), context, tokenOf(values), language);
  const known = {
    expected: owingUnits(plans),
    unitName,
    plans,
    earlier: await readPlans(stringsOf(values['plan-before']), context),
    decisions: decisions === undefined ? [] : await readDecisions(decisions),
  };
  const earlier = before === null ? null : periodLedger(before.entries, before.period.id);
  const picture = consolidate(periodLedger(entries, period), {
    ...known,
    period: context.period,
    asOf: values['as-of'] === undefined ? todayInVietnam(io.now()) : context.asOf,
    previous: earlier?.counting ?? [],
  });
  // What the period before came to was known on its last day.
  const trend =
    before === null || earlier === null
      ? []
      : dashboardOf(consolidate(earlier, { ...known, period: before.period, asOf: before.period.end }), { due: null })
          .trend;
  const dashboard = dashboardOf(picture, { due, trend });
  return {
    picture,
    dashboard,
    titles: Object.fromEntries(plans.map(({ plan, title }) => [plan, title])),
    leftOut: [...leftOut, ...(before?.leftOut ?? [])],
    workbook: async () => writeXlsx(sharedWorkbook(picture, dashboard, messagesFor(language))),
  };
}

function dueOf(values: Values): IsoDate | null {
  const due = stringOf(values['due']) ?? null;
  if (due !== null && !isIsoDate(due)) throw new UsageError('bad-date', { value: due });
  return due;
}
