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
  const codesIn = new Map(
    [...indexById(configurations).values()].map(({ id, slots }) => [id, slots.map(({ conceptId }) => conceptId)]),
  );
  const codesOf = new Map<string, Set<string>>();
  const found: CodedDocument[] = [];
  for (const { configurationId, documentId } of evidence) {
    const codes = unit === 'configuration' ? [configurationId] : (codesIn.get(configurationId) ?? []);
    const known = codesOf.get(documentId) ?? new Set();
    if (known.size === 0) codesOf.set(documentId, known);
    for (const code of codes) {
      if (known.has(code)) continue;
      known.add(code);
      found.push({ document: documentId, code });
    }
  }
  return found;
}
