import { compareText } from '../core/compare-text.ts';
import type { Polarity } from '../theory/configuration.ts';

/** A concept with the polarity of its slot: more of it or less, present or absent. */
export interface SignedConcept {
  readonly conceptId: string;
  readonly polarity: Polarity;
}

/** A signed concept as one string, `+trust`: polarity first, so that no id can be taken for another. */
export type SignedKey = `${Polarity}${string}`;

/** A signed concept as one string. */
export function signedKey({ conceptId, polarity }: SignedConcept): SignedKey {
  return `${polarity}${conceptId}`;
}

/** The signed concept that a key stands for. */
export function signedConcept(key: SignedKey): SignedConcept {
  return { conceptId: conceptOf(key), polarity: polarityOf(key) };
}

/** The concept of a key, whatever its polarity. */
export function conceptOf(key: SignedKey): string {
  return key.slice(1);
}

/** The polarity of a key. */
export function polarityOf(key: SignedKey): Polarity {
  return key.startsWith('+') ? '+' : '-';
}

/** Sorts signed concepts by concept, then polarity. */
export function compareSigned(a: SignedConcept, b: SignedConcept): number {
  return compareText(a.conceptId, b.conceptId) || compareText(a.polarity, b.polarity);
}
