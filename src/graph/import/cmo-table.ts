import type { Problem } from '../../core/problem.ts';
import type { Document } from '../../document/document.ts';
import type { Concept } from '../../theory/concept.ts';
import type { Configuration } from '../../theory/configuration.ts';
import type { EvidenceLink } from '../../theory/evidence-link.ts';
import type { Theme } from '../../theory/theme.ts';
import type { PolarityWords } from './polarity-words.ts';

/** What a column of a flat table of configurations can say. */
export type CmoColumn =
  | 'id'
  | 'context'
  | 'intervention'
  | 'actor'
  /** A mechanism that the table does not part into resource and reasoning. */
  | 'mechanism'
  | 'resource'
  | 'reasoning'
  | 'outcome'
  | 'theme'
  /** The documents that support the row. */
  | 'document'
  /** The configuration in a sentence. */
  | 'statement'
  | 'note';

/**
 * Which columns say what, each by name; several columns may say one thing. Capitals, spaces and signs do not matter. What the
 * mapping leaves out is looked for under its usual names.
 */
export type CmoTableMapping = Readonly<Partial<Record<CmoColumn, string | readonly string[]>>>;

/** How a flat table is read. */
export interface CmoTableOptions {
  readonly mapping?: CmoTableMapping;
  /** As which half a column `mechanism` is read. Default `reasoning`. */
  readonly mechanismAs?: 'resource' | 'reasoning';
  /** What parts several concepts, documents or themes in one cell, besides line breaks. Default `;`. */
  readonly separator?: string;
  /** Words that tell polarity, such as {@link englishPolarityWords}; without them every slot is `+`. */
  readonly polarityWords?: PolarityWords;
  /** How the rows put it. Default `claimed`. */
  readonly modality?: Configuration['modality'];
  /** The documents of the review: cells are matched to their ids, DOIs and short references. Without them a cell is an id. */
  readonly documents?: readonly Document[];
  /** Begins the id of a configuration without one, before the number of its line. Default `row-`. */
  readonly idPrefix?: string;
}

/** The lists of a theory that a flat table holds. */
export interface CmoTable {
  readonly concepts: readonly Concept[];
  readonly configurations: readonly Configuration[];
  readonly evidence: readonly EvidenceLink[];
  readonly themes: readonly Theme[];
  /** What could not be read, with its line. */
  readonly problems: readonly Problem[];
}
