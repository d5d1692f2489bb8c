import { allocate } from '../../handout/allocate';
import { fileNames, SUMMARY_FILE } from '../../handout/fileNames';
import { type HandoutSummary, summaryOf } from '../../handout/summary';
import { type Previous } from '../../handout/previous';
import { type Handout } from '../../handout/types';
import { type SheetModel, type WorkbookModel } from '../model';
import { type Plan } from './plan';
import { summaryWorkbook } from './summaryWorkbook';
import { unitWorkbook } from './unitWorkbook';
import { type HandoutWords, type SummaryWords } from './words';

/** A plan handed out: who got what, and the files to be written. */
export interface HandedOut {
  readonly handout: Handout;
  readonly summary: HandoutSummary;
  /** How many `files` there are. */
  readonly count: number;
  /** One workbook a unit, then the one that says who got what; made one by one, since a province has hundreds. */
  files(): Iterable<{ readonly name: string; readonly workbook: WorkbookModel }>;
}

/**
 * Hands a plan out to its units.
 * @param files names of the plan's workbooks, for the summary
 * @param configuration the sheet for units' settings where the plan brings none
 * @param previous what units reported for the period before, handed back for comparison
 */
export function handOut(
  plan: Plan,
  files: readonly string[],
  configuration: SheetModel,
  words: HandoutWords & { readonly summary: SummaryWords },
  previous: Previous | null = null,
): HandedOut {
  const { tables, sheets, extraAgencies } = plan;
  const { period, asOf } = plan.context;
  const handout = allocate(tables, { asOf, extraAgencies });
  const names = fileNames(
    handout.units.map(({ unit }) => unit),
    period,
  );
  const summary = summaryOf(handout, tables, { period: period.id, asOf, files, names });
  const spec = { tables, sheets, period, previous, configuration: plan.configuration ?? configuration, words };
  return {
    handout,
    summary,
    count: handout.units.length + 1,
    *files() {
      for (const share of handout.units) {
        yield { name: names.get(share.unit) ?? '', workbook: unitWorkbook(share, spec) };
      }
      yield { name: SUMMARY_FILE, workbook: summaryWorkbook(summary, words.summary) };
    },
  };
}
