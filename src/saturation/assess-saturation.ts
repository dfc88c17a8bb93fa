import { applyRules } from './apply-rules.ts';
import type { AssessmentPlan, PlannedRule } from './assessment-plan.ts';
import { assessmentWarnings } from './assessment-warnings.ts';
import { chao2 } from './chao2.ts';
import { comparedCurve } from './compared-curve.ts';
import type { Incidence } from './incidence.ts';
import { incidenceStatistics } from './incidence-statistics.ts';
import { judgeSaturation } from './judge-saturation.ts';
import { newCodesByWave } from './new-codes-by-wave.ts';
import { nextDocument } from './next-document.ts';
import { quietTail } from './quiet-tail.ts';
import { readingDrift } from './reading-drift.ts';
import { requirePlan } from './require-plan.ts';
import { sampleCoverage } from './sample-coverage.ts';
import type { SaturationAssessment } from './saturation-assessment.ts';
import { saturationSentence } from './saturation-sentence.ts';
import { sourcesOf } from './saturation-sources.ts';

const usualRules: readonly PlannedRule[] = [{ rule: 'guest2020' }, { rule: 'francis2010' }, { rule: 'weller2018' }];

/**
 * Shows saturation instead of asserting it: the rules that readers know, beside what they leave open.
 *
 * There is a verdict only against a target that the plan declares: `supported` where the upper bound of the chance that the
 * next document adds a code lies within it, `not-supported` where the lower bound lies beyond it (or coverage falls short),
 * else `cannot-tell`, as small reviews must expect: with no code unique to a document, 5 % takes 59 documents. Drift and
 * what the plan tells of the reading turn `supported` into `cannot-tell`, for then the next document is no draw like those
 * read.
 *
 * @throws RealistError `out-of-range` or `not-whole` for a number of the plan, `unknown-rule`, `unknown-circumstance`,
 *   `broken-row` for a row that is not ascending places of codes.
 * @example
 * const read = { documents: ['d1', 'd2', 'd3', 'd4'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2], []] };
 * assessSaturation(read).verdict; // null
 * const { verdict, because } = assessSaturation(read, { target: { nextDocument: 0.1 } });
 * [verdict, because]; // ['cannot-tell', 'bounds-around-target']
 */
export function assessSaturation(incidence: Incidence, plan: AssessmentPlan = {}): SaturationAssessment {
  requirePlan(plan);
  const statistics = incidenceStatistics(incidence);
  const { documents, codes, emptyDocuments, newCodes } = statistics;
  const found = {
    rules: applyRules(statistics, plan.rules ?? usualRules),
    nextDocument: nextDocument(statistics, plan.level === undefined ? {} : { level: plan.level }),
    coverage: sampleCoverage(statistics),
    unseen: chao2(statistics),
    drift: readingDrift(incidence),
  };
  const grounds = { documents, next: found.nextDocument, coverage: found.coverage, drift: found.drift };
  const facts = {
    documents,
    codes,
    emptyDocuments,
    lastNewCode: newCodes.findLastIndex((fresh) => fresh > 0) + 1,
    ...found,
    orderShare: ([1, 2, 3] as const).map((run) => quietTail(incidence, run)),
    curve: comparedCurve(statistics),
    waves: newCodesByWave(incidence),
    warnings: assessmentWarnings(incidence, statistics, found, plan),
    ...judgeSaturation(grounds, plan),
    target: plan.target ?? null,
    declared: plan.declared ?? null,
  };
  return { ...facts, sentence: saturationSentence(facts), sources: sourcesOf(facts) };
}
