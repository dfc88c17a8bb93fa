import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { EvidenceCounts } from './cmo-edge.ts';

/** Gives the evidence counts of a configuration. */
export type CountsOf = (configurationId: string) => EvidenceCounts;

/** Counts the distinct documents on each side of every configuration, in one pass over the evidence. */
export function evidenceCounts(evidence: readonly EvidenceLink[], weightOf: (documentId: string) => number): CountsOf {
  const counts = new Map<string, Counting>();
  const seen = new Set<string>();
  for (const { configurationId, documentId, bearing } of evidence) {
    const key = JSON.stringify([configurationId, bearing, documentId]);
    if (seen.has(key)) continue;
    seen.add(key);
    const own = counts.get(configurationId) ?? { ...none };
    own[bearing] += 1;
    if (bearing === 'supports') own.weight += weightOf(documentId);
    counts.set(configurationId, own);
  }
  return (configurationId) => counts.get(configurationId) ?? none;
}

type Counting = { -readonly [Count in keyof EvidenceCounts]: number };

const none: EvidenceCounts = { supports: 0, refutes: 0, refines: 0, weight: 0 };
