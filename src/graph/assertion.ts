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
  const keys = (isPart: (role: Slot['role']) => boolean) =>
    [...new Set(slots.filter(({ role }) => isPart(role)).map(signedKey))].sort(compareText);
  return {
    id,
    contexts: keys((role) => role === 'context'),
    mechanisms: keys((role) => role === 'resource' || role === 'reasoning'),
    outcomes: keys((role) => role === 'outcome'),
    others: keys((role) => role === 'intervention' || role === 'actor'),
  };
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
