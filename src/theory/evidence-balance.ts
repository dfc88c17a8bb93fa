import { compareText } from '../core/compare-text.ts';
import type { EvidenceLink } from './evidence-link.ts';

/** The documents on each side of a configuration: distinct ids, sorted. One document may stand on several sides. */
export interface EvidenceBalance {
  readonly supports: readonly string[];
  readonly refutes: readonly string[];
  readonly refines: readonly string[];
}

/**
 * The distinct documents that support, refute and refine a configuration. However many quotes a document gives, it
 * counts once a side; refuting documents stand beside the supporting ones and are never subtracted from them.
 *
 * @example
 * const link = { configurationId: 'A', documentId: 'd1', bearing: 'supports' } as const;
 * evidenceBalance('A', [{ ...link, id: 'e1' }, { ...link, id: 'e2' }]); // { supports: ['d1'], refutes: [], refines: [] }
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 */
export function evidenceBalance(configurationId: string, evidence: readonly EvidenceLink[]): EvidenceBalance {
  const own = evidence.filter((link) => link.configurationId === configurationId);
  const documents = (bearing: EvidenceLink['bearing']) => {
    const ids = own.filter((link) => link.bearing === bearing).map(({ documentId }) => documentId);
    return [...new Set(ids)].sort(compareText);
  };
  return { supports: documents('supports'), refutes: documents('refutes'), refines: documents('refines') };
}
