import type { Polarity } from '../../theory/configuration.ts';

/** A step from a context or mechanism to an outcome that configurations assert whole. */
export interface LoopStep {
  readonly fromConceptId: string;
  readonly toConceptId: string;
  /** `+` where more of the one brings more of the other, and less less; `-` where they move against each other. */
  readonly sign: Polarity;
  /** The configurations that assert the step, sorted. */
  readonly configurationIds: readonly string[];
}

/** Concepts that feed back on themselves. */
export interface FeedbackLoop {
  /** `reinforcing` where a change comes back as more of itself, `balancing` where it comes back against itself. */
  readonly kind: 'reinforcing' | 'balancing';
  /** From the concept with the least id, round to it. */
  readonly steps: readonly LoopStep[];
}

/** The feedback of a theory. */
export interface Feedback {
  /** The shortest first, then by their concepts. */
  readonly loops: readonly FeedbackLoop[];
  /** Whether these are all loops up to the greatest length; `false` where the limit cut them off. */
  readonly isComplete: boolean;
  /** All sets of concepts that lead to each other, whatever the length of their loops: ids, sorted. */
  readonly components: readonly (readonly string[])[];
}

/** How far loops are followed. */
export interface LoopOptions {
  /** The greatest number of steps: a whole number from 1 to 100. Default 6. */
  readonly maxLength?: number;
  /** The greatest number of loops: a whole number from 1. Default 1000. */
  readonly limit?: number;
}
