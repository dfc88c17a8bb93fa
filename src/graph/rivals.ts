import type { Configuration } from '../theory/configuration.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';
import { findContradictions } from './contradictions.ts';
import type { RivalConfigurations } from './rival-configurations.ts';
import { rivalsGiven } from './rivals-given.ts';

export type { RivalConfigurations } from './rival-configurations.ts';

/**
 * The rivals of a theory: pairs that reviewers linked as `rival`, and the groups of {@link findContradictions} that nobody
 * linked, each with the operations that decided between them. What depends on context is no rivalry: both sides may
 * hold.
 *
 * A group counts as recorded where some link joins two of its sides. Merged and withdrawn configurations are left out.
 *
 * @returns Recorded rivals by their configurations, then suggestions in the order of `findContradictions`.
 * @example
 * const configuration = (id: string, mechanism: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'scarcity', role: 'context' }, { conceptId: mechanism, role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome' }] });
 * findRivals({ configurations: [configuration('A', 'trust'), configuration('B', 'fear')], links: [] }); // [{ basis: 'suggested', because: 'rival-mechanism', sides: [['A'], ['B']], linkIds: [], settledByIds: [] }]
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 */
export function findRivals({
  configurations,
  links,
  operations = [],
}: {
  readonly configurations: readonly Configuration[];
  readonly links: readonly ConfigurationLink[];
  readonly operations?: readonly EvidenceOperation[];
}): RivalConfigurations[] {
  return rivalsGiven({ configurations, links, operations }, findContradictions({ configurations, operations }));
}
