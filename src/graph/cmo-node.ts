import type { Configuration } from '../theory/configuration.ts';
import type { ConfigurationForm, MechanismParts } from '../theory/configuration-form.ts';
import type { ProgrammeTheory, TheoryVersion } from '../theory/programme-theory.ts';
import type { EvidenceCounts } from './cmo-edge.ts';

/** A node of a CMO graph: an entity of the theory. What is not known is `null`. */
export type CmoNode =
  | { readonly kind: 'concept'; readonly id: string; readonly label: string }
  | ({
      readonly kind: 'configuration';
      readonly id: string;
      /** Its id, as tables and figures name it. */
      readonly label: string;
      readonly form: ConfigurationForm;
      readonly mechanism: MechanismParts;
      readonly status: Configuration['status'];
      readonly modality: Configuration['modality'];
      readonly valence: Configuration['valence'] | null;
    } & EvidenceCounts)
  | {
      readonly kind: 'document';
      readonly id: string;
      /** Author and year. */
      readonly label: string;
    }
  | {
      readonly kind: 'extract';
      readonly id: string;
      /** Its id. */
      readonly label: string;
      readonly quote: string;
      readonly page: string | null;
    }
  | { readonly kind: 'theme'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'theory';
      readonly id: string;
      readonly label: string;
      readonly level: ProgrammeTheory['level'];
      /** Number of its latest version. */
      readonly version: number | null;
      readonly stage: TheoryVersion['stage'] | null;
    };

/**
 * The key of an entity's node in a CMO graph.
 *
 * @example
 * nodeKey('concept', 'trust'); // 'concept:trust'
 */
export function nodeKey(kind: CmoNode['kind'], id: string): string {
  return `${kind}:${id}`;
}
