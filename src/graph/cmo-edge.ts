import type { Slot } from '../theory/configuration.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';

/** An edge between a concept and a configuration: a slot. */
export interface SlotEdge extends EvidenceCounts {
  /** From concept to configuration; `produces` leads from the configuration to its outcome. */
  readonly kind: 'context-of' | 'intervention-of' | 'actor-of' | 'resource-of' | 'reasoning-of' | 'produces';
  readonly polarity: Slot['polarity'];
  readonly basis: Slot['basis'];
  readonly extractIds: readonly string[];
}

/** How many distinct documents bear on a configuration, and with it on each of its slots. */
export interface EvidenceCounts {
  /** Number of distinct documents that support it. */
  readonly supports: number;
  /** Number of distinct documents that refute it. */
  readonly refutes: number;
  /** Number of distinct documents that refine it. */
  readonly refines: number;
  /** Sum of the weights of the documents that support it; without weights their number. */
  readonly weight: number;
}

/** An edge from an extract, or from a document that is cited without one, to a configuration: a piece of evidence. */
export interface EvidenceEdge {
  readonly kind: EvidenceLink['bearing'];
  readonly evidenceId: string;
  readonly documentId: string;
  readonly inference: EvidenceLink['inference'] | null;
}

/** An edge from configuration to configuration that reviewers recorded. */
export interface LinkEdge {
  readonly kind: ConfigurationLink['kind'];
  readonly linkId: string;
  readonly viaConceptId: string | null;
  readonly basis: ConfigurationLink['basis'];
  /** Number of distinct documents of which an extract shows the link. */
  readonly documents: number;
}

/** An edge that says where a thing belongs and nothing more. */
export interface BelongingEdge {
  /**
   * `in-theme`: configuration → theme. `part-of`: extract → document, theme → wider theme, configuration → theory (by its
   * latest version). `broader`: concept → wider concept. `supersedes`: configuration → the one that it replaces.
   * `merged-into`: configuration → the one that took it in. `abstracts`: middle-range theory → what it abstracts from.
   */
  readonly kind: 'in-theme' | 'part-of' | 'broader' | 'supersedes' | 'merged-into' | 'abstracts';
}

/** An edge of a CMO graph. */
export type CmoEdge = SlotEdge | EvidenceEdge | LinkEdge | BelongingEdge;
