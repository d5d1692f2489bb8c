import { decideRows, decisionHistory, decisionsOf, takeBackDecision } from '../../../src/hub/store/decisions';
import { ledgerVersion } from '../../../src/hub/store/ledger';
import { addPlanVersion, plansInForce, planVersionOf, planVersions } from '../../../src/hub/store/plans';
import {
  publicationHistory,
  publicationOf,
  publishedPeriods,
  setPublication,
} from '../../../src/hub/store/publications';
import { endSignIn, signedIn, startSignIn } from '../../../src/hub/store/signIns';
import { Store } from '../../../src/hub/store/store';
import { type PlanVersion } from '../../../src/plan/types';
import { onEachStore, type Place } from '../stores';
import { indicatorRow, taskRow } from '../../submission/examples';

const PERIOD = '2026-Q3';
const by = { actor: 'token-1', unit: 'sl-so-khcn', at: '2026-09-04T02:00:00.000Z' };
const version = (changes: Partial<PlanVersion> = {}): PlanVersion => ({
  plan: 'son-la-2026',
  title: 'Kế hoạch chuyển đổi số năm 2026',
  rows: [taskRow(), indicatorRow(81)],
  owing: { [taskRow().key]: ['sl-so-khcn', 'xa-03646'] },
  aggregations: { [indicatorRow(81).key]: 'latest' },
  ...changes,
});
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
  const actions = async () =>
    (await store.db.selectFrom('audit').select('action').execute()).map(({ action }) => action);

  describe('plans', () => {
    it('keep every version, the newest in force', async () => {
      const first = version();
      const second = version({ title: 'Kế hoạch sửa đổi', rows: [taskRow({ number: '2' })] });
      expect(await addPlanVersion(store, first, by)).toMatchObject({ version: 1, rowCount: 2 });
      expect(await addPlanVersion(store, second, { ...by, at: '2026-09-05T02:00:00.000Z' })).toMatchObject({
        version: 2,
      });
      expect((await planVersionOf(store.db, 'son-la-2026'))?.content).toEqual(second);
      expect((await planVersionOf(store.db, 'son-la-2026', 1))?.content).toEqual(first);
      expect(await planVersionOf(store.db, 'son-la-2026', 3)).toBeNull();
      expect(await planVersionOf(store.db, 'lai-chau-2026')).toBeNull();
      expect(await planVersions(store.db, 'son-la-2026')).toEqual([
        { plan: 'son-la-2026', version: 1, title: first.title, rowCount: 2, by: 'sl-so-khcn', at: by.at },
        {
          plan: 'son-la-2026',
          version: 2,
          title: 'Kế hoạch sửa đổi',
          rowCount: 1,
          by: 'sl-so-khcn',
          at: '2026-09-05T02:00:00.000Z',
        },
      ]);
      expect(await actions()).toEqual(['plan-added', 'plan-added']);
    });

    it('give the versions in force of those named, or of all', async () => {
      await addPlanVersion(store, version(), by);
      await addPlanVersion(store, version({ plan: 'lai-chau-2026' }), by);
      await addPlanVersion(store, version(), by);
      const named = async (plans?: string[]) =>
        (await plansInForce(store.db, plans)).map(({ plan, version: number }) => [plan, number]);
      expect(await named()).toEqual([
        ['lai-chau-2026', 1],
        ['son-la-2026', 2],
      ]);
      expect(await named(['son-la-2026', 'nowhere', 'son-la-2026'])).toEqual([['son-la-2026', 2]]);
    });

    it('get one number each when several are put at once', async () => {
      const made = await Promise.all(Array.from({ length: 8 }, () => addPlanVersion(store, version(), by)));
      expect(made.map((one) => one.version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });

  describe('decisions on rows', () => {
    const plan = 'son-la-2026';
    it('count by the newest step of every key, and can be taken back and made again', async () => {
      await decideRows(
        store,
        plan,
        [
          { from: 'a', to: 'x' },
          { from: 'b', to: null },
        ],
        by,
      );
      await decideRows(store, plan, [{ from: 'a', to: 'y' }], { ...by, unit: 'sl-so-tc' });
      expect(await decisionsOf(store.db, plan)).toEqual([
        { plan, from: 'a', to: 'y', by: 'sl-so-tc', at: by.at },
        { plan, from: 'b', to: null, by: 'sl-so-khcn', at: by.at },
      ]);
      expect(await takeBackDecision(store, plan, 'a', by)).toBe(true);
      expect(await takeBackDecision(store, plan, 'a', by)).toBe(false);
      expect(await takeBackDecision(store, plan, 'c', by)).toBe(false);
      expect((await decisionsOf(store.db, plan)).map(({ from }) => from)).toEqual(['b']);
      await decideRows(store, plan, [{ from: 'a', to: 'z' }], by);
      expect((await decisionsOf(store.db, plan)).map(({ to }) => to)).toEqual(['z', null]);
      expect((await decisionHistory(store.db, plan)).map(({ from, to, takenBack }) => [from, to, takenBack])).toEqual([
        ['a', 'x', false],
        ['a', 'y', false],
        ['a', null, true],
        ['a', 'z', false],
        ['b', null, false],
      ]);
      expect(await decisionsOf(store.db, 'lai-chau-2026')).toEqual([]);
      expect(await actions()).toHaveLength(5);
    });
  });

  describe('publications', () => {
    it('count by the newest choice and keep their history; nothing is published by itself', async () => {
      expect(await publicationOf(store.db, PERIOD)).toMatchObject({ published: false, parts: [], number: 0 });
      await setPublication(
        store,
        PERIOD,
        { published: true, parts: ['overview', 'tasks'], note: 'Số liệu quý III' },
        by,
      );
      await setPublication(store, '2026-Q2', { published: true, parts: ['overview'], note: '' }, by);
      expect(await publicationOf(store.db, PERIOD)).toMatchObject({
        published: true,
        parts: ['overview', 'tasks'],
        note: 'Số liệu quý III',
      });
      expect(await publishedPeriods(store.db)).toEqual(['2026-Q3', '2026-Q2']);
      await setPublication(store, PERIOD, { published: false, parts: [], note: '' }, by);
      expect(await publishedPeriods(store.db)).toEqual(['2026-Q2']);
      expect((await publicationHistory(store.db, PERIOD)).map(({ number, published }) => [number, published])).toEqual([
        [1, true],
        [2, false],
      ]);
      expect(await actions()).toHaveLength(3);
    });
  });

  describe('sign-ins', () => {
    const now = new Date('2026-09-04T02:00:00Z');
    const expiresAt = new Date('2026-09-04T10:00:00Z');
    const grant = { unit: 'sl-so-khcn', role: 'coordinator' as const, label: 'ab12', now, expiresAt };

    it('hold until they end or expire, and their secret is kept nowhere', async () => {
      const session = await startSignIn(store, grant);
      const [id, secret] = session.split('.').slice(1) as [string, string];
      expect(await signedIn(store, session, now)).toMatchObject({
        tokenId: id,
        unit: 'sl-so-khcn',
        role: 'coordinator',
      });
      expect(await signedIn(store, session, expiresAt)).toBeNull();
      const rows = JSON.stringify([
        await store.db.selectFrom('sign_ins').selectAll().execute(),
        await store.db.selectFrom('audit').selectAll().execute(),
      ]);
      expect(rows).not.toContain(secret);
      const wrong = `${session.slice(0, -1)}${session.endsWith('A') ? 'B' : 'A'}`;
      for (const other of [wrong, '', `pl.${id}.${secret}`]) expect(await signedIn(store, other, now)).toBeNull();
      expect(await endSignIn(store, wrong, now)).toBe(false);
      expect(await endSignIn(store, session, now)).toBe(true);
      expect(await endSignIn(store, session, now)).toBe(false);
      expect(await signedIn(store, session, now)).toBeNull();
      expect(await actions()).toEqual(expect.arrayContaining(['signed-in', 'signed-out']));
    });
  });

  it('names the ledger of a period anew when plans or decisions change', async () => {
    const seen = new Set([await ledgerVersion(store.db, PERIOD)]);
    const isNew = async () => {
      const name = await ledgerVersion(store.db, PERIOD);
      const isOther = !seen.has(name);
      seen.add(name);
      return isOther;
    };
    expect(await isNew()).toBe(false);
    await addPlanVersion(store, version(), by);
    expect(await isNew()).toBe(true);
    await addPlanVersion(store, version(), by);
    expect(await isNew()).toBe(true);
    await decideRows(store, 'son-la-2026', [{ from: 'a', to: 'x' }], by);
    expect(await isNew()).toBe(true);
    await takeBackDecision(store, 'son-la-2026', 'a', by);
    expect(await isNew()).toBe(true);
  });
});
