import { pictureContext, pictureTag, readPicture } from '../../../src/hub/picture';
import { receiveSubmission } from '../../../src/hub/store/ledger';
import { addPlanVersion } from '../../../src/hub/store/plans';
import { Store } from '../../../src/hub/store/store';
import { type PlanVersion } from '../../../src/plan/types';
import { sonLa } from '../../plan/realPlans';
import { submissionOf } from '../../submission/examples';
import { onEachStore, type Place } from '../stores';

const SL = sonLa();
const now = new Date('2026-09-04T02:00:00Z');
const by = { actor: 'token-1', unit: 'sl-so-khcn', at: now.toISOString() };
const owed = (version: PlanVersion): number => version.rows.filter(({ group }) => group !== true).length;

onEachStore((newPlace) => {
  let store: Store;
  let place: Place;
  beforeEach(async () => {
    place = await newPlace();
    store = await Store.open(place.location);
  });
  afterEach(async () => {
    await store.close();
    await place.end();
  });
  const picture = async (period = '2026-Q3') => readPicture(store, await pictureContext(store, period, now));
  const tag = async (period = '2026-Q3') => pictureTag(store, await pictureContext(store, period, now));

  it('a plan in force is owed from the first day of its years, before anybody has sent', async () => {
    const before = await tag();
    expect((await picture()).unreported).toEqual([]);
    await addPlanVersion(store, SL, by);
    expect(await tag()).not.toBe(before);
    const { unreported } = await picture();
    expect(unreported).toHaveLength(owed(SL));
    expect(unreported.every(({ byNobody }) => byNobody)).toBe(true);
    expect(unreported.flatMap(({ left }) => left).filter(({ hasSent }) => hasSent)).toEqual([]);
    expect(unreported.flatMap(({ left }) => left).map(({ unit }) => unit)).toContain('sl-so-khcn');
    expect((await picture('2027-Q1')).unreported).toEqual([]);
  });

  it('a plan whose rows name no years is owed in all of them', async () => {
    await addPlanVersion(store, { ...SL, rows: SL.rows.map((row) => ({ ...row, planYears: null })) }, by);
    expect((await picture('2031-Q1')).unreported).toHaveLength(owed(SL));
  });

  it('rows reported under no known plan are held against the plans of the period', async () => {
    await addPlanVersion(store, SL, by);
    const row = SL.rows.find(({ kind, group }) => kind === 'tasks' && group !== true)!;
    const sent = { ...row, key: `khong-ro${row.key.slice(SL.plan.length)}` };
    const outcome = await receiveSubmission(
      store,
      await submissionOf({ plan: 'khong-ro', rows: [sent] }),
      [{ status: null, basis: null, pace: null }],
      {
        actor: 'token-1',
        now,
      },
    );
    expect(outcome.kind).toBe('new');
    const { proposals } = await picture();
    expect(proposals).toMatchObject([{ plan: SL.plan, key: sent.key, candidates: [{ key: row.key, likeness: 1 }] }]);
  });
});
