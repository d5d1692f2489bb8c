/** `different` is news, `failed` a probe that could not be finished, `skipped` one this Excel is too old for. */
export type Verdict = 'as-expected' | 'different' | 'failed' | 'skipped';

export interface ProbeResult {
  readonly id: string;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly expected: unknown;
  /** What this Excel answered; the error's text where it failed; absent when skipped. */
  readonly answer?: unknown;
}

/** A results file; see docs/office-host.md. */
export interface ConformanceResults {
  readonly format: 'phuluc-conformance-1';
  /** What answered: a real Excel, or our own host, which proves nothing about Excel. */
  readonly host: 'excel' | 'office-host';
  readonly platform: string;
  /** Version of the Excel program, as it tells. */
  readonly version: string;
  readonly excelApi: string;
  readonly language: string;
  /** ISO date and time. */
  readonly at: string;
  readonly results: readonly ProbeResult[];
}

/** What two runs answered differently, by probe; probes only one of them knows are left out. */
export function differences(
  a: ConformanceResults,
  b: ConformanceResults,
): { readonly id: string; readonly claim: string; readonly a: unknown; readonly b: unknown }[] {
  return a.results.flatMap(({ id, claim, verdict, answer }) => {
    const other = b.results.find((one) => one.id === id);
    if (other === undefined || verdict === 'skipped' || other.verdict === 'skipped') return [];
    const same = JSON.stringify(answer) === JSON.stringify(other.answer) && verdict === other.verdict;
    return same ? [] : [{ id, claim, a: answer, b: other.answer }];
  });
}
