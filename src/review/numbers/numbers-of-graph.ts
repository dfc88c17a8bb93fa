import type { Contradiction } from '../../graph/contradiction.ts';
import { findContradictions } from '../../graph/contradictions.ts';
import { tallyRipples } from '../../graph/ripple-tally.ts';
import type { RivalConfigurations } from '../../graph/rival-configurations.ts';
import { rivalsGiven } from '../../graph/rivals-given.ts';
import type { Review } from '../review.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';

/** Links between configurations: ripples, contradictions and rivals, recorded by people or following from the slots. */
export function numbersOfGraph(review: Review): NumberDraft[] {
  const { links, configurations, operations } = review;
  const found = findContradictions({ configurations, operations });
  const of = (label: string) => ({ label, by: 'reviewNumbers', unit: 'links' }) as const;
  return [
    counted(
      'links',
      links.map(({ id }) => id),
      of('Links between configurations'),
    ),
    ...countedBy('links.byKind', links, ({ kind }) => kind, { ...of('Links by kind'), partOf: 'links' }),
    ...ripples(review),
    ...contradictions(found),
    ...rivals(rivalsGiven(review, found)),
  ];
}

function ripples(review: Review): NumberDraft[] {
  const { all, recorded, inferred, linkIds } = tallyRipples(review);
  const of = (label: string) => ({ label, by: 'derivableRipples', unit: 'ripples' }) as const;
  const number = ({ count, configurationIds }: typeof all) => ({ value: count, ids: configurationIds });
  return [
    { name: 'ripples', ...number(all), ...of('Ripples that follow from shared concepts') },
    {
      name: 'ripples.recorded',
      ...of('Ripples that somebody recorded'),
      value: recorded.count,
      ids: [...linkIds, ...recorded.configurationIds],
      partOf: 'ripples',
    },
    { name: 'ripples.inferred', ...number(inferred), ...of('Ripples that nobody recorded'), partOf: 'ripples' },
  ];
}

function contradictions(found: readonly Contradiction[]): NumberDraft[] {
  const of = (label: string) => ({ label, by: 'findContradictions', unit: 'disagreements' }) as const;
  const opposed = found.filter(({ kind }) => kind === 'contradiction');
  const open = opposed.filter(({ settledByIds }) => settledByIds.length === 0);
  return [
    many('contradictions', opposed, sidesOf, of('Contradictions between configurations')),
    many('contradictions.open', open, sidesOf, {
      ...of('Contradictions that nobody settled'),
      partOf: 'contradictions',
    }),
    many(
      'contradictions.contextDependent',
      found.filter(({ kind }) => kind === 'context-dependent'),
      sidesOf,
      of('Opposed outcomes in contexts that differ'),
    ),
  ];
}

function rivals(found: readonly RivalConfigurations[]): NumberDraft[] {
  const recorded = found.filter(({ basis }) => basis === 'recorded');
  const of = (label: string) => ({ label, by: 'findRivals', unit: 'disagreements' }) as const;
  const idsOf = ({ sides }: RivalConfigurations) => sides.flat();
  const open = recorded.filter(({ settledByIds }) => settledByIds.length === 0);
  return [
    many('rivals', recorded, idsOf, of('Rival configurations that somebody recorded')),
    many('rivals.open', open, idsOf, { ...of('Recorded rivals that nobody settled'), partOf: 'rivals' }),
    many(
      'rivals.suggested',
      found.filter(({ basis }) => basis === 'suggested'),
      idsOf,
      of('Rivals that the configurations suggest'),
    ),
  ];
}

/** A count of things without an id of their own, with the ids of the configurations that they join. */
function many<T>(
  name: string,
  things: readonly T[],
  idsOf: (thing: T) => readonly string[],
  notes: Pick<NumberDraft, 'label' | 'unit' | 'by' | 'partOf'>,
): NumberDraft {
  return { name, value: things.length, ids: [...new Set(things.flatMap(idsOf))], ...notes };
}

function sidesOf(one: Contradiction): readonly string[] {
  return one.kind === 'rival-mechanism'
    ? one.explanations.flatMap(({ configurationIds }) => configurationIds)
    : [...one.risingIds, ...one.fallingIds];
}
