import { chao2 } from '../../saturation/chao2.ts';
import { guest2020 } from '../../saturation/guest2020.ts';
import { incidenceStatistics } from '../../saturation/incidence-statistics.ts';
import { nextDocument } from '../../saturation/next-document.ts';
import { sampleCoverage } from '../../saturation/sample-coverage.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import { incidenceOfReview } from '../reading-of-review.ts';
import type { Review } from '../review.ts';
import { measured, type NumberDraft } from './number-draft.ts';
import type { NumberUnit } from './review-number.ts';

/**
 * How fast new codes came in, and what that says of documents not read: the figures of `reviewSaturation`, without its
 * curve and its verdict.
 */
export function numbersOfSaturation(review: Review, state: ScreeningState): NumberDraft[] {
  const plan = review.protocol.saturationPlan;
  const incidence = incidenceOfReview(review, plan?.unit ?? 'concept', state);
  const statistics = incidenceStatistics(incidence);
  const lastNewCode = statistics.newCodes.findLastIndex((fresh) => fresh > 0) + 1;
  const next = nextDocument(statistics);
  const run = plan === undefined ? undefined : guest2020(statistics.newCodes, plan).runs.at(-1);
  const of = (label: string, unit: NumberUnit, by = 'reviewSaturation') => ({
    label,
    unit,
    by,
    ids: incidence.documents,
  });
  const number = (name: string, label: string, value: number, unit: NumberUnit): NumberDraft => ({
    name: `saturation.${name}`,
    value,
    ...of(label, unit),
  });
  return [
    number('documents', 'Documents over which saturation is judged', statistics.documents, 'documents'),
    number('codes', 'Different codes in them', statistics.codes, 'codes'),
    number('lastNewCode', 'Place of the last document that brought a new code', lastNewCode, 'documents'),
    number(
      'quietDocuments',
      'Documents at the end that brought no new code',
      statistics.documents - lastNewCode,
      'documents',
    ),
    measured(
      'saturation.coverage',
      sampleCoverage(statistics),
      of('Sample coverage of the codes', 'proportion', 'sampleCoverage'),
    ),
    measured(
      'saturation.nextDocument',
      chanceOf(next),
      of('Chance that the next document brings a new code', 'proportion', 'nextDocument'),
    ),
    measured(
      'saturation.richness',
      chao2(statistics),
      of('Codes that there are at least, those not found too (Chao2)', 'coefficient', 'chao2'),
    ),
    measured(
      'saturation.lastRun',
      { value: run?.ratio ?? null, undefinedBecause: plan === undefined ? 'no-plan' : 'too-few-documents' },
      of('New codes of the last run as a share of the base (Guest et al. 2020)', 'proportion', 'guest2020'),
    ),
  ];
}

function chanceOf({ probability, lower, upper, level, undefinedBecause }: ReturnType<typeof nextDocument>) {
  const interval = lower === null || upper === null ? null : { lower, upper, level };
  return { value: probability, interval, ...(undefinedBecause !== undefined && { undefinedBecause }) };
}
