import { flowBase } from '../flow/flow-base.ts';
import { flowOfScope } from '../flow/flow-of-scope.ts';
import type { Review } from '../review.ts';
import { screeningOfReview } from '../screening-of-review.ts';
import { finishNumbers } from './finish-numbers.ts';
import { flowBoxes } from './flow-boxes.ts';
import { numbersOfConfigurations } from './numbers-of-configurations.ts';
import { numbersOfExtraction } from './numbers-of-extraction.ts';
import { numbersOfGraph } from './numbers-of-graph.ts';
import { numbersOfIncluded } from './numbers-of-included.ts';
import { numbersOfPeople } from './numbers-of-people.ts';
import { numbersOfRecords } from './numbers-of-records.ts';
import { numbersOfSaturation } from './numbers-of-saturation.ts';
import { numbersOfScreening } from './numbers-of-screening.ts';
import { numbersOfSearches } from './numbers-of-searches.ts';
import { numbersOfTheory } from './numbers-of-theory.ts';
import type { ReviewNumbers } from './review-number.ts';

/**
 * Every number that a methods and results section quotes, by its name, each with what it is a part of, its interval, the
 * function that made it and the ids behind it. Nothing is typed in: the same review gives the same numbers in the same order.
 *
 * Names are stable and made of the review's own ids and labels in camel case: `screening.fullText.kappa` is of the stage
 * `full-text`, `excluded.byReason.noData` of the criterion `no-data`, `included.byKind.report`, `included.byYear.2019`,
 * `configurations.byTheme.systemLevel`. What has no key is `unknown`; where two ids make one name, the later are numbered.
 * A number that does not exist is `null` and says why. Documents are counted once duplicates are one, records before.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && reviewNumbers(review)['included']?.value; // 0
 * review && reviewNumbers(review)['screening.fullText.kappa']?.undefinedBecause; // 'no-pairs'
 */
export function reviewNumbers(review: Review): ReviewNumbers {
  const state = screeningOfReview(review);
  const base = flowBase(review, undefined, state);
  const idsIn = flowBoxes(flowOfScope(base, {}, false));
  const includedIds = new Set(idsIn('included'));
  const included = review.documents
    .filter(({ id }) => includedIds.has(id))
    .map((document) => base.documentById.get(document.id) ?? document);
  return finishNumbers([
    ...numbersOfSearches(review),
    ...numbersOfRecords(review, base.records, idsIn),
    ...numbersOfScreening(review, state, idsIn),
    ...numbersOfIncluded(
      review,
      included,
      base.records.filter(({ id }) => includedIds.has(id)),
    ),
    ...numbersOfExtraction(review, includedIds),
    ...numbersOfConfigurations(review),
    ...numbersOfGraph(review),
    ...numbersOfTheory(review),
    ...numbersOfSaturation(review, state),
    ...numbersOfPeople(review),
  ]);
}
