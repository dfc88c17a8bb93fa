import { ratingTableOfCounts } from '../agreement/rating-table.ts';
import { type SpecificAgreement, specificAgreementOfTable } from '../agreement/specific-agreement.ts';
import type { Extract } from './extract.ts';
import type { Extraction } from './extraction.ts';
import { filledValue } from './filled-value.ts';
import { spanOverlap } from './span-overlap.ts';
import type { TextSpan } from './text-span.ts';

/** How far two reviewers agree on which words matter. */
export interface MarkedAgreement {
  readonly result: SpecificAgreement;
  /** Extracts that have no span, and so take no part. */
  readonly withoutSpan: number;
}

/** The agreement on what is marked, from the code points that both marked and those that one did, in all documents. */
export function markedAgreement(
  field: string,
  pairs: readonly (readonly [Extraction, Extraction])[],
  extracts: ReadonlyMap<string, Extract>,
): MarkedAgreement {
  let [both, onlyFirst, onlySecond, withoutSpan] = [0, 0, 0, 0];
  for (const [one, other] of pairs) {
    const [mine, its] = [markedSpans(one, field, extracts), markedSpans(other, field, extracts)];
    const { first, second, shared } = spanOverlap(mine.spans, its.spans);
    both += shared;
    onlyFirst += first - shared;
    onlySecond += second - shared;
    withoutSpan += mine.withoutSpan + its.withoutSpan;
  }
  const counts = [
    [both, onlyFirst],
    [onlySecond, 0],
  ];
  const [marked] = specificAgreementOfTable(ratingTableOfCounts(counts, ['marked', 'unmarked']));
  return { result: marked ?? nothingMarked, withoutSpan };
}

const nothingMarked: SpecificAgreement = {
  category: 'marked',
  value: null,
  undefinedBecause: 'category-not-used',
  ratings: 0,
};

function markedSpans(extraction: Extraction, field: string, extracts: ReadonlyMap<string, Extract>) {
  const value = filledValue(extraction, field);
  const ids = typeof value === 'object' && value !== null ? value : [];
  const spans = ids.flatMap((id): TextSpan[] => {
    const span = extracts.get(id)?.span;
    return span ? [span] : [];
  });
  return { spans, withoutSpan: ids.length - spans.length };
}
