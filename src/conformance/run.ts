import { type Probe } from './probe';
import { probes } from './probes';
import { type ConformanceResults, type ProbeResult, type Verdict } from './results';

/** Beginning of the names of scratch sheets; a run cut short leaves one behind that can be told by it. */
export const SCRATCH = 'phuluc-thu-';

type Told = Omit<ConformanceResults, 'format' | 'results'>;

/**
 * Puts every probe to the Excel this page runs in, each on a sheet of its own that is taken away afterwards. The user's
 * own sheets are neither read nor changed.
 * @param isSupported whether a version of ExcelApi is there
 * @param progress told after every probe
 */
export async function runProbes(
  told: Told,
  isSupported: (version: string) => boolean,
  progress: (done: number, all: number) => void = () => undefined,
  list: readonly Probe[] = probes,
): Promise<ConformanceResults> {
  const results: ProbeResult[] = [];
  for (const [index, probe] of list.entries()) {
    results.push(isSupported(probe.needs) ? await run(probe, index) : result(probe, 'skipped'));
    progress(index + 1, list.length);
  }
  return { format: 'phuluc-conformance-1', ...told, results };
}

function result({ id, claim, expected }: Probe, verdict: Verdict, answer?: unknown): ProbeResult {
  return { id, claim, verdict, expected, ...(answer === undefined ? {} : { answer }) };
}

async function run(probe: Probe, index: number): Promise<ProbeResult> {
  const name = SCRATCH + String(index + 1);
  try {
    const answer = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      await context.sync();
      return probe.ask({ context, sheet });
    });
    const isAsExpected = JSON.stringify(answer) === JSON.stringify(probe.expected);
    return result(probe, isAsExpected ? 'as-expected' : 'different', answer);
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
    return result(probe, 'failed', `${String(code ?? '')} ${String(message ?? error)}`.trim());
  } finally {
    await Excel.run((context) => cleanUp(context, name));
  }
}

/** The sheet with all that is on it; protected sheets can be deleted too. */
async function cleanUp(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (!sheet.isNullObject) {
    sheet.delete();
    await context.sync();
  }
}
