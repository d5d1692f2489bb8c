import { type Agency } from '../../catalogue/types';
import { type CheckContext } from '../../check/types';
import { isConfigSheet } from '../../config/vocabulary';
import { type Examination, examineWorkbook } from '../../examine/examine';
import { type PlanTable } from '../../handout/types';
import { type SheetModel, type WorkbookModel } from '../model';
import { toSnapshot } from '../read';
import { type PlanSheet } from './reportSheet';

/** A plan as its workbooks hold it. */
export interface Plan {
  readonly tables: readonly PlanTable[];
  /** The same tables where they stand. */
  readonly sheets: readonly PlanSheet[];
  readonly context: CheckContext;
  readonly extraAgencies: readonly Agency[];
  /** The configuration sheet of the first workbook that has one. */
  readonly configuration: SheetModel | null;
}

/** One workbook's part of a plan. */
export type PlanPart = Omit<Plan, 'tables'> & { readonly tables: readonly Omit<PlanTable, 'workbook'>[] };

/** Why a workbook is no plan that could be handed out. */
export class PlanProblem extends Error {
  constructor(
    readonly code: 'no-appendix' | 'province-needed',
    readonly file: string,
  ) {
    super(code);
    this.name = 'PlanProblem';
  }
}

/**
 * Reads one workbook of a plan.
 * @throws PlanProblem when it holds no appendix, or its province cannot be told
 */
export function planPart(model: WorkbookModel, file: string, given: CheckContext): PlanPart {
  const examination = examineWorkbook(toSnapshot(model), given);
  if (examination.tables.length === 0) throw new PlanProblem('no-appendix', file);
  return {
    context: examination.context,
    extraAgencies: examination.context.extraAgencies ?? [],
    tables: planTables(file, examination),
    sheets: examination.tables.map(({ appendix }) => planSheet(appendix, model, examination)),
    configuration: model.sheets.find(({ name }) => isConfigSheet(name)) ?? null,
  };
}

/** The parts as one plan; settings that hold for the whole are the first workbook's. */
export function planOfParts(first: PlanPart, others: readonly PlanPart[]): Plan {
  const parts = [first, ...others];
  return {
    tables: parts.flatMap(({ tables }, workbook) => tables.map((table) => ({ ...table, workbook }))),
    sheets: parts.flatMap(({ sheets }) => sheets),
    context: first.context,
    extraAgencies: parts.flatMap(({ extraAgencies }) => extraAgencies),
    configuration: parts.find(({ configuration }) => configuration !== null)?.configuration ?? null,
  };
}

function planTables(file: string, { tables, context, province }: Examination): Omit<PlanTable, 'workbook'>[] {
  return tables.map((table) => {
    const own = context.province ?? table.appendix.plan.province ?? province;
    if (own === null) throw new PlanProblem('province-needed', file);
    return { table, province: own };
  });
}

type Appendix = PlanSheet['appendix'];

function planSheet(appendix: Appendix, model: WorkbookModel, { tables }: Examination): PlanSheet {
  const sheet = model.sheets.find(({ name }) => name === appendix.sheet);
  if (sheet === undefined) throw new RangeError('A table stands on a sheet of its workbook.');
  const { header } = appendix;
  const others = tables
    .map((table) => table.appendix)
    .filter((one) => one.sheet === appendix.sheet && one !== appendix);
  const above = others.filter(({ lastRow }) => lastRow < header.top).map(({ lastRow }) => lastRow + 1);
  const isBeside = others.some((other) => other.header.top <= appendix.lastRow && other.lastRow >= header.top);
  return { sheet, date1904: model.date1904, appendix, titleTop: Math.max(1, ...above), isBeside };
}
