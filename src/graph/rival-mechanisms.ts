import { groupBy } from '../core/group-by.ts';
import { unionFind } from '../core/union-find.ts';
import type { Assertion } from './assertion.ts';
import type { Explanation, RivalMechanisms } from './contradiction.ts';
import { patternsOf } from './patterns.ts';
import type { SettledBy } from './settled-by.ts';
import { compareSigned, type SignedKey, signedConcept } from './signed-concept.ts';

/** The outcomes that one context brings about by mechanisms that have nothing in common. */
export function rivalMechanisms(assertions: readonly Assertion[], settled: SettledBy): RivalMechanisms[] {
  const explained = assertions.filter(({ mechanisms }) => mechanisms.length > 0);
  return [...patternsOf(explained, 'CO').values()].flatMap(({ parts, places }): RivalMechanisms[] => {
    const [context, outcome] = parts;
    // one configuration alone has no rival
    if (places.length < 2) return [];
    const explanations = explanationsOf(places.flatMap((place) => explained[place] ?? []));
    if (context === undefined || outcome === undefined || explanations.length < 2) return [];
    const settledByIds = settled(explanations.map(({ configurationIds }) => configurationIds));
    const ends = { context: signedConcept(context), outcome: signedConcept(outcome) };
    return [{ kind: 'rival-mechanism', ...ends, explanations, settledByIds }];
  });
}

function explanationsOf(members: readonly Assertion[]): Explanation[] {
  const sets = unionFind(members.length);
  const firstWith = new Map<SignedKey, number>();
  for (const [place, { mechanisms }] of members.entries()) {
    for (const mechanism of mechanisms) {
      const first = firstWith.get(mechanism);
      if (first === undefined) firstWith.set(mechanism, place);
      else sets.union(first, place);
    }
  }
  const joined = groupBy(members.keys(), sets.find);
  return [...joined.values()].map((places) => {
    const own = places.flatMap((place) => members[place] ?? []);
    const mechanisms = new Set(own.flatMap((member) => member.mechanisms));
    return {
      mechanisms: [...mechanisms].map(signedConcept).sort(compareSigned),
      configurationIds: own.map(({ id }) => id),
    };
  });
}
