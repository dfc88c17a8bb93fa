import type { SignedConcept } from './signed-concept.ts';

/** Configurations that say opposite things of one outcome by one mechanism. */
export interface OpposedOutcomes {
  /**
   * `contradiction`: in one context, or with none stated on either side. `context-dependent`: in contexts that differ,
   * which may be why.
   */
  readonly kind: 'contradiction' | 'context-dependent';
  /** The context that they share; missing where none is stated, and where contexts differ. */
  readonly context?: SignedConcept;
  readonly mechanism: SignedConcept;
  readonly outcomeId: string;
  /** Configurations in which the outcome rises, sorted. */
  readonly risingIds: readonly string[];
  /** Configurations in which it falls, sorted. */
  readonly fallingIds: readonly string[];
  /** Operations (`adjudicate` or `reconcile`) that take both sides together, sorted. */
  readonly settledByIds: readonly string[];
}

/** Configurations that bring about one outcome in one context by mechanisms that have nothing in common. */
export interface RivalMechanisms {
  readonly kind: 'rival-mechanism';
  readonly context: SignedConcept;
  readonly outcome: SignedConcept;
  /** Two explanations at least, sorted by their first configuration. */
  readonly explanations: readonly Explanation[];
  /** Operations (`adjudicate` or `reconcile`) that take configurations of two explanations together, sorted. */
  readonly settledByIds: readonly string[];
}

/** Configurations joined by the mechanisms that they share. */
export interface Explanation {
  readonly mechanisms: readonly SignedConcept[];
  readonly configurationIds: readonly string[];
}

/** A place where configurations disagree. */
export type Contradiction = OpposedOutcomes | RivalMechanisms;
