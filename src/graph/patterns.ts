import type { Assertion } from './assertion.ts';
import type { PatternKind } from './demi-regularity.ts';
import { conceptOf, polarityOf, type SignedKey } from './signed-concept.ts';

/** Parts that occur together in configurations, or one part alone. */
export interface Pattern {
  readonly kind: PartKind;
  readonly parts: readonly SignedKey[];
  /** The places of the assertions that hold it. */
  readonly places: number[];
}

/** A kind of pattern, context and outcome without their mechanism, or a part alone. */
export type PartKind = PatternKind | 'CO' | 'C' | 'M' | 'O';

/** Every pattern of a kind, by its key, in one pass over the assertions. */
export function patternsOf(assertions: readonly Assertion[], kind: PartKind): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  assertions.forEach((assertion, place) => {
    combinations(assertion, kind).forEach((parts) => {
      const key = patternKey(parts);
      const pattern = found.get(key);
      if (pattern) pattern.places.push(place);
      else found.set(key, { kind, parts, places: [place] });
    });
  });
  return found;
}

/** Control characters stand in no id. */
export function patternKey(parts: readonly SignedKey[]): string {
  return parts.join('\u0000');
}

/** The same parts with the opposite polarity of the last. */
export function opposite(parts: readonly SignedKey[]): SignedKey[] {
  return parts.map((part, place) => (place < parts.length - 1 ? part : turned(part)));
}

function turned(part: SignedKey): SignedKey {
  return polarityOf(part) === '+' ? `-${conceptOf(part)}` : `+${conceptOf(part)}`;
}

function combinations({ contexts, mechanisms, outcomes }: Assertion, kind: PartKind): SignedKey[][] {
  const alone = { C: contexts, M: mechanisms, O: outcomes };
  if (kind === 'C' || kind === 'M' || kind === 'O') return alone[kind].map((key) => [key]);
  if (kind === 'CO') return contexts.flatMap((context) => outcomes.map((outcome) => [context, outcome]));
  if (kind === 'CM') return contexts.flatMap((context) => mechanisms.map((mechanism) => [context, mechanism]));
  const pairs = mechanisms.flatMap((mechanism) => outcomes.map((outcome) => [mechanism, outcome]));
  return kind === 'MO' ? pairs : contexts.flatMap((context) => pairs.map((pair) => [context, ...pair]));
}
