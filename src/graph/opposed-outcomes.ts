import type { Assertion } from './assertion.ts';
import type { OpposedOutcomes } from './contradiction.ts';
import { patternKey, patternsOf } from './patterns.ts';
import type { SettledBy } from './settled-by.ts';
import { conceptOf, polarityOf, type SignedKey, signedConcept } from './signed-concept.ts';

/** The assertions of one mechanism and one outcome. */
interface Meeting {
  readonly mechanism: SignedKey;
  readonly outcomeId: string;
  readonly rising: readonly Assertion[];
  readonly falling: readonly Assertion[];
}

/** The groups of configurations in which one mechanism moves one outcome both ways. */
export function opposedOutcomes(assertions: readonly Assertion[], settled: SettledBy): OpposedOutcomes[] {
  return meetings(assertions).flatMap((meeting) => [
    ...contradictionsIn(meeting, settled),
    ...contextDependenceIn(meeting, settled),
  ]);
}

function meetings(assertions: readonly Assertion[]): Meeting[] {
  const patterns = patternsOf(assertions, 'MO');
  const at = (places: readonly number[]) => places.flatMap((place) => assertions[place] ?? []);
  return [...patterns.values()].flatMap(({ parts, places }): Meeting[] => {
    const [mechanism, outcome] = parts;
    if (mechanism === undefined || outcome === undefined || polarityOf(outcome) === '-') return [];
    const opposed = patterns.get(patternKey([mechanism, `-${conceptOf(outcome)}`]));
    if (opposed === undefined) return [];
    return [{ mechanism, outcomeId: conceptOf(outcome), rising: at(places), falling: at(opposed.places) }];
  });
}

/** Without a context, the empty string stands for it. */
type ContextKey = SignedKey | '';

function contextsOf({ contexts }: Assertion): readonly ContextKey[] {
  return contexts.length > 0 ? contexts : [''];
}

function byContext(assertions: readonly Assertion[]): Map<ContextKey, number[]> {
  const places = new Map<ContextKey, number[]>();
  for (const [place, assertion] of assertions.entries()) {
    for (const context of contextsOf(assertion)) places.set(context, appended(places.get(context), place));
  }
  return places;
}

function appended(places: number[] | undefined, place: number): number[] {
  if (places === undefined) return [place];
  places.push(place);
  return places;
}

function contradictionsIn({ mechanism, outcomeId, rising, falling }: Meeting, settled: SettledBy): OpposedOutcomes[] {
  const other = byContext(falling);
  return [...byContext(rising)].flatMap(([context, places]): OpposedOutcomes[] => {
    const risingIds = idsAt(rising, places);
    const fallingIds = idsAt(falling, other.get(context) ?? []);
    if (fallingIds.length === 0 || new Set([...risingIds, ...fallingIds]).size < 2) return [];
    return [
      {
        kind: 'contradiction',
        ...(context === '' ? {} : { context: signedConcept(context) }),
        mechanism: signedConcept(mechanism),
        outcomeId,
        risingIds,
        fallingIds,
        settledByIds: settled([risingIds, fallingIds]),
      },
    ];
  });
}

function idsAt(assertions: readonly Assertion[], places: readonly number[]): string[] {
  return places.flatMap((place) => assertions[place]?.id ?? []);
}

function contextDependenceIn(meeting: Meeting, settled: SettledBy): OpposedOutcomes[] {
  const { mechanism, outcomeId, rising, falling } = meeting;
  const risingIds = elsewhere(rising, falling);
  const fallingIds = elsewhere(falling, rising);
  if (risingIds.length === 0) return [];
  const settledByIds = settled([risingIds, fallingIds]);
  const kind = 'context-dependent';
  return [{ kind, mechanism: signedConcept(mechanism), outcomeId, risingIds, fallingIds, settledByIds }];
}

/** Those for which somebody on the other side shares no context with them. */
function elsewhere(own: readonly Assertion[], others: readonly Assertion[]): string[] {
  const places = byContext(others);
  return own.flatMap((assertion) => {
    const met = contextsOf(assertion).map((context) => places.get(context) ?? []);
    if (met.some(({ length }) => length === others.length)) return [];
    return isWhole(met, others.length) ? [] : [assertion.id];
  });
}

/** Whether lists together hold so many places. */
function isWhole(lists: readonly (readonly number[])[], size: number): boolean {
  const least = lists.reduce((sum, { length }) => sum + length, 0);
  return least >= size && new Set(lists.flat()).size === size;
}
