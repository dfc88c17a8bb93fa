import type { Review } from '../review.ts';
import type { NamesOneOf, Reference } from './reference-rule.ts';
import { referencesInExtraction } from './references-in-extraction.ts';
import { referencesInProtocol } from './references-in-protocol.ts';
import { referencesInReporting } from './references-in-reporting.ts';
import { referencesInSearching } from './references-in-searching.ts';
import { referencesInSynthesis } from './references-in-synthesis.ts';
import { referencesInTheory } from './references-in-theory.ts';

/**
 * Every place where one entity names another that is not there or is something else. The concept of a slot, the stage of
 * an event and the ends of a cluster's links have rules of their own and are not here.
 */
export function brokenReferences(review: Review, namesOneOf: NamesOneOf): Reference[] {
  return all.flatMap((references) => references(review, namesOneOf));
}

const all = [
  ...referencesInProtocol,
  ...referencesInSearching,
  ...referencesInExtraction,
  ...referencesInSynthesis,
  ...referencesInTheory,
  ...referencesInReporting,
];
