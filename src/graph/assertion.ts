import { compareText } from '../core/compare-text.ts';
import { indexById } from '../core/group-by.ts';
import type { Configuration, Slot } from '../theory/configuration.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { type EvidenceUnit, sourceOf } from './evidence-unit.ts';
import { type SignedKey, signedKey } from './signed-concept.ts';

/** What one standing configuration asserts: each signed concept once a part, sorted. */
export interface Assertion {
  readonly id: string;
  readonly contexts: readonly SignedKey[];
  /** Resources and reasonings. */
  readonly mechanisms: readonly SignedKey[];
  readonly outcomes: readonly SignedKey[];
  /** Interventions and actors. */
  readonly others: readonly SignedKey[];
}

/** The assertions of the configurations that stand, sorted by id. */
export function assertionsOf(configurations: readonly Configuration[]): Assertion[] {
  const standing = [...indexById(configurations).values()].filter(isStanding);
  return standing.map(assertionOf).sort((a, b) => compareText(a.id, b.id));
}

function assertionOf({ id, slots }: Configuration): Assertion {
  const keys: Record<Part, SignedKey[]> = { contexts: [], mechanisms: [], outcomes: [], others: [] };
  for (const slot of slots) keys[partOf[slot.role]].push(signedKey(slot));
  const { contexts, mechanisms, outcomes, others } = keys;
  return {
    id,
    contexts: sortedOnce(contexts),
    mechanisms: sortedOnce(mechanisms),
    outcomes: sortedOnce(outcomes),
    others: sortedOnce(others),
  };
}

type Part = Exclude<keyof Assertion, 'id'>;

const partOf: Readonly<Record<Slot['role'], Part>> = {
  context: 'contexts',
  resource: 'mechanisms',
  reasoning: 'mechanisms',
  outcome: 'outcomes',
  intervention: 'others',
  actor: 'others',
};

function sortedOnce(keys: readonly SignedKey[]): readonly SignedKey[] {
  return keys.length < 2 ? keys : [...new Set(keys)].sort(compareText);
}

/** The distinct sources that bear on each configuration in one way. */
export function sourcesByConfiguration(
  { evidence, documents }: Pick<TheoryData, 'evidence' | 'documents'>,
  bearing: EvidenceLink['bearing'],
  unit: EvidenceUnit,
): Map<string, Set<string>> {
  const source = sourceOf(documents, unit);
  const sources = new Map<string, Set<string>>();
  for (const link of evidence) {
    if (link.bearing !== bearing) continue;
    const own = sources.get(link.configurationId);
    if (own) own.add(source(link.documentId));
    else sources.set(link.configurationId, new Set([source(link.documentId)]));
  }
  return sources;
}
