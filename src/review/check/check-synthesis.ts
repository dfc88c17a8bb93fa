import { findContradictions } from '../../graph/contradictions.ts';
import { checkOperation } from '../../theory/operation-rules.ts';
import { unadjudicatedRivals } from '../../theory/rivalries.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';
import { findingOfProblem } from './finding-of-problem.ts';

/** Contradictions and rival theories that nobody settled, and steps of synthesis that take or give too little. */
export function checkSynthesis(review: Review): Finding[] {
  return [
    ...checkContradictions(review),
    ...checkRivalTheories(review),
    ...review.operations.flatMap(checkOperation).map(findingOfProblem),
  ];
}

function checkContradictions({ configurations, operations }: Review): Finding[] {
  return findContradictions({ configurations, operations }).flatMap((one) => {
    if (one.kind !== 'contradiction' || one.settledByIds.length > 0) return [];
    const { outcomeId, mechanism, risingIds, fallingIds } = one;
    const message = `by ${mechanism.conceptId}, ${outcomeId} rises in ${risingIds.join(', ')} and falls in ${fallingIds.join(', ')}, in the same context: record an operation that adjudicates or reconciles them, or say in which contexts they differ`;
    return [findingOf('contradiction-unsettled', message, [...new Set([...risingIds, ...fallingIds])])];
  });
}

/** Rival configurations are among the gaps of the theory. */
function checkRivalTheories(review: Review): Finding[] {
  return unadjudicatedRivals(review)
    .filter(({ of, settledBy }) => of === 'theories' && settledBy === null)
    .map(({ ids }) => {
      const message = `the theories ${ids.join(' and ')} are rivals and nobody decided between them: record an operation of kind "adjudicate" with both`;
      return findingOf('rival-unadjudicated', message, ids);
    });
}
