import { evidenceOrder as e } from './evidence-order.ts';
import type { EvidenceRange } from './evidence-range.ts';

/**
 * How much speaks for one document, 0 to 100: it only orders pairs, it decides nothing.
 *
 * The title counts up to 35, the authors 15, an identifier 20, the abstract 10, each agreement of the place 4; a conflict
 * takes as much away again, and so does what keeps reports apart.
 */
export function pairScore({ least }: EvidenceRange): number {
  const of = (place: number) => least[place] ?? 0;
  const title = of(e.titlePart) === 1 ? Math.max(90, of(e.title)) : of(e.title);
  const authors = of(e.authors);
  const points =
    title * 0.35 +
    (authors > 0 ? authors * 0.15 : authors * 15) +
    (of(e.doi) + of(e.pmid)) * 20 +
    of(e.abstract) * 0.1 +
    (of(e.agreements) - of(e.conflicts)) * 4 -
    of(e.wordsChanged) * 2 +
    (Math.max(-1, of(e.notice)) + of(e.form) + of(e.version) + of(e.numbers)) * 3;
  return Math.round(Math.min(100, Math.max(0, points)));
}
