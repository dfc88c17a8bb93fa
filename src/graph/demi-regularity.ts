import type { EvidenceUnit } from './evidence-unit.ts';
import type { SignedConcept } from './signed-concept.ts';

/** Which parts a pattern joins: `CM` context and mechanism, `MO` mechanism and outcome, `CMO` all three. */
export type PatternKind = 'CM' | 'MO' | 'CMO';

/** A pattern that returns: parts that sources found together. */
export interface DemiRegularity {
  readonly kind: PatternKind;
  /** `null` in a pattern of kind `MO`. */
  readonly context: SignedConcept | null;
  readonly mechanism: SignedConcept;
  /** `null` in a pattern of kind `CM`. */
  readonly outcome: SignedConcept | null;
  /** The configurations that assert it, sorted. */
  readonly configurationIds: readonly string[];
  /** The distinct documents or studies that support one of them, sorted; their number is the support. */
  readonly sourceIds: readonly string[];
  /**
   * How many times more sources hold the pattern than would if its last part came about whatever the others: above 1 they
   * go together. From 0.
   */
  readonly lift: number;
  readonly exceptions: PatternExceptions;
  /** Where it holds and where not; empty where the pattern has a context itself. */
  readonly boundary: PatternBoundary;
}

/** What speaks against a pattern. It stands beside the support and is never subtracted from it. */
export interface PatternExceptions {
  /** Configurations with the same parts but the opposite polarity of the last, sorted. */
  readonly configurationIds: readonly string[];
  /** The distinct sources that support one of those, sorted. */
  readonly sourceIds: readonly string[];
  /** The distinct sources that refute a configuration which asserts the pattern, sorted. */
  readonly refutingIds: readonly string[];
}

/** Contexts on both sides of a pattern, sorted by concept. */
export interface PatternBoundary {
  /** Contexts of the configurations that assert it and of none that goes against it. */
  readonly holds: readonly SignedConcept[];
  /** Contexts of the configurations that go against it and of none that asserts it. */
  readonly fails: readonly SignedConcept[];
}

/** What counts as a pattern. */
export interface DemiRegularityOptions {
  /** How many sources must support a pattern: a whole number from 1. Default 2. */
  readonly minimum?: number;
  /** What counts once: a document, or a study with all its reports. Default `document`. */
  readonly unit?: EvidenceUnit;
  /** Whether a concept also counts as each of its wider concepts, so that patterns of whole families show. Default `false`. */
  readonly families?: boolean;
  /** Which patterns are looked for. Default all three. */
  readonly kinds?: readonly PatternKind[];
}
