import { isBlank } from '../text/fold';
import { type QuantityReading } from '../values/types';
import { changeIn, namesPlace, turned } from './change';
import { judge, measureFacts, measureOf, type Judgement, type Measure } from './compare';
import { lessIsBetterByWording } from './direction';
import { INDICATORS_WORST_FIRST, worstOf } from './order';
import { paceOf, type PaceReading } from './pace';
import { pairParts } from './pairs';
import { type Assessment, type AssessmentContext, type IndicatorEvidence, type Reason } from './types';

type Contents = 'blank' | 'uncalculated' | 'unreadable' | 'words' | 'forecast' | 'numbers';

/**
 * Status of an indicator (domain: section 5), with its reason as facts. Without a result column the baseline is judged
 * the same way, with `basis: "baseline"`. `pace` only while the result is short of the target.
 */
export function assessIndicator(evidence: IndicatorEvidence, context: AssessmentContext): Assessment {
  const { target, hasResultColumn } = evidence;
  const targetContents = contentsOf(target);
  if (targetContents !== 'numbers') {
    const status = targetContents === 'words' ? 'qualitative' : 'no-target';
    const reason = { code: `target-${targetContents}`, facts: { target: target?.text ?? null } };
    return { status, basis: null, pace: null, reason };
  }
  const reported = hasResultColumn ? evidence.result : evidence.baseline;
  const basis = hasResultColumn ? 'result' : evidence.baseline === null ? null : 'baseline';
  const reportedContents = contentsOf(reported);
  if (reportedContents !== 'numbers') {
    const status = reportedContents === 'blank' || reportedContents === 'forecast' ? 'no-result' : 'undetermined';
    const facts = { result: reported?.text ?? null, target: target?.text ?? null, basis };
    return { status, basis, pace: null, reason: { code: `result-${reportedContents}`, facts } };
  }
  const { judgement, pace } = judgeReadings(evidence, target, reported, context);
  const facts = { ...judgement.reason.facts, basis, expected: pace?.expected ?? null, expectedOn: pace?.on ?? null };
  return { status: judgement.status, basis, pace: pace?.pace ?? null, reason: { code: judgement.reason.code, facts } };
}

interface RowJudgement {
  readonly judgement: Judgement;
  readonly pace: PaceReading | null;
}

/** Where a figure has two readings, only a status that both give is given. */
function judgeReadings(
  evidence: IndicatorEvidence,
  target: QuantityReading | null,
  reported: QuantityReading | null,
  context: AssessmentContext,
): RowJudgement {
  const wanted = changeIn(target?.text ?? '');
  const told = changeIn(reported?.text ?? '');
  const byTitle = lessIsBetterByWording(evidence.title, evidence.unit);
  const lessIsBetter = wanted === null && (byTitle || namesPlace(target?.text ?? '') || wantsNone(target));
  const judged = variantsOf(target).flatMap((targets) =>
    variantsOf(reported).map((results) => {
      const moved = wanted !== null && told !== null && wanted !== told ? results.map(turned) : results;
      return judgeParts(evidence, targets, moved, lessIsBetter, context);
    }),
  );
  const [first] = judged;
  // A bare figure beside "giảm 2%" may be how much the poverty rate fell, or the rate itself.
  const levelOrChange = wanted !== null && told === null && byTitle;
  if (
    !levelOrChange &&
    first !== undefined &&
    judged.every(({ judgement }) => judgement.status === first.judgement.status)
  )
    return first;
  const facts = { target: target?.text ?? null, result: reported?.text ?? null };
  return { judgement: { status: 'undetermined', reason: { code: 'two-readings', facts } }, pace: null };
}

interface PartJudgement extends Judgement {
  readonly target: Measure | null;
  readonly result: Measure | null;
}

