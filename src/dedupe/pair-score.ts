import type { PairEvidence } from './pair-evidence.ts';

/**
 * How much speaks for one document, 0 to 100: it only orders pairs, it decides nothing.
 *
 * The title counts up to 35, the authors 15, an identifier 20, the abstract 10, each agreement of the place 4; a conflict
 * takes as much away again, and so does what keeps reports apart.
 */
export function pairScore(evidence: PairEvidence): number {
  const title = evidence.titlePart === 1 ? Math.max(90, evidence.title) : evidence.title;
  const points =
    title * 0.35 +
    (evidence.authors > 0 ? evidence.authors * 0.15 : evidence.authors * 15) +
    (evidence.doi + evidence.pmid) * 20 +
    evidence.abstract * 0.1 +
    (evidence.agreements - evidence.conflicts) * 4 -
    evidence.wordsChanged * 2 +
    (evidence.notice + evidence.form + evidence.version + evidence.numbers) * 3;
  return Math.round(Math.min(100, Math.max(0, points)));
}
