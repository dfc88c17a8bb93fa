import { indexById } from '../core/group-by.ts';
import type { CodedDocument } from '../saturation/incidence.ts';
import type { Configuration } from './configuration.ts';
import type { EvidenceLink } from './evidence-link.ts';

/**
 * What each document speaks of, by the evidence: the configurations that it bears on, or the concepts in their slots.
 * Each pair stands once, in the order of the evidence.
 *
 * @param unit - Whether a code is a `concept` or a whole `configuration`.
 * @example
 * codings({ configurations: [], evidence: [] }, 'concept'); // []
 */
export function codings(
  {
    configurations,
    evidence,
  }: { readonly configurations: readonly Configuration[]; readonly evidence: readonly EvidenceLink[] },
  unit: 'concept' | 'configuration',
): CodedDocument[] {
  const configurationById = indexById(configurations);
  const found = new Map<string, CodedDocument>();
  for (const { configurationId, documentId } of evidence) {
    const slots = configurationById.get(configurationId)?.slots ?? [];
    const codes = unit === 'configuration' ? [configurationId] : slots.map(({ conceptId }) => conceptId);
    for (const code of codes) {
      const key = JSON.stringify([documentId, code]);
      if (!found.has(key)) found.set(key, { document: documentId, code });
    }
  }
  return [...found.values()];
}
