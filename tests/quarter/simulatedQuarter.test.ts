import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CheckContext } from '../../src/check/types';
import { type Consolidated } from '../../src/consolidate';
import { HubClient } from '../../src/destinations/hub';
import { HubRoom } from '../../src/destinations/hubRoom';
import { type ItemRecord } from '../../src/examine/records';
import { type Handout } from '../../src/handout/types';
import { messagesFor } from '../../src/messages';
import { planVersions } from '../../src/plan';
import { type PlanVersion } from '../../src/plan/types';
import { buildSubmission } from '../../src/submission/build';
import { type Submission } from '../../src/submission/types';
import { readPeriod } from '../../src/values/period';
import { type DueReading } from '../../src/values/types';
import { configSheet } from '../../src/xlsx/configSheet';
import { handOut } from '../../src/xlsx/handout/handOut';
import { planOfParts, planPart } from '../../src/xlsx/handout/plan';
import { readModel, readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { testHub } from '../hub/testHub';
import {
  answerTo,
  type Answer,
  type Behaviour,
  behaviourOf,
  filledIn,
  itemsOf,
  plainTarget,
  readReport,
  typed,
} from './units';

const PERIOD = readPeriod('2026-Q3')!;
const IN_TIME = new Date('2026-09-03T02:00:00Z');
const TOO_LATE = new Date('2026-09-07T02:00:00Z');
const LOOKED_AT = new Date('2026-09-08T02:00:00Z');
const AS_OF = '2026-09-08';
const COORDINATOR = { 'son-la': 'sl-so-khcn', 'lai-chau': 'lc-so-khcn' } as const;

type Province = keyof typeof COORDINATOR;

const TABLES: Readonly<Record<Province, readonly string[]>> = {
  'son-la': ['son-la-2026-phu-luc-1', 'son-la-2026-phu-luc-2'],
  'lai-chau': ['lai-chau-nq57-phu-luc-1', 'lai-chau-nq57-phu-luc-2'],
};

/** What a unit did, as the test remembers it: nothing here comes from the product's own sums. */
interface Told {
  readonly unit: string;
  readonly behaviour: Behaviour;
  /** Rows as handed out, with the answer; the row whose key was lost is apart. */
  readonly answers: readonly (readonly [ItemRecord, Answer])[];
  readonly lost: { readonly row: ItemRecord; readonly reportedKey: string } | null;
}

const counts = ({ behaviour }: Told): boolean => behaviour !== 'silent' && behaviour !== 'returned';

describe.each(['son-la', 'lai-chau'] as const)(
  'a quarter of %s, from the plan to the consolidated picture',
  (province) => {
    let told: Told[];
    let handout: Handout;
    let version: PlanVersion;
    let picture: Consolidated;
    let hub: Awaited<ReturnType<typeof testHub>>;
    let room: HubRoom;
    let clock = IN_TIME;

    beforeAll(async () => {
      hub = await testHub({ now: () => clock });
      const quarter = await runQuarter();
      ({ told, handout, version, room } = quarter);
      clock = LOOKED_AT;
      picture = await room.picture(PERIOD.id);
    });
    afterAll(() => hub.end());

    async function runQuarter() {
      const context: CheckContext = { asOf: '2026-09-03', period: PERIOD, province };
      const [first, ...others] = TABLES[province].map((name) =>
        planPart(readModel(readFileSync(path.join(__dirname, '..', '..', 'samples', `${name}.xlsx`))), name, context),
      );
      const plan = planOfParts(first!, others);
      const vi = messagesFor('vi');
      const made = handOut(plan, TABLES[province], configSheet(vi), vi.handout);
      const [only] = planVersions(plan.tables, made.handout);
      const desk = new HubRoom(
        new HubClient({ url: hub.url, token: await hub.token(COORDINATOR[province], 'coordinator') }),
      );
      await desk.putPlan(only!);
      const units = made.handout.units.filter(({ owns }) => owns.length > 0).map(({ unit }) => unit);
      const policy = { errorsBlock: true, acceptLate: true, warningsNeedReason: false };
      await hub.request('PUT', `/api/periods/${PERIOD.id}`, {
        token: await hub.token(COORDINATOR[province], 'coordinator'),
        body: { opens: null, due: '2026-09-05', closes: null, policy, units },
      });
      const all: Told[] = [];
      for (const { name, workbook } of made.files()) {
        const unit = name.split('_')[0] ?? '';
        if (!units.includes(unit)) continue;
        all.push(await reportOfUnit(unit, behaviourOf(all.length), writeXlsx(workbook), context, desk));
      }
      return { told: all, handout: made.handout, version: only!, room: desk };
    }

    /** One unit's quarter, from the workbook it was handed to what the hub has of it. */
    async function reportOfUnit(
      unit: string,
      behaviour: Behaviour,
      bytes: Uint8Array,
      context: CheckContext,
      desk: HubRoom,
    ): Promise<Told> {
      const items = itemsOf(readReport(bytes, context));
      const answers = items.map((row) => [row, answerTo(row, unit, behaviour === 'contradicting')] as const);
      if (behaviour === 'silent') return { unit, behaviour, answers: [], lost: null };
      let filled = filledIn(bytes, answers);
      const own = await hub.client(unit);
      clock = behaviour === 'late' ? TOO_LATE : IN_TIME;

      const [some] = answers;
      if (behaviour === 'forgetful' && some !== undefined) {
        const role = some[0].kind === 'tasks' ? 'progress' : 'result';
        const emptied =
          some[0].kind === 'tasks' ? (['progress', 'completedOn'] as const) : (['result', 'progress'] as const);
        const blank = typed(
          filled,
          emptied.map((one) => ({ row: some[0], role: one, value: null })),
        );
        expect(readReport(blank, context).findings.errors).toBe(1);
        await expect(own.submit(await submissionOf(unit, blank, context, null))).rejects.toMatchObject({
          code: 'has-errors',
        });
        expect(some[1][role]).toBeDefined();
      }
      let lost: Told['lost'] = null;
      if ((behaviour === 'retitling' || behaviour === 'renumbering') && some !== undefined) {
        const [row] = some;
        const change =
          behaviour === 'retitling'
            ? ({ row, role: 'title', value: `${row.title} trên địa bàn` } as const)
            : ({ row, role: 'number', value: '77' } as const);
        filled = typed(filled, [change, { row, role: 'rowKey', value: null }]);
        const back = itemsOf(readReport(filled, context));
        lost = { row, reportedKey: back.find(({ cells }) => cells.title === row.cells.title)!.key };
        expect(lost.reportedKey).not.toBe(row.key);
      }
      let replaces: string | null = null;
      if (behaviour === 'correcting') {
        const wrong = filledIn(
          bytes,
          items.map((row) => [row, answerTo(row, `${unit} sai`, true)] as const),
        );
        replaces = (await own.submit(await submissionOf(unit, wrong, context, null))).submissionId;
      }
      const receipt = await own.submit(await submissionOf(unit, filled, context, replaces));
      if (behaviour === 'returned')
        await desk.review(receipt.submissionId, {
          state: 'returned',
          comment: 'Thiếu minh chứng',
          by: COORDINATOR[province],
        });
      return { unit, behaviour, answers, lost };
    }

    it('hands every owned row to its owner', () => {
      const handed = new Set(handout.units.flatMap(({ owns }) => owns.map(({ item }) => item.key)));
      const owed = version.rows.filter(({ key, group }) => group !== true && (version.owing[key] ?? []).length > 0);
      expect(new Set(owed.map(({ key }) => key))).toEqual(handed);
      expect(told.length).toBeGreaterThan(province === 'son-la' ? 95 : 60);
    });

    it('knows who has sent, who is late, and whose report was returned', () => {
      const states = new Map(picture.tracker.map(({ unit, state, late }) => [unit, `${state}${late ? ' late' : ''}`]));
      for (const { unit, behaviour } of told) {
        const expected =
          behaviour === 'silent'
            ? 'not-sent'
            : behaviour === 'returned'
              ? 'returned'
              : behaviour === 'late'
                ? 'sent late'
                : 'sent';
        expect([unit, states.get(unit)]).toEqual([unit, expected]);
      }
      expect(new Set(picture.missing)).toEqual(new Set(told.filter((one) => !counts(one)).map(({ unit }) => unit)));
    });

    it('has every row of every unit that counts, once, as the unit said it', () => {
      const expected = told.filter(counts).flatMap(({ unit, answers, lost }) =>
        answers.map(([row, answer]) => {
          const key = lost?.row === row ? lost.reportedKey : row.key;
          return `${unit} ${key} ${answer.result ?? ''} ${answer.completedOn ?? ''}`;
        }),
      );
      const rows = picture.rows.filter(({ group }) => group !== true);
      const found = rows.map(
        ({ unit, key, result, completedOn }) =>
          `${unit} ${key} ${result?.text ?? ''} ${completedOn?.split('-').reverse().join('/') ?? ''}`,
      );
      expect(found.sort()).toEqual(expected.sort());
    });

    it('judges every row as a calculation of its own does', () => {
      const rows = new Map(picture.rows.map((row) => [`${row.unit} ${row.reportedKey ?? row.key}`, row]));
      let judged = 0;
      for (const { unit, answers, lost } of told.filter(counts)) {
        for (const [row, answer] of answers) {
          const expected = row.kind === 'tasks' ? taskStatus(row.due!, answer) : indicatorStatus(row, answer);
          if (expected === null) continue;
          const key = lost?.row === row ? lost.reportedKey : row.key;
          judged += 1;
          expect([unit, key, rows.get(`${unit} ${key}`)?.assessed?.status]).toEqual([unit, key, expected]);
        }
      }
      expect(judged).toBeGreaterThan(picture.rows.length / 2);
    });

    it('shows the figures that units contradict each other in, with every place, and no others', () => {
      const values = new Map<string, Map<string, string>>();
      for (const { unit, answers, lost } of told.filter(counts)) {
        for (const [row, { result }] of answers) {
          if (row.kind !== 'indicators' || result === undefined || lost?.row === row) continue;
          const own = values.get(row.key) ?? new Map<string, string>();
          values.set(row.key, own.set(unit, result));
        }
      }
      const expected = [...values].filter(([, own]) => new Set(own.values()).size > 1);
      expect(expected.length > 0).toBe(province === 'son-la');
      const found = picture.conflicts.filter(({ field }) => field === 'result');
      expect(new Set(found.map(({ key }) => key))).toEqual(new Set(expected.map(([key]) => key)));
      for (const [key, own] of expected) {
        const places = found.find((conflict) => conflict.key === key)!.places;
        expect(new Map(places.map(({ unit, value }) => [unit, value]))).toEqual(own);
        expect(places.every(({ cell }) => cell !== null)).toBe(true);
      }
    });

    it('shows where a unit that leads a task says done and another says not, and nothing else', () => {
      const leads = new Set(
        handout.units.flatMap(({ unit, owns }) =>
          owns.flatMap(({ item, through, written }) => {
            const isOfGroup = item.item.owners.some(({ text, isGroup }) => isGroup && text === written);
            return through === 'group' || isOfGroup ? [] : [`${unit} ${item.key}`];
          }),
        ),
      );
      const said = new Map<string, { unit: string; done: boolean; leads: boolean }[]>();
      for (const { unit, answers, lost } of told.filter(counts)) {
        for (const [row, { progress }] of answers) {
          if (row.kind !== 'tasks' || lost?.row === row || !canBeDone(row.due!)) continue;
          const own = { unit, done: progress === 'Đã hoàn thành', leads: leads.has(`${unit} ${row.key}`) };
          said.set(row.key, [...(said.get(row.key) ?? []), own]);
        }
      }
      const expected = [...said].filter(([, own]) =>
        own.some((one) => one.leads && own.some((other) => other.done !== one.done)),
      );
      const found = picture.conflicts.filter(({ field }) => field === 'done').map(({ key }) => key);
      const known = new Set(said.keys());
      expect(new Set(found.filter((key) => known.has(key)))).toEqual(new Set(expected.map(([key]) => key)));
    });

    it('proposes the right row for every one that was retitled or renumbered, and takes none by itself', async () => {
      const lost = told.filter(counts).flatMap((one) => (one.lost === null ? [] : [one.lost]));
      expect(lost.length).toBeGreaterThan(5);
      expect(new Set(picture.proposals.map(({ key }) => key))).toEqual(
        new Set(lost.map(({ reportedKey }) => reportedKey)),
      );
      for (const { row, reportedKey } of lost) {
        const { candidates } = picture.proposals.find(({ key }) => key === reportedKey)!;
        expect(candidates[0]?.key).toBe(row.key);
      }
      await room.decide(
        version.plan,
        lost.map(({ row, reportedKey }) => ({ from: reportedKey, to: row.key })),
      );
      const after = await room.picture(PERIOD.id);
      expect(after.proposals).toEqual([]);
      expect(after.rows).toHaveLength(picture.rows.length);
      for (const { unit, lost: own } of told.filter(counts)) {
        if (own === null) continue;
        expect(after.rows.filter((row) => row.unit === unit && row.key === own.row.key)).toHaveLength(1);
      }
    });

    it('names every row that is owed and not reported, with the units that owe it', () => {
      const reported = new Set(
        told
          .filter(counts)
          .flatMap(({ unit, answers, lost }) =>
            answers.flatMap(([row]) => (lost?.row === row ? [] : [`${unit} ${row.key}`])),
          ),
      );
      const expected = Object.entries(version.owing).flatMap(([key, units]) =>
        units.filter((unit) => !reported.has(`${unit} ${key}`)).map((unit) => `${unit} ${key}`),
      );
      const found = picture.unreported.flatMap(({ key, left }) => left.map(({ unit }) => `${unit} ${key}`));
      expect(found.sort()).toEqual(expected.sort());
    });

    it('gives the same picture as a workbook, with every task on its sheet', async () => {
      const now = await room.picture(PERIOD.id);
      const book = readXlsx(await room.workbook(PERIOD.id));
      const sheet = book.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
      const texts = new Set(sheet.cells.map(({ text }) => text));
      const tasks = now.rows.filter(({ kind, group }) => kind === 'tasks' && group !== true);
      expect(tasks.map(({ title }) => title).filter((title) => !texts.has(title))).toEqual([]);
      const widest = Math.max(...sheet.cells.map(({ row }) => row));
      expect(widest).toBeGreaterThanOrEqual(tasks.length);
    });
  },
);

async function submissionOf(
  unit: string,
  bytes: Uint8Array,
  context: CheckContext,
  replaces: string | null,
): Promise<Submission> {
  const { rows, plan, findings } = readReport(bytes, context);
  ids += 1;
  return buildSubmission(
    {
      unit,
      period: PERIOD.id,
      plan,
      replaces,
      sentBy: unit,
      ruleset: '1.0.0',
      rows,
      findings: { ...findings, confirmed: [] },
    },
    { id: `01994b2e-0000-7000-8000-${String(ids).padStart(12, '0')}`, sentAt: '2026-09-03T01:00:00.000Z' },
  );
}
let ids = 0;

/** Due dates whose end a completion can meet; recurring and labelled ones go on. */
const canBeDone = ({ kind }: DueReading): boolean => kind !== 'multiple' && kind !== 'ongoing' && kind !== 'recurring';

/** Domain section 6, written down a second time; `null` for due dates of several parts. */
function taskStatus(due: DueReading, { progress, completedOn }: Answer): string | null {
  const done = progress === 'Đã hoàn thành';
  switch (due.kind) {
    case 'by':
    case 'within': {
      const end = due.end;
      if (done) return day(completedOn) <= end ? 'done-on-time' : 'done-late';
      if (AS_OF > end) return 'overdue';
      if (Date.parse(end) - Date.parse(AS_OF) <= 15 * 86_400_000) return 'due-soon';
      return due.kind === 'within' && AS_OF < due.start ? 'not-yet-due' : 'in-progress';
    }
    case 'ongoing':
    case 'recurring':
      return 'ongoing';
    case 'conditional':
      return done ? 'done' : 'waiting';
    case 'multiple':
      return null;
    default:
      return done ? 'done' : 'no-due-date';
  }
}

const day = (written: string | undefined): string => (written ?? '').split('/').reverse().join('-');

/** More is better in every plain target of these tables but those that are named. */
function indicatorStatus({ target, title }: ItemRecord, { result }: Answer): string | null {
  const wanted = plainTarget(target?.text ?? '');
  if (wanted === null || /giảm|thứ bậc|xếp hạng|chỉ số|thời gian|PII/i.test(title)) return null;
  const value = Number((result ?? '').replace('%', '').replace(',', '.'));
  if (value > wanted.value) return 'exceeded';
  return value === wanted.value && !wanted.isStrict ? 'met' : 'not-met';
}
