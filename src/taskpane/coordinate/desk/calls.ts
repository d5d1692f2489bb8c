import { zipSync } from 'fflate';
import { uuidv7 } from 'uuidv7';
import { type CheckContext } from '../../../check/types';
import { consolidate, periodLedger } from '../../../consolidate';
import { type Consolidated } from '../../../consolidate/types';
import { type Dashboard, dashboardOf } from '../../../dashboard';
import { allocate } from '../../../handout/allocate';
import { type Language, messagesFor } from '../../../messages';
import { owingUnits, planVersions } from '../../../plan/planVersion';
import { replay } from '../../../submission/replay';
import { returnedEntries } from '../../../submission/returned';
import { type LedgerEntry } from '../../../submission/types';
import { addDays } from '../../../values/dates';
import { periodOf, readPeriod } from '../../../values/period';
import { type Period } from '../../../values/types';
import { configSheet } from '../../../xlsx/configSheet';
import { handOut } from '../../../xlsx/handout/handOut';
import { type Plan, type PlanPart, planOfParts, planPart, PlanProblem } from '../../../xlsx/handout/plan';
import { XlsxProblem } from '../../../xlsx/problem';
import { readModel } from '../../../xlsx/read';
import { sharedSheets, sharedWorkbook } from '../../../xlsx/sharedWorkbook';
import { writeXlsx } from '../../../xlsx/write';
import { unitName } from '../../session/agencies';
import { readPicked } from './readPicked';
import { type Desk, DeskProblem, type PickedBytes, type PictureOrder } from './types';

/** How many earlier periods the figures are compared with. */
const MOST_EARLIER = 7;
/** Workbooks are compressed already. */
const STORED = 0;

/** The desk's work itself, wherever it is done: in a worker beside a page, or at once in a test. */
export const deskCalls: Desk = {
  read: (file, context, language) => readPicked(file, context, wordsOf(language)),

  async ledger(files, filed, period) {
    const { entries, refused } = replay(filed);
    const returned = await returnedEntries(files, entries, { period, unitName, newId: uuidv7 });
    return {
      entries: [...entries, ...returned.entries],
      superseded: returned.superseded,
      refused: refused.map(({ name, code }) => ({ name, code })),
    };
  },

  picture: (entries, order) => Promise.resolve(pictureOf(entries, order)),

  sheets: ({ consolidated, dashboard }, language) =>
    Promise.resolve(sharedSheets(consolidated, dashboard, messagesFor(language))),

  workbook: ({ consolidated, dashboard }, language) =>
    Promise.resolve(writeXlsx(sharedWorkbook(consolidated, dashboard, messagesFor(language)))),

  plans(files, context) {
    const { tables, extraAgencies, context: own } = planIn(files, context);
    return Promise.resolve(planVersions(tables, allocate(tables, { asOf: own.asOf, extraAgencies })));
  },

  async handOut(files, context, watch) {
    const plan = planIn(files, context);
    // The workbooks go to units of the province, whatever language the coordinator reads.
    const vietnamese = messagesFor('vi');
    const names = files.map(({ name }) => name);
    const made = handOut(plan, names, configSheet(vietnamese), vietnamese.handout);
    const written: Record<string, Uint8Array> = {};
    let done = 0;
    for (const { name, workbook } of made.files()) {
      watch.at(done, made.count, name);
      // Whoever waits gets a turn between two workbooks, and may say that they are no longer wanted.
      await new Promise((resolve) => setTimeout(resolve, 0));
      watch.signal.throwIfAborted();
      written[name] = writeXlsx(workbook);
      done += 1;
    }
    return { summary: made.summary, zip: zipSync(written, { level: STORED }) };
  },
};

function wordsOf(language: Language) {
  const { rules, status } = messagesFor(language);
  return { finding: rules.findingSentence, fixLabel: rules.fixLabel, reason: status.reason };
}

function pictureOf(entries: readonly LedgerEntry[], order: PictureOrder) {
  const period = readPeriod(order.period);
  if (period === null) throw new RangeError('A period that cannot be read.');
  const consolidated = together(entries, period, order);
  const earlier: Consolidated[] = [];
  let at = before(period);
  for (let count = 0; count < MOST_EARLIER; count++) {
    const id = at.id;
    if (entries.some(({ submission }) => submission.period === id)) earlier.push(together(entries, at, order));
    at = before(at);
  }
  const dashboard = dashboardOf(consolidated, { due: order.due, trend: earlier.map(pointOf) });
  return { consolidated, dashboard };
}

function together(entries: readonly LedgerEntry[], period: Period, order: PictureOrder): Consolidated {
  return consolidate(periodLedger(entries, period.id), {
    period,
    // What an earlier period came to was known on its last day.
    asOf: period.end < order.asOf && period.id !== order.period ? period.end : order.asOf,
    expected: [...new Set([...order.expected, ...owingUnits(order.plans)])],
    unitName,
    plans: order.plans,
    decisions: order.decisions,
    previous: periodLedger(entries, before(period).id).counting,
  });
}

function pointOf(picture: Consolidated): Dashboard['trend'][number] {
  const { period, reporting, total } = dashboardOf(picture, { due: null });
  return { period, reporting, total };
}

function before({ start, kind }: Period): Period {
  return periodOf(addDays(start, -1), kind);
}

function planIn(files: readonly PickedBytes[], context: CheckContext): Plan {
  const parts = files.map((file) => partIn(file, context));
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('A plan without a workbook.');
  return planOfParts(first, others);
}

/** What stands in a file is the coordinator's to mend, and is said so. */
function partIn({ name, bytes }: PickedBytes, context: CheckContext): PlanPart {
  try {
    return planPart(readModel(bytes), name, context);
  } catch (error) {
    if (error instanceof PlanProblem || error instanceof XlsxProblem) throw new DeskProblem(error.code, name);
    throw error;
  }
}