function judgeParts(
  evidence: IndicatorEvidence,
  targets: readonly Measure[],
  results: readonly Measure[],
  lessByWording: boolean,
  context: AssessmentContext,
): RowJudgement {
  const { pairs, left } = pairParts(targets, results);
  const parts = [
    ...pairs.flatMap(({ target, results: own, contradicts }): PartJudgement[] => {
      if (own.length === 0) return [{ ...withoutResult(target), target, result: null }];
      return own.map((result) => {
        const judgement = contradicts ? contradiction(target, result) : judge(target, result, lessByWording);
        return { ...judgement, target, result };
      });
    }),
    ...left.map((result): PartJudgement => ({ ...withoutTarget(result), target: null, result })),
  ];
  const worst = worstOf(parts, INDICATORS_WORST_FIRST);
  if (worst === null) throw new RangeError('A target with numbers has at least one part.');
  const baselines = evidence.hasResultColumn ? baselinesFor(targets, evidence.baseline) : new Map<Measure, Measure>();
  const paces = parts
    .filter(({ status }) => status === 'not-met')
    .map(({ target, result }) =>
      target === null || result === null
        ? null
        : paceOf(target, result, baselines.get(target) ?? null, lessByWording, context),
    );
  return { judgement: { status: worst.status, reason: placed(worst, parts) }, pace: worstPace(paces) };
}

/** Names the level the reason speaks of, when there are several. */
function placed(worst: PartJudgement, parts: readonly PartJudgement[]): Reason {
  if (parts.length < 2) return worst.reason;
  const label = worst.result?.scope ?? worst.target?.scope ?? null;
  const facts = { ...worst.reason.facts, label, part: parts.indexOf(worst) + 1, parts: parts.length };
  return { code: worst.reason.code, facts };
}

function withoutResult(target: Measure): Judgement {
  return { status: 'no-result', reason: { code: 'part-without-result', facts: measureFacts('target', target) } };
}

function withoutTarget(result: Measure): Judgement {
  return { status: 'undetermined', reason: { code: 'part-without-target', facts: measureFacts('result', result) } };
}

function contradiction(target: Measure, result: Measure): Judgement {
  const facts = {
    ...measureFacts('target', target),
    ...measureFacts('result', result),
    targetLabel: target.scope,
    resultLabel: result.scope,
  };
  return { status: 'undetermined', reason: { code: 'labels-differ', facts } };
}

function baselinesFor(targets: readonly Measure[], baseline: QuantityReading | null): Map<Measure, Measure> {
  const parts = measuresOf(baseline);
  const [only] = parts;
  if (baseline?.doubt !== undefined) return new Map();
  if (parts.length === 1 && only !== undefined) return new Map(targets.map((target) => [target, only]));
  const known = new Map<Measure, Measure>();
  for (const { target, results, contradicts } of pairParts(targets, parts).pairs) {
    const [first] = results;
    if (first !== undefined && results.length === 1 && !contradicts) known.set(target, first);
  }
  return known;
}

function worstPace(paces: readonly (PaceReading | null)[]): PaceReading | null {
  const known = paces.filter((pace) => pace !== null);
  const behind = known.find(({ pace }) => pace === 'behind');
  if (behind !== undefined) return behind;
  return known.length === paces.length ? (known[0] ?? null) : null;
}

function contentsOf(reading: QuantityReading | null): Contents {
  if (reading === null) return 'blank';
  if (measuresOf(reading).length > 0) return 'numbers';
  if (reading.parts.some((part) => part.forecast === true)) return 'forecast';
  if (reading.doubt !== undefined) return reading.text === '' ? 'uncalculated' : 'unreadable';
  if (isBlank(reading.text)) return 'blank';
  return reading.qualitative || !/\p{N}/u.test(reading.text) ? 'words' : 'unreadable';
}

function measuresOf(reading: QuantityReading | null): Measure[] {
  return (reading?.parts ?? []).map(measureOf).filter((part) => part !== null);
}

/** A plain 0 can only be missed by more: nobody sets it to be surpassed. */
function wantsNone(target: QuantityReading | null): boolean {
  const levels = measuresOf(target);
  return levels.length > 0 && levels.every(({ comparator, value }) => comparator === null && value === 0);
}

/** The reading's levels once for each way its doubtful figure can be read. */
function variantsOf(reading: QuantityReading | null): Measure[][] {
  const measures = measuresOf(reading);
  if (reading?.doubt?.kind !== 'ambiguous') return [measures];
  const [taken] = reading.doubt.readings;
  return reading.doubt.readings.map((value) =>
    measures.map((part) => (part.comparator !== 'between' && part.value === taken ? { ...part, value } : part)),
  );
}
