/** What a probe works on: an empty sheet of its own, taken away afterwards. */
export interface Scratch {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

/** One small claim about Excel, put to whatever Excel is there. The answer is plain JSON. */
export interface Probe {
  /** Never used twice, never changed: results of different days are compared by it. */
  readonly id: string;
  /** What is claimed, in a sentence. */
  readonly claim: string;
  /** Version of ExcelApi the probe needs. */
  readonly needs: string;
  /** What our host answers, and what the product relies on. */
  readonly expected: unknown;
  readonly ask: (scratch: Scratch) => Promise<unknown>;
}

/** The error code a batch ends with, `none` when it does not fail. The scratch's own context stays usable. */
export async function codeOf({ sheet }: Scratch, act: (sheet: Excel.Worksheet) => void): Promise<string> {
  sheet.load('name');
  await sheet.context.sync();
  const context = new Excel.RequestContext();
  try {
    act(context.workbook.worksheets.getItem(sheet.name));
    await context.sync();
    return 'none';
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : String(error);
  }
}

/** Writes through `values` and gives what the cells then hold: value, type and shown text. */
export async function written(
  { context, sheet }: Scratch,
  values: readonly unknown[],
  format?: string,
): Promise<unknown> {
  const range = sheet.getRange(`A1:A${String(values.length)}`);
  if (format !== undefined) range.numberFormat = values.map(() => [format]);
  range.values = values.map((value) => [value]);
  range.load('values,valueTypes,formulas');
  await context.sync();
  return range.values.map((row, index) => [row[0], range.valueTypes[index]?.[0], range.formulas[index]?.[0]]);
}
