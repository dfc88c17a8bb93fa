import { compareText } from '../core/compare-text.ts';
import { requireRange } from '../core/require.ts';
import { naiveBayes } from './naive-bayes.ts';
import { tfIdf, type WordOptions } from './tf-idf.ts';

/** What of a document is ranked; a `Document` has it. */
export interface RankableDocument {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
}

/** A document that is settled at a stage. */
export interface ScreeningDecision {
  readonly documentId: string;
  readonly verdict: 'include' | 'exclude';
}

/** How documents are ranked. */
export interface RankingOptions extends WordOptions {
  /** Added to the weight of each word in each class, above 0; 3.822 where left out. */
  readonly smoothing?: number;
  /** How much the included documents weigh together, as a multiple of the excluded ones; 1.2 where left out. */
  readonly balance?: number;
  /** Which documents are given: those without a decision, which is so where left out, or all. */
  readonly rank?: 'undecided' | 'all';
}

/** A document with the chance that it will be included. */
export interface RankedDocument {
  readonly documentId: string;
  /** Between 0 and 1; `null` where nothing can be learnt. It is for ranking: it is not calibrated. */
  readonly score: number | null;
}

/** Documents, the likeliest to be included first. */
export interface DocumentRanking {
  readonly ranked: readonly RankedDocument[];
  /** Why there are no scores: decisions of one kind, or none, teach nothing. */
  readonly undefinedBecause?: 'nothing-included' | 'nothing-excluded';
}

/**
 * Ranks documents by how likely they are to be included, as learnt from the decisions so far: weights of the words of
 * title and abstract (`tfIdf` over all documents), and multinomial naive Bayes whose classes are balanced. Smoothing and
 * balance are those of ASReview's ELAS u3.
 *
 * The same documents and decisions give the same ranking, in whatever order they come; ties are ordered by id, and so is
 * everything where nothing can be learnt. Decisions on documents that are not among `documents` are left out.
 *
 * @throws RealistError `out-of-range`.
 * @example
 * const documents = [
 *   { id: 'd1', title: 'Trust in alliances' },
 *   { id: 'd2', title: 'Statins in adults' },
 *   { id: 'd3', title: 'Statins again' },
 *   { id: 'd4', title: 'Alliances again' },
 * ];
 * const decisions = [{ documentId: 'd1', verdict: 'include' }, { documentId: 'd2', verdict: 'exclude' }] as const;
 * rankDocuments(documents, decisions).ranked.map(({ documentId }) => documentId); // ['d4', 'd3']
 * @see van de Schoot R, de Bruin J, Schram R, et al. An open source machine learning framework for efficient and transparent
 *   systematic reviews. Nat Mach Intell 2021;3:125–133. https://doi.org/10.1038/s42256-020-00287-7
 */
export function rankDocuments(
  documents: readonly RankableDocument[],
  decisions: readonly ScreeningDecision[],
  { smoothing = 3.822, balance = 1.2, rank = 'undecided', ...words }: RankingOptions = {},
): DocumentRanking {
  requireRange(smoothing, Number.MIN_VALUE, Number.MAX_VALUE, 'smoothing');
  requireRange(balance, Number.MIN_VALUE, Number.MAX_VALUE, 'balance');
  // in the order of ids, so that sums come to the same last bit whatever the order of the documents
  const ordered = [...documents].sort((a, b) => compareText(a.id, b.id));
  const verdictOf = new Map(decisions.map(({ documentId, verdict }) => [documentId, verdict]));
  const wanted = (id: string) => rank === 'all' || !verdictOf.has(id);
  const lacks = (['include', 'exclude'] as const).find((one) => !ordered.some(({ id }) => verdictOf.get(id) === one));
  if (lacks) {
    const ranked = ordered.filter(({ id }) => wanted(id)).map(({ id }) => ({ documentId: id, score: null }));
    return { ranked, undefinedBecause: lacks === 'include' ? 'nothing-included' : 'nothing-excluded' };
  }

  const { vocabulary, vectors } = tfIdf(ordered.map(textOf), words);
  const texts = ordered.flatMap(({ id }, place) => {
    const vector = vectors[place];
    return vector ? [{ documentId: id, vector, verdict: verdictOf.get(id) }] : [];
  });
  const judged = texts.flatMap(({ vector, verdict }) => (verdict ? [{ vector, relevant: verdict === 'include' }] : []));
  const scoreOf = naiveBayes(judged, { words: vocabulary.length, smoothing, balance });
  const ranked = texts
    .filter(({ documentId }) => wanted(documentId))
    .map(({ documentId, vector }) => ({ documentId, score: scoreOf(vector) }))
    .sort((a, b) => b.score - a.score);
  return { ranked };
}

function textOf({ title, abstract }: RankableDocument): string {
  return abstract === undefined ? title : `${title} ${abstract}`;
}
