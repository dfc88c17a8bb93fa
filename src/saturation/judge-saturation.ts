import type { AssessmentPlan } from './assessment-plan.ts';
import type { NextDocument } from './next-document.ts';
import type { ReadingDrift } from './reading-drift.ts';
import type { SampleCoverage } from './sample-coverage.ts';
import type { SaturationVerdict } from './saturation-verdict.ts';

/** What a verdict rests on. */
interface Grounds {
  readonly documents: number;
  readonly next: NextDocument;
  readonly coverage: SampleCoverage;
  readonly drift: ReadingDrift;
}

/** Judges the documents against the target of the plan, and never without one. */
export function judgeSaturation(grounds: Grounds, plan: AssessmentPlan): SaturationVerdict {
  const { nextDocument = null, coverage = null } = plan.target ?? {};
  const { lower, upper } = grounds.next;
  if (nextDocument === null && coverage === null) return { verdict: null, because: 'no-target' };
  if (lower === null || upper === null) return { verdict: 'cannot-tell', because: 'no-codes' };
  const missed = missedBy(grounds, lower, plan);
  if (missed !== null) return { verdict: 'not-supported', because: missed };
  const doubt = doubtOf(grounds, upper, plan);
  if (doubt !== null) return { verdict: 'cannot-tell', because: doubt };
  return { verdict: 'supported', because: 'bound-within-target' };
}

/** Which part of the target is missed, whatever else may be doubted. */
function missedBy({ coverage }: Grounds, lower: number, { target = {} }: AssessmentPlan) {
  if (lower > (target.nextDocument ?? 1)) return 'bound-beyond-target';
  if (coverage.value !== null && coverage.value < (target.coverage ?? 0)) return 'coverage-short';
  return null;
}

/** What forbids to say that the target is reached. */
function doubtOf(
  { documents, drift }: Grounds,
  upper: number,
  { target = {}, minimumDocuments = 0, circumstances = [] }: AssessmentPlan,
) {
  if (documents < minimumDocuments) return 'too-few-documents';
  if (target.nextDocument === undefined) return 'coverage-without-interval';
  if (upper > target.nextDocument) return 'bounds-around-target';
  if (drift.kind === 'late') return 'drift';
  return noDraw.find((circumstance) => circumstances.includes(circumstance)) ?? null;
}

/** With these the next document is no draw like those read. */
const noDraw = ['purposive-order', 'codebook-changed', 'codes-merged'] as const;
