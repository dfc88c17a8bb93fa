import { indexById } from '../core/group-by.ts';
import type { Extract } from '../extraction/extract.ts';
import type { CodedDocument } from '../saturation/incidence.ts';
import type { Configuration } from './configuration.ts';
import type { EvidenceLink } from './evidence-link.ts';

/**
 * What each document speaks of: the configurations on which it bears as evidence, or the concepts in their slots and those
 * with which its quotes were coded. Each pair stands once, in the order of the evidence and then of the quotes.
 *
 * @param unit - Whether a code is a `concept` or a whole `configuration`.
 * @example
 * codings({ configurations: [], evidence: [] }, 'concept'); // []
 */
export function codings(
  {
    configurations,
    evidence,
    extracts = [],
  }: {
    readonly configurations: readonly Configuration[];
    readonly evidence: readonly EvidenceLink[];
    readonly extracts?: readonly Extract[];
  },
  unit: 'concept' | 'configuration',
): CodedDocument[] {
  const codesIn = new Map(
    [...indexById(configurations).values()].map(({ id, slots }) => [id, slots.map(({ conceptId }) => conceptId)]),
  );
  const codesOf = new Map<string, Set<string>>();
  const found: CodedDocument[] = [];
  const add = (documentId: string, codes: readonly string[]) => {
    const known = codesOf.get(documentId) ?? new Set();
    if (known.size === 0) codesOf.set(documentId, known);
    for (const code of codes) {
      if (known.has(code)) continue;
      known.add(code);
      found.push({ document: documentId, code });
    }
  };
  for (const { configurationId, documentId } of evidence) {
    add(documentId, unit === 'configuration' ? [configurationId] : (codesIn.get(configurationId) ?? []));
  }
  if (unit === 'configuration') return found;
  for (const { documentId, codings: own = [] } of extracts) {
    for (const { conceptId } of own) add(documentId, [conceptId]);
  }
  return found;
}
